//! The names of rungs in the store: they must never change.

use alerts::{Rung, UnknownRung};

use crate::desk::{edit, utc};

#[test]
fn every_rung_has_a_stable_name_that_reads_back() {
    let expires_at = utc("2026-03-16T08:00:00Z");
    let table = [
        (Rung::FlameArrived, "flame-arrived"),
        (Rung::Flame { hours: 4 }, "flame-4h"),
        (Rung::FlameEnding { hours: 6 }, "flame-ending-6h"),
        (Rung::Arrived, "arrived"),
        (Rung::AnswerAdvice, "answer-advice"),
        (
            Rung::Expiry {
                hours: 72,
                expires_at,
            },
            "expiry-72h@2026-03-16T08:00:00Z",
        ),
        (Rung::AnswerAtRisk, "answer-at-risk"),
        (
            Rung::NeedsYou { edit: edit(7) },
            "needs-you@00000000-0000-0000-0000-000000000007",
        ),
        (
            Rung::ClosingPassed {
                closing_at: utc("2026-03-31T00:00:00.0000001Z"),
            },
            "closing-passed@2026-03-31T00:00:00.000000100Z",
        ),
        (
            Rung::SnoozeOver {
                until: utc("2026-03-03T07:30:00.25Z"),
            },
            "snooze-over@2026-03-03T07:30:00.250Z",
        ),
    ];
    for (rung, name) in table {
        assert_eq!(rung.key(), name, "what is stored under a name stays told");
        assert_eq!(Rung::parse(name), Ok(rung), "{name} is read back");
        let json = serde_json::to_value(rung).expect("a text");
        assert_eq!(json, name, "JSON has the same name");
        assert_eq!(
            serde_json::from_value::<Rung>(json).expect("the same rung"),
            rung,
            "and is read back"
        );
    }
}

#[test]
fn a_name_of_a_newer_version_is_an_error_and_no_other_rung() {
    for name in [
        "",
        "flame",
        "flame-h",
        "flame-4d",
        "expiry-72h",
        "arrived@now",
        "needs-you@7",
    ] {
        assert_eq!(
            Rung::parse(name),
            Err(UnknownRung(name.to_owned())),
            "{name:?} is unknown"
        );
    }
}
