//! Sign-in as Microsoft Entra ID plays it for a desktop program: authorization code with PKCE, device code, refresh
//! tokens that rotate (api.md §13). A pure value like the rest of the model: told the time, seeded, no network.

mod authorize;
mod device;
mod door;
mod form;
mod grant;
mod jwt;
mod person;
mod proof;
mod redirect;
mod refresh;
mod refusal;
mod script;
mod token;
mod trouble;

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

pub use authorize::Visit;
pub use device::DeviceVisit;
pub use door::{Denial, Door, SecondFactor, Viewer};
pub use form::Form;
pub use person::{Person, Role};
pub use refusal::{NoSuchRefusal, Refusal, Step};
pub use script::Refusals;
pub use trouble::Trouble;

/// How this directory behaves; may be changed at any time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// Whose tokens the referrals accept, and whether somebody has to press a button.
    pub door: Door,
    /// When a sign-in proves a second factor.
    pub second_factor: SecondFactor,
    /// How long an access token is good for (api.md §13: about an hour).
    pub token_life: TimeDelta,
    /// How long a refresh token may lie unused (api.md §13: 90 days).
    pub refresh_life: TimeDelta,
    /// The redirect addresses of the app registration; on loopback the port does not count (RFC 8252 §7.3).
    pub redirects: Vec<String>,
    /// The directory's id, as `tid` of every token.
    pub tenant: String,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            door: Door::Open,
            second_factor: SecondFactor::Always,
            token_life: TimeDelta::hours(1),
            refresh_life: TimeDelta::days(90),
            redirects: vec!["http://localhost".into(), "http://127.0.0.1".into()],
            tenant: "7c0e4f9a-5d3b-4a63-9a57-0b1f5c8e2d11".into(),
        }
    }
}

/// The directory and everything it has handed out.
#[derive(Debug)]
pub struct SignIn {
    /// How it behaves.
    pub policy: Policy,
    /// Who has an account; the first is signed in where nobody is asked.
    pub people: Vec<Person>,
    /// What is refused on purpose.
    pub refusals: Refusals,
    /// Who signed in last in the browser, by e-mail: `prompt=none` goes on with that.
    session: Option<String>,
    codes: BTreeMap<String, grant::Code>,
    devices: BTreeMap<String, device::Device>,
    families: BTreeMap<u64, refresh::Family>,
    refresh_tokens: BTreeMap<String, refresh::RefreshToken>,
    access_tokens: BTreeMap<String, token::AccessToken>,
    source: ChaCha8Rng,
}

impl SignIn {
    /// A directory in which Ada and Ben have accounts; the seed decides every code and token.
    pub(crate) fn new(seed: u64) -> Self {
        let mut source = ChaCha8Rng::seed_from_u64(seed);
        source.set_stream(2);
        Self {
            policy: Policy::default(),
            people: vec![Person::ada(), Person::ben()],
            refusals: Refusals::default(),
            session: None,
            codes: BTreeMap::new(),
            devices: BTreeMap::new(),
            families: BTreeMap::new(),
            refresh_tokens: BTreeMap::new(),
            access_tokens: BTreeMap::new(),
            source,
        }
    }

    /// Ends every session, as an administrator can: no token handed out so far is good for anything.
    pub fn revoke_everything(&mut self) {
        self.session = None;
        self.codes.clear();
        self.devices.clear();
        self.access_tokens.clear();
        for family in self.families.values_mut() {
            family.revoked = true;
        }
    }

    /// Answers the token endpoint, whichever grant is asked for.
    ///
    /// # Errors
    /// [`Trouble`] in Entra's words.
    pub fn token(&mut self, form: &Form, now: DateTime<Utc>) -> Result<serde_json::Value, Trouble> {
        match form.required("grant_type")? {
            "authorization_code" => self.redeem_code(form, now),
            "refresh_token" => self.renew(form, now),
            "urn:ietf:params:oauth:grant-type:device_code" => self.poll(form, now),
            other => Err(Trouble::unsupported_grant(other)),
        }
    }

    /// Something nobody can guess, from the seed.
    fn secret(&mut self) -> String {
        crate::model::uuid(&mut self.source).simple().to_string()
    }

    /// The person with that e-mail address.
    fn person(&self, email: &str) -> Option<&Person> {
        self.people
            .iter()
            .find(|person| person.email.eq_ignore_ascii_case(email.trim()))
    }
}
