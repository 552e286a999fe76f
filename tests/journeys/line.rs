//! The line between a laptop and the service: it can be down, it can go dead in the middle of a request, and it
//! remembers what reached the other end.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use async_trait::async_trait;
use partner_center::{Call, PartnerCenter, Reply, Request, TransportError};
use sandbox::InProcess;
use tokio::sync::Notify;

/// A recording line.
pub(crate) struct Line {
    service: InProcess,
    arrived: Mutex<Vec<Request>>,
    dead_at_next_write: AtomicBool,
    went_dead: Notify,
}

impl Line {
    pub(crate) fn to(service: InProcess) -> Self {
        Self {
            service,
            arrived: Mutex::new(Vec::new()),
            dead_at_next_write: AtomicBool::new(false),
            went_dead: Notify::new(),
        }
    }

    /// Takes the network away, or gives it back.
    pub(crate) fn set_down(&self, down: bool) {
        self.service.set_down(down);
    }

    /// The next write reaches the service, and its answer hangs for ever: the moment to pull the plug.
    pub(crate) fn goes_dead_at_next_write(&self) {
        self.dead_at_next_write.store(true, Ordering::SeqCst);
    }

    /// Returns once the line has gone dead.
    pub(crate) async fn dead(&self) {
        self.went_dead.notified().await;
    }

    /// Every write that reached the service, in order.
    pub(crate) fn writes(&self) -> Vec<Request> {
        let arrived = self.arrived.lock().unwrap();
        let writes = arrived.iter().filter(|request| request.call.is_write());
        writes.cloned().collect()
    }

    /// The `If-Match` of every write that reached the service, in order.
    pub(crate) fn preconditions(&self) -> Vec<Option<String>> {
        self.writes()
            .into_iter()
            .map(|request| match request.call {
                Call::Update { etag, .. } => etag,
                Call::Replace { etag, .. } => Some(etag),
                Call::List(_) | Call::Follow(_) | Call::Get(_) | Call::Create(_) => None,
            })
            .collect()
    }

    /// Every request that reached the service, by the operation's word.
    pub(crate) fn calls(&self) -> Vec<&'static str> {
        let arrived = self.arrived.lock().unwrap();
        arrived.iter().map(|request| request.call.name()).collect()
    }

    /// Every list request with a query of its own.
    pub(crate) fn queries(&self) -> Vec<partner_center::Query> {
        let arrived = self.arrived.lock().unwrap();
        let queries = arrived.iter().filter_map(|request| match &request.call {
            Call::List(query) => Some(query.clone()),
            Call::Follow(_)
            | Call::Get(_)
            | Call::Create(_)
            | Call::Update { .. }
            | Call::Replace { .. } => None,
        });
        queries.collect()
    }

    /// Forgets what was sent so far.
    pub(crate) fn forget(&self) {
        self.arrived.lock().unwrap().clear();
    }
}

#[async_trait]
impl PartnerCenter for Line {
    async fn exchange(&self, request: &Request) -> Reply {
        let reply = self.service.exchange(request).await;
        if !matches!(reply, Err(TransportError::Unreachable(_))) {
            self.arrived.lock().unwrap().push(request.clone());
        }
        if request.call.is_write() && self.dead_at_next_write.swap(false, Ordering::SeqCst) {
            self.went_dead.notify_one();
            std::future::pending::<()>().await;
        }
        reply
    }
}
