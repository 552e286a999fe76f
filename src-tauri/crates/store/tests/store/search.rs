//! The search index: what is found, and that it follows every write.

use domain::Folder;
use serde_json::json;
use store::{Marks, Sort, Store};

use crate::scratch::{Scratch, act, active, document, found, id, ids, note, save, shown};

fn finds(store: &Store, words: &str) -> Vec<String> {
    let slice = found(store, Folder::Active, words, Sort::Received);
    ids(&slice).into_iter().map(str::to_owned).collect()
}

#[test]
fn every_typed_word_must_begin_some_word_whatever_its_accents() {
    let scratch = Scratch::new();
    let store = scratch.open();
    save(
        &store,
        &document(
            "a",
            json!({
                "status": "Active", "name": "Año nuevo",
                "customerProfile": {
                    "name": "El Niño S.A.",
                    "address": { "city": "Cáceres", "country": "ES" },
                    "team": [{ "firstName": "Íñigo", "email": "inigo.ruiz@nino.example" }],
                },
                "details": { "notes": "SAP on Azure", "requirements": { "products": [{ "id": "PowerBI" }] } },
                "externalReferenceId": "CRM-4711",
            }),
        ),
    );
    for words in [
        "nino",
        "NIÑO",
        "caceres",
        "inigo ruiz",
        "sap az",
        "crm-4711",
        "powerbi",
        "ano nuevo es",
        "inigo.ruiz@nino.example",
        "\"",
        "  ",
    ] {
        assert_eq!(finds(&store, words), ["a"], "{words:?} should find it");
    }
    for words in ["ino", "nino madrid", "AND OR NOT xyz", "azure*b"] {
        assert!(finds(&store, words).is_empty(), "{words:?} is not in it");
    }
}

#[test]
fn the_index_follows_edits_marks_and_news() {
    let scratch = Scratch::new();
    let store = scratch.open();
    save(&store, &active("a"));
    let edit = act(&store, "a", &note("quarterly"), 1);
    assert_eq!(
        finds(&store, "quarterly"),
        ["a"],
        "an edit is found before it is sent"
    );

    store.write(|write| write.remove_edit(&edit)).unwrap();
    assert!(
        finds(&store, "quarterly").is_empty(),
        "and no longer once taken back"
    );

    let marks = Marks {
        note: "golf".to_owned(),
        tags: vec!["vip".to_owned()],
        ..Marks::default()
    };
    store
        .write(|write| write.set_marks(&id("a"), &marks))
        .unwrap();
    assert_eq!(
        finds(&store, "golf vip"),
        ["a"],
        "private words are found too"
    );

    let mut newer = shown(&store, "a").into_json();
    newer["name"] = json!("Renamed");
    save(&store, &domain::Document::new(newer).unwrap());
    assert_eq!(
        finds(&store, "renamed golf"),
        ["a"],
        "news keep the private words"
    );
    assert!(finds(&store, "deal").is_empty(), "the old name is gone");
}
