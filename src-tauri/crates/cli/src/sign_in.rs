//! `sign-in`, `sign-out` and `accounts`.

use std::io::IsTerminal as _;
use std::process::ExitCode;
use std::sync::Arc;

use app::reception::{Ask, Reception, Vaults, accounts};
use app::{Account, Desk, Keep, OpenBrowser, Problem, Registration, Secret, SystemClock};
use serde_json::{Value, json};

use crate::args::{SignIn, VaultName};
use crate::command::Command;
use crate::{print, user_name};

/// The variable that holds the passphrase of the sign-in file, for scripts.
const PASSPHRASE: &str = "REFERRAL_DESK_PASSPHRASE";

/// What a sign-in begins with on this computer: the documented defaults, and the environment's `REFERRAL_DESK_…`.
#[must_use]
pub fn registration() -> Registration {
    Registration::from_environment(|name| std::env::var(name).ok())
}

impl Command {
    /// Where this command signs in and out. The passphrase comes from the environment.
    pub(crate) fn reception(&self) -> Reception {
        let vaults = Vaults::system(&self.data_dir);
        if let Ok(passphrase) = std::env::var(PASSPHRASE) {
            vaults.unlock(Secret::new(passphrase));
        }
        Reception::new(self.data_dir.clone(), Arc::new(SystemClock), vaults)
    }

    /// The same for an account; asks for the passphrase where one is needed and somebody is there.
    pub(crate) fn reception_for(&self, keep: Keep) -> Result<Reception, Problem> {
        let reception = self.reception();
        if reception.vaults().is_locked(keep) && std::io::stdin().is_terminal() {
            let prompt = format!("{} ", self.words.cli_passphrase());
            let typed = rpassword::prompt_password(prompt)
                .map_err(|error| Problem::internal(error.to_string()))?;
            reception.vaults().unlock(Secret::new(typed));
        }
        if reception.vaults().is_locked(keep) {
            return Err(app::reception::is_locked(self.words));
        }
        Ok(reception)
    }

    pub(crate) fn sign_in(&self, form: &SignIn) -> Result<ExitCode, Problem> {
        match &form.sandbox {
            Some(url) => self.tie_to_sandbox(url, form.name.clone()),
            None => self.sign_in_to_partner_center(form),
        }
    }

    fn tie_to_sandbox(&self, url: &str, name: Option<String>) -> Result<ExitCode, Problem> {
        app::controller::connect(url, self.words)?;
        let account = Account::sandbox(url, name.unwrap_or_else(user_name));
        let store = Desk::open_store(&self.data_dir, self.words)?;
        Desk::tie(&store, &account, self.words)?;
        accounts::make_present(&self.data_dir, accounts::FIRST, self.words)?;
        if self.json {
            print::json(&json!({ "account": account }));
        } else {
            print::line(&self.words.cli_signed_in(account.url));
        }
        Ok(ExitCode::SUCCESS)
    }

    fn sign_in_to_partner_center(&self, form: &SignIn) -> Result<ExitCode, Problem> {
        let (id, store, account) = accounts::open_present(&self.data_dir, self.words)?;
        drop(store);
        let before = account.and_then(|account| account.sign_in);
        let keep = match form.vault {
            Some(VaultName::Keychain) => Keep::Keychain,
            Some(VaultName::File) => Keep::File,
            Some(VaultName::None) => Keep::ThisRun,
            None => before
                .as_ref()
                .map(|before| before.keep)
                .unwrap_or_default(),
        };
        let reception = self.reception_for(keep)?;
        let again = reception.again(&id, self.words)?;
        let ask = Ask {
            registration: form.over(before.map_or_else(registration, |before| before.registration)),
            keep,
            // Another person is welcome here, as another account; what was asked for travels all the same.
            again: again.filter(|_| !form.is_elsewhere()),
        };
        let runtime = runtime()?;
        if form.device_code {
            runtime.block_on(self.on_device(&reception, ask))?;
        } else {
            runtime.block_on(reception.in_browser(
                &ask,
                &self.browser(!form.no_browser),
                self.words,
            ))?;
        }
        self.tell_who(keep)
    }

