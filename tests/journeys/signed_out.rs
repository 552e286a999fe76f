//! The token is not accepted any more. That is not the same as being offline.

use app::Code;
use app::views::Connection;
use chrono::TimeDelta;
use sandbox::Fault;

use crate::laptop::{Laptop, PORT};
use crate::referrals::{at, deal, note};

#[tokio::test]
async fn everything_stops_and_the_window_says_what_to_do() {
    for (fault, sentence) in [
        (Fault::Status(401), "You are signed out of Partner Center."),
        (
            Fault::MfaRequired,
            "Partner Center asks for multi-factor authentication.",
        ),
    ] {
        let ada = Laptop::up_to_date(vec![deal("r1")]).await;
        ada.act("r1", note("Waits for her")).unwrap();
        ada.sandbox.any().answers(fault).once();
        ada.sync().await;
        let status = ada.desk.status().unwrap();
        assert_eq!(status.connection, Connection::SignedOut);
        assert!(status.trouble.unwrap().starts_with(sentence), "{sentence}");
        assert_eq!(status.waiting, 1, "the edit is kept");

        let ada = ada.restarted();
        ada.sync_after(TimeDelta::days(1)).await;
        assert_eq!(
            ada.line.calls().len(),
            1,
            "nothing is sent until she signs in"
        );
    }
}

#[tokio::test]
async fn signing_in_again_sends_what_waited() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    ada.act("r1", note("Waits for her")).unwrap();
    ada.sandbox.any().answers(Fault::Status(401)).once();
    ada.sync().await;

    ada.sign_in(PORT).unwrap();
    ada.sync().await;
    ada.assert_all_confirmed();
    assert_eq!(ada.connection(), Connection::Online);
    assert_eq!(at(&ada.server("r1"), "/details/notes"), "Waits for her");
}

#[tokio::test]
async fn another_accounts_referrals_are_never_mixed_in() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    let problem = ada.sign_in(PORT + 1).unwrap_err();
    assert_eq!(problem.code, Code::Storage);
    assert!(
        problem.sentence.contains("http://127.0.0.1:8787/v1.0"),
        "it names whose they are: {}",
        problem.sentence
    );
    ada.sign_in(PORT).unwrap();
}
