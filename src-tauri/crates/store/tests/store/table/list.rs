//! Lists: groups, order, pages, counts.

use domain::{Document, Folder};
use serde_json::{Value, json};
use store::{GroupKey, ListQuery, Marks, Sort, Store, StoreError};

use crate::scratch::{Scratch, days, document, found, id, ids, list, now, save};

const EVERY_SORT: [Sort; 7] = [
    Sort::Urgency,
    Sort::Received,
    Sort::Value,
    Sort::Title,
    Sort::Customer,
    Sort::Country,
    Sort::Deadline,
];

/// A referral of the Inbox.
fn inbox(id: &str, created: &str, details: Value) -> Document {
    document(
        id,
        json!({ "status": "New", "direction": "Incoming", "createdDateTime": created, "details": details }),
    )
}

fn closing(id: &str, at: &str) -> Document {
    document(
        id,
        json!({ "status": "Active", "details": { "closingDateTime": at } }),
    )
}

fn groups(store: &Store, folder: Folder) -> Vec<(GroupKey, u32)> {
    list(store, folder)
        .groups
        .into_iter()
        .map(|group| (group.key, group.count))
        .collect()
}

#[test]
fn the_inbox_is_grouped_by_urgency_nearest_deadline_first() {
    let scratch = Scratch::new();
    let store = scratch.open();
    let flame = json!({ "customerRequestedContact": true });
    save(&store, &inbox("later", "2026-02-25T10:00:00Z", json!({})));
    save(
        &store,
        &inbox("expiring", "2026-02-17T10:00:00Z", json!({})),
    );
    save(&store, &inbox("fresh", "2026-03-02T09:00:00Z", json!({})));
    save(&store, &inbox("due", "2026-03-01T11:00:00Z", json!({})));
    save(&store, &inbox("hot", "2026-03-01T10:00:00Z", flame.clone()));
    save(&store, &inbox("cooled", "2026-02-25T09:00:00Z", flame));
    save(&store, &inbox("asleep", "2026-03-02T09:00:00Z", json!({})));
    let marks = Marks {
        snoozed_until: Some(now() + days(1)),
        ..Marks::default()
    };
    store
        .write(|write| write.set_marks(&id("asleep"), &marks))
        .unwrap();

    assert_eq!(
        groups(&store, Folder::Inbox),
        [
            (GroupKey::Hot, 1),
            (GroupKey::AnswerToday, 2),
            (GroupKey::Expiring, 1),
            (GroupKey::Later, 2),
            (GroupKey::Snoozed, 1),
        ]
    );
    assert_eq!(
        ids(&list(&store, Folder::Inbox)),
        [
            "hot", "due", "fresh", "expiring", "cooled", "later", "asleep"
        ],
        "the nearest deadline of each group comes first"
    );
    let counts = store.read(|read| read.counts(now())).unwrap();
    assert_eq!((counts.inbox, counts.inbox_hot), (7, 1));
}

#[test]
fn active_deals_are_grouped_by_their_closing_date() {
    let scratch = Scratch::new();
    let store = scratch.open();
    save(&store, &closing("month", "2026-03-20T00:00:00Z"));
    save(&store, &closing("today", "2026-03-02T00:00:00Z"));
    save(&store, &closing("overdue", "2026-03-01T00:00:00Z"));
    save(&store, &closing("later", "2026-09-01T00:00:00Z"));
    save(&store, &closing("week", "2026-03-05T00:00:00Z"));
    save(&store, &document("dateless", json!({ "status": "Active" })));
    assert_eq!(
        groups(&store, Folder::Active),
        [
            (GroupKey::Overdue, 1),
            (GroupKey::ThisWeek, 2),
            (GroupKey::ThisMonth, 1),
            (GroupKey::Later, 1),
            (GroupKey::NoDate, 1),
        ]
    );
    assert_eq!(
        ids(&list(&store, Folder::Active)),
        ["overdue", "today", "week", "month", "later", "dateless"],
        "a closing date is a day, and has passed when the day has"
    );
}

