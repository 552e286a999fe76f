//! The line between a laptop and the service: it can be down, it can go dead in the middle of a request, and it
//! remembers what reached the other end and what changed something there.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use async_trait::async_trait;
use partner_center::{Call, PartnerCenter, Reply, Request, TransportError};
use sandbox::{Fault, InProcess};
use tokio::sync::Notify;

/// What happens to a request on its way.
#[derive(Debug, Clone)]
pub(crate) enum Mishap {
    /// The service, or something in its place, answers so.
    Fault(Fault),
    /// There is no way through.
    Unreachable,
    /// Nobody waited long enough: it arrives behind the next request, and its answer is heard by nobody.
    ArrivesLate,
}

/// Calls that a mishap waits for.
struct Ambush {
    of: fn(&Call) -> bool,
    mishap: Mishap,
    left: u32,
}

/// A recording line.
pub(crate) struct Line {
    service: InProcess,
    arrived: Mutex<Vec<Request>>,
    landed: Mutex<Vec<Call>>,
    ambush: Mutex<Option<Ambush>>,
    late: Mutex<Vec<Request>>,
    dead_at_next_write: AtomicBool,
    went_dead: Notify,
    /// How many requests pass before the answer to one is held back.
    passes: AtomicUsize,
    held: Notify,
    released: Notify,
}

impl Line {
    pub(crate) fn to(service: InProcess) -> Self {
        Self {
            service,
            arrived: Mutex::new(Vec::new()),
            landed: Mutex::new(Vec::new()),
            ambush: Mutex::new(None),
            late: Mutex::new(Vec::new()),
            dead_at_next_write: AtomicBool::new(false),
            went_dead: Notify::new(),
            passes: AtomicUsize::new(usize::MAX),
            held: Notify::new(),
            released: Notify::new(),
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

    /// The next so many calls of that kind have this mishap.
    pub(crate) fn ambushes(&self, of: fn(&Call) -> bool, mishap: Mishap, times: u32) {
        *self.ambush.lock().unwrap() = Some(Ambush {
            of,
            mishap,
            left: times,
        });
    }

    /// How many of those calls are still to come.
    pub(crate) fn mishaps_left(&self) -> u32 {
        let ambush = self.ambush.lock().unwrap();
        ambush.as_ref().map_or(0, |ambush| ambush.left)
    }

    fn mishap(&self, call: &Call) -> Option<Mishap> {
        let mut ambush = self.ambush.lock().unwrap();
        let ambush = ambush
            .as_mut()
            .filter(|ambush| ambush.left > 0 && (ambush.of)(call))?;
        ambush.left -= 1;
        Some(ambush.mishap.clone())
    }

    /// Passes a request on, and notes whether it changed the referral.
    async fn pass_on(&self, request: &Request) -> Reply {
        let before = self.version(&request.call);
        let reply = self.service.exchange(request).await;
        if self.version(&request.call) != before {
            self.landed.lock().unwrap().push(request.call.clone());
        }
        reply
    }

    fn version(&self, call: &Call) -> Option<serde_json::Value> {
        let referral = self.service.sandbox().model().referral(call.referral_id()?);
        Some(referral?["updatedDateTime"].clone())
    }

    /// Every write that changed a referral, in order.
    pub(crate) fn landed(&self) -> Vec<Call> {
        self.landed.lock().unwrap().clone()
    }

    /// Returns once the line has gone dead.
    pub(crate) async fn dead(&self) {
        self.went_dead.notified().await;
    }

    /// The answer to the request after so many is held back on its way, until it is released.
    pub(crate) fn holds_after(&self, passes: usize) {
        self.passes.store(passes, Ordering::SeqCst);
    }

    /// Returns once an answer is held back.
    pub(crate) async fn holding(&self) {
        self.held.notified().await;
    }

    /// Lets it arrive.
    pub(crate) fn release(&self) {
        self.released.notify_one();
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
        let stragglers = std::mem::take(&mut *self.late.lock().unwrap());
        match self.mishap(&request.call) {
            None => {}
            Some(Mishap::Fault(fault)) => self.service.sandbox().any().answers(fault).once(),
            Some(Mishap::Unreachable) => {
                return Err(TransportError::Unreachable("no way through".into()));
            }
            Some(Mishap::ArrivesLate) => {
                self.late.lock().unwrap().push(request.clone());
                return Err(TransportError::NoAnswer("timed out".into()));
            }
        }
        let reply = self.pass_on(request).await;
        for straggler in stragglers {
            // Nobody hears what comes of it.
            let _ = self.pass_on(&straggler).await;
        }
        if !matches!(reply, Err(TransportError::Unreachable(_))) {
            self.arrived.lock().unwrap().push(request.clone());
        }
        if request.call.is_write() && self.dead_at_next_write.swap(false, Ordering::SeqCst) {
            self.went_dead.notify_one();
            std::future::pending::<()>().await;
        }
        let passed = self.passes.fetch_sub(1, Ordering::SeqCst);
        if passed == 0 {
            self.passes.store(usize::MAX, Ordering::SeqCst);
            self.held.notify_one();
            self.released.notified().await;
        }
        reply
    }
}
