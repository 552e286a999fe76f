//! What the user can do: the desk over the store, the sync decisions and Partner Center. Everything here runs without
//! a window; the shell and the command line only translate.

pub mod account;
pub mod act;
pub mod bulk;
pub mod clock;
mod conflict;
pub mod contract;
pub mod controller;
pub mod data_folder;
pub mod decide;
pub mod desk;
pub mod engine;
pub mod error;
mod explain;
mod key_bindings;
mod letters;
pub mod link;
pub mod mark;
pub mod move_deals;
pub mod new_deal;
pub mod reception;
pub mod shape;
pub mod show;
mod span;
pub mod start_at_login;
pub mod status;
pub mod sync_state;
pub mod telling;
mod tray;
pub mod trouble;
pub mod views;
pub mod words;

pub use account::{Account, AccountKind, Keep, SignedIn};
pub use clock::{Clock, SystemClock};
pub use controller::{Controller, Services};
pub use desk::{Desk, Event};
pub use error::{Code, Problem};
pub use partner_center::PartnerCenter;
pub use reception::{Reception, Vaults};
pub use sign_in::vault::Memory;
pub use sign_in::{OpenBrowser, Registration, Secret};
pub use start_at_login::StartAtLogin;
pub use trouble::Trouble;
