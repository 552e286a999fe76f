//! One engine at a time over one store: the window's, or the command line's.

use std::time::Duration;

use store::EngineClaim;

use crate::desk::Desk;
use crate::{Code, Problem};

/// How often it is looked whether the other engine is done.
const LOOK_EVERY: Duration = Duration::from_millis(200);
/// How long another engine is waited for: a list of ten thousand referrals takes less.
const LOOKS: u32 = 300;

impl Desk {
    /// Lets everything go at once, and does everything that is due. While another engine sends, it is left to that one,
    /// which sees the wish in the store; what is left when it is done is done here.
    ///
    /// # Errors
    /// [`Code::Storage`] when the other engine does not come to an end within a minute, or the store fails. That the
    /// service was not reached is in the status, not an error.
    pub async fn sync_when_free(&self) -> Result<(), Problem> {
        self.sync_now()?;
        for _ in 0..LOOKS {
            if let Some(_turn) = EngineClaim::take(self.store.path()) {
                return self.sync_in_turn().await;
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
        Err(Problem {
            code: Code::Storage,
            sentence: self.words().error_engine_busy(),
            field: None,
            detail: None,
        })
    }
}
