//! The buttons of a notice, as they work without a window.

use app::telling::Wish;
use chrono::TimeDelta;
use notices::testing::Recorded;
use notices::{Choice, Invoked};

use super::desktop::{desktop, flame, titles, told_of};
use crate::laptop::Laptop;
use crate::referrals::request;

/// Ada presses something on the only notice there is.
fn presses(ada: &Laptop, desktop: &Recorded, what: Choice) -> Option<Wish> {
    let [notice] = desktop.standing().try_into().unwrap();
    assert!(desktop.invoke(&notice.tag, what.clone()), "it is offered");
    let invoked = Invoked {
        tag: notice.tag,
        what,
    };
    ada.desk.answer_notice(&invoked).unwrap()
}

fn button(id: &str) -> Choice {
    Choice::Button(id.to_owned())
}

async fn with_a_flame() -> (Laptop, Recorded) {
    let ada = Laptop::up_to_date(vec![flame("r1")]).await;
    let desktop = desktop();
    ada.desk.tell_alerts(&desktop).unwrap();
    (ada, desktop)
}

#[tokio::test]
async fn open_and_a_click_show_the_referral() {
    for what in [button("open"), Choice::Body] {
        let (ada, desktop) = with_a_flame().await;
        let wish = presses(&ada, &desktop, what);
        let referral = Some("r1".to_owned());
        assert_eq!(wish, Some(Wish::Show { referral }));
    }
}

#[tokio::test]
async fn call_dials_the_customers_number() {
    let (ada, desktop) = with_a_flame().await;
    let address = "tel:+34600000000".to_owned();
    assert_eq!(
        presses(&ada, &desktop, button("call")),
        Some(Wish::Open { address })
    );
}

#[tokio::test]
async fn without_a_number_it_is_a_letter() {
    let mut document = flame("r1");
    document["customerProfile"]["team"][0]["phoneNumber"] = "".into();
    let ada = Laptop::up_to_date(vec![document]).await;
    let desktop = desktop();
    ada.desk.tell_alerts(&desktop).unwrap();
    assert_eq!(desktop.standing()[0].buttons[1].label, "Write");
    let address = "mailto:lucia@fabrikam.example".to_owned();
    assert_eq!(
        presses(&ada, &desktop, button("call")),
        Some(Wish::Open { address })
    );
}

#[tokio::test]
async fn snooze_puts_it_off_for_an_hour_and_then_tells_again() {
    let (ada, desktop) = with_a_flame().await;
    assert_eq!(
        presses(&ada, &desktop, button("snooze")),
        None,
        "no window is needed"
    );
    let until = ada.row("r1").snoozed_until.unwrap();
    assert_eq!(until, ada.clock.real() + TimeDelta::hours(1));
    ada.desk.tell_alerts(&desktop).unwrap();
    ada.clock.pass(TimeDelta::minutes(59));
    ada.desk.tell_alerts(&desktop).unwrap();
    assert_eq!(desktop.shown().len(), 1, "it is put off");
    ada.clock.pass(TimeDelta::minutes(2));
    ada.desk.tell_alerts(&desktop).unwrap();
    assert_eq!(
        titles(&desktop)[1],
        "You wanted to come back to Fabrikam S.A."
    );
}

#[tokio::test]
async fn snooze_never_passes_the_expiry() {
    let ada = told_of(vec![request("r1")]).await;
    let desktop = desktop();
    ada.clock.pass(TimeDelta::days(13) + TimeDelta::hours(22));
    ada.desk.tell_alerts(&desktop).unwrap();
    ada.clock.pass(TimeDelta::minutes(20));
    presses(&ada, &desktop, button("snooze"));
    let until = ada.row("r1").snoozed_until.unwrap();
    let left = "2026-03-16T09:00:00Z"
        .parse::<chrono::DateTime<chrono::Utc>>()
        .unwrap()
        - until;
    assert!(left >= TimeDelta::minutes(29), "{left} before it expires");
}

#[tokio::test]
async fn several_open_the_list() {
    let ada = Laptop::up_to_date(vec![request("r1"), request("r2")]).await;
    let desktop = desktop();
    ada.desk.tell_alerts(&desktop).unwrap();
    assert_eq!(titles(&desktop), ["2 new referrals"]);
    assert_eq!(
        presses(&ada, &desktop, Choice::Body),
        Some(Wish::Show { referral: None })
    );
}

#[tokio::test]
async fn waved_away_does_nothing() {
    let (ada, desktop) = with_a_flame().await;
    assert_eq!(presses(&ada, &desktop, Choice::Dismissed), None);
    assert_eq!(ada.row("r1").snoozed_until, None);
}
