//! A notification server that a test owns: it remembers what it is told to show, and the test plays the user.
#![expect(
    clippy::disallowed_types,
    reason = "what zbus's macro writes for properties is not ours"
)]

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use zbus::blocking::{Connection, connection};
use zbus::interface;
use zbus::message::Header;
use zbus::object_server::SignalEmitter;
use zbus::zvariant::OwnedValue;

use session_bus::Watched;

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

/// One call of `Notify`.
#[derive(Debug, Clone)]
pub struct Shown {
    /// What the server answered.
    pub id: u32,
    /// The id it was asked to replace; 0 for a new notice.
    pub replaces: u32,
    /// Who it comes from.
    pub app_name: String,
    /// The icon's name.
    pub icon: String,
    /// The title.
    pub summary: String,
    /// The text, with markup if there is any.
    pub body: String,
    /// Keys and labels, in order.
    pub actions: Vec<(String, String)>,
    /// By name.
    pub hints: BTreeMap<String, OwnedValue>,
    /// In milliseconds; -1 as the server likes, 0 never.
    pub expire_timeout: i32,
    /// The connection that showed it, by its unique name.
    pub sender: String,
    /// When it was told to.
    pub at: Instant,
}

impl Shown {
    /// The keys of the actions, in order.
    #[must_use]
    pub fn keys(&self) -> Vec<&str> {
        self.actions.iter().map(|(key, _)| key.as_str()).collect()
    }

    /// The hint `urgency`: 0 low, 1 normal, 2 critical.
    #[must_use]
    pub fn urgency(&self) -> Option<u8> {
        u8::try_from(self.hints.get("urgency")?).ok()
    }

    /// A hint that is a text.
    #[must_use]
    pub fn text_hint(&self, name: &str) -> Option<&str> {
        <&str>::try_from(self.hints.get(name)?).ok()
    }

    /// A hint that is yes or no.
    #[must_use]
    pub fn flag_hint(&self, name: &str) -> Option<bool> {
        bool::try_from(self.hints.get(name)?).ok()
    }
}

/// Why a notice went, as `NotificationClosed` counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// Its time was over.
    Expired = 1,
    /// The user waved it away, or answered it.
    Dismissed = 2,
    /// The program took it away.
    Withdrawn = 3,
}

/// Owns `org.freedesktop.Notifications` on the session bus until it is dropped.
#[derive(Debug)]
pub struct NotificationServer {
    connection: Connection,
    desk: Watched<Desk>,
}

#[derive(Debug, Default)]
struct Desk {
    /// A notice is its sender's only.
    apart: bool,
    last_id: u32,
    shown: Vec<Shown>,
    standing: BTreeMap<u32, Shown>,
    withdrawn: Vec<u32>,
}

impl Desk {
    /// Whether this sender may touch the notice with this id.
    fn check(&self, id: u32, sender: &str) -> zbus::fdo::Result<()> {
        match self.standing.get(&id) {
            Some(notice) if self.apart && notice.sender != sender => Err(
                zbus::fdo::Error::InvalidArgs("Invalid notification ID".to_owned()),
            ),
            _ => Ok(()),
        }
    }
}

struct Notifications {
    desk: Watched<Desk>,
    capabilities: Vec<String>,
}

impl NotificationServer {
    /// Like GNOME's: actions, markup, persistence, sound.
    ///
    /// # Errors
    /// There is no session bus, or somebody owns the name.
    pub fn start() -> zbus::Result<Self> {
        Self::that_can(&["actions", "body", "body-markup", "persistence", "sound"])
    }

    /// With the capabilities that are given.
    ///
    /// # Errors
    /// There is no session bus, or somebody owns the name.
    pub fn that_can(capabilities: &[&str]) -> zbus::Result<Self> {
        let desk = Watched::new(Desk::default());
        let notifications = Notifications {
            desk: desk.clone(),
            capabilities: capabilities.iter().map(|&name| name.to_owned()).collect(),
        };
        let connection = connection::Builder::session()?
            .serve_at(PATH, notifications)?
            .name(NAME)?
            .build()?;
        Ok(Self { connection, desk })
    }

    /// A notice belongs to the connection that showed it, as on GNOME Shell: no other hears what becomes of it, and no
    /// other may replace or close it. dunst, too, tells that connection only.
    #[must_use]
    pub fn keeping_senders_apart(self) -> Self {
        self.desk.change(|desk| desk.apart = true);
        self
    }

    /// Every notice it was told to show, oldest first, replaced ones included.
    #[must_use]
    pub fn shown(&self) -> Vec<Shown> {
        self.desk.look().shown.clone()
    }

    /// What stands on the screen now, oldest first.
    #[must_use]
    pub fn standing(&self) -> Vec<Shown> {
        self.desk.look().standing.values().cloned().collect()
    }

    /// The ids of standing notices that the program took away, oldest first.
    #[must_use]
    pub fn withdrawn(&self) -> Vec<u32> {
        self.desk.look().withdrawn.clone()
    }

    /// Waits for the first notice, shown before or from now on, that `is_it` accepts. Blocks this thread.
    pub fn wait_for(&self, limit: Duration, is_it: impl Fn(&Shown) -> bool) -> Option<Shown> {
        self.desk.wait_for(limit, |desk| {
            desk.shown.iter().find(|shown| is_it(shown)).cloned()
        })
    }

    /// Waits until no notice stands on the screen; false when one stays. Blocks this thread.
    #[must_use]
    pub fn wait_until_empty(&self, limit: Duration) -> bool {
        let empty = |desk: &Desk| desk.standing.is_empty().then_some(());
        self.desk.wait_for(limit, empty).is_some()
    }

