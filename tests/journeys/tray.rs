//! What the tray shows, from the desk.

use ::tray::{Line, Picture, Tray};
use app::views::{AlertsPause, Mark, MarkRequest};
use chrono::TimeDelta;
use i18n::{Language, words};
use sandbox::Fault;
use serde_json::{Value, json};

use crate::laptop::Laptop;
use crate::referrals::{deal, note, replacing, request, with};

fn tray(ada: &Laptop) -> Tray {
    ada.desk.tray().unwrap().0
}

/// The lines between the first rules: those of the referrals.
fn referrals(tray: &Tray) -> Vec<&str> {
    let mut groups = tray.menu.split(|line| *line == Line::Separator);
    labels(groups.nth(1).unwrap())
}

fn labels(lines: &[Line]) -> Vec<&str> {
    let label = |line| match line {
        &Line::Entry { ref label, .. } | &Line::Submenu { ref label, .. } => label.as_str(),
        Line::Separator => "—",
    };
    lines.iter().map(label).collect()
}

/// A request of that customer that expires then.
fn of(customer: &str, expires: &str) -> Value {
    let mut document = with(
        request(customer),
        &json!({ "createdDateTime": "2026-02-20T09:00:00Z", "expirationDateTime": expires }),
    );
    document["customerProfile"]["name"] = customer.into();
    document
}

fn flame(customer: &str) -> Value {
    let mut document = of(customer, "2026-03-16T09:00:00Z");
    document["createdDateTime"] = "2026-03-02T09:00:00Z".into();
    document["details"]["customerRequestedContact"] = true.into();
    document
}

#[tokio::test]
async fn the_five_most_urgent_stand_in_the_order_of_the_inbox() {
    let ada = Laptop::up_to_date(vec![
        of("Seventh", "2026-03-15T10:00:00Z"),
        of("Fourth", "2026-03-06T10:00:00Z"),
        of("Third", "2026-03-03T12:30:00Z"),
        flame("First"),
        of("Sixth", "2026-03-14T10:00:00Z"),
        with(
            of("Second", "2026-03-16T10:00:00Z"),
            &json!({ "createdDateTime": "2026-03-02T09:30:00Z" }),
        ),
        of("Fifth", "2026-03-13T10:00:00Z"),
    ])
    .await;
    let shown = tray(&ada);
    assert_eq!(
        referrals(&shown),
        [
            "First — hot for another 71 h",
            "Second — answer within 23 h",
            "Third — expires in 26 h",
            "Fourth — expires in 4 days",
            "Fifth — expires in 11 days",
        ],
        "and no more"
    );
    let ids: Vec<_> = shown.menu.iter().filter_map(id).collect();
    assert_eq!(ids[1], "referral:First", "who is chosen");
    assert_eq!(shown.picture, Picture::Due);
    assert_eq!(
        shown.tooltip,
        "1 customer asks to be contacted · 1 referral expires soon"
    );
}

fn id(line: &Line) -> Option<&str> {
    match line {
        Line::Entry { id, .. } => Some(id),
        Line::Submenu { .. } | Line::Separator => None,
    }
}

#[tokio::test]
async fn a_flame_that_arrives_turns_the_picture_and_one_that_is_put_off_does_not() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    let calm = tray(&ada);
    assert_eq!(calm.picture, Picture::Calm);
    assert_eq!(calm.tooltip, "Nothing is due");
    assert_eq!(
        labels(&calm.menu),
        [
            "Open Referral Desk",
            "—",
            "Nothing is due",
            "—",
            "Sync now",
            "Pause alerts",
            "—",
            "Quit Referral Desk"
        ]
    );
    ada.sandbox.model().load(flame("Fabrikam"));
    ada.sync_after(TimeDelta::minutes(15)).await;
    assert_eq!(tray(&ada).picture, Picture::Due);

    let until = ada.clock.real() + TimeDelta::minutes(30);
    let put_off = MarkRequest {
        ids: vec!["Fabrikam".to_owned()],
        mark: Mark::Snooze { until: Some(until) },
    };
    ada.desk.mark(&put_off).unwrap();
    let (shown, next) = ada.desk.tray().unwrap();
    assert_eq!(shown.picture, Picture::Calm, "not now");
    assert_eq!(referrals(&shown), ["Nothing is due"]);
    assert_eq!(next, until, "then it is there again");
    ada.clock.pass(TimeDelta::minutes(30));
    assert_eq!(tray(&ada).picture, Picture::Due, "by itself");
}

