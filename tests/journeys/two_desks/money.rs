//! Ada changes the amount while Ben changes the currency: neither is silently read in the other's half.

use app::views::Take;
use domain::{Action, EditForm};
use serde_json::json;

use super::desks::{TwoDesks, conflict, decide, value};
use crate::referrals::{at, deal};

fn in_dollars() -> Action {
    Action::Edit(EditForm {
        currency: Some("USD".to_owned()),
        ..EditForm::default()
    })
}

/// Ada's amount meets Ben's currency.
async fn both_halves_changed() -> TwoDesks {
    let desks = TwoDesks::on(vec![deal("r1")]).await;
    desks.ada.act("r1", value("15000")).unwrap();
    desks.ben.act("r1", in_dollars()).unwrap();
    desks.ben.sync().await;
    desks.settle().await;
    desks
}

#[tokio::test]
async fn an_amount_is_not_sent_into_another_currency() {
    let desks = both_halves_changed().await;
    let server = desks.ada.server("r1");
    assert_eq!(at(&server, "/details/currency"), "USD", "his came first");
    assert_eq!(at(&server, "/details/dealValue").to_string(), "10000");
    let fields = conflict(&desks.ada).fields;
    let rows: Vec<_> = fields
        .iter()
        .map(|field| (field.name.as_str(), &field.mine, &field.theirs))
        .collect();
    assert_eq!(
        rows,
        [
            ("currency", &json!("EUR"), &json!("USD")),
            ("value", &json!(15000), &at(&server, "/details/dealValue")),
        ],
        "the half she wrote as it was, and the amount it belongs to"
    );
}

#[tokio::test]
async fn each_half_can_be_decided() {
    for (currency, amount, result) in [
        (Take::Mine, Take::Mine, ("EUR", "15000")),
        (Take::Theirs, Take::Theirs, ("USD", "10000")),
        (Take::Theirs, Take::Mine, ("USD", "15000")),
    ] {
        let desks = both_halves_changed().await;
        decide(&desks.ada, &[("currency", currency), ("value", amount)], 0).unwrap();
        desks.settle().await;
        let server = desks.ada.server("r1");
        let money = (
            at(&server, "/details/currency"),
            at(&server, "/details/dealValue").to_string(),
        );
        assert_eq!(money, (result.0.into(), result.1.to_owned()));
        desks.assert_agreed("r1");
    }
}