    async fn on_device(&self, reception: &Reception, ask: Ask) -> Result<String, Problem> {
        let waiting = reception.begin_on_device(ask, self.words).await?;
        let prompt = waiting.prompt().clone();
        print::aside(&self.words.cli_device_code(prompt.address, prompt.code));
        reception.finish_on_device(&waiting, self.words).await
    }

    /// Prints the page's address, for whoever sits elsewhere, and opens it if that is wanted.
    fn browser(&self, is_wanted: bool) -> OpenBrowser {
        let words = self.words;
        Arc::new(move |address: &str| {
            print::aside(&words.cli_open_page(address.to_owned()));
            if is_wanted && let Err(error) = open::that_detached(address) {
                tracing::info!(%error, "No browser could be opened");
            }
            Ok(())
        })
    }

    fn tell_who(&self, keep: Keep) -> Result<ExitCode, Problem> {
        let (_, _, account) = accounts::open_present(&self.data_dir, self.words)?;
        let account = account.ok_or_else(|| app::words::no_workspace(self.words))?;
        if self.json {
            print::json(&json!({ "account": account }));
            return Ok(ExitCode::SUCCESS);
        }
        let login = account.sign_in.map(|who| who.identity.login);
        let login = login.unwrap_or_default();
        print::line(&self.words.cli_signed_in_as(login, account.name));
        if keep == Keep::ThisRun {
            print::line(&self.words.cli_this_run_only());
        }
        Ok(ExitCode::SUCCESS)
    }

    pub(crate) fn sign_out(&self) -> Result<ExitCode, Problem> {
        let (id, store, account) = accounts::open_present(&self.data_dir, self.words)?;
        drop(store);
        let account = account.ok_or_else(|| app::words::no_workspace(self.words))?;
        runtime()?.block_on(self.reception().leave(&id, self.words))?;
        if self.json {
            print::json(&json!({ "signed_out": id }));
        } else {
            print::line(&self.words.cli_signed_out(account.name));
        }
        Ok(ExitCode::SUCCESS)
    }

    pub(crate) fn accounts(&self, chosen: Option<&str>) -> Result<ExitCode, Problem> {
        if let Some(id) = chosen {
            self.choose(id)?;
        }
        let (present, store, _) = accounts::open_present(&self.data_dir, self.words)?;
        drop(store);
        let mut shapes = Vec::new();
        for known in accounts::all(&self.data_dir, self.words)? {
            let folder = accounts::folder(&self.data_dir, &known.id);
            let (signed_out, unconfirmed) = Desk::glance(&folder, self.words)?;
            shapes.push(json!({
                "id": known.id,
                "name": known.account.name,
                "login": known.account.sign_in.map(|who| who.identity.login),
                "address": known.account.url,
                "present": known.id == present,
                "signed_out": signed_out,
                "unconfirmed": unconfirmed,
            }));
        }
        if self.json {
            print::json(&Value::Array(shapes));
        } else {
            shapes.iter().for_each(print::account);
        }
        Ok(ExitCode::SUCCESS)
    }

    fn choose(&self, id: &str) -> Result<(), Problem> {
        let known = accounts::find(&self.data_dir, id, self.words)?;
        accounts::make_present(&self.data_dir, &known.id, self.words)
    }
}

impl SignIn {
    /// The settings with whatever was typed in their place.
    fn over(&self, settings: Registration) -> Registration {
        let or = |typed: &Option<String>, setting| typed.clone().unwrap_or(setting);
        Registration {
            tenant: or(&self.tenant, settings.tenant),
            client_id: or(&self.client_id, settings.client_id),
            authority: or(&self.authority, settings.authority),
            scope: or(&self.scope, settings.scope),
            base_url: or(&self.base_url, settings.base_url),
        }
    }

    /// True when another registration was typed: that is another account, not the present one again.
    fn is_elsewhere(&self) -> bool {
        [
            &self.tenant,
            &self.client_id,
            &self.authority,
            &self.base_url,
        ]
        .iter()
        .any(|typed| typed.is_some())
    }
}

fn runtime() -> Result<tokio::runtime::Runtime, Problem> {
    tokio::runtime::Runtime::new().map_err(|error| Problem::internal(error.to_string()))
}
