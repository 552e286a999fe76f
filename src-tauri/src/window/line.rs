//! What the window asks of the desk, wherever the desk is.

use app::Problem;
use app::controller::Closing;
use async_trait::async_trait;
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
