//! `accept` then `sync --once`: Partner Center has everything, and lost nothing.

use serde_json::json;

use crate::office::Office;

#[test]
fn the_service_has_everything_that_was_typed() {
    let office = Office::up_to_date();
    office.done(&[
        "accept",
        "flame",
        "--name",
        "Tills & more",
        "--value",
        "80000.50",
        "--currency",
        "usd",
        "--close-date",
        "2026-09-30",
        "--notes",
        "Wants a call",
        "--crm-id",
        "CRM-4711",
        "--contact",
        "Ana,Prieto,+34 600 000 000,ana@partner.example",
        "--contact",
        "Ben Ruiz <ben@partner.example>",
    ]);
    office.done(&["sync", "--once"]);
    let server = office.server("flame");
    for (pointer, value) in [
        ("/status", json!("Active")),
        ("/substatus", json!("Accepted")),
        ("/name", json!("Tills & more")),
        ("/details/currency", json!("USD")),
        ("/details/closingDateTime", json!("2026-09-30T00:00:00Z")),
        ("/details/notes", json!("Wants a call")),
        ("/externalReferenceId", json!("CRM-4711")),
        ("/team/0/email", json!("ana@partner.example")),
        ("/team/1/lastName", json!("Ruiz")),
    ] {
        assert_eq!(server.pointer(pointer), Some(&value), "{pointer}");
    }
    assert_eq!(server["details"]["dealValue"].to_string(), "80000.5");
    assert_eq!(
        server["futureMember"].to_string(),
        r#"{"kept":[1.50,123456789012345678901234567890]}"#,
        "what nobody here knows is still there"
    );
    assert_eq!(office.json(&["show", "flame"])["folder"], "active");
}

#[test]
fn the_beginning_of_an_id_is_enough() {
    let office = Office::up_to_date();
    office.done(&["decline", "fla", "--reason", "timeline"]);
    office.done(&["sync", "--once"]);
    let server = office.server("flame");
    assert_eq!(server["substatus"], "Declined");
    assert_eq!(server["statusReason"], "Proposed time line was too short");
    assert_eq!(office.run(&["show", ""]).code, 1, "but not none of it");
}

#[test]
fn every_command_reaches_the_service() {
    let office = Office::up_to_date();
    office.done(&[
        "edit",
        "loose",
        "--notes",
        "Edited",
        "--sales-stage",
        "Propose",
        "--campaign-id",
        "SPRING",
    ]);
    office.done(&[
        "add-contact",
        "loose",
        "--first-name",
        "Eve",
        "--email",
        "eve@partner.example",
    ]);
    office.done(&[
        "won",
        "loose",
        "--value",
        "1500",
        "--currency",
        "JPY",
        "--close-date",
        "2026-03-01",
    ]);
    office.done(&["close-as-error", "nulls", "--reason", "test_referral"]);
    office.done(&["sync", "--once"]);
    let won = office.server("loose");
    assert_eq!(won["substatus"], "Won");
    assert_eq!(won["details"]["notes"], "Edited");
    assert_eq!(won["details"]["dealValue"], json!(1500));
    assert_eq!(
        won["team"][1]["email"], "eve@partner.example",
        "the one who was there stays first"
    );
    assert_eq!(office.server("nulls")["substatus"], "Error");
    assert_eq!(office.json(&["outbox"]), json!([]));
}

#[test]
fn a_grace_window_holds_it_back() {
    let office = Office::up_to_date();
    office.done(&["decline", "flame", "--reason", "budget", "--grace", "60"]);
    office.done(&["sync", "--once"]);
    assert_eq!(
        office.server("flame")["status"],
        "New",
        "the window is still open"
    );
}
