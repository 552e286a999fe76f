//! The device code flow (RFC 8628): a code to type on another screen, and a program that keeps asking.

use chrono::{DateTime, TimeDelta, Utc};
use rand::RngExt;
use serde_json::{Value, json};

use super::grant::Grant;
use super::refusal::{Refusal, Step};
use super::{Door, Form, SignIn, Trouble};

/// How long a code may be typed.
const CODE_LIFE: TimeDelta = TimeDelta::minutes(15);
/// How many seconds a program waits between two questions, and what `slow_down` adds (RFC 8628 §3.5).
const INTERVAL: i64 = 5;
/// What user codes are made of: nothing one could misread.
const LETTERS: &[u8] = b"BCDFGHJKLMNPQRSTVWXZ";

/// A device code in waiting.
#[derive(Debug)]
pub(super) struct Device {
    user_code: String,
    client: String,
    scope: String,
    second_factor: bool,
    expires: DateTime<Utc>,
    interval: TimeDelta,
    last_asked: Option<DateTime<Utc>>,
    /// The e-mail of who approved it, or `None` inside for a refusal.
    decision: Option<Option<String>>,
}

/// What the page for typing the code shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeviceVisit {
    /// A box for the code.
    WantsCode,
    /// There is no such code, or it is too old.
    UnknownCode,
    /// Who is it?
    Asks,
    /// Approved: the program goes on by itself.
    Approved,
    /// Refused.
    Refused,
}

impl SignIn {
    /// Answers `POST …/devicecode`; `page` is where the code is to be typed.
    ///
    /// # Errors
    /// [`Trouble`] when the program or the scope is missing.
    pub fn device_code(
        &mut self,
        form: &Form,
        page: &str,
        now: DateTime<Utc>,
    ) -> Result<Value, Trouble> {
        let client = form.required("client_id")?.to_owned();
        let scope = form.required("scope")?.to_owned();
        let user_code = self.user_code();
        let first = self.people.first().map(|person| person.email.clone());
        let device = Device {
            user_code: user_code.clone(),
            client,
            scope,
            second_factor: self.proves_second_factor(form),
            expires: now + CODE_LIFE,
            interval: TimeDelta::seconds(INTERVAL),
            last_asked: None,
            decision: match self.policy.door {
                Door::Automatic => first.map(Some),
                Door::Open | Door::Required => None,
            },
        };
        let device_code = format!("D{}", self.secret());
        self.devices.insert(device_code.clone(), device);
        let message = format!(
            "To sign in, use a web browser to open the page {page} and enter the code {user_code} to authenticate."
        );
        Ok(json!({
            "user_code": user_code,
            "device_code": device_code,
            "verification_uri": page,
            "expires_in": CODE_LIFE.num_seconds(),
            "interval": INTERVAL,
            "message": message,
        }))
    }

    fn user_code(&mut self) -> String {
        let letter = |source: &mut rand_chacha::ChaCha8Rng| {
            let place = source.random_range(0..LETTERS.len());
            LETTERS.get(place).copied().map_or('B', char::from)
        };
        (0..9).map(|_| letter(&mut self.source)).collect()
    }

    /// The page for typing the code: `user_code`, then `decision` (an e-mail, or `refuse`).
    pub fn visit_device_page(&mut self, form: &Form, now: DateTime<Utc>) -> DeviceVisit {
        let Some(typed) = form.get("user_code") else {
            return DeviceVisit::WantsCode;
        };
        let decided = form
            .get("decision")
            .map(|decision| self.decided(decision, Step::Device));
        let device = self.devices.values_mut().find(|device| {
            device.user_code.eq_ignore_ascii_case(typed.trim()) && device.expires > now
        });
        match (device, decided) {
            (None, _) => DeviceVisit::UnknownCode,
            (Some(_), None) => DeviceVisit::Asks,
            (Some(device), Some(Ok(email))) => {
                device.decision = Some(Some(email));
                DeviceVisit::Approved
            }
            (Some(device), Some(Err(_))) => {
                device.decision = Some(None);
                DeviceVisit::Refused
            }
        }
    }

    /// The program asks whether somebody has approved.
    pub(super) fn poll(&mut self, form: &Form, now: DateTime<Utc>) -> Result<Value, Trouble> {
        let client = form.required("client_id")?;
        let secret = form.required("device_code")?;
        self.refusals.strike(Step::Device)?;
        let device = self
            .devices
            .get_mut(secret)
            .filter(|device| device.client == client)
            .ok_or_else(|| {
                let message = "The device code is not one of this service.";
                Trouble::new("bad_verification_code", 70_018, message)
            })?;
        let grant = device.asked(now)?;
        self.devices.remove(secret);
        let family = self.new_family(grant, now);
        self.tokens_of(family, None, now)
    }
}

impl Device {
    /// What was approved, by whom.
    fn asked(&mut self, now: DateTime<Utc>) -> Result<Grant, Trouble> {
        let refused = |refusal: Refusal| Err(refusal.at(Step::Device));
        if self.expires <= now {
            return refused(Refusal::ExpiredDeviceCode);
        }
        let too_soon = self
            .last_asked
            .is_some_and(|last| now < last + self.interval);
        self.last_asked = Some(now);
        match &self.decision {
            Some(Some(email)) => Ok(self.grant(email.clone())),
            Some(None) => refused(Refusal::AccessDenied),
            None if too_soon => {
                self.interval += TimeDelta::seconds(INTERVAL);
                refused(Refusal::SlowDown)
            }
            None => refused(Refusal::AuthorizationPending),
        }
    }

    fn grant(&self, email: String) -> Grant {
        Grant {
            email,
            client: self.client.clone(),
            scope: self.scope.clone(),
            nonce: None,
            second_factor: self.second_factor,
        }
    }
}
