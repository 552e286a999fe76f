//! The plan: from what we know to the one thing to do next, with the reason in words for the sync log.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{IntentId, ReferralId};
use serde::{Deserialize, Serialize};

/// How long after a full list the next one is due: what is no longer visible is noticed then.
const FULL_EVERY: TimeDelta = TimeDelta::hours(24);

// The farthest ahead each instant is ever set. One that lies farther was set before the clock went back, and the time
// it stood for is not known any more: it counts as come.

/// A grace window, with room for clocks that are put right by a little.
const LONGEST_HOLD: TimeDelta = TimeDelta::minutes(5);
/// An edit's own back-off; what the whole account waits for is the pause.
const LONGEST_WAIT: TimeDelta = TimeDelta::minutes(15);
/// Clocks are put right by so much without anybody noticing.
const TOLERATED: TimeDelta = TimeDelta::minutes(2);
/// The time between two lists.
const LONGEST_INTERVAL: TimeDelta = TimeDelta::minutes(15);

/// Everything a decision depends on.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    /// False once the token is refused: nothing is sent until the user signs in again.
    pub signed_in: bool,
    /// Nothing is sent during it.
    pub pause: Option<Pause>,
    /// The open intents, oldest first.
    pub outbox: Vec<Head>,
    /// Where reading stands.
    pub pull: Pull,
    /// A referral the last full list did not return.
    pub absent: Option<ReferralId>,
}

/// A time in which nothing is sent: the service asked for it, or it could not be reached. It may be long, so both ends
/// are kept: a clock that shows an instant before the first was set back, and how much of it has passed is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// When it began, UTC, by this computer.
    pub from: DateTime<Utc>,
    /// When it ends, UTC, by this computer.
    pub until: DateTime<Utc>,
}

impl Pause {
    /// True while it lasts, as far as the clock can be believed.
    #[must_use]
    pub fn lasts(&self, now: DateTime<Utc>) -> bool {
        now < self.until && self.from - now <= TOLERATED
    }
}

/// An open intent as the plan sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Its id.
    pub intent: IntentId,
    /// What it changes.
    pub referral: ReferralId,
    /// Where it is.
    pub state: HeadState,
}

/// Where an open intent is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadState {
    /// In its grace window until then.
    Held(DateTime<Utc>),
    /// Ready, but not before the instant.
    Waiting(Option<DateTime<Utc>>),
    /// A request was begun and its outcome is not known; not before the instant.
    Sending(Option<DateTime<Utc>>),
    /// The user has to decide; later edits of that referral wait behind it.
    NeedsYou,
}

/// Where reading stands; stored, so that a restart goes on in the middle of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Pull {
    /// The highest `updatedDateTime` seen, as the server wrote it.
    pub watermark: Option<String>,
    /// A list in progress.
    pub running: Option<Running>,
    /// When the next list is due, UTC; `None` is at once.
    pub next_at: Option<DateTime<Utc>>,
    /// When the last full list ended, UTC.
    pub full_at: Option<DateTime<Utc>>,
    /// The service refused the filter on `updatedDateTime`; lists run newest first instead.
    pub filter_refused: bool,
}

/// A list in progress.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Running {
    /// Which kind.
    pub mode: PullMode,
    /// The `nextLink` to follow; `None` before the first page.
    pub next_link: Option<String>,
    /// Pages read so far.
    pub pages: u32,
    /// A link that was followed earlier: meeting it again means that the links go round in a circle. It moves forward
    /// at every power of two (Brent's algorithm), so that any circle is noticed with one link to remember.
    #[serde(default)]
    pub landmark: Option<String>,
    /// The highest `updatedDateTime` seen so far; becomes the watermark when the list ends.
    pub highest: Option<String>,
}

impl Running {
    /// A list of that kind, before its first page.
    #[must_use]
    pub fn new(mode: PullMode) -> Self {
        Self {
            mode,
            next_link: None,
            pages: 0,
            landmark: None,
            highest: None,
        }
    }

    /// The list after a page that leads on to `link`; `None` when that link was followed before.
    #[must_use]
    pub fn follow(&self, link: String, highest: Option<String>) -> Option<Self> {
        if self.landmark.as_ref() == Some(&link) {
            return None;
        }
        let pages = self.pages.saturating_add(1);
        let landmark = if pages.is_power_of_two() {
            Some(link.clone())
        } else {
            self.landmark.clone()
        };
        Some(Self {
            mode: self.mode,
            next_link: Some(link),
            pages,
            landmark,
            highest,
        })
    }
}

/// Kinds of lists (api.md §3.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PullMode {
    /// Everything, oldest change first.
    Everything,
    /// What changed since the watermark, with an overlap.
    Since,
    /// Everything newest first, until something older than the watermark comes.
    NewestFirst,
}

/// One decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// What to do.
    pub action: Action,
    /// Why, for the log.
    pub why: &'static str,
}

/// What to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Let a held intent go: its grace window is over.
    Release(IntentId),
    /// Read a referral back to learn what became of a request.
    ReadBack(IntentId),
    /// Send the next request of an intent.
    Push(IntentId),
    /// Begin a list.
    BeginPull(PullMode),
    /// Fetch the next page of the list in progress.
    NextPage(Running),
    /// Ask for a referral the last full list did not return.
    LookFor(ReferralId),
    /// Nothing before then.
    WaitUntil(DateTime<Utc>),
    /// Nothing until the user does something.
    Rest,
}

