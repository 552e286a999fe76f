//! The words and rules of referrals. No I/O, no async, no clock: `now` is always an argument.

pub mod action;
pub mod change;
pub mod clock;
pub mod contact;
pub mod deal;
pub mod document;
pub mod field;
pub mod id;
pub mod intent;
pub mod money;
pub mod patch;
pub mod read;
pub mod reason;
pub mod referral;
pub mod refusal;
pub mod stage;
pub mod state;
pub mod trace;
pub mod twin;

pub use action::{
    AcceptForm, Action, ActionKind, AddContactForm, CloseAsErrorForm, DeclineForm, EditForm,
    FavoriteForm, LostForm, WonForm,
};
pub use change::FieldChange;
pub use clock::{Clocks, Deadline, FlameState};
pub use contact::Contact;
pub use deal::{CustomerForm, Deal, DealKind, NewDealForm};
pub use document::{Document, Unreadable};
pub use id::{Etag, IntentId, ReferralId};
pub use intent::{Decided, Intent};
pub use money::Money;
pub use reason::{ErrorReason, Reason};
pub use referral::Referral;
pub use refusal::Refusal;
pub use stage::{Stage, StageReading};
pub use state::{Folder, Outcome, State};
pub use trace::{TraceKind, traces};
pub use twin::Twin;
