//! An employee who signs in for real: over HTTP to the sandbox's directory, with a browser and a keychain of her own.

use std::sync::{Arc, Mutex};

use app::reception::{Ask, accounts};
use app::views::{ActRequest, Connection, StatusLine};
use app::{Clock, Desk, Keep, Memory, OpenBrowser, Problem, Reception, Registration, Vaults};
use chrono::TimeDelta;
use domain::Action;
use i18n::{Language, Words, words};
use sandbox::http::{self, Running};
use sandbox::sign_in::Door;
use sandbox::{Model, Sandbox};
use serde_json::Value;
use tempfile::TempDir;

use crate::hand_clock::HandClock;
use crate::laptop::monday;

pub(crate) struct Employee {
    folder: TempDir,
    pub(crate) clock: HandClock,
    pub(crate) sandbox: Sandbox,
    running: Running,
    reception: Reception,
    keychain: Arc<Memory>,
    /// The pages her browser was sent to.
    pub(crate) pages: Arc<Mutex<Vec<String>>>,
    /// The e-mail address she picks on the page, if the page would take another.
    picks: Mutex<Option<String>>,
}

fn english() -> &'static Words {
    words(Language::English)
}

impl Employee {
    /// Signed in to a service that holds these documents and takes no other token than its own.
    pub(crate) async fn signed_in(documents: Vec<Value>) -> Self {
        let employee = Self::before(documents).await;
        employee.signs_in().await.unwrap();
        employee
    }

    /// Before the first sign-in.
    pub(crate) async fn before(documents: Vec<Value>) -> Self {
        let mut model = Model::new(1);
        model.load(Value::Array(documents));
        model.sign_in.policy.door = Door::Automatic;
        let (sandbox, clock) = (Sandbox::new(model), HandClock::at(monday()));
        let listener = http::bind(0).await.unwrap();
        let running = http::serve(listener, sandbox.clone(), clock.of_the_server()).unwrap();
        let (folder, keychain) = (TempDir::new().unwrap(), Arc::new(Memory::default()));
        Self {
            reception: reception(&folder, &clock, &keychain),
            folder,
            clock,
            sandbox,
            running,
            keychain,
            pages: Arc::default(),
            picks: Mutex::default(),
        }
    }

    /// Closes the program and starts it again.
    pub(crate) fn restarted(mut self) -> Self {
        self.reception = reception(&self.folder, &self.clock, &self.keychain);
        self
    }

    /// Signs in, again where there is an account.
    pub(crate) async fn signs_in(&self) -> Result<(), Problem> {
        let again = self.reception.again(accounts::FIRST, english()).unwrap();
        let root = format!("http://{}", self.running.address());
        let ask = Ask {
            registration: Registration {
                client_id: "desk".to_owned(),
                base_url: format!("{root}/v1.0"),
                authority: root,
                ..Registration::default()
            },
            keep: Keep::Keychain,
            again,
        };
        let browser = self.browser();
        let done = self.reception.in_browser(&ask, &browser, english());
        done.await.map(|_| ())
    }

    pub(crate) async fn signs_out(&self) {
        self.reception
            .leave(accounts::FIRST, english())
            .await
            .unwrap();
    }

    /// On the next pages somebody picks this person's account.
    pub(crate) fn picks(&self, person: usize) {
        let email = self.sandbox.model().sign_in.people[person].email.clone();
        *self.picks.lock().unwrap() = Some(email);
    }

    fn browser(&self) -> OpenBrowser {
        let pages = Arc::clone(&self.pages);
        let picked = self.picks.lock().unwrap().clone();
        let decision = picked.map_or_else(String::new, |email| format!("&decision={email}"));
        Arc::new(move |page: &str| {
            pages.lock().unwrap().push(page.to_owned());
            tokio::spawn(browse(format!("{page}{decision}")));
            Ok(())
        })
    }

    /// The desk of the account, as the program opens it.
    pub(crate) fn desk(&self) -> Desk {
        let (_, store, account) = accounts::open_present(self.folder.path(), english()).unwrap();
        let account = account.unwrap();
        let service = self.reception.service(&account, english()).unwrap();
        Desk::new(
            store,
            account,
            service,
            Arc::new(self.clock.clone()),
            english(),
        )
    }

    pub(crate) fn act(&self, id: &str, action: Action) {
        let request = ActRequest {
            ids: vec![id.to_owned()],
            action,
            grace_seconds: Some(0),
        };
        self.desk().act(&request, 0).unwrap();
    }

    /// Does everything that is due, and says where things stand.
    pub(crate) async fn sync(&self) -> StatusLine {
        let desk = self.desk();
        desk.sync_once().await.unwrap();
        desk.status().unwrap()
    }

    /// The same after a while.
    pub(crate) async fn sync_after(&self, time: TimeDelta) -> StatusLine {
        self.clock.pass(time);
        self.sync().await
    }

    /// Why each edit waits.
    pub(crate) fn reasons(&self) -> Vec<String> {
        let outbox = self.desk().outbox().unwrap();
        outbox
            .into_iter()
            .map(|entry| entry.edit.reason.unwrap_or_default())
            .collect()
    }

    pub(crate) fn assert_all_confirmed(&self, status: &StatusLine) {
        assert_eq!(
            status.connection,
            Connection::Online,
            "{:?}",
            status.trouble
        );
        assert_eq!(self.reasons(), [""; 0], "nothing waits");
    }
}

fn reception(folder: &TempDir, clock: &HandClock, keychain: &Arc<Memory>) -> Reception {
    let clock: Arc<dyn Clock> = Arc::new(clock.clone());
    let vaults = Vaults::with(folder.path(), keychain.clone());
    Reception::new(folder.path().to_owned(), clock, vaults)
}

/// Follows a page to where it ends.
async fn browse(page: String) {
    // A client wants a provider, though nothing here needs TLS; one that is there already is as good.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let browser = reqwest::Client::builder().no_proxy().build().unwrap();
    browser.get(page).send().await.unwrap();
}
