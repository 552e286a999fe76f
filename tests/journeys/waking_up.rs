//! The laptop sleeps, wakes up, loses the network and finds it again: the engine looks at once when it can.

use std::sync::Arc;
use std::time::Duration;

use app::views::{Connection, Polling};
use chrono::TimeDelta;
use sandbox::Fault;

use crate::laptop::Laptop;
use crate::referrals::{at, deal, note};

/// Offline for so long that the next attempt is minutes away.
async fn long_offline() -> Laptop {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    ada.line.set_down(true);
    ada.act("r1", note("From the tunnel")).unwrap();
    for _ in 0..9 {
        ada.sync_after(TimeDelta::minutes(15)).await;
    }
    assert_eq!(ada.connection(), Connection::Offline, "the story begins");
    ada.line.set_down(false);
    ada.line.forget();
    ada
}

#[tokio::test]
async fn a_network_that_is_back_ends_the_waiting() {
    let ada = long_offline().await;
    ada.sync().await;
    assert_eq!(ada.line.calls().len(), 0, "its time has not come");
    ada.desk.network_changed().unwrap();
    ada.sync().await;
    ada.assert_all_confirmed();
    assert_eq!(at(&ada.server("r1"), "/details/notes"), "From the tunnel");
}

#[tokio::test]
async fn another_network_changes_nothing_while_the_service_answers() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    ada.desk.network_changed().unwrap();
    ada.sync().await;
    assert_eq!(ada.line.calls().len(), 0, "nothing was missing");
}

#[tokio::test]
async fn a_pause_the_service_asked_for_outlives_a_new_network() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    ada.act("r1", note("No hurry")).unwrap();
    let pause = Fault::RetryAfter {
        status: 429,
        seconds: 600,
    };
    ada.sandbox.any().answers(pause).once();
    ada.sync().await;
    ada.line.forget();
    ada.desk.resume().unwrap();
    ada.sync().await;
    assert_eq!(ada.line.calls().len(), 0, "ten minutes are ten minutes");
    ada.sync_after(TimeDelta::minutes(11)).await;
    ada.assert_all_confirmed();
}

#[tokio::test(start_paused = true)]
async fn a_laptop_that_wakes_up_looks_at_once() {
    let ada = long_offline().await;
    let engine = tokio::spawn(Arc::clone(&ada.desk).run());
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert_eq!(ada.line.calls().len(), 0, "still waiting");
    // An hour of sleep: the clock on the wall goes on, the engine's nap does not notice.
    ada.clock.pass(TimeDelta::hours(1));
    tokio::time::sleep(Duration::from_secs(11)).await;
    ada.assert_all_confirmed();
    engine.abort();
}

#[tokio::test]
async fn nobody_looking_halves_the_questions() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    ada.desk.watch(false).unwrap();
    ada.sync_after(TimeDelta::minutes(3)).await;
    ada.line.forget();
    ada.sync_after(TimeDelta::minutes(3)).await;
    assert_eq!(ada.line.calls().len(), 0, "the next one is due after five");

    ada.desk.watch(true).unwrap();
    ada.sync().await;
    assert_eq!(
        ada.line.calls(),
        ["list"],
        "who comes back after three minutes sees what is new"
    );
}

#[tokio::test]
async fn a_user_who_wants_few_questions_has_one_each_quarter_of_an_hour() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    ada.desk.poll(Polling::Seldom).unwrap();
    ada.line.forget();
    ada.sync_after(TimeDelta::minutes(14)).await;
    assert_eq!(
        ada.line.calls().len(),
        0,
        "also the one that was due before"
    );
    ada.desk.watch(false).unwrap();
    ada.desk.watch(true).unwrap();
    ada.sync().await;
    assert_eq!(ada.line.calls().len(), 0, "coming back is no reason");
    ada.sync_after(TimeDelta::minutes(1)).await;
    assert_eq!(ada.line.calls(), ["list"], "fifteen minutes after the last");
    ada.line.forget();

    ada.sync_after(TimeDelta::minutes(3)).await;
    assert_eq!(ada.line.calls().len(), 0, "not yet");
    ada.desk.poll(Polling::Usual).unwrap();
    ada.sync().await;
    assert_eq!(ada.line.calls(), ["list"], "the usual two minutes are over");
}

#[tokio::test]
async fn few_questions_keep_no_edit_waiting() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    ada.desk.poll(Polling::Seldom).unwrap();
    ada.act("r1", note("At once all the same")).unwrap();
    ada.sync_after(TimeDelta::minutes(1)).await;
    ada.assert_all_confirmed();
}
