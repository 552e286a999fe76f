//! Ada sees what else there is of an engagement, and what looks like the same request twice.

use domain::{ReferralId, TraceKind};
use serde_json::json;

use crate::laptop::Laptop;
use crate::referrals::{note, request, with};

#[tokio::test]
async fn a_second_request_of_the_same_customer_is_told_with_its_reasons() {
    let copy =
        json!({ "engagementId": "engagement-of-r1", "customerProfile": { "name": "Other" } });
    let ada = Laptop::up_to_date(vec![
        request("r1"),
        request("r2"),
        with(request("r3"), &copy),
        with(
            request("r4"),
            &json!({ "customerProfile": { "name": "Contoso" } }),
        ),
    ])
    .await;
    let related = ada.desk.related(&ReferralId::new("r1")).unwrap();
    let told: Vec<_> = related
        .iter()
        .map(|one| (one.row.id.as_str(), one.common.as_slice()))
        .collect();
    assert_eq!(
        told,
        [
            ("r3", [TraceKind::Engagement].as_slice()),
            ("r2", &[TraceKind::Customer, TraceKind::Domain]),
        ]
    );
    let nothing = ada.desk.related(&ReferralId::new("r4")).unwrap();
    assert_eq!(nothing, [], "another customer, another engagement");
}

#[tokio::test]
async fn what_is_edited_here_keeps_its_relatives() {
    let ada = Laptop::up_to_date(vec![request("r1"), request("r2")]).await;
    ada.act("r1", crate::referrals::accept()).unwrap();
    ada.act("r1", note("Called twice")).unwrap();
    let related = ada.desk.related(&ReferralId::new("r2")).unwrap();
    assert_eq!(related[0].row.id, "r1", "also while the edits wait");
    ada.sync().await;
    let related = ada.desk.related(&ReferralId::new("r2")).unwrap();
    assert_eq!(related[0].row.id, "r1", "and after they were confirmed");
}
