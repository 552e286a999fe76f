//! The service without a network: what the sample workspace and the journeys talk to.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use partner_center::{PartnerCenter, Reply, Request, TransportError};

use crate::Sandbox;
use crate::model::Operation;

/// Tells the sandbox what time it is (UTC); it never looks at the machine's clock itself.
pub type Clock = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// One person's line to a shared sandbox. Clones share the line: when it is down, it is down for all of them.
#[derive(Clone)]
pub struct InProcess {
    sandbox: Sandbox,
    clock: Clock,
    viewer: Option<String>,
    down: Arc<AtomicBool>,
}

impl InProcess {
    /// A line for a Referrals admin, who sees everything. The sandbox's clock runs from here on.
    #[must_use]
    pub fn new(sandbox: Sandbox, clock: Clock) -> Self {
        sandbox.model().advance(clock());
        Self {
            sandbox,
            clock,
            viewer: None,
            down: Arc::new(AtomicBool::new(false)),
        }
    }

    /// The same line for a Referrals user, who sees only what has this e-mail in its team.
    #[must_use]
    pub fn as_user(mut self, email: impl Into<String>) -> Self {
        self.viewer = Some(email.into());
        self
    }

    /// Takes the network away, or gives it back.
    pub fn set_down(&self, down: bool) {
        self.down.store(down, Ordering::SeqCst);
    }

    /// The shared sandbox behind this line.
    #[must_use]
    pub fn sandbox(&self) -> &Sandbox {
        &self.sandbox
    }
}

#[async_trait]
impl PartnerCenter for InProcess {
    async fn exchange(&self, request: &Request) -> Reply {
        if self.down.load(Ordering::SeqCst) {
            return Err(TransportError::Unreachable("the network is down".into()));
        }
        let answer = {
            let mut model = self.sandbox.model();
            let operation = Operation::from_call(&request.call, &model.settings.base_url)?;
            model.perform(self.viewer.as_deref(), &operation, (self.clock)())
        };
        if !answer.delay.is_zero() {
            tokio::time::sleep(answer.delay).await;
        }
        answer.sends.into_reply()
    }
}

impl fmt::Debug for InProcess {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("InProcess")
            .field("viewer", &self.viewer)
            .field("down", &self.down)
            .finish_non_exhaustive()
    }
}