    /// Presses a button, or with `default` the notice itself; closes the notice after that, as servers do.
    ///
    /// # Errors
    /// No such notice stands there, it has no such action, or the bus is gone.
    pub fn invoke(&self, id: u32, action: &str) -> zbus::Result<()> {
        let offers = |notice: &Shown| notice.keys().contains(&action);
        let notice = self.take(id, offers)?;
        self.emit(&notice, "ActionInvoked", &(id, action))?;
        self.emit(
            &notice,
            "NotificationClosed",
            &(id, Closed::Dismissed as u32),
        )
    }

    /// Presses a button of a server that leaves an answered notice where it is, as dunst does.
    ///
    /// # Errors
    /// No such notice stands there, or the bus is gone.
    pub fn invoke_and_leave(&self, id: u32, action: &str) -> zbus::Result<()> {
        let standing = self.desk.look().standing.get(&id).cloned();
        let notice = standing.ok_or_else(|| missing(id))?;
        self.emit(&notice, "ActionInvoked", &(id, action))
    }

    /// Closes a notice without an answer.
    ///
    /// # Errors
    /// No such notice stands there, or the bus is gone.
    pub fn close(&self, id: u32, why: Closed) -> zbus::Result<()> {
        let notice = self.take(id, |_| true)?;
        self.emit(&notice, "NotificationClosed", &(id, why as u32))
    }

    /// Ends the server, as a crash of the desktop would: its notices are gone and nobody is told.
    ///
    /// # Errors
    /// The bus is gone.
    pub fn end(self) -> zbus::Result<()> {
        self.connection.close()
    }

    /// Off the screen first: what the program does next finds it gone.
    fn take(&self, id: u32, is_right: impl Fn(&Shown) -> bool) -> zbus::Result<Shown> {
        self.desk.change(|desk| {
            let notice = desk.standing.get(&id).filter(|notice| is_right(notice));
            let notice = notice.cloned().ok_or_else(|| missing(id))?;
            desk.standing.remove(&id);
            Ok(notice)
        })
    }

    fn emit(
        &self,
        notice: &Shown,
        signal: &str,
        body: &(impl serde::Serialize + zbus::zvariant::DynamicType),
    ) -> zbus::Result<()> {
        let apart = self.desk.look().apart;
        let to = apart.then_some(notice.sender.as_str());
        self.connection.emit_signal(to, PATH, NAME, signal, body)
    }
}

#[interface(name = "org.freedesktop.Notifications")]
impl Notifications {
    #[expect(
        clippy::too_many_arguments,
        reason = "the specification has eight, and the bus tells the sender"
    )]
    fn notify(
        &self,
        app_name: String,
        replaces: u32,
        icon: String,
        summary: String,
        body: String,
        actions: Vec<String>,
        hints: BTreeMap<String, OwnedValue>,
        expire_timeout: i32,
        #[zbus(header)] header: Header<'_>,
    ) -> zbus::fdo::Result<u32> {
        let at = Instant::now();
        let sender = name_of(&header);
        self.desk.change(|desk| {
            desk.check(replaces, &sender)?;
            let id = match replaces {
                0 => desk.last_id + 1,
                id => id,
            };
            desk.last_id = desk.last_id.max(id);
            let shown = Shown {
                id,
                replaces,
                app_name,
                icon,
                summary,
                body,
                actions: pairs(actions),
                hints,
                expire_timeout,
                sender,
                at,
            };
            desk.shown.push(shown.clone());
            desk.standing.insert(id, shown);
            Ok(id)
        })
    }

    async fn close_notification(
        &self,
        id: u32,
        #[zbus(header)] header: Header<'_>,
        #[zbus(signal_emitter)] emitter: SignalEmitter<'_>,
    ) -> zbus::fdo::Result<()> {
        let closed = self.desk.change(|desk| {
            desk.check(id, &name_of(&header))?;
            let closed = desk.standing.remove(&id);
            desk.withdrawn.extend(closed.as_ref().map(|_| id));
            closed.ok_or_else(|| zbus::fdo::Error::Failed(String::new()))
        })?;
        let body = (id, Closed::Withdrawn as u32);
        let apart = self.desk.look().apart;
        let to = apart.then_some(closed.sender.as_str());
        let bus = emitter.connection();
        bus.emit_signal(to, PATH, NAME, "NotificationClosed", &body)
            .await?;
        Ok(())
    }

    #[zbus(signal)]
    async fn notification_closed(
        emitter: &SignalEmitter<'_>,
        id: u32,
        reason: u32,
    ) -> zbus::Result<()>;

    #[zbus(signal)]
    async fn action_invoked(
        emitter: &SignalEmitter<'_>,
        id: u32,
        action_key: &str,
    ) -> zbus::Result<()>;

    fn get_capabilities(&self) -> Vec<String> {
        self.capabilities.clone()
    }

    fn get_server_information(&self) -> (&str, &str, &str, &str) {
        ("stand-in", "Referral Desk's tests", "1.0", "1.3")
    }
}

fn name_of(header: &Header<'_>) -> String {
    header.sender().map(ToString::to_string).unwrap_or_default()
}

fn missing(id: u32) -> zbus::Error {
    zbus::Error::Failure(format!("{id} is not there, or does not offer that"))
}

fn pairs(list: Vec<String>) -> Vec<(String, String)> {
    let mut list = list.into_iter();
    std::iter::from_fn(|| Some((list.next()?, list.next().unwrap_or_default()))).collect()
}
