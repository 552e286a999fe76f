//! What the user chose: the ladder, quiet hours, weekends, sound, a pause. Checked before it can be used.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Hours of the hot period of a flame (domain.md §3).
const FLAME_HOURS: u16 = 72;
/// Hours until an unanswered referral expires (domain.md §3).
const EXPIRY_HOURS: u16 = 14 * 24;
/// More rungs of a kind than this are noise.
const MOST_RUNGS: usize = 8;

/// Kinds of alerts that can be switched off. The end of a snooze cannot: the user asked for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "AlertKind")]
pub enum Kind {
    /// A customer asked to be contacted: at arrival, while unanswered, and before the hot period ends.
    Flame,
    /// A new referral.
    Arrival,
    /// The advised time to answer is about to end.
    AnswerAdvice,
    /// The expiry comes near.
    Expiry,
    /// An answer waits, and the expiry is nearer than the network.
    AnswerAtRisk,
    /// A conflict or a refusal.
    NeedsYou,
    /// A closing date has passed.
    ClosingPassed,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Flame,
        Self::Arrival,
        Self::AnswerAdvice,
        Self::Expiry,
        Self::AnswerAtRisk,
        Self::NeedsYou,
        Self::ClosingPassed,
    ];
}

/// Every night from one time of the wall clock to another; over midnight when `to` is not after `from`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QuietHours {
    /// When it becomes quiet.
    pub from: NaiveTime,
    /// When it ends.
    pub to: NaiveTime,
}

/// The choices as they are typed and stored; [`Settings::new`] checks them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "AlertSettings")]
pub struct SettingsForm {
    /// Which kinds are told.
    pub on: BTreeSet<Kind>,
    /// Hours after creation at which an unanswered flame is told again.
    pub flame_hours: Vec<u16>,
    /// Hours before the end of the hot period.
    pub flame_ending_hours: Vec<u16>,
    /// Hours after creation at which an answer is advised.
    pub advice_hours: u16,
    /// Hours before the expiry; the last two are of high urgency.
    pub expiry_hours: Vec<u16>,
    /// Quiet hours on every day.
    pub quiet_hours: Option<QuietHours>,
    /// Saturday and Sunday are quiet from midnight to midnight.
    pub weekends_quiet: bool,
    /// With a sound.
    pub sound: bool,
    /// Nothing is told before then, UTC, except what would expire.
    pub paused_until: Option<DateTime<Utc>>,
}

impl Default for SettingsForm {
    fn default() -> Self {
        Self {
            on: Kind::ALL.into(),
            flame_hours: vec![1, 4, 24],
            flame_ending_hours: vec![6],
            advice_hours: 20,
            expiry_hours: vec![168, 72, 24, 2],
            quiet_hours: None,
            weekends_quiet: false,
            sound: true,
            paused_until: None,
        }
    }
}

/// Choices that make sense: every hour lies within its clock, each is there once, the quiet hours leave room.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "SettingsForm", try_from = "SettingsForm")]
pub struct Settings(SettingsForm);

/// Why choices cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// That many hours lie outside the clock they belong to.
    #[error("{hours} h is not between 1 and {most} h")]
    HoursOutOfRange {
        /// Which rungs.
        kind: Kind,
        /// The hours that were typed.
        hours: u16,
        /// The most that is possible.
        most: u16,
    },
    /// More rungs than anybody would want to be told of.
    #[error("more than {most} rungs of a kind")]
    TooManyRungs {
        /// Which rungs.
        kind: Kind,
        /// The most that is possible.
        most: usize,
    },
    /// Quiet hours that begin when they end would last all day, or never.
    #[error("quiet hours begin and end at the same time")]
    QuietAllDay,
}

impl Settings {
    /// Checks the choices; repeated hours are taken once.
    ///
    /// # Errors
    /// What makes no sense; see [`Unfit`].
    pub fn new(mut form: SettingsForm) -> Result<Self, Unfit> {
        check(Kind::Flame, &mut form.flame_hours, FLAME_HOURS)?;
        check(Kind::Flame, &mut form.flame_ending_hours, FLAME_HOURS)?;
        check(
            Kind::AnswerAdvice,
            &mut vec![form.advice_hours],
            EXPIRY_HOURS,
        )?;
        check(Kind::Expiry, &mut form.expiry_hours, EXPIRY_HOURS)?;
        form.expiry_hours.reverse();
        match form.quiet_hours {
            Some(quiet) if quiet.from == quiet.to => Err(Unfit::QuietAllDay),
            Some(_) | None => Ok(Self(form)),
        }
    }

    /// The choices, to be shown and changed.
    #[must_use]
    pub fn form(&self) -> &SettingsForm {
        &self.0
    }

    /// The same choices with alerts paused until then, or with the pause ended.
    #[must_use]
    pub fn paused(&self, until: Option<DateTime<Utc>>) -> Self {
        Self(SettingsForm {
            paused_until: until,
            ..self.0.clone()
        })
    }

    pub(crate) fn tells(&self, kind: Kind) -> bool {
        self.0.on.contains(&kind)
    }
}

impl From<Settings> for SettingsForm {
    fn from(settings: Settings) -> Self {
        settings.0
    }
}

impl TryFrom<SettingsForm> for Settings {
    type Error = Unfit;

    fn try_from(form: SettingsForm) -> Result<Self, Self::Error> {
        Self::new(form)
    }
}

/// Leaves them sorted and each once.
fn check(kind: Kind, rungs: &mut Vec<u16>, most: u16) -> Result<(), Unfit> {
    if let Some(hours) = rungs
        .iter()
        .copied()
        .find(|hours| *hours == 0 || *hours > most)
    {
        return Err(Unfit::HoursOutOfRange { kind, hours, most });
    }
    rungs.sort_unstable();
    rungs.dedup();
    if rungs.len() > MOST_RUNGS {
        return Err(Unfit::TooManyRungs {
            kind,
            most: MOST_RUNGS,
        });
    }
    Ok(())
}
