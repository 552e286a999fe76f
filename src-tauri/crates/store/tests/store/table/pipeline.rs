//! The pipeline: stages, days, sums that overflow nothing, and unknown that is never zero.

use chrono::NaiveDate;
use domain::{Document, Stage};
use serde_json::{Value, json};
use store::{DealPlace, Store, StoreError, Sum, Totals};

use crate::scratch::{Scratch, document, now, save};

/// An active deal: stage, value, currency and closing date as the document has them.
fn deal(id: &str, stage: Value, value: Value, currency: &str, closes: Value) -> Document {
    document(
        id,
        json!({
            "status": "Active", "salesStage": stage,
            "details": { "dealValue": value, "currency": currency, "closingDateTime": closes },
        }),
    )
}

fn totals(store: &Store, stage: Stage) -> Totals {
    let stages = store.read(|read| read.pipeline()).unwrap();
    let found = stages.into_iter().find(|(found, _)| *found == stage);
    found.unwrap().1
}

fn ids(store: &Store, place: DealPlace) -> Vec<String> {
    store
        .read::<_, StoreError>(|read| read.deals(place, 0, 50, now()))
        .unwrap()
        .into_iter()
        .map(|row| row.id.as_str().to_owned())
        .collect()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn words_and_percentages_share_a_column_nearest_closing_date_first() {
    let scratch = Scratch::new();
    let store = scratch.open();
    let early = json!("2026-03-05T00:00:00Z");
    let late = json!("2026-04-01T00:00:00Z");
    save(
        &store,
        &deal("undated", json!("Develop"), json!(1), "EUR", Value::Null),
    );
    save(&store, &deal("late", json!("40"), json!(1), "EUR", late));
    save(
        &store,
        &deal("early", json!(45), json!(1), "EUR", early.clone()),
    );
    save(
        &store,
        &deal("other", json!("Close"), json!(1), "EUR", early),
    );
    save(
        &store,
        &document("new", json!({ "status": "New", "salesStage": "Develop" })),
    );
    let place = DealPlace::Stage(Stage::Develop);
    assert_eq!(ids(&store, place), ["early", "late", "undated"]);
    let count = store.read(|read| read.count_deals(place)).unwrap();
    assert_eq!(count, 3, "only active deals are in the pipeline");
    let rest = store.read(|read| read.deals(place, 1, 1, now())).unwrap();
    assert_eq!(rest[0].id.as_str(), "late", "a column is read page by page");
    let index = |id: &str| {
        let id = domain::ReferralId::new(id);
        store.read(|read| read.index_of_deal(place, &id)).unwrap()
    };
    assert_eq!((index("late"), index("other")), (Some(1), None));
}

#[test]
fn unknown_values_and_stages_are_counted_and_never_added_as_zero() {
    let scratch = Scratch::new();
    let store = scratch.open();
    let when = Value::Null;
    save(
        &store,
        &deal("a", json!("Qualify"), json!("1000.50"), "EUR", when.clone()),
    );
    save(
        &store,
        &deal("b", json!("Qualify"), json!(2000), "USD", when.clone()),
    );
    save(
        &store,
        &deal("c", json!("Qualify"), Value::Null, "EUR", when.clone()),
    );
    save(
        &store,
        &deal("d", json!("Someday"), json!(300), "EUR", when),
    );
    let sum = |currency: &str, total, weighted| Sum {
        currency: currency.to_owned(),
        total,
        weighted,
    };
    let qualify = totals(&store, Stage::Qualify);
    assert_eq!((qualify.count, qualify.without_value), (3, 1));
    assert_eq!(
        qualify.sums,
        [
            sum("EUR", 100_050, 20 * 100_050),
            sum("USD", 200_000, 20 * 200_000)
        ]
    );
    let none = totals(&store, Stage::None);
    assert_eq!(none.without_weight, 1, "its stage means nothing to us");
    assert_eq!(none.sums, [sum("EUR", 30_000, 0)]);
    assert_eq!(
        qualify.with(&none).sums,
        [
            sum("EUR", 130_050, 20 * 100_050),
            sum("USD", 200_000, 20 * 200_000)
        ],
        "currencies are never mixed"
    );
}

#[test]
fn no_sum_overflows() {
    let scratch = Scratch::new();
    let store = scratch.open();
    // The largest amount of cents a column holds, forty times.
    let most = json!("92233720368547758.07");
    for number in 0..40 {
        let id = format!("rich-{number}");
        save(
            &store,
            &deal(&id, json!("100"), most.clone(), "EUR", Value::Null),
        );
    }
    let close = totals(&store, Stage::Close);
    assert_eq!(close.sums[0].total, 40 * i128::from(i64::MAX));
    assert_eq!(close.sums[0].weighted, 4000 * i128::from(i64::MAX));
}

#[test]
fn a_day_has_its_sum_and_its_most_valuable_deals() {
    let scratch = Scratch::new();
    let store = scratch.open();
    let at = json!("2026-03-31T00:00:00Z");
    for (id, value) in [("small", 1), ("large", 30), ("middle", 20)] {
        save(
            &store,
            &deal(id, json!("Close"), json!(value), "EUR", at.clone()),
        );
    }
    save(
        &store,
        &deal(
            "next",
            json!("Close"),
            json!(9),
            "EUR",
            json!("2026-04-01T00:00:00Z"),
        ),
    );
    save(
        &store,
        &deal("undated", json!("Close"), json!(9), "EUR", Value::Null),
    );
    let days = store
        .read(|read| read.closing_days(day("2026-03-01"), day("2026-04-01"), 2, now()))
        .unwrap();
    assert_eq!(
        days.len(),
        1,
        "the end is left out, undated deals are beside it"
    );
    assert_eq!(days[0].date, day("2026-03-31"));
    assert_eq!(
        (days[0].totals.count, days[0].totals.sums[0].total),
        (3, 5_100)
    );
    let first: Vec<_> = days[0].first.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(
        first,
        ["large", "middle"],
        "the rest is read when it is asked for"
    );
    assert_eq!(
        ids(&store, DealPlace::Day(day("2026-03-31"))),
        ["large", "middle", "small"]
    );
    assert_eq!(ids(&store, DealPlace::Undated), ["undated"]);
}

#[test]
fn a_column_is_read_without_sorting_it() {
    let scratch = Scratch::new();
    drop(scratch.open());
    let sql = rusqlite::Connection::open(scratch.path()).unwrap();
    let plan = |statement: &str| {
        let mut asked = sql
            .prepare(&format!("EXPLAIN QUERY PLAN {statement}"))
            .unwrap();
        let steps = asked.query_map([], |row| row.get::<_, String>(3)).unwrap();
        steps.map(Result::unwrap).collect::<Vec<_>>().join("; ")
    };
    let column = plan(
        "SELECT row FROM referrals INDEXED BY referrals_in_stage
         WHERE folder = 'active' AND stage = 'close'
         ORDER BY coalesce(closing_at, 9223372036854775807), row LIMIT 50",
    );
    assert!(column.contains("referrals_in_stage"), "{column}");
    assert!(!column.contains("TEMP B-TREE"), "no sorting: {column}");
}

#[test]
fn a_file_of_an_older_program_gets_its_columns_when_it_is_opened() {
    let scratch = Scratch::new();
    let store = scratch.open();
    save(
        &store,
        &deal("a", json!("Propose"), json!(5), "EUR", Value::Null),
    );
    drop(store);
    let sql = rusqlite::Connection::open(scratch.path()).unwrap();
    sql.execute_batch(
        "UPDATE referrals SET stage = 'none', stage_percent = NULL;
         DELETE FROM facts WHERE key = 'derivation'",
    )
    .unwrap();
    drop(sql);
    let store = scratch.open();
    assert_eq!(ids(&store, DealPlace::Stage(Stage::Propose)), ["a"]);
    assert_eq!(totals(&store, Stage::Propose).sums[0].weighted, 60 * 500);
}
