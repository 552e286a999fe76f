//! Any referral, any settings, any zone, in the weeks around the change of the clocks.

use alerts::{Kind, QuietHours, Settings, SettingsForm, Subject, WaitingAnswer};
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::ReferralId;
use proptest::prelude::*;

use crate::desk::{edit, utc};

/// The middle of the time things happen in: clocks change in most of the zones within three weeks of it.
fn spring() -> DateTime<Utc> {
    utc("2026-03-24T00:00:00Z")
}

/// An instant within four weeks of the spring, to the second.
pub(crate) fn moment() -> impl Strategy<Value = DateTime<Utc>> {
    let weeks = 4 * 7 * 24 * 3600_i64;
    (-weeks..weeks).prop_map(|seconds| spring() + TimeDelta::seconds(seconds))
}

pub(crate) fn zone() -> impl Strategy<Value = Tz> {
    use chrono_tz::{America, Asia, Australia, Europe, Pacific};
    prop::sample::select(vec![
        Europe::Madrid,
        America::New_York,
        Australia::Lord_Howe,
        Asia::Beirut,
        Pacific::Apia,
        Asia::Kolkata,
    ])
}

pub(crate) fn settings() -> impl Strategy<Value = Settings> {
    let time = || {
        (0_u32..24 * 60).prop_map(|minute| {
            NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).expect("a time of day")
        })
    };
    let quiet = (time(), time())
        .prop_filter("quiet all day", |(from, to)| from != to)
        .prop_map(|(from, to)| QuietHours { from, to });
    let on = prop::sample::subsequence(Kind::ALL.to_vec(), 4..=7);
    (
        on,
        prop::option::of(quiet),
        any::<bool>(),
        prop::option::weighted(0.1, moment()),
        prop::collection::vec(1_u16..300, 0..5),
    )
        .prop_map(
            |(on, quiet_hours, weekends_quiet, paused_until, expiry_hours)| {
                Settings::new(SettingsForm {
                    on: on.into_iter().collect(),
                    quiet_hours,
                    weekends_quiet,
                    paused_until,
                    expiry_hours,
                    ..SettingsForm::default()
                })
                .expect("choices that make sense")
            },
        )
}

/// A referral of that id, in any state that can be.
pub(crate) fn subject(id: &'static str) -> impl Strategy<Value = Subject> {
    let waits = (moment(), prop::option::of(moment())).prop_map(|(since, network_expected_at)| {
        WaitingAnswer {
            since,
            network_expected_at,
        }
    });
    let days = 0_i64..20;
    (
        (moment(), days, any::<bool>(), any::<bool>()),
        (
            prop::option::weighted(0.8, moment()),
            prop::option::weighted(0.4, moment()),
            prop::option::weighted(0.3, moment()),
            prop::option::weighted(0.3, waits),
        ),
        prop::sample::subsequence(vec![edit(1), edit(2), edit(3)], 0..=3),
    )
        .prop_map(move |(life, ends, stuck)| {
            let (created_at, days, unanswered, flame) = life;
            let (expires_at, closing_at, snoozed_until, answer_waits) = ends;
            Subject {
                id: ReferralId::new(id),
                created_at,
                arrived_at: created_at + TimeDelta::days(days),
                unanswered,
                flame_until: flame.then(|| created_at + TimeDelta::hours(72)),
                expires_at,
                closing_at,
                snoozed_until,
                answer_waits,
                stuck,
            }
        })
}

/// Three of them.
pub(crate) fn subjects() -> impl Strategy<Value = Vec<Subject>> {
    (subject("a"), subject("b"), subject("c")).prop_map(|(a, b, c)| vec![a, b, c])
}
