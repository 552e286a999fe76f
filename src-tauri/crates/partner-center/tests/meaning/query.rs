//! The list requests (api.md §3.3).

use chrono::{DateTime, Utc};
use partner_center::Query;

fn changed_since(watermark: &str) -> Option<String> {
    let watermark: DateTime<Utc> = watermark.parse().unwrap();
    Query::changed_since(watermark).filter
}

#[test]
fn changes_are_asked_for_from_five_minutes_before_the_watermark() {
    for (watermark, filter) in [
        (
            "2026-03-02T10:15:30.1234567Z",
            "updatedDateTime ge 2026-03-02T10:10:30Z",
        ),
        (
            "2026-03-01T00:04:59.9999999Z",
            "updatedDateTime ge 2026-02-28T23:59:59Z",
        ),
        (
            "2028-03-01T00:00:00Z",
            "updatedDateTime ge 2028-02-29T23:55:00Z",
        ),
        (
            "2026-03-02T10:15:30+02:00",
            "updatedDateTime ge 2026-03-02T08:10:30Z",
        ),
    ] {
        assert_eq!(
            changed_since(watermark).as_deref(),
            Some(filter),
            "{watermark}"
        );
    }
    let earliest = Query::changed_since(DateTime::<Utc>::MIN_UTC);
    assert!(
        earliest.filter.is_some(),
        "there is nothing before the beginning of time"
    );
}

#[test]
fn every_list_is_ordered_and_none_is_cut_short() {
    for (query, order) in [
        (Query::everything(), "updatedDateTime asc"),
        (
            Query::changed_since(DateTime::UNIX_EPOCH),
            "updatedDateTime asc",
        ),
        (Query::newest_first(), "updatedDateTime desc"),
    ] {
        assert_eq!(query.order_by.as_deref(), Some(order), "{query:?}");
        assert_eq!(
            query.top, None,
            "nextLink is followed to its end: {query:?}"
        );
    }
    assert_eq!(
        Query::everything().filter,
        None,
        "everything means everything"
    );
    assert_eq!(
        Query::newest_first().filter,
        None,
        "this is asked when filters are refused"
    );
}
