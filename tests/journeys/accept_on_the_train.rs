//! Ada accepts a request on a train without network. It is hers at once, and Partner Center's when she is back.

use app::views::{Connection, EditState, HistoryEvent, Origin};
use chrono::TimeDelta;
use domain::{ActionKind, Folder};
use serde_json::json;

use crate::laptop::Laptop;
use crate::referrals::{accept, at, request};

#[tokio::test]
async fn it_is_saved_on_this_computer_and_shown_at_once() {
    let ada = Laptop::up_to_date(vec![request("r1")]).await;
    ada.line.set_down(true);
    ada.act("r1", accept()).unwrap();
    ada.sync().await;

    assert_eq!(
        ada.connection(),
        Connection::Offline,
        "the window tells the truth"
    );
    let row = ada.row("r1");
    assert_eq!(row.folder, Folder::Active, "it moved when she clicked");
    assert_eq!(
        row.pending,
        Some(EditState::Waiting),
        "and carries its mark"
    );
    assert_eq!(row.title, "Tills for Fabrikam");
    assert_eq!(row.value.as_deref(), Some("80000.5"));
    assert!(
        ada.list(Folder::Inbox).rows.is_empty(),
        "it is in one folder only"
    );
    assert_eq!(
        at(&ada.server("r1"), "/status"),
        "New",
        "nobody else knows yet"
    );
    assert_eq!(ada.desk.status().unwrap().waiting, 1);
    assert!(ada.line.writes().is_empty(), "nothing reached the service");
}

#[tokio::test]
async fn it_survives_closing_the_program_and_is_confirmed_when_the_network_is_back() {
    let ada = Laptop::up_to_date(vec![request("r1")]).await;
    ada.line.set_down(true);
    ada.act("r1", accept()).unwrap();
    ada.sync().await;

    let ada = ada.restarted();
    assert_eq!(ada.row("r1").folder, Folder::Active, "as she left it");
    assert_eq!(ada.pane("r1").pending.len(), 1, "and still to be sent");

    ada.line.set_down(false);
    ada.sync_after(TimeDelta::hours(1)).await;
    ada.assert_all_confirmed();
    assert_eq!(ada.connection(), Connection::Online);
    assert_eq!(ada.row("r1").pending, None, "the mark is gone");
}

#[tokio::test]
async fn partner_center_gets_everything_she_typed_and_loses_nothing_it_had() {
    let ada = Laptop::up_to_date(vec![request("r1")]).await;
    ada.act("r1", accept()).unwrap();
    ada.sync().await;

    let server = ada.server("r1");
    for (pointer, value) in [
        ("/status", json!("Active")),
        ("/substatus", json!("Accepted")),
        ("/name", json!("Tills for Fabrikam")),
        ("/details/currency", json!("USD")),
        ("/details/closingDateTime", json!("2026-06-30T00:00:00Z")),
        ("/details/notes", json!("Wants a call in the morning")),
        ("/externalReferenceId", json!("CRM-4711")),
        ("/team/0/email", json!("ana@partner.example")),
        ("/team/0/phoneNumber", json!("+34 600 000 000")),
        ("/details/futureDetail", json!({ "kept": 1 })),
        ("/futureMember", json!({ "kept": [true, "two", null] })),
        ("/customerProfile/team/0/firstName", json!("Lucía")),
    ] {
        assert_eq!(at(&server, pointer), value, "{pointer}");
    }
    let value = at(&server, "/details/dealValue");
    assert_eq!(value.to_string(), "80000.5", "a number, to the cent");
}

#[tokio::test]
async fn everything_but_the_name_goes_in_one_conditional_request() {
    let ada = Laptop::up_to_date(vec![request("r1")]).await;
    ada.act("r1", accept()).unwrap();
    ada.sync().await;
    let etags = ada.line.preconditions();
    assert_eq!(etags.len(), 2, "the acceptance, then the name alone");
    assert_eq!(
        etags[0].as_deref(),
        Some("\"etag-of-r1\""),
        "on what she saw"
    );
    assert!(etags[1].is_some(), "and on what came of it");
    assert_ne!(etags[0], etags[1]);
}

#[tokio::test]
async fn the_history_says_who_changed_what() {
    let ada = Laptop::up_to_date(vec![request("r1")]).await;
    ada.act("r1", accept()).unwrap();
    ada.sync().await;

    let history = ada.pane("r1").history;
    let acted: Vec<_> = history
        .iter()
        .filter(|entry| entry.origin == Origin::Here)
        .collect();
    assert_eq!(acted.len(), 1, "one click is one line: {history:?}");
    let acceptance = acted[0];
    assert_eq!(acceptance.who, "Ada");
    assert_eq!(acceptance.event, HistoryEvent::Acted(ActionKind::Accept));
    assert_eq!(acceptance.state, Some(EditState::Confirmed));
    let change = |field: &str| {
        let found = acceptance
            .changes
            .iter()
            .find(|change| change.field == field);
        found.map(|change| (change.before.clone(), change.after.clone()))
    };
    assert_eq!(change("/status"), Some((json!("New"), json!("Active"))));
    assert_eq!(
        change("/name"),
        Some((json!(null), json!("Tills for Fabrikam")))
    );
    assert_eq!(
        change("/details/notes"),
        Some((
            json!("We need new tills"),
            json!("Wants a call in the morning")
        ))
    );
    let others: Vec<_> = history
        .iter()
        .filter(|entry| entry.origin == Origin::Server)
        .map(|entry| entry.event)
        .collect();
    assert_eq!(
        others,
        [HistoryEvent::Received],
        "her own words coming back are not somebody else's"
    );
}
