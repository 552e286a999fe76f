//! Ada closes a referral that should not exist.

use app::Code;
use domain::{Action, CloseAsErrorForm, ErrorReason, Folder, Outcome};

use crate::laptop::Laptop;
use crate::referrals::{at, deal, request};

fn close(reason: ErrorReason, notes: &str) -> Action {
    Action::CloseAsError(CloseAsErrorForm {
        reason,
        notes: notes.to_owned(),
    })
}

#[tokio::test]
async fn new_and_active_ones_are_archived_as_errors() {
    for document in [request("r1"), deal("r1")] {
        let ada = Laptop::up_to_date(vec![document]).await;
        ada.act("r1", close(ErrorReason::TestReferral, "")).unwrap();
        ada.sync().await;
        let server = ada.server("r1");
        assert_eq!(at(&server, "/status"), "Closed");
        assert_eq!(at(&server, "/substatus"), "Error");
        assert_eq!(at(&server, "/statusReason"), "Test referral");
        let row = ada.row("r1");
        assert_eq!(
            (row.folder, row.outcome),
            (Folder::Archived, Some(Outcome::Error))
        );
    }
}

#[tokio::test]
async fn some_reasons_have_to_be_explained() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    let problem = ada.act("r1", close(ErrorReason::Others, " ")).unwrap_err();
    assert_eq!(problem.code, Code::Invalid);
    assert_eq!(
        problem.field.as_deref(),
        Some("notes"),
        "the form can point at it"
    );
    assert_eq!(problem.sentence, "Explain the reason in the notes.");
    ada.assert_all_confirmed();
}
