//! The token's day: renewed in silence, dead after three months, challenged, and signed out on purpose.

use app::Code;
use app::views::Connection;
use chrono::TimeDelta;
use sandbox::sign_in::{Refusal, SecondFactor, Step};

use crate::employee::Employee;
use crate::referrals::{at, deal, note};

#[tokio::test]
async fn a_token_that_ends_in_the_middle_of_the_day_is_renewed_in_silence() {
    let ada = Employee::signed_in(vec![deal("r1")]).await;
    ada.sync().await;
    for hour in 1..=8 {
        ada.act("r1", note(&format!("Hour {hour}")));
        let status = ada.sync_after(TimeDelta::minutes(70)).await;
        ada.assert_all_confirmed(&status);
    }
    assert_eq!(ada.pages.lock().unwrap().len(), 1, "she signed in once");
    let server = ada.sandbox.model().referral("r1").unwrap();
    assert_eq!(
        at(&server, "/details/notes"),
        "Hour 8",
        "and everything arrived"
    );
}

#[tokio::test]
async fn a_token_the_service_thinks_too_old_is_renewed_too() {
    let ada = Employee::signed_in(vec![deal("r1")]).await;
    ada.sync().await;
    // By her own clock, no time passes: only the service knows better.
    ada.clock.set_laptop_ahead(TimeDelta::hours(-2));
    ada.clock.pass(TimeDelta::hours(2));
    ada.act("r1", note("From the past"));
    let status = ada.sync().await;
    ada.assert_all_confirmed(&status);
}

#[tokio::test]
async fn a_restart_goes_on_with_what_the_keychain_has() {
    let ada = Employee::signed_in(vec![deal("r1")]).await;
    ada.sync().await;
    let ada = ada.restarted();
    let status = ada.sync_after(TimeDelta::days(30)).await;
    ada.assert_all_confirmed(&status);
}

#[tokio::test]
async fn after_three_months_the_edits_wait_for_a_sign_in_and_then_all_go() {
    let ada = Employee::signed_in(vec![deal("r1"), deal("r2")]).await;
    ada.sync().await;
    ada.act("r1", note("First"));
    ada.act("r2", note("Second"));
    let status = ada.sync_after(TimeDelta::days(91)).await;
    assert_eq!(
        status.connection,
        Connection::SignedOut,
        "that is not offline"
    );
    let trouble = status.trouble.unwrap();
    assert!(trouble.starts_with("You are signed out"), "{trouble}");
    assert_eq!(status.waiting, 2, "both edits are safe");

    let ada = ada.restarted();
    let status = ada.sync_after(TimeDelta::days(1)).await;
    assert_eq!(status.waiting, 2, "and stay so");
    ada.signs_in().await.unwrap();
    let status = ada.sync().await;
    ada.assert_all_confirmed(&status);
}

#[tokio::test]
async fn a_missing_second_factor_is_asked_for_at_the_next_sign_in() {
    let ada = Employee::before(vec![deal("r1")]).await;
    ada.sandbox.model().sign_in.policy.second_factor = SecondFactor::WhenAsked;
    ada.signs_in().await.unwrap();
    let status = ada.sync().await;
    assert_eq!(
        status.connection,
        Connection::SignedOut,
        "the service wants a second factor"
    );
    assert!(
        status.trouble.unwrap().contains("multi-factor"),
        "and it says so"
    );

    ada.signs_in().await.unwrap();
    let status = ada.sync().await;
    ada.assert_all_confirmed(&status);
    let pages = ada.pages.lock().unwrap().clone();
    assert!(
        pages[1].contains("claims="),
        "the sign-in asked for it: {}",
        pages[1]
    );
}

#[tokio::test]
async fn claims_of_a_silent_renewal_travel_with_the_next_sign_in() {
    let ada = Employee::signed_in(vec![deal("r1")]).await;
    ada.sync().await;
    ada.act("r1", note("Waits"));
    let wants = |refusal| {
        let mut model = ada.sandbox.model();
        model
            .sign_in
            .refusals
            .script(Some(Step::Refresh), refusal, Some(1));
    };
    wants(Refusal::InteractionRequired);
    let status = ada.sync_after(TimeDelta::hours(2)).await;
    assert_eq!(
        status.connection,
        Connection::SignedOut,
        "somebody has to come back"
    );

    let ada = ada.restarted();
    ada.signs_in().await.unwrap();
    let page = ada.pages.lock().unwrap().last().unwrap().clone();
    assert!(page.contains("polids"), "with the very claims: {page}");
    let status = ada.sync().await;
    ada.assert_all_confirmed(&status);
}

#[tokio::test]
async fn a_refused_sign_in_says_why_and_changes_nothing() {
    for (refusal, words) in [
        (Refusal::SecondFactor, "multi-factor"),
        (Refusal::ConditionalAccess, "rule of your organization"),
        (Refusal::Consent, "not allowed to read"),
    ] {
        let ada = Employee::signed_in(vec![deal("r1")]).await;
        ada.sync().await;
        ada.act("r1", note("Waits"));
        ada.signs_out().await;
        let script = |model: &mut sandbox::Model| {
            model
                .sign_in
                .refusals
                .script(Some(Step::Code), refusal, Some(1));
        };
        script(&mut ada.sandbox.model());
        let problem = ada.signs_in().await.unwrap_err();
        assert_eq!(problem.code, Code::SignIn, "{refusal:?}");
        assert!(
            problem.sentence.contains(words),
            "{refusal:?}: {}",
            problem.sentence
        );
        let status = ada.sync().await;
        assert_eq!(
            (status.connection, status.waiting),
            (Connection::SignedOut, 1),
            "{refusal:?}"
        );
    }
}

#[tokio::test]
async fn another_person_does_not_take_over_the_edits() {
    let ada = Employee::signed_in(vec![deal("r1")]).await;
    ada.sync().await;
    ada.act("r1", note("Ada's"));
    ada.signs_out().await;
    ada.picks(1);
    let problem = ada.signs_in().await.unwrap_err();
    assert!(
        problem.sentence.contains("belong to another account"),
        "{}",
        problem.sentence
    );
    ada.picks(0);
    ada.signs_in().await.unwrap();
    let status = ada.sync().await;
    ada.assert_all_confirmed(&status);
}

#[tokio::test]
async fn signing_out_forgets_the_tokens_and_keeps_the_work() {
    let ada = Employee::signed_in(vec![deal("r1")]).await;
    ada.sync().await;
    ada.signs_out().await;
    ada.act("r1", note("Offline by choice"));
    let status = ada.sync_after(TimeDelta::hours(1)).await;
    assert_eq!(
        (status.connection, status.waiting),
        (Connection::SignedOut, 1),
        "nothing leaves"
    );
    ada.desk().sync_now().unwrap();
    let status = ada.sync().await;
    assert_eq!(
        status.connection,
        Connection::SignedOut,
        "there is no token left to try"
    );
    assert_eq!(status.waiting, 1, "and the edit stays");
}
