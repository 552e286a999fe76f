//! A model in many hands: desks, tests and the HTTP face hold the same one. Faults are scripted in endpoint words:
//! `sandbox.update().answers(Fault::Status(412)).once()`.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::sign_in::Refusal;
use crate::{Endpoint, Fault, Model};

/// A shared model; clones are the same one.
#[derive(Debug, Clone)]
pub struct Sandbox(Arc<Mutex<Model>>);

impl Sandbox {
    /// Shares a model.
    #[must_use]
    pub fn new(model: Model) -> Self {
        Self(Arc::new(Mutex::new(model)))
    }

    /// The model itself, for as long as the guard lives. Never hold it over an `await`.
    pub fn model(&self) -> MutexGuard<'_, Model> {
        // A panic elsewhere, always a failed test, leaves nothing half-written: changes are put on the shelf whole.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// `GET /engagements/referrals`.
    pub fn list(&self) -> Target {
        self.target(Some(Endpoint::List))
    }

    /// `GET /engagements/referrals/{id}`.
    pub fn get(&self) -> Target {
        self.target(Some(Endpoint::Get))
    }

    /// `POST /engagements/referrals`.
    pub fn create(&self) -> Target {
        self.target(Some(Endpoint::Create))
    }

    /// `PATCH /engagements/referrals/{id}`.
    pub fn update(&self) -> Target {
        self.target(Some(Endpoint::Update))
    }

    /// `PUT /engagements/referrals/{id}`.
    pub fn replace(&self) -> Target {
        self.target(Some(Endpoint::Replace))
    }

    /// The sign-in's token and device code endpoints.
    pub fn sign_in(&self) -> Target {
        self.target(Some(Endpoint::SignIn))
    }

    /// The next step of a sign-in at which this refusal is usual gets it.
    pub fn refuses_sign_in(&self, refusal: Refusal) {
        let refusals = &mut self.model().sign_in.refusals;
        refusals.script(None, refusal, Some(1));
    }

    /// Whichever endpoint of the referrals is asked next.
    pub fn any(&self) -> Target {
        self.target(None)
    }

    /// Ends all faults and refusals.
    pub fn calm(&self) {
        let mut model = self.model();
        model.faults.clear();
        model.sign_in.refusals.clear();
    }

    fn target(&self, endpoint: Option<Endpoint>) -> Target {
        Target {
            sandbox: self.clone(),
            endpoint,
        }
    }
}

/// An endpoint about to get a fault.
#[derive(Debug)]
#[must_use = "say what it answers"]
pub struct Target {
    sandbox: Sandbox,
    endpoint: Option<Endpoint>,
}

impl Target {
    /// Names the fault.
    pub fn answers(self, fault: Fault) -> Answers {
        Answers {
            target: self,
            fault,
        }
    }
}

/// A fault about to be scripted.
#[derive(Debug)]
#[must_use = "say how often: once, times or always"]
pub struct Answers {
    target: Target,
    fault: Fault,
}

impl Answers {
    /// The next request only.
    pub fn once(self) {
        self.times(1);
    }

    /// The next requests.
    pub fn times(self, times: u32) {
        self.script(Some(times));
    }

    /// Every request until [`Sandbox::calm`].
    pub fn always(self) {
        self.script(None);
    }

    fn script(self, times: Option<u32>) {
        let Target { sandbox, endpoint } = self.target;
        sandbox.model().faults.script(endpoint, self.fault, times);
    }
}
