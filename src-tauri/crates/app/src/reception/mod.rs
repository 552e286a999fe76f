//! Signing in and out, over several accounts: who gets which folder, where the sign-in is kept, and which service a
//! desk speaks to. The window and the command line both come through here.

pub mod accounts;
mod vaults;
mod words;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use i18n::Words;
use partner_center::{HttpClient, Limits, PartnerCenter, Proxies};
use sign_in::{
    DevicePrompt, DeviceSignIn, Farewell, Grant, Hints, OpenBrowser, Provider, Registration,
    Session, SignInError, Time,
};

use crate::account::{Account, Keep, SignedIn};
use crate::sync_state::SyncState;
use crate::{Clock, Desk, Problem, Trouble};

pub use vaults::Vaults;
pub use words::{in_words, is_locked};

/// How long the browser is waited for.
const PATIENCE: Duration = Duration::from_secs(15 * 60);

/// Where people sign in and out.
pub struct Reception {
    data_dir: PathBuf,
    clock: Arc<dyn Clock>,
    vaults: Vaults,
    /// For the service and the sign-in alike.
    proxies: Proxies,
    /// The sessions of this run, by the account's key: tokens outlive a change of account.
    sessions: Mutex<BTreeMap<String, Session>>,
}

/// What a sign-in is to be.
#[derive(Debug, Clone)]
pub struct Ask {
    /// As what, and where.
    pub registration: Registration,
    /// Where to keep it.
    pub keep: Keep,
    /// The account that signs in again, if it is not a new one.
    pub again: Option<Again>,
}

/// An account that signs in again.
#[derive(Debug, Clone)]
pub struct Again {
    /// Its id.
    pub id: String,
    /// What is known of it.
    pub account: Account,
    /// What the service asked for (conditional access).
    pub claims: Option<String>,
}

/// A device code that waits to be typed.
pub struct Waiting {
    ask: Ask,
    provider: Provider,
    device: DeviceSignIn,
}

impl Waiting {
    /// What the user is told.
    #[must_use]
    pub fn prompt(&self) -> &DevicePrompt {
        self.device.prompt()
    }
}

impl Reception {
    /// The reception of a data folder.
    #[must_use]
    pub fn new(data_dir: PathBuf, clock: Arc<dyn Clock>, vaults: Vaults) -> Self {
        Self {
            data_dir,
            clock,
            vaults,
            proxies: Proxies::of_system(),
            sessions: Mutex::default(),
        }
    }

    /// Where sign-ins are kept.
    #[must_use]
    pub fn vaults(&self) -> &Vaults {
        &self.vaults
    }

    fn sessions(&self) -> MutexGuard<'_, BTreeMap<String, Session>> {
        self.sessions.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn provider(&self, registration: &Registration) -> Result<Provider, SignInError> {
        let clock = Arc::clone(&self.clock);
        let time = Time::real(move || clock.now());
        Provider::new(registration, time, self.proxies.clone())
    }

    /// The service of an account. Nothing is sent or read yet.
    ///
    /// # Errors
    /// A [`Problem`] when its address cannot be used, or the network cannot be set up.
    pub fn service(
        &self,
        account: &Account,
        words: &Words,
    ) -> Result<Arc<dyn PartnerCenter>, Problem> {
        let Some(sign_in) = &account.sign_in else {
            return crate::controller::connect(&account.url, words);
        };
        let base = sign_in
            .registration
            .base()
            .map_err(|error| crate::words::no_network(words, error.to_string()))?;
        let session = self
            .session(sign_in)
            .map_err(|error| in_words(words, &error))?;
        let proxies = self.proxies.clone();
        HttpClient::new(base, Arc::new(session), Limits::default(), proxies)
            .map(|client| Arc::new(client) as Arc<dyn PartnerCenter>)
            .map_err(|error| crate::words::no_network(words, format!("{error:?}")))
    }

    fn session(&self, sign_in: &SignedIn) -> Result<Session, SignInError> {
        let key = sign_in.identity.key();
        if let Some(session) = self.sessions().get(&key) {
            return Ok(session.clone());
        }
        let provider = self.provider(&sign_in.registration)?;
        let session = Session::resume(provider, self.vaults.of(sign_in.keep), key.clone());
        self.sessions().insert(key, session.clone());
        Ok(session)
    }

    /// Forgets which proxies lead out of a network that the computer may have left.
    pub fn network_changed(&self) {
        self.proxies.forget();
    }

    /// Forgets the sessions of this run, so that the vaults are asked again: a passphrase was typed.
    pub fn look_again(&self) {
        self.sessions().clear();
    }

    /// Signs in with the system's browser; returns the account's id. Dropping the future cancels.
    ///
    /// # Errors
    /// [`SignInError`], or the data folder's trouble.
    pub async fn in_browser(
        &self,
        ask: &Ask,
        open: &OpenBrowser,
        words: &Words,
    ) -> Result<String, Problem> {
        let signed_in = async {
            let provider = self.provider(&ask.registration)?;
            let farewell = farewell(words);
            let grant = provider
                .in_browser(&ask.hints(), &farewell, open, PATIENCE)
                .await?;
            Ok((provider, grant))
        };
        let (provider, grant) = signed_in
            .await
            .map_err(|error: SignInError| in_words(words, &error))?;
        self.enter(ask, provider, &grant, words).await
    }