#[tokio::test]
async fn a_conflict_needs_her() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    ada.act("r1", note("Mine")).unwrap();
    ada.ben_edits("r1", &replacing("/details/notes", &"Ben's".into()));
    ada.sync().await;
    let shown = tray(&ada);
    assert_eq!(shown.picture, Picture::Trouble);
    assert_eq!(shown.tooltip, "1 edit needs you");
}

#[tokio::test]
async fn offline_and_signed_out_are_told_with_what_is_due() {
    let ada = Laptop::up_to_date(vec![flame("Fabrikam")]).await;
    ada.line.set_down(true);
    ada.desk.sync_now().unwrap();
    ada.sync().await;
    let shown = tray(&ada);
    assert_eq!(shown.picture, Picture::Trouble);
    assert_eq!(
        shown.tooltip,
        "Partner Center cannot be reached · 1 customer asks to be contacted"
    );
    ada.line.set_down(false);
    ada.sandbox.any().answers(Fault::Status(401)).once();
    ada.desk.sync_now().unwrap();
    ada.sync().await;
    let shown = tray(&ada);
    assert_eq!(shown.picture, Picture::Trouble);
    assert!(
        shown.tooltip.starts_with("You are signed out"),
        "{}",
        shown.tooltip
    );
}

#[tokio::test]
async fn a_pause_says_until_when_and_ends() {
    let ada = Laptop::up_to_date(Vec::new()).await;
    ada.desk.pause_alerts(AlertsPause::Hour).unwrap();
    let (shown, next) = ada.desk.tray().unwrap();
    assert_eq!(
        shown.menu[5],
        Line::Submenu {
            label: "Alerts paused until 12:00".to_owned(),
            lines: vec![Line::Entry {
                id: "pause:off".to_owned(),
                label: "Tell me again".to_owned(),
                is_enabled: true,
            }],
        },
        "by the clock of Madrid"
    );
    assert_eq!(next, ada.clock.real() + TimeDelta::hours(1));
    ada.clock.pass(TimeDelta::hours(1));
    assert_eq!(labels(&tray(&ada).menu)[5], "Pause alerts");

    ada.desk.pause_alerts(AlertsPause::Tomorrow).unwrap();
    let (shown, _) = ada.desk.tray().unwrap();
    assert_eq!(
        labels(&shown.menu)[5],
        "Alerts paused until tomorrow, 08:00"
    );
    ada.clock.pass(TimeDelta::hours(13));
    assert_eq!(labels(&tray(&ada).menu)[5], "Alerts paused until 08:00");
}

#[tokio::test]
async fn it_is_drawn_anew_when_it_would_say_something_else_and_not_more_often() {
    let ada = Laptop::up_to_date(vec![
        of("Tailwind", "2026-03-02T15:34:00Z"),
        of("Fabrikam", "2026-03-02T12:07:00Z"),
    ])
    .await;
    let mut drawn = 0;
    let mut before = tray(&ada);
    let end = ada.clock.real() + TimeDelta::hours(8);
    while ada.clock.real() < end {
        let (_, next) = ada.desk.tray().unwrap();
        let wait = next - ada.clock.real();
        let nearest_is_far = !before
            .menu
            .iter()
            .any(|line| format!("{line:?}").contains("min"));
        assert!(wait >= TimeDelta::minutes(1), "a laptop sleeps: {wait}");
        assert!(
            !nearest_is_far || wait >= TimeDelta::minutes(7),
            "hours do not change by the minute: {wait}"
        );
        ada.clock.pass(wait);
        before = tray(&ada);
        drawn += 1;
    }
    assert_eq!(
        referrals(&before),
        ["Fabrikam — expired", "Tailwind — expired"]
    );
    assert!((60..200).contains(&drawn), "{drawn} in eight hours");
}

#[tokio::test]
async fn hostile_names_stay_on_their_line() {
    let ada = Laptop::up_to_date(vec![of(
        "Evil\nQuit Referral Desk \u{202e}drawkcab and quite a lot more of it",
        "2026-03-14T10:00:00Z",
    )])
    .await;
    let shown = tray(&ada);
    let [line] = referrals(&shown).try_into().unwrap();
    assert_eq!(
        line,
        "Evil Quit Referral Desk drawkcab and qu… — expires in 12 days"
    );
}

#[tokio::test]
async fn it_speaks_her_language() {
    let ada = Laptop::up_to_date(vec![flame("Fabrikam")]).await;
    ada.desk.speak(words(Language::Spanish));
    let shown = tray(&ada);
    assert_eq!(referrals(&shown), ["Fabrikam: urgente durante 71 h más"]);
    assert_eq!(shown.tooltip, "1 cliente pide que le contacten");
    assert_eq!(labels(&shown.menu)[4], "Sincronizar ahora");
}