#[test]
fn the_archive_is_grouped_by_month_latest_first() {
    let scratch = Scratch::new();
    let store = scratch.open();
    let closed = |id: &str, member: &str, at: &str| {
        document(
            id,
            json!({ "status": "Closed", "substatus": "Won", member: at }),
        )
    };
    save(
        &store,
        &closed("january", "closedDateTime", "2026-01-31T23:59:59Z"),
    );
    save(
        &store,
        &closed("february", "closedDateTime", "2026-02-01T00:00:00Z"),
    );
    save(
        &store,
        &closed("touched", "updatedDateTime", "2026-02-10T00:00:00Z"),
    );
    save(&store, &document("dateless", json!({ "status": "Closed" })));
    let month = |text: &str| GroupKey::Month(text.to_owned());
    assert_eq!(
        groups(&store, Folder::Archived),
        [
            (month("2026-02"), 2),
            (month("2026-01"), 1),
            (month("0000-00"), 1)
        ]
    );
    assert_eq!(
        ids(&list(&store, Folder::Archived)),
        ["touched", "february", "january", "dateless"]
    );
}

#[test]
fn a_column_sorts_the_whole_folder_as_one_group() {
    let scratch = Scratch::new();
    let store = scratch.open();
    let worth = |id: &str, created: &str, value: Value, currency: &str| {
        let mut referral = inbox(
            id,
            created,
            json!({ "dealValue": value, "currency": currency }),
        )
        .into_json();
        referral["name"] = json!(id);
        Document::new(referral).unwrap()
    };
    save(
        &store,
        &worth("Beta", "2026-03-01T00:00:00Z", json!(100), "EUR"),
    );
    save(
        &store,
        &worth("alfa", "2026-03-02T00:00:00Z", json!("2500.5"), "EUR"),
    );
    save(
        &store,
        &worth("Gamma", "2026-02-27T00:00:00Z", json!(null), "EUR"),
    );
    for (sort, order) in [
        (Sort::Received, ["alfa", "Beta", "Gamma"]),
        (Sort::Value, ["alfa", "Beta", "Gamma"]),
        (Sort::Title, ["alfa", "Beta", "Gamma"]),
    ] {
        let slice = found(&store, Folder::Inbox, "", sort);
        assert_eq!(ids(&slice), order, "sorted by {sort:?}");
        assert_eq!(slice.groups.len(), 1, "{sort:?} makes one group");
        assert_eq!(slice.groups[0].key, GroupKey::All);
    }
}

#[test]
fn pages_lie_next_to_each_other() {
    let scratch = Scratch::new();
    let store = scratch.open();
    for number in 0..25 {
        // All alike, so that only the tie-break keeps the order.
        save(
            &store,
            &inbox(&format!("r{number}"), "2026-03-02T09:00:00Z", json!({})),
        );
    }
    for sort in EVERY_SORT {
        let whole = found(&store, Folder::Inbox, "", sort);
        let mut paged = Vec::new();
        for offset in (0..30).step_by(7) {
            let query = ListQuery {
                sort,
                offset,
                ..ListQuery::first(Folder::Inbox, 7, now())
            };
            let page = store
                .read::<_, StoreError>(|read| read.list(&query))
                .unwrap();
            assert_eq!(
                page.groups, whole.groups,
                "headings are of the whole folder"
            );
            paged.extend(page.rows);
        }
        assert_eq!(
            paged, whole.rows,
            "sorted by {sort:?}: no row twice, none missing"
        );
    }
}

fn directed(store: &Store, sort: Sort, descending: bool) -> Vec<String> {
    let query = ListQuery {
        sort,
        descending: Some(descending),
        ..ListQuery::first(Folder::Inbox, 100, now())
    };
    let slice = store
        .read::<_, StoreError>(|read| read.list(&query))
        .unwrap();
    ids(&slice).into_iter().map(str::to_owned).collect()
}

