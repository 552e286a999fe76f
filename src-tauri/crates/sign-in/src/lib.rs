//! Signing in to Partner Center with a work account (api.md §13): in the system's browser or with a device code, the
//! tokens that come of it, and where they are kept. Knows nothing of the store, the engine or the window.

mod browser;
mod device;
mod error;
mod identity;
mod line;
mod loopback;
mod page;
mod provider;
mod refused;
mod registration;
mod session;
mod time;
pub mod vault;

pub use browser::OpenBrowser;
pub use device::{DevicePrompt, DeviceSignIn};
pub use error::SignInError;
pub use identity::Identity;
pub use page::Farewell;
pub use provider::{Grant, Hints, Provider};
pub use registration::{Registration, Wrong};
pub use session::Session;
pub use time::{Nap, Time};
pub use vault::{Secret, Vault, VaultError};
