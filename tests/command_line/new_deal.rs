//! `new-deal` then `sync --once`: the service has the deal, once; the draft's id goes on leading to it.

use serde_json::json;

use crate::office::Office;

const TYPED: [&str; 20] = [
    "new-deal",
    "--kind",
    "partner-led",
    "--customer",
    "Adatum",
    "--country",
    "es",
    "--name",
    "Tills for Adatum",
    "--value",
    "25000",
    "--currency",
    "EUR",
    "--close-date",
    "2026-09-30",
    "--solution",
    "SOL-12345-ABC",
    "--contact",
    "Ana,Prieto,+34 600 000 000,ana@partner.example",
    "--consent",
];

#[test]
fn it_is_a_draft_first_and_a_referral_after_the_next_synchronisation() {
    let office = Office::up_to_date();
    let drafted = office.json(&TYPED);
    let draft = drafted["id"].as_str().unwrap();
    let shown = office.json(&["show", draft]);
    assert_eq!(shown["draft"], true);
    assert_eq!(shown["pending"][0]["action"], "new_deal");
    office.done(&["sync", "--once"]);
    let shown = office.json(&["show", draft]);
    assert_eq!(shown["draft"], false, "the old id leads to the referral");
    let server = office.server(shown["id"].as_str().unwrap());
    for (pointer, value) in [
        ("/status", json!("Active")),
        ("/name", json!("Tills for Adatum")),
        ("/customerProfile/address/country", json!("ES")),
        (
            "/consent/consentToShareReferralWithMicrosoftSellers",
            json!(true),
        ),
    ] {
        assert_eq!(server.pointer(pointer), Some(&value), "{pointer}");
    }
}

#[test]
fn without_consent_nothing_is_stored() {
    let office = Office::up_to_date();
    let ran = office.run(&TYPED[..19]);
    assert_eq!(ran.code, 1, "refused: {}", ran.stderr);
    assert!(ran.stderr.contains("agreed to share"), "{}", ran.stderr);
    assert_eq!(office.json(&["outbox"]), json!([]));
}
