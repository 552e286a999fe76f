//! The clocks at their boundaries (domain.md §3).

use chrono::{DateTime, TimeDelta, Utc};
use domain::{Clocks, Deadline, FlameState, Referral};
use serde_json::json;

use crate::support::{instant, referral};

const CREATED: &str = "2026-03-02T10:15:30Z";

fn asked(created: &str, status: &str) -> Referral {
    referral(json!({
        "status": status, "substatus": "Pending", "createdDateTime": created,
        "details": { "customerRequestedContact": true, "closingDateTime": "2026-06-30T00:00:00Z" },
    }))
}

fn clocks(referral: &Referral, now: &str) -> Clocks {
    Clocks::at(referral, instant(now))
}

#[test]
fn a_flame_is_hot_until_72_hours_have_passed() {
    let referral = asked(CREATED, "New");
    for (now, flame) in [
        ("2026-03-02T10:15:29Z", FlameState::Hot),
        ("2026-03-02T10:15:30Z", FlameState::Hot),
        ("2026-03-05T10:15:29Z", FlameState::Hot),
        ("2026-03-05T10:15:29.999999999Z", FlameState::Hot),
        ("2026-03-05T10:15:30Z", FlameState::Cooled),
        ("2026-03-05T10:15:31Z", FlameState::Cooled),
        ("2036-01-01T00:00:00Z", FlameState::Cooled),
    ] {
        let clocks = clocks(&referral, now);
        assert_eq!(clocks.flame, flame, "at {now}");
        assert_eq!(
            clocks.flame_until,
            Some(instant("2026-03-05T10:15:30Z")),
            "at {now}"
        );
    }
}

#[test]
fn a_flame_burns_while_open_and_only_if_the_customer_asked() {
    for (status, flame) in [
        ("New", FlameState::Hot),
        ("Active", FlameState::Hot),
        ("Closed", FlameState::None),
        ("Paused", FlameState::None),
    ] {
        assert_eq!(
            clocks(&asked(CREATED, status), CREATED).flame,
            flame,
            "{status}"
        );
    }
    let silent = referral(json!({ "status": "New", "createdDateTime": CREATED }));
    assert_eq!(
        clocks(&silent, CREATED).flame,
        FlameState::None,
        "nobody asked"
    );
    let undated =
        referral(json!({ "status": "New", "details": { "customerRequestedContact": true } }));
    assert_eq!(
        clocks(&undated, CREATED).flame,
        FlameState::None,
        "no clock without a start"
    );
}

#[test]
fn an_answer_is_due_24_hours_after_creation_while_unanswered() {
    let due = |status| clocks(&asked(CREATED, status), CREATED).answer_by;
    assert_eq!(
        due("New"),
        Some(instant("2026-03-03T10:15:30Z")),
        "24 hours"
    );
    for status in ["Active", "Closed", "Paused"] {
        assert_eq!(due(status), None, "{status} needs no answer");
    }
    let outgoing =
        referral(json!({ "status": "New", "direction": "Outgoing", "createdDateTime": CREATED }));
    let clocks = clocks(&outgoing, CREATED);
    assert_eq!(
        (clocks.answer_by, clocks.expires),
        (None, None),
        "the answer is not ours to give"
    );
}

#[test]
fn expiry_is_given_or_estimated_at_14_days() {
    let with = |members| clocks(&referral(members), CREATED).expires;
    let deadline = |at: &str, estimated| {
        Some(Deadline {
            at: instant(at),
            estimated,
        })
    };
    let given = json!({ "status": "New", "createdDateTime": CREATED, "expirationDateTime": "2026-03-10T00:00:00Z" });
    assert_eq!(
        with(given),
        deadline("2026-03-10T00:00:00Z", false),
        "the service's word counts"
    );
    let alone = json!({ "status": "New", "expirationDateTime": "2026-03-10T00:00:00Z" });
    assert_eq!(
        with(alone),
        deadline("2026-03-10T00:00:00Z", false),
        "even without a creation date"
    );
    let estimated =
        json!({ "status": "New", "createdDateTime": CREATED, "expirationDateTime": null });
    assert_eq!(
        with(estimated),
        deadline("2026-03-16T10:15:30Z", true),
        "14 days from creation"
    );
    assert_eq!(
        with(json!({ "status": "New" })),
        None,
        "nothing to count from"
    );
    let accepted = json!({ "status": "Active", "createdDateTime": CREATED });
    assert_eq!(with(accepted), None, "an accepted one does not expire");
}

#[test]
fn fractions_of_a_second_are_kept() {
    let clocks = clocks(&asked("2026-03-02T10:15:30.1234567Z", "New"), CREATED);
    assert_eq!(
        clocks.answer_by,
        Some(instant("2026-03-03T10:15:30.1234567Z")),
        "to the last digit"
    );
}

#[test]
fn periods_are_counted_in_hours_whatever_the_calendar_says() {
    for (created, answer_by, flame_until, expires) in [
        // A leap day lies in between.
        (
            "2028-02-28T12:00:00Z",
            "2028-02-29T12:00:00Z",
            "2028-03-02T12:00:00Z",
            "2028-03-13T12:00:00Z",
        ),
        (
            "2027-02-28T12:00:00Z",
            "2027-03-01T12:00:00Z",
            "2027-03-03T12:00:00Z",
            "2027-03-14T12:00:00Z",
        ),
        // Clocks are put forward and back in Europe in between.
        (
            "2026-03-28T12:00:00Z",
            "2026-03-29T12:00:00Z",
            "2026-03-31T12:00:00Z",
            "2026-04-11T12:00:00Z",
        ),
        (
            "2026-10-24T12:00:00+02:00",
            "2026-10-25T10:00:00Z",
            "2026-10-27T10:00:00Z",
            "2026-11-07T10:00:00Z",
        ),
        (
            "2026-12-31T23:59:59Z",
            "2027-01-01T23:59:59Z",
            "2027-01-03T23:59:59Z",
            "2027-01-14T23:59:59Z",
        ),
    ] {
        let clocks = clocks(&asked(created, "New"), created);
        assert_eq!(
            clocks.answer_by,
            Some(instant(answer_by)),
            "24 hours from {created}"
        );
        assert_eq!(
            clocks.flame_until,
            Some(instant(flame_until)),
            "72 hours from {created}"
        );
        assert_eq!(
            clocks.expires.unwrap().at,
            instant(expires),
            "14 days from {created}"
        );
    }
}

#[test]
fn a_closing_date_counts_while_open() {
    for (status, shown) in [("New", true), ("Active", true), ("Closed", false)] {
        let closing = clocks(&asked(CREATED, status), CREATED).closing_at;
        assert_eq!(closing.is_some(), shown, "{status}");
    }
}

#[test]
fn the_end_of_time_stops_no_clock() {
    let mut late = asked(CREATED, "New");
    late.created_at = Some(DateTime::<Utc>::MAX_UTC - TimeDelta::seconds(1));
    let clocks = clocks(&late, CREATED);
    assert_eq!(clocks.answer_by, None, "a date beyond the calendar is none");
    assert_eq!(clocks.expires, None, "a date beyond the calendar is none");
}
