//! What the screens show: plain values, one file per screen. Instants are UTC, money is decimal text with its currency.

mod alerts;
mod background;
mod bulk;
mod data_folder;
mod folder;
mod letters;
mod look;
mod outbox;
mod pipeline;
mod referral;
mod related;
mod request;
mod saved;
mod sign_in;
mod workspace;

pub use alerts::*;
pub use background::*;
pub use bulk::*;
pub use data_folder::*;
pub use folder::*;
pub use letters::*;
pub use look::*;
pub use outbox::*;
pub use pipeline::*;
pub use referral::*;
pub use related::*;
pub use request::*;
pub use saved::*;
pub use sign_in::*;
pub use workspace::*;
