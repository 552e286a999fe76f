//! Ada declines a request with a reason.

use domain::{Action, DeclineForm, Folder, Outcome, Reason};

use crate::laptop::Laptop;
use crate::referrals::{accept, at, request};

fn decline(reason: Reason, other: &str) -> Action {
    Action::Decline(DeclineForm {
        reason,
        other: other.to_owned(),
        notes: "Told them by phone".to_owned(),
    })
}

#[tokio::test]
async fn it_is_archived_as_declined_with_the_reason() {
    for (reason, other, text) in [
        (Reason::Budget, "", "Project budget isn't adequate"),
        (
            Reason::Others,
            "We are closed in August",
            "We are closed in August",
        ),
        (Reason::Others, "", "Others"),
    ] {
        let ada = Laptop::up_to_date(vec![request("r1")]).await;
        ada.act("r1", decline(reason, other)).unwrap();
        ada.sync().await;
        let server = ada.server("r1");
        assert_eq!(at(&server, "/status"), "Closed");
        assert_eq!(at(&server, "/substatus"), "Declined");
        assert_eq!(at(&server, "/statusReason"), text);
        assert_eq!(at(&server, "/details/notes"), "Told them by phone");
        let row = ada.row("r1");
        assert_eq!(
            (row.folder, row.outcome),
            (Folder::Archived, Some(Outcome::Declined))
        );
    }
}

#[tokio::test]
async fn afterwards_nothing_can_be_done_with_it() {
    let ada = Laptop::up_to_date(vec![request("r1")]).await;
    ada.act("r1", decline(Reason::Budget, "")).unwrap();
    assert!(ada.pane("r1").actions.is_empty(), "no button is offered");
    let problem = ada.act("r1", accept()).unwrap_err();
    assert_eq!(
        problem.code,
        app::Code::NotAllowed,
        "nor is the command taken"
    );
    assert_eq!(
        problem.sentence,
        "This referral is closed, and that is final: it cannot be changed any more."
    );
    ada.sync().await;
    assert_eq!(ada.line.writes().len(), 1, "only the decline was sent");
}