#[test]
fn every_order_runs_both_ways_and_the_unknown_comes_last() {
    let scratch = Scratch::new();
    let store = scratch.open();
    let of = |id: &str, created: &str, customer: Value, details: Value| {
        let mut referral = inbox(id, created, details).into_json();
        referral["name"] = json!(id);
        referral["customerProfile"] = customer;
        save(&store, &Document::new(referral).unwrap());
    };
    let customer =
        |name: &str, country: &str| json!({ "name": name, "address": { "country": country } });
    // Answer by today; expires in a week; its flame is hot until tomorrow night.
    of(
        "c",
        "2026-03-02T09:00:00Z",
        customer("ada", "FR"),
        json!({ "dealValue": 9, "currency": "EUR" }),
    );
    of(
        "b",
        "2026-02-23T09:00:00Z",
        customer("Berta", "DE"),
        json!({ "dealValue": 7, "currency": "EUR" }),
    );
    of(
        "a",
        "2026-02-28T20:00:00Z",
        customer("Carla", "ES"),
        json!({ "dealValue": 8, "currency": "EUR", "customerRequestedContact": true }),
    );
    of("nothing", "2026-01-01T09:00:00Z", json!({}), json!({}));
    for (sort, upwards) in [
        (Sort::Received, ["nothing", "b", "a", "c"]),
        (Sort::Title, ["a", "b", "c", "nothing"]),
    ] {
        assert_eq!(directed(&store, sort, false), upwards, "{sort:?} upwards");
        let downwards: Vec<_> = upwards.into_iter().rev().collect();
        assert_eq!(
            directed(&store, sort, true),
            downwards,
            "{sort:?} downwards"
        );
    }
    for (sort, upwards) in [
        (Sort::Value, ["b", "a", "c"]),
        (Sort::Customer, ["c", "b", "a"]),
        (Sort::Country, ["b", "a", "c"]),
        (Sort::Deadline, ["c", "a", "b"]),
    ] {
        assert_eq!(
            directed(&store, sort, false),
            [&upwards[..], &["nothing"]].concat(),
            "{sort:?} upwards, the unknown last"
        );
        let downwards: Vec<_> = upwards.into_iter().rev().chain(["nothing"]).collect();
        assert_eq!(
            directed(&store, sort, true),
            downwards,
            "{sort:?} downwards, the unknown last"
        );
    }
}

#[test]
fn groups_turn_round_with_their_rows() {
    let scratch = Scratch::new();
    let store = scratch.open();
    save(&store, &inbox("later", "2026-02-25T10:00:00Z", json!({})));
    save(&store, &inbox("fresh", "2026-03-02T09:00:00Z", json!({})));
    save(&store, &inbox("due", "2026-03-01T11:00:00Z", json!({})));
    assert_eq!(
        directed(&store, Sort::Urgency, false),
        ["due", "fresh", "later"]
    );
    assert_eq!(
        directed(&store, Sort::Urgency, true),
        ["later", "fresh", "due"]
    );
}

#[test]
fn the_page_and_the_single_row_agree_on_the_heading() {
    let scratch = Scratch::new();
    let store = scratch.open();
    for hours in 0..400 {
        let created = now() - chrono::TimeDelta::hours(hours);
        let flame = json!({ "customerRequestedContact": hours % 3 == 0 });
        save(
            &store,
            &inbox(&format!("i{hours}"), &created.to_rfc3339(), flame),
        );
        let closing_at = now() + chrono::TimeDelta::hours(hours * 4 - 100);
        save(
            &store,
            &closing(&format!("a{hours}"), &closing_at.to_rfc3339()),
        );
        if hours % 7 == 0 {
            let marks = Marks {
                snoozed_until: Some(now() + days(hours - 10)),
                ..Marks::default()
            };
            for folder in ["i", "a"] {
                let id = id(&format!("{folder}{hours}"));
                store.write(|write| write.set_marks(&id, &marks)).unwrap();
            }
        }
    }
    for folder in [Folder::Inbox, Folder::Active] {
        let whole = list(&store, folder);
        assert_eq!(whole.rows.len(), 400, "nobody falls between two headings");
        for row in &whole.rows {
            let single = store
                .read(|read| read.row(&row.id, now()))
                .unwrap()
                .unwrap();
            assert_eq!(single.group, row.group, "{}", row.id.as_str());
        }
        for group in &whole.groups {
            let rows = whole
                .rows
                .iter()
                .filter(|row| row.group == group.key)
                .count();
            assert_eq!(
                group.count as usize, rows,
                "{:?} is counted as it is shown",
                group.key
            );
        }
    }
}
