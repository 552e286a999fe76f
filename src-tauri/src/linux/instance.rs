//! One instance: whoever owns the program's name on the session bus. A second start asks the first one for its window,
//! as a desktop does (Desktop Entry Specification 1.5, *D-Bus Activation*).

#![expect(
    clippy::disallowed_types,
    reason = "what zbus's macro writes is not ours"
)]

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::time::Duration;

use cli::WindowOptions;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::oneshot;
use zbus::blocking::{Connection, MessageIterator, connection};
use zbus::fdo::{RequestNameFlags, RequestNameReply};
use zbus::zvariant::{OwnedValue, Value};

const NAME: &str = "org.referraldesk.desk";
/// The specification makes it of the name.
const PATH: &str = "/org/referraldesk/desk";
const INTERFACE: &str = "org.freedesktop.Application";
/// An instance that takes longer to answer hangs.
const PATIENCE: Duration = Duration::from_secs(5);

/// What another start, or the desktop, asks of this one.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Asked {
    /// The window.
    Activate,
    /// A link.
    Open(String),
}

/// The name is ours for as long as this is kept.
pub(super) struct Instance(Option<Connection>);

/// Somebody else has the name.
pub(super) struct Taken(Connection);

impl Instance {
    /// Takes the name. Without a session bus there is nobody to share with, and nothing is taken.
    ///
    /// # Errors
    /// The name is [`Taken`].
    pub(super) fn claim() -> Result<(Self, UnboundedReceiver<Asked>), Taken> {
        let (tell, asked) = unbounded_channel();
        let connection = match serve(tell) {
            Ok(connection) => connection,
            Err(error) => {
                tracing::warn!(%error, "Without a session bus a second start is not noticed");
                return Ok((Self(None), asked));
            }
        };
        match connection.request_name_with_flags(NAME, RequestNameFlags::DoNotQueue.into()) {
            Ok(RequestNameReply::PrimaryOwner | RequestNameReply::AlreadyOwner) => {}
            Ok(RequestNameReply::Exists | RequestNameReply::InQueue)
            | Err(zbus::Error::NameTaken) => return Err(Taken(connection)),
            Err(error) => tracing::warn!(%error, "A second start is not noticed"),
        }
        Ok((Self(Some(connection)), asked))
    }

    /// Gives the name back: whoever starts from now on is the first.
    pub(super) fn release(&self) {
        let Some(connection) = &self.0 else { return };
        if let Err(error) = connection.release_name(NAME) {
            tracing::warn!(%error, "The program's name goes with the program only");
        }
    }

    /// Returns when the session ends, and with it its bus.
    pub(super) async fn session_ended(&self) {
        let Some(connection) = self.0.clone() else {
            return std::future::pending().await;
        };
        let (tell, ended) = oneshot::channel::<()>();
        std::thread::spawn(move || {
            let _tells_when_dropped = tell;
            MessageIterator::from(connection).for_each(drop);
        });
        // Nothing is ever sent; the other end goes.
        let _ = ended.await;
    }
}

impl Taken {
    /// Asks the first instance for what this one was started for. Exit code 1 when it does not answer.
    pub(super) fn ask(&self, options: &WindowOptions) -> ExitCode {
        let asked = match &options.link {
            Some(link) => self.call("Open", &(vec![link], nothing())),
            None if options.hidden => return ExitCode::SUCCESS,
            None => self.call("Activate", &(nothing(),)),
        };
        match asked {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => cli::fail(&error.to_string()),
        }
    }

    fn call(
        &self,
        method: &str,
        body: &(impl serde::Serialize + zbus::zvariant::DynamicType),
    ) -> zbus::Result<()> {
        self.0
            .call_method(Some(NAME), PATH, Some(INTERFACE), method, body)
            .map(drop)
    }
}

/// No startup notification, no activation token.
fn nothing() -> BTreeMap<&'static str, Value<'static>> {
    BTreeMap::new()
}

fn serve(tell: UnboundedSender<Asked>) -> zbus::Result<Connection> {
    connection::Builder::session()?
        .method_timeout(PATIENCE)
        .serve_at(PATH, Application(tell))?
        .build()
}

struct Application(UnboundedSender<Asked>);

impl Application {
    fn tell(&self, asked: Asked) {
        // Nobody listens once the program ends.
        let _ = self.0.send(asked);
    }
}

#[zbus::interface(name = "org.freedesktop.Application")]
impl Application {
    fn activate(&self, _platform: BTreeMap<String, OwnedValue>) {
        self.tell(Asked::Activate);
    }

    fn open(&self, links: Vec<String>, _platform: BTreeMap<String, OwnedValue>) {
        if links.is_empty() {
            self.tell(Asked::Activate);
        }
        for link in links {
            self.tell(Asked::Open(link));
        }
    }

    /// The desktop entry names no actions.
    fn activate_action(
        &self,
        _action: String,
        _parameter: Vec<OwnedValue>,
        _platform: BTreeMap<String, OwnedValue>,
    ) {
        self.tell(Asked::Activate);
    }
}