    /// Asks for a device code.
    ///
    /// # Errors
    /// [`SignInError`] in words.
    pub async fn begin_on_device(&self, ask: Ask, words: &Words) -> Result<Waiting, Problem> {
        let begun = async {
            let provider = self.provider(&ask.registration)?;
            let device = provider.begin_on_device(&ask.hints()).await?;
            Ok((provider, device))
        };
        let (provider, device) = begun
            .await
            .map_err(|error: SignInError| in_words(words, &error))?;
        Ok(Waiting {
            ask,
            provider,
            device,
        })
    }

    /// Waits until the code was typed; returns the account's id. Dropping the future cancels.
    ///
    /// # Errors
    /// [`SignInError`], or the data folder's trouble.
    pub async fn finish_on_device(
        &self,
        waiting: &Waiting,
        words: &Words,
    ) -> Result<String, Problem> {
        let grant = waiting
            .provider
            .finish_on_device(&waiting.device)
            .await
            .map_err(|error| in_words(words, &error))?;
        let provider = waiting.provider.clone();
        self.enter(&waiting.ask, provider, &grant, words).await
    }

    /// Keeps the sign-in, ties the account's store to it and makes it the present account.
    async fn enter(
        &self,
        ask: &Ask,
        provider: Provider,
        grant: &Grant,
        words: &Words,
    ) -> Result<String, Problem> {
        let account = ask
            .account(&provider, grant)
            .map_err(|error| in_words(words, &error))?;
        let id = match &ask.again {
            Some(again) => again.id.clone(),
            None => accounts::home(&self.data_dir, &account, words)?,
        };
        let key = account.sign_in.as_ref().map(|who| who.identity.key());
        let key = key.unwrap_or_default();
        let vault = self.vaults.of(ask.keep);
        let session = Session::begin(provider, vault, key.clone(), grant)
            .await
            .map_err(|error| in_words(words, &error))?;
        self.sessions().insert(key, session);
        let folder = accounts::folder(&self.data_dir, &id);
        let store = Desk::open_store(&folder, words)?;
        Desk::tie(&store, &account, words)?;
        accounts::make_present(&self.data_dir, &id, words)?;
        Ok(id)
    }

    /// Signs an account out: its sign-in is forgotten everywhere; its referrals and its outbox stay.
    ///
    /// # Errors
    /// A [`Problem`] when the vault or the store cannot be written.
    pub async fn leave(&self, id: &str, words: &Words) -> Result<(), Problem> {
        let known = accounts::find(&self.data_dir, id, words)?;
        let store = Desk::open_store(&accounts::folder(&self.data_dir, id), words)?;
        if let Some(sign_in) = known.account.sign_in {
            let key = sign_in.identity.key();
            let vault = self.vaults.of(sign_in.keep);
            vault
                .forget(&key)
                .await
                .map_err(|error| in_words(words, &SignInError::Vault(error)))?;
            self.sessions().remove(&key);
        }
        store
            .write(|store| {
                let mut state = SyncState::load(store)?;
                state.sign_out();
                state.save(store)
            })
            .map(|_| ())
            .map_err(|error: store::StoreError| crate::words::storage(words, &error))
    }

    /// What signing in again takes, if the account signs in at all.
    ///
    /// # Errors
    /// A [`Problem`] when the store cannot be read.
    pub fn again(&self, id: &str, words: &Words) -> Result<Option<Again>, Problem> {
        let store = Desk::open_store(&accounts::folder(&self.data_dir, id), words)?;
        let account = Desk::account_of(&store, words)?;
        let state = store
            .read(SyncState::load)
            .map_err(|error: store::StoreError| crate::words::storage(words, &error))?;
        let wants_second_factor = state.trouble == Some(Trouble::SignedOut { mfa: true });
        let second_factor = wants_second_factor.then(|| Hints::SECOND_FACTOR.to_owned());
        Ok(account
            .filter(|account| account.sign_in.is_some())
            .map(|account| Again {
                id: id.to_owned(),
                account,
                claims: state.claims.or(second_factor),
            }))
    }

    /// The data folder.
    #[must_use]
    pub fn data_dir(&self) -> &Path {
        &self.data_dir
    }
}

impl Ask {
    fn expected(&self) -> Option<&SignedIn> {
        self.again.as_ref()?.account.sign_in.as_ref()
    }

    fn hints(&self) -> Hints {
        Hints {
            claims: self.again.as_ref().and_then(|again| again.claims.clone()),
            login: self.expected().map(|who| who.identity.login.clone()),
        }
    }

    /// The account that came of it. Another person than the one expected is sent away: the edits that wait are not
    /// theirs.
    fn account(&self, provider: &Provider, grant: &Grant) -> Result<Account, SignInError> {
        let identity = grant.identity.clone();
        let identity = identity.ok_or_else(|| SignInError::Refused("nobody".to_owned()))?;
        let is_expected = self
            .expected()
            .is_none_or(|expected| expected.identity.key() == identity.key());
        if !is_expected {
            return Err(SignInError::SomebodyElse {
                chosen: identity.login,
            });
        }
        Ok(Account::partner_center(SignedIn {
            identity,
            registration: provider.registration().clone(),
            keep: self.keep,
        }))
    }
}

fn farewell(words: &Words) -> Farewell {
    Farewell {
        language: words.language().tag().to_owned(),
        done: words.sign_in_page_done(),
        done_hint: words.sign_in_page_done_hint(),
        failed: words.sign_in_page_failed(),
        failed_hint: words.sign_in_page_failed_hint(),
    }
}
