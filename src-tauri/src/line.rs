//! What the window asks of the desk, and what it is told by it, wherever the desk is.

use app::Problem;
use app::controller::Closing;
use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The window's line to the desk.
#[async_trait]
pub(crate) trait Line: Send + Sync {
    /// One command of the contract.
    ///
    /// # Errors
    /// Whatever the desk refuses, and an internal [`Problem`] when it has ended.
    async fn call(&self, name: String, arguments: Value) -> Result<Value, Problem>;

    /// The user closes the window: what becomes of it. Without a desk it closes.
    async fn closing(&self) -> Closing;
}

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

impl PageEvent {
    /// An event of that name. What cannot be written is none; nothing of the contract is like that.
    pub(crate) fn new(name: &str, payload: &impl Serialize) -> Option<Self> {
        let payload = serde_json::to_value(payload)
            .inspect_err(|error| tracing::error!(%error, name, "An event could not be written"))
            .ok()?;
        Some(Self {
            name: name.to_owned(),
            payload,
        })
    }
}
