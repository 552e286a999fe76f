//! Signing in and out, and changing accounts, as the window asks for it.

use std::sync::{Mutex, PoisonError};

use ::sign_in::{Registration, Secret, SignInError};
use tokio::sync::watch;

use super::Controller;
use crate::account::AccountKind;
use crate::reception::{Ask, Waiting, accounts, in_words, is_locked};
use crate::views::*;
use crate::{Desk, Problem};

/// Ends the sign-in that waits; and keeps the device code between its two commands.
pub(super) struct Bell {
    rings: watch::Sender<u64>,
    waiting: Mutex<Option<Waiting>>,
}

impl Default for Bell {
    fn default() -> Self {
        Self {
            rings: watch::Sender::new(0),
            waiting: Mutex::default(),
        }
    }
}

impl Bell {
    /// Ends whatever waits now.
    pub(super) fn ring(&self) {
        self.rings
            .send_modify(|rings| *rings = rings.wrapping_add(1));
        self.keep(None);
    }

    fn keep(&self, waiting: Option<Waiting>) {
        *self.waiting.lock().unwrap_or_else(PoisonError::into_inner) = waiting;
    }

    fn take(&self) -> Option<Waiting> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.take()
    }

    /// The work's end, or `None` when somebody rang first.
    async fn unless_rung<T>(&self, work: impl Future<Output = T>) -> Option<T> {
        let mut rings = self.rings.subscribe();
        tokio::select! {
            done = work => Some(done),
            _ = rings.changed() => None,
        }
    }
}

impl Controller {
    /// What a sign-in begins with: as the present account has it, else as this computer has it.
    pub(super) fn registration(&self) -> Registration {
        let present = self.desk().ok();
        let sign_in = present.and_then(|desk| desk.account().sign_in.clone());
        sign_in.map_or_else(
            || self.services.registration.clone(),
            |sign_in| sign_in.registration,
        )
    }

    fn present_id(&self) -> Option<String> {
        self.lock().as_ref().map(|open| open.id.clone())
    }

    fn ask(&self, request: SignIn) -> Result<Ask, Problem> {
        let words = self.words();
        let signs_in = self
            .desk()
            .is_ok_and(|desk| desk.account().sign_in.is_some());
        let again = match self.present_id().filter(|_| request.again && signs_in) {
            Some(id) => self.reception.again(&id, words)?,
            None => None,
        };
        let before = again
            .as_ref()
            .and_then(|again| again.account.sign_in.as_ref());
        let keep = request
            .keep
            .or(before.map(|before| before.keep))
            .unwrap_or_default();
        if let Some(passphrase) = request.passphrase.filter(|typed| !typed.is_empty()) {
            self.reception.vaults().unlock(Secret::new(passphrase));
        }
        if self.reception.vaults().is_locked(keep) {
            return Err(is_locked(words));
        }
        let registration = match request.settings {
            Some(settings) => settings.into(),
            None => before.map_or_else(
                || self.services.registration.clone(),
                |before| before.registration.clone(),
            ),
        };
        Ok(Ask {
            registration,
            keep,
            again,
        })
    }

    fn cancelled(&self) -> Problem {
        in_words(self.words(), &SignInError::Cancelled)
    }

    pub(super) async fn sign_in_in_browser(&self, request: SignIn) -> Result<Start, Problem> {
        // One sign-in at a time: whatever waited is over.
        self.desk_bell.ring();
        let ask = self.ask(request)?;
        let words = self.words();
        let browser = &self.services.browser;
        let work = self.reception.in_browser(&ask, browser, words);
        let ended = self.desk_bell.unless_rung(work).await;
        ended.unwrap_or_else(|| Err(self.cancelled()))?;
        self.entered()
    }

    pub(super) async fn begin_on_device(&self, request: SignIn) -> Result<DeviceCode, Problem> {
        self.desk_bell.ring();
        let ask = self.ask(request)?;
        let work = self.reception.begin_on_device(ask, self.words());
        let begun = self.desk_bell.unless_rung(work).await;
        let waiting = begun.unwrap_or_else(|| Err(self.cancelled()))?;
        let prompt = waiting.prompt().clone();
        self.desk_bell.keep(Some(waiting));
        Ok(DeviceCode {
            code: prompt.code,
            address: prompt.address,
            expires_at: prompt.expires_at,
        })
    }

    pub(super) async fn finish_on_device(&self) -> Result<Start, Problem> {
        let waiting = self.desk_bell.take().ok_or_else(|| self.cancelled())?;
        let work = self.reception.finish_on_device(&waiting, self.words());
        let ended = self.desk_bell.unless_rung(work).await;
        ended.unwrap_or_else(|| Err(self.cancelled()))?;
        self.entered()
    }

    /// The account that signed in is the present one now; what was paused goes on at once.
    fn entered(&self) -> Result<Start, Problem> {
        self.open_account()?;
        Ok(self.stand(None))
    }

    pub(super) async fn unlock_file(&self, request: Unlock) -> Result<Start, Problem> {
        let words = self.words();
        let vaults = self.reception.vaults();
        let sign_in = self.desk()?.account().sign_in.clone();
        vaults.unlock(Secret::new(request.passphrase));
        let sign_in_is_kept = sign_in.is_some();
        if let Some(sign_in) = sign_in {
            let key = sign_in.identity.key();
            if let Err(error) = vaults.of(sign_in.keep).load(&key).await {
                vaults.lock();
                return Err(in_words(words, &SignInError::Vault(error)));
            }
        }
        self.reception.look_again();
        if sign_in_is_kept {
            self.open_account()?;
            // The desk may have found the file shut before.
            self.desk()?.sync_now()?;
        }
        Ok(self.stand(None))
    }

    pub(super) async fn sign_out_account(&self, id: &str) -> Result<Start, Problem> {
        let is_present = self.present_id().as_deref() == Some(id);
        if is_present {
            // The engine must not renew what is being forgotten.
            self.close();
        }
        let left = self.reception.leave(id, self.words()).await;
        if is_present {
            self.open_account()?;
        }
        left?;
        Ok(self.stand(None))
    }

    pub(super) fn known_accounts(&self) -> Result<Vec<AccountView>, Problem> {
        let words = self.words();
        let present = self.present_id();
        accounts::all(&self.data_dir, words)?
            .into_iter()
            .map(|known| {
                let folder = accounts::folder(&self.data_dir, &known.id);
                let (is_signed_out, unconfirmed) = Desk::glance(&folder, words)?;
                let sign_in = known.account.sign_in;
                Ok(AccountView {
                    is_present: present.as_deref() == Some(known.id.as_str()),
                    id: known.id,
                    workspace: known.account.kind.into(),
                    name: known.account.name,
                    login: sign_in
                        .as_ref()
                        .map(|sign_in| sign_in.identity.login.clone()),
                    keep: sign_in.map(|sign_in| sign_in.keep),
                    address: known.account.url,
                    is_signed_out,
                    unconfirmed,
                })
            })
            .collect()
    }
}

impl From<AccountKind> for Workspace {
    fn from(kind: AccountKind) -> Self {
        match kind {
            AccountKind::Sample => Self::Sample,
            AccountKind::Sandbox => Self::Sandbox,
            AccountKind::PartnerCenter => Self::PartnerCenter,
        }
    }
}