/// Decides. The engine performs the one action and asks again.
///
/// What the user did comes before what the server has; a referral waits only for itself.
#[must_use]
pub fn plan(snapshot: &Snapshot, now: DateTime<Utc>) -> Plan {
    if let Some(plan) = release(snapshot, now) {
        return plan;
    }
    if !snapshot.signed_in {
        return Plan {
            action: next_release(snapshot).map_or(Action::Rest, Action::WaitUntil),
            why: "signed out: nothing is sent until the user signs in",
        };
    }
    if let Some(pause) = snapshot.pause.filter(|pause| pause.lasts(now)) {
        let wake = next_release(snapshot).map_or(pause.until, |held| held.min(pause.until));
        return Plan {
            action: Action::WaitUntil(wake),
            why: "the service asked for a pause, or cannot be reached",
        };
    }
    push(snapshot, now)
        .or_else(|| look_for(snapshot))
        .or_else(|| pull(&snapshot.pull, now))
        .unwrap_or_else(|| wait(snapshot, now))
}

/// True for an instant that is still to come, as far as the clock can be believed.
fn lies_ahead(at: DateTime<Utc>, now: DateTime<Utc>, farthest: TimeDelta) -> bool {
    at > now && at - now <= farthest
}

fn release(snapshot: &Snapshot, now: DateTime<Utc>) -> Option<Plan> {
    snapshot.outbox.iter().find_map(|head| match head.state {
        HeadState::Held(until) if !lies_ahead(until, now, LONGEST_HOLD) => Some(Plan {
            action: Action::Release(head.intent),
            why: "its grace window is over",
        }),
        HeadState::Held(_)
        | HeadState::Waiting(_)
        | HeadState::Sending(_)
        | HeadState::NeedsYou => None,
    })
}

/// The oldest open intent of each referral, in the order of the outbox.
fn firsts(outbox: &[Head]) -> impl Iterator<Item = &Head> {
    let mut seen = BTreeSet::new();
    outbox
        .iter()
        .filter(move |head| seen.insert(&head.referral))
}

fn push(snapshot: &Snapshot, now: DateTime<Utc>) -> Option<Plan> {
    let due = |at: Option<DateTime<Utc>>| at.is_none_or(|at| !lies_ahead(at, now, LONGEST_WAIT));
    firsts(&snapshot.outbox).find_map(|head| match head.state {
        HeadState::Sending(at) if due(at) => Some(Plan {
            action: Action::ReadBack(head.intent),
            why: "a request was begun and its outcome is not known",
        }),
        HeadState::Waiting(at) if due(at) => Some(Plan {
            action: Action::Push(head.intent),
            why: "it is the referral's oldest edit and due",
        }),
        HeadState::Held(_)
        | HeadState::Waiting(_)
        | HeadState::Sending(_)
        | HeadState::NeedsYou => None,
    })
}

/// While a full list runs, nobody is absent yet.
fn look_for(snapshot: &Snapshot) -> Option<Plan> {
    let running = snapshot.pull.running.as_ref();
    let called = running.is_none_or(|running| running.mode != PullMode::Everything);
    snapshot.absent.clone().filter(|_| called).map(|id| Plan {
        action: Action::LookFor(id),
        why: "the full list did not return it",
    })
}

fn pull(pull: &Pull, now: DateTime<Utc>) -> Option<Plan> {
    let next_at = pull.next_at;
    if next_at.is_some_and(|at| lies_ahead(at, now, LONGEST_INTERVAL)) {
        return None;
    }
    if let Some(running) = &pull.running {
        return Some(Plan {
            action: Action::NextPage(running.clone()),
            why: "a list is in progress",
        });
    }
    let full_due = pull
        .full_at
        .is_none_or(|at| !lies_ahead(at + FULL_EVERY, now, FULL_EVERY));
    let (mode, why) = match (&pull.watermark, full_due) {
        (None, _) => (PullMode::Everything, "nothing was ever read to its end"),
        (Some(_), true) => (PullMode::Everything, "the daily reconciliation is due"),
        (Some(_), false) if pull.filter_refused => (
            PullMode::NewestFirst,
            "changes are due and the service takes no filter",
        ),
        (Some(_), false) => (PullMode::Since, "changes are due"),
    };
    Some(Plan {
        action: Action::BeginPull(mode),
        why,
    })
}

fn next_release(snapshot: &Snapshot) -> Option<DateTime<Utc>> {
    snapshot
        .outbox
        .iter()
        .filter_map(|head| match head.state {
            HeadState::Held(until) => Some(until),
            HeadState::Waiting(_) | HeadState::Sending(_) | HeadState::NeedsYou => None,
        })
        .min()
}

fn wait(snapshot: &Snapshot, now: DateTime<Utc>) -> Plan {
    let retries = firsts(&snapshot.outbox).filter_map(|head| match head.state {
        HeadState::Waiting(at) | HeadState::Sending(at) => at,
        HeadState::Held(_) | HeadState::NeedsYou => None,
    });
    let next = retries
        .chain(next_release(snapshot))
        .chain(snapshot.pull.next_at)
        .filter(|at| *at > now)
        .min();
    Plan {
        action: next.map_or(Action::Rest, Action::WaitUntil),
        why: "nothing is due",
    }
}
