//! The daily backup: made by whichever engine runs, once the first list has brought something worth keeping.

use std::sync::{Arc, PoisonError};

use chrono::TimeDelta;
use store::StoreError;

use crate::AccountKind;
use crate::desk::Desk;
use crate::sync_state::SyncState;

/// After a failure it is tried again this much later: copying a large store costs seconds.
const AGAIN_AFTER: TimeDelta = TimeDelta::hours(1);

impl Desk {
    /// Makes today's backup when there is none yet. A failure is logged and tried again in an hour; `doctor` and the
    /// settings show how old the last one is.
    pub async fn back_up_when_due(self: Arc<Self>) {
        let made = tokio::task::spawn_blocking(move || self.back_up_if_due()).await;
        if let Err(error) = made {
            tracing::error!(%error, "The daily backup stopped");
        }
    }

    /// Makes today's backup when there is none yet and the last failure is an hour ago. Blocks while it copies.
    pub fn back_up_if_due(&self) {
        let mut retry_at = self
            .backup_retry_at
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let now = self.now();
        // A clock that went back makes no backup wait for longer than it ever would.
        if retry_at.is_some_and(|at| now < at && at - now <= AGAIN_AFTER) {
            return;
        }
        *retry_at = None;
        if let Err(error) = self.todays_backup() {
            tracing::error!(%error, "The daily backup could not be made");
            *retry_at = Some(now + AGAIN_AFTER);
        }
    }

    fn todays_backup(&self) -> Result<(), StoreError> {
        // The sample workspace is made anew each time.
        if self.account().kind == AccountKind::Sample {
            return Ok(());
        }
        let now = self.now();
        let state = self.store.read(SyncState::load)?;
        if state.last_sync_at.is_some() && self.store.is_backup_due(now)? {
            let (backup, holdings) = self.store.back_up(now)?;
            tracing::info!(
                bytes = backup.bytes,
                referrals = holdings.referrals,
                edits = holdings.edits,
                "The daily backup is made and verified"
            );
        }
        Ok(())
    }
}
