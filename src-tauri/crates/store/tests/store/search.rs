//! The search index: what is found, and that it follows every write.

use domain::Folder;
use serde_json::json;
use store::{ListQuery, Marks, Sort, Store, StoreError};

use crate::scratch::{Scratch, act, active, document, found, id, ids, note, now, save, shown};

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

/// Four referrals in three folders, told apart by every operator.
fn shelf(store: &Store) {
    let rfi = json!({
        "status": "New", "direction": "Incoming", "qualification": "Direct", "createdDateTime": "2026-03-02T09:00:00Z",
        "name": "ERP for Fabrikam", "externalReferenceId": "CRM-1",
        "customerProfile": {
            "name": "Fabrikam", "address": { "country": "ES" },
            "team": [{ "firstName": "Zoë", "phoneNumber": "+34 600" }],
        },
        "details": { "dealValue": 80000, "currency": "EUR", "customerRequestedContact": true },
    });
    save(store, &document("rfi", rfi));
    let deal = json!({
        "status": "Active", "type": "Shared", "createdDateTime": "2026-01-15T09:00:00Z",
        "updatedDateTime": "2026-02-01T09:00:00Z", "name": "Cloud for Contoso", "salesStage": "Develop solution",
        "customerProfile": { "name": "Contoso", "address": { "country": "FR" } },
        "team": [{ "firstName": "Ana", "email": "ana@partner.example" }],
        "details": {
            "dealValue": "49999.5", "currency": "USD", "notes": "Their crm is old",
            "closingDateTime": "2026-03-20T00:00:00Z",
            "requirements": { "solutions": [{ "id": "PowerBI" }] },
        },
    });
    save(store, &document("deal", deal));
    let declined = json!({
        "status": "Closed", "substatus": "Declined", "statusReason": "Project budget isn't adequate",
        "createdDateTime": "2025-12-31T23:30:00Z", "closedDateTime": "2026-01-05T09:00:00Z",
        "customerProfile": { "name": "Tailspin", "address": { "country": "ES" } },
    });
    save(store, &document("declined", declined));
    save(
        store,
        &document(
            "won",
            json!({
                "status": "Closed", "substatus": "Won", "createdDateTime": "2025-06-01T09:00:00Z", "name": "Fabrikam tills",
                "details": { "dealValue": 80000, "currency": "EUR" },
            }),
        ),
    );
    let marks = Marks {
        read: true,
        flagged: true,
        tags: vec!["trade fair".to_owned()],
        ..Marks::default()
    };
    store
        .write(|write| write.set_marks(&id("deal"), &marks))
        .unwrap();
}

fn everywhere(store: &Store, text: &str) -> Vec<String> {
    let parsed = query::parse(text);
    assert_eq!(parsed.first_mistake(), None, "{text:?} is understood");
    let query = ListQuery {
        everywhere: true,
        find: parsed.query,
        ..ListQuery::first(Folder::Inbox, 100, now())
    };
    let (slice, count) = store
        .read::<_, StoreError>(|read| Ok((read.list(&query)?, read.count(&query)?)))
        .unwrap();
    assert_eq!(
        slice.rows.len(),
        count as usize,
        "{text:?} is counted as it is shown"
    );
    ids(&slice).into_iter().map(str::to_owned).collect()
}

#[test]
fn every_operator_finds_what_it_says_newest_first() {
    let scratch = Scratch::new();
    let store = scratch.open();
    shelf(&store);
    for (text, expected) in [
        ("fabrikam", &["rfi", "won"][..]),
        ("fabrikam -erp", &["won"]),
        ("-fabrikam", &["deal", "declined"]),
        ("status:new", &["rfi"]),
        ("status:closed,active", &["deal", "declined", "won"]),
        ("in:archived", &["declined", "won"]),
        ("in:inbox,active", &["rfi", "deal"]),
        ("outcome:won", &["won"]),
        ("flame:yes", &["rfi"]),
        ("flame:hot", &["rfi"]),
        ("flame:no", &["deal", "declined", "won"]),
        ("flame:hot,no outcome:won", &["won"]),
        ("country:es", &["rfi", "declined"]),
        ("-country:es", &["deal", "won"]),
        ("currency:usd,eur", &["rfi", "deal", "won"]),
        ("value>50k", &["rfi", "won"]),
        ("value:49999.5", &["deal"]),
        ("value<50k", &["deal"]),
        ("-value<50k", &["rfi", "declined", "won"]),
        ("value:40k..80k", &["rfi", "deal", "won"]),
        ("created>2025", &["rfi", "deal"]),
        ("created<=2025", &["declined", "won"]),
        ("created<3d", &["rfi"]),
        ("updated:2026-02", &["deal"]),
        ("closes<30d", &["deal"]),
        ("closed:2026-01", &["declined"]),
        ("expires<30d", &["rfi"]),
        ("reason:budget", &["declined"]),
        ("reason:presupuesto", &["declined"]),
        ("team:ana", &["deal"]),
        ("contact:zoe", &["rfi"]),
        ("customer:fabrikam", &["rfi"]),
        ("title:fabrikam", &["rfi", "won"]),
        ("note:crm", &["deal"]),
        ("tag:\"trade fair\"", &["deal"]),
        ("tag:fair", &["deal"]),
        ("stage:develop", &["deal"]),
        ("solution:power", &["deal"]),
        ("has:crm", &["rfi"]),
        ("has:phone", &["rfi"]),
        ("has:tag", &["deal"]),
        ("is:shared", &["deal"]),
        ("is:rfi", &["rfi"]),
        ("is:unread in:inbox", &["rfi"]),
        ("is:flagged", &["deal"]),
        ("-is:unread", &["deal"]),
        ("is:snoozed", &[]),
        ("is:waiting", &[]),
        ("\"for contoso\"", &["deal"]),
        ("\"contoso for\"", &[]),
        ("crm country:fr value>1k created>2025 is:read", &["deal"]),
    ] {
        assert_eq!(everywhere(&store, text), expected, "{text}");
    }
}

