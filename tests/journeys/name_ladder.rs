//! The name travels alone and last, and climbs a ladder until the service takes it (api.md §5.2). A name that is never
//! taken does not undo the acceptance.

use domain::Folder;
use sandbox::NamePolicy;
use serde_json::json;

use crate::laptop::Laptop;
use crate::referrals::{accept, at, request};

async fn accepted_by(policy: NamePolicy) -> Laptop {
    let ada = Laptop::up_to_date(vec![request("r1")]).await;
    ada.sandbox.model().settings.name_policy = policy;
    ada.act("r1", accept()).unwrap();
    ada.sync().await;
    ada.assert_all_confirmed();
    let server = ada.server("r1");
    assert_eq!(at(&server, "/status"), "Active", "{policy:?}");
    assert_eq!(
        at(&server, "/externalReferenceId"),
        "CRM-4711",
        "{policy:?}"
    );
    assert_eq!(
        at(&server, "/futureMember"),
        json!({ "kept": [true, "two", null] }),
        "{policy:?}: even PUT keeps what we do not know"
    );
    ada
}

#[tokio::test]
async fn each_rung_brings_the_name_up() {
    for (policy, calls) in [
        (NamePolicy::Replace, vec!["update", "update"]),
        (NamePolicy::AddOnly, vec!["update", "update", "update"]),
        (
            NamePolicy::PutOnly,
            vec!["update", "update", "update", "replace"],
        ),
    ] {
        let ada = accepted_by(policy).await;
        assert_eq!(
            at(&ada.server("r1"), "/name"),
            "Tills for Fabrikam",
            "{policy:?}"
        );
        let writes: Vec<&str> = ada
            .line
            .writes()
            .iter()
            .map(|request| request.call.name())
            .collect();
        assert_eq!(writes, calls, "{policy:?}");
    }
}

#[tokio::test]
async fn a_name_nobody_takes_is_kept_here() {
    let ada = accepted_by(NamePolicy::Refuse).await;
    assert_eq!(at(&ada.server("r1"), "/name"), json!(null));
    let row = ada.row("r1");
    assert_eq!(row.folder, Folder::Active, "the acceptance stands");
    assert_eq!(
        row.title, "Tills for Fabrikam",
        "and she still sees what she typed"
    );
    assert_eq!(ada.pane("r1").name.as_deref(), Some("Tills for Fabrikam"));
    assert_eq!(
        ada.find(Folder::Active, "tills fabrikam").total,
        1,
        "and finds it"
    );
}
