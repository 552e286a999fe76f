//! A laptop, Ada's unless a story says otherwise: a desk over a store of its own, and a line to a sandbox that she
//! shares with her colleagues.

use std::sync::Arc;

use app::views::{ActRequest, Connection, Done, ListPage, ListRequest, ReferralView, Row, Sort};
use app::{Account, Desk, Problem};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{Action, Folder, ReferralId};
use i18n::{Language, Words, words};
use sandbox::{InProcess, Model, Sandbox};
use serde_json::Value;
use store::Store;
use tempfile::TempDir;

use crate::hand_clock::HandClock;
use crate::line::Line;

/// A laptop. Its grace window is 0 unless a story asks for one.
pub(crate) struct Laptop {
    owner: &'static str,
    folder: TempDir,
    pub(crate) clock: HandClock,
    pub(crate) sandbox: Sandbox,
    pub(crate) line: Arc<Line>,
    pub(crate) desk: Arc<Desk>,
}

/// Where the account of the stories is; nobody listens there.
pub(crate) const PORT: u16 = 8787;

/// When most stories begin: a Monday morning.
pub(crate) fn monday() -> DateTime<Utc> {
    "2026-03-02T10:00:00Z".parse().unwrap()
}

impl Laptop {
    /// A laptop that has never been online, and a service that holds these documents.
    pub(crate) fn new(documents: Vec<Value>) -> Self {
        let mut model = Model::new(1);
        model.load(Value::Array(documents));
        Self::beside(model)
    }

    /// A laptop that has never been online, and this service.
    pub(crate) fn beside(model: Model) -> Self {
        Self::of("Ada", &Sandbox::new(model), &HandClock::at(monday()))
    }

    /// A laptop that has never been online, of a Referrals user: she sees only what has her in its team.
    pub(crate) fn of_a_user(model: Model, email: &str) -> Self {
        let (sandbox, clock) = (Sandbox::new(model), HandClock::at(monday()));
        Self::talking_as("Ada", &sandbox, &clock, |service| service.as_user(email))
    }

    /// Somebody's laptop that has never been online, and a service they share with others.
    pub(crate) fn of(owner: &'static str, sandbox: &Sandbox, clock: &HandClock) -> Self {
        Self::talking_as(owner, sandbox, clock, |service| service)
    }

    fn talking_as(
        owner: &'static str,
        sandbox: &Sandbox,
        clock: &HandClock,
        whose: impl FnOnce(InProcess) -> InProcess,
    ) -> Self {
        let service = whose(InProcess::new(sandbox.clone(), clock.of_the_server()));
        let line = Arc::new(Line::to(service));
        let folder = TempDir::new().unwrap();
        let desk = open(owner, &folder, &line, clock);
        let laptop = Self {
            owner,
            folder,
            clock: clock.clone(),
            sandbox: sandbox.clone(),
            line,
            desk,
        };
        laptop.sign_in(PORT).unwrap();
        laptop
    }

    /// A laptop that has just read these documents.
    pub(crate) async fn up_to_date(documents: Vec<Value>) -> Self {
        let laptop = Self::new(documents);
        laptop.sync().await;
        assert_eq!(laptop.connection(), Connection::Online, "the story begins");
        laptop.line.forget();
        laptop
    }

    /// Closes the program and starts it again on the same data folder.
    pub(crate) fn restarted(self) -> Self {
        let Self {
            owner,
            folder,
            clock,
            sandbox,
            line,
            desk,
        } = self;
        drop(desk);
        let desk = open(owner, &folder, &line, &clock);
        Self {
            owner,
            folder,
            clock,
            sandbox,
            line,
            desk,
        }
    }

    /// Signs in to the account at that port, as the command line would, while the desk is open.
    pub(crate) fn sign_in(&self, port: u16) -> Result<(), Problem> {
        Desk::tie(&store(&self.folder), &account(self.owner, port), english())
    }

    /// Pulls the plug while the answer to the next write is on its way.
    pub(crate) async fn crashes_at_next_write(self) -> Self {
        self.line.goes_dead_at_next_write();
        tokio::select! {
            biased;
            result = self.desk.sync_once() => panic!("it should have hung: {result:?}"),
            () = self.line.dead() => {}
        }
        self.restarted()
    }

    /// Does everything that is due now.
    pub(crate) async fn sync(&self) {
        self.desk.sync_once().await.unwrap();
    }

    /// Lets time pass, then does everything that is due.
    pub(crate) async fn sync_after(&self, time: TimeDelta) {
        self.clock.pass(time);
        self.sync().await;
    }

    /// Somebody else edits a referral in Partner Center.
    pub(crate) fn ben_edits(&self, id: &str, operations: &Value) {
        let now = self.clock.real();
        self.sandbox
            .model()
            .colleague_edits(id, operations, "Ben", now)
            .unwrap();
    }

    /// The service's own copy.
    pub(crate) fn server(&self, id: &str) -> Value {
        self.sandbox.model().referral(id).unwrap()
    }

    pub(crate) fn act(&self, id: &str, action: Action) -> Result<Done, Problem> {
        self.act_with_grace(id, action, 0)
    }

    pub(crate) fn act_with_grace(
        &self,
        id: &str,
        action: Action,
        seconds: u32,
    ) -> Result<Done, Problem> {
        let request = ActRequest {
            ids: vec![id.to_owned()],
            action,
            grace_seconds: Some(seconds),
        };
        self.desk.act(&request, 10)
    }

    /// The reading pane.
    pub(crate) fn pane(&self, id: &str) -> ReferralView {
        self.desk.referral(&ReferralId::new(id)).unwrap()
    }

    pub(crate) fn list(&self, folder: Folder) -> ListPage {
        self.find(folder, "")
    }

    pub(crate) fn find(&self, folder: Folder, query: &str) -> ListPage {
        let request = ListRequest {
            folder,
            query: query.to_owned(),
            sort: Sort::Urgency,
            descending: None,
            everywhere: false,
            offset: 0,
            limit: 200,
        };
        self.desk.list(&request).unwrap()
    }

    /// The list's row of a referral, in whichever folder it is.
    pub(crate) fn row(&self, id: &str) -> Row {
        [Folder::Inbox, Folder::Active, Folder::Archived]
            .into_iter()
            .flat_map(|folder| self.list(folder).rows)
            .find(|row| row.id == id)
            .unwrap()
    }

    pub(crate) fn connection(&self) -> Connection {
        self.desk.status().unwrap().connection
    }

    /// Why the only edit of the outbox waits or needs the user.
    pub(crate) fn only_reason(&self) -> String {
        let [entry] = self.desk.outbox().unwrap().try_into().unwrap();
        entry.edit.reason.unwrap_or_default()
    }

    /// Asserts that everything was sent and nothing waits.
    pub(crate) fn assert_all_confirmed(&self) {
        let outbox = self.desk.outbox().unwrap();
        assert!(outbox.is_empty(), "still in the outbox: {outbox:?}");
    }
}

fn account(owner: &str, port: u16) -> Account {
    Account::sandbox(&format!("http://127.0.0.1:{port}/v1.0"), owner.to_owned())
}

fn english() -> &'static Words {
    words(Language::English)
}

fn store(folder: &TempDir) -> Store {
    Desk::open_store(folder.path(), english()).unwrap()
}

fn open(owner: &str, folder: &TempDir, line: &Arc<Line>, clock: &HandClock) -> Arc<Desk> {
    let service = Arc::clone(line);
    let clock = Arc::new(clock.clone());
    let desk = Desk::new(
        store(folder),
        account(owner, PORT),
        service,
        clock,
        english(),
    );
    Arc::new(desk)
}