#[test]
fn nothing_typed_harms_the_index() {
    let scratch = Scratch::new();
    let store = scratch.open();
    shelf(&store);
    for text in [
        "'",
        "a'b",
        "\"",
        "a\0b",
        "*",
        "a*",
        "NEAR(a b)",
        "a:b",
        "{a} : b",
        "^a",
        "-",
        "--x",
        "\u{E005}es",
        "\u{E000}",
        "ñ☃\u{301}",
    ] {
        let found = everywhere(&store, text);
        assert!(found.len() <= 4, "{text:?} is only words");
    }
    assert!(
        everywhere(&store, "\u{E006}eur").is_empty(),
        "a facet cannot be typed"
    );
}

#[test]
fn an_answered_referral_is_found_where_it_is_now() {
    let scratch = Scratch::new();
    let store = scratch.open();
    shelf(&store);
    act(&store, "rfi", &crate::scratch::decline(), 1);
    assert!(
        everywhere(&store, "in:inbox").is_empty(),
        "it has left the Inbox"
    );
    assert_eq!(everywhere(&store, "outcome:declined"), ["rfi", "declined"]);
    assert_eq!(
        everywhere(&store, "is:waiting"),
        ["rfi"],
        "and waits to be sent"
    );
}

#[test]
fn a_creation_that_turns_out_another_moves_the_referral() {
    let scratch = Scratch::new();
    let store = scratch.open();
    shelf(&store);
    let mut moved = shown(&store, "rfi").into_json();
    moved["createdDateTime"] = json!("2025-01-01T00:00:00Z");
    save(&store, &domain::Document::new(moved).unwrap());
    assert_eq!(
        everywhere(&store, "fabrikam"),
        ["won", "rfi"],
        "the order is that of creation"
    );
    assert_eq!(everywhere(&store, "erp"), ["rfi"], "and it is found once");
}

#[test]
fn a_thousand_of_one_second_have_places_of_their_own() {
    let scratch = Scratch::new();
    let store = scratch.open();
    store
        .write::<_, StoreError>(|write| {
            for number in 0..2_500 {
                let members = json!({ "status": "Active", "createdDateTime": "2026-03-02T09:00:00Z", "name": "twin" });
                write.save_base(&document(&format!("r{number}"), members), &[], now())?;
            }
            Ok(())
        })
        .unwrap();
    let query = ListQuery {
        everywhere: true,
        find: query::parse("twin").query,
        ..ListQuery::first(Folder::Inbox, 50, now())
    };
    let (slice, count) = store
        .read::<_, StoreError>(|read| Ok((read.list(&query)?, read.count(&query)?)))
        .unwrap();
    assert_eq!((slice.rows.len(), count), (50, 2_500), "each has its place");
    assert!(slice.more, "and the first page says that there are more");
    assert_eq!(
        slice.rows[0].id.as_str(),
        "r2499",
        "the latest arrival first"
    );
}

#[test]
fn what_occurs_is_known() {
    let scratch = Scratch::new();
    let store = scratch.open();
    shelf(&store);
    let known = store.read(|read| read.known_values("a")).unwrap();
    assert_eq!(known.countries, ["es", "fr"], "the most frequent first");
    assert_eq!(known.currencies, ["eur", "usd"]);
    assert_eq!(known.tags, ["trade fair"]);
    assert_eq!(known.team, ["ana"]);
}

#[test]
fn saved_views_stay_in_their_order() {
    let scratch = Scratch::new();
    let store = scratch.open();
    let view = |id: &str| store::SavedView {
        id: id.to_owned(),
        name: format!("View {id}"),
        query: "country:es".to_owned(),
    };
    let set = |views: &[store::SavedView]| {
        store
            .write::<_, StoreError>(|write| write.set_views(views))
            .map(|_| ())
    };
    set(&[view("b"), view("a")]).unwrap();
    assert!(
        set(&[view("c"), view("c")]).is_err(),
        "two of one id are refused"
    );
    let views = || store.read::<_, StoreError>(|read| read.views()).unwrap();
    assert_eq!(views(), [view("b"), view("a")], "and nothing is lost by it");
    set(&[view("a")]).unwrap();
    assert_eq!(views(), [view("a")]);
}
