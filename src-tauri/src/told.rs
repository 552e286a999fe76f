//! What the desk tells the window, wherever both are.

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What the desk tells the window.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Told {
    /// Something for the page.
    Event(PageEvent),
    /// The same, and come to the front. A page that does not listen yet hears of it as soon as it does.
    InFront(PageEvent),
    /// Close, without asking anybody.
    Close,
}

/// An event of the contract.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct PageEvent {
    /// As the contract calls it.
    pub(crate) name: String,
    /// As the contract shapes it.
    pub(crate) payload: Value,
}
