//! Fetching the next page of a list while the present one is written. It stays one request at a time, and the page is
//! used only by the very next step: after any other one it may be older than what was stored meanwhile.

use std::sync::{Arc, Mutex, PoisonError};

use partner_center::{Call, Reply, Request};
use tokio::runtime::{Handle, RuntimeFlavor};
use tokio::task::JoinSet;
use uuid::Uuid;

use crate::Problem;
use crate::desk::Desk;

/// A page that was fetched before anybody asked for it, or none.
#[derive(Default)]
pub(crate) struct Ahead(Mutex<Option<(String, Reply)>>);

impl Ahead {
    /// The page behind that link, if it is the one.
    fn take(&self, link: &str) -> Option<Reply> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        kept.filter(|(known, _)| known == link)
            .map(|(_, reply)| reply)
    }

    fn keep(&self, link: String, reply: Reply) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((link, reply));
    }

    /// Whatever was fetched may be out of date.
    pub(super) fn forget(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
    }
}

impl Desk {
    /// The reply to a request for a page: the one that was fetched ahead, or a fresh one.
    pub(super) async fn page(&self, request: &Request) -> Result<Reply, Problem> {
        if let Call::Follow(link) = &request.call
            && let Some(reply) = self.ahead.take(link)
        {
            return Ok(reply);
        }
        self.exchange(request).await
    }

    /// Writes a page, and meanwhile fetches the one behind `next`. Without a thread to spare it only writes.
    pub(super) async fn write_and_look_ahead(
        &self,
        next: Option<String>,
        write: impl FnOnce() -> Result<(), Problem>,
    ) -> Result<(), Problem> {
        let spare = Handle::try_current()
            .is_ok_and(|threads| threads.runtime_flavor() == RuntimeFlavor::MultiThread);
        let Some(link) = next.filter(|_| spare) else {
            return write();
        };
        let request = Request {
            call: Call::Follow(link.clone()),
            request_id: Uuid::new_v4(),
            correlation_id: Uuid::new_v4(),
        };
        let service = Arc::clone(&self.service);
        // Dropped with this step, it ends the request with it.
        let mut fetching = JoinSet::new();
        fetching.spawn(async move { service.exchange(&request).await });
        write()?;
        // A task that panicked has no reply; the next step asks again.
        if let Some(Ok(reply)) = fetching.join_next().await {
            self.note_time(&reply)?;
            self.ahead.keep(link, reply);
        }
        Ok(())
    }
}
