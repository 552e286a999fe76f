//! The calls to the notification server, and what its errors mean.

use std::collections::BTreeMap;
use std::time::Duration;

use notify_rust::Notification;
use serde::Serialize;
use zbus::blocking::{Connection, MessageIterator, connection};
use zbus::names::OwnedUniqueName;
use zbus::zvariant::{DynamicType, Value};
use zbus::{Error, MatchRule, Message, message};

use super::standing::Server;
use crate::NotShown;

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";
const BUS: &str = "org.freedesktop.DBus";
/// A server that takes longer to answer hangs.
const PATIENCE: Duration = Duration::from_secs(5);
/// Signals that may wait while the listener is busy.
const QUEUE: usize = 256;

/// A connection of our own: some servers forget the notices of a connection that ends.
#[derive(Clone)]
pub(super) struct SessionBus(Connection);

impl SessionBus {
    pub(super) fn connect() -> Result<Self, NotShown> {
        connection::Builder::session()
            .and_then(|builder| builder.method_timeout(PATIENCE).build())
            .map(Self)
            .map_err(|error| NotShown::NoServer(format!("no session bus: {error}")))
    }

    pub(super) fn is_alive(&self) -> bool {
        !self.0.is_closed()
    }

    /// Both signals in one stream, because their order matters. Whatever comes after this call is in it.
    pub(super) fn signals(&self) -> Result<MessageIterator, NotShown> {
        let rule = MatchRule::builder()
            .msg_type(message::Type::Signal)
            .sender(NAME)
            .and_then(|rule| rule.path(PATH))
            .and_then(|rule| rule.interface(NAME))
            .map_err(|error| meaning(&error))?
            .build();
        MessageIterator::for_match_rule(rule, &self.0, Some(QUEUE)).map_err(|error| meaning(&error))
    }

    /// Who shows notices now; `None` where nobody does yet, though the bus may know whom to start.
    pub(super) fn owner(&self) -> Result<Option<OwnedUniqueName>, NotShown> {
        let reply = self.0.call_method(
            Some(BUS),
            "/org/freedesktop/DBus",
            Some(BUS),
            "GetNameOwner",
            &NAME,
        );
        match reply {
            Ok(reply) => read(&reply).map(Some),
            Err(Error::MethodError(name, ..)) if name.ends_with(".NameHasNoOwner") => Ok(None),
            Err(error) => Err(meaning(&error)),
        }
    }

    /// The server, started by the bus if need be, and what it can do.
    pub(super) fn server(&self) -> Result<Server, NotShown> {
        let reply = self.call(NAME, "GetCapabilities", &())?;
        let header = reply.header();
        let name = header
            .sender()
            .ok_or_else(|| NotShown::Other("its answer has no sender".to_owned()))?;
        Ok(Server {
            name: name.to_owned().into(),
            capabilities: read(&reply)?,
        })
    }

    /// What the server calls itself, and its version.
    pub(super) fn who(&self, server: &OwnedUniqueName) -> Result<(String, String), NotShown> {
        let reply = self.call(server, "GetServerInformation", &())?;
        let (name, _vendor, version, _specification): (String, String, String, String) =
            read(&reply)?;
        Ok((name, version))
    }

    /// Shows a notice, in place of the one with the id `replaces` unless that is 0; its id.
    pub(super) fn notify(
        &self,
        server: &OwnedUniqueName,
        replaces: u32,
        notice: &Notification,
    ) -> Result<u32, NotShown> {
        let hints: BTreeMap<&str, Value<'_>> = notice.hints.iter().map(Into::into).collect();
        let body = (
            &notice.appname,
            replaces,
            &notice.icon,
            &notice.summary,
            &notice.body,
            &notice.actions,
            hints,
            i32::from(notice.timeout),
        );
        read(&self.call(server, "Notify", &body)?)
    }

    /// Closes a notice. A server answers with an error when there is none any more, and one that ended shows none.
    pub(super) fn close(&self, server: &OwnedUniqueName, id: u32) -> Result<(), NotShown> {
        match self.send(server, "CloseNotification", &id) {
            Ok(_) | Err(Error::MethodError(..)) => Ok(()),
            Err(error) => Err(meaning(&error)),
        }
    }

    /// Closes a notice that was answered, without waiting: most servers have done so by themselves.
    pub(super) fn clear(&self, server: &str, id: u32) -> Result<(), Error> {
        let close = Message::method_call(PATH, "CloseNotification")?
            .with_flags(message::Flags::NoReplyExpected)?
            .destination(server)?
            .interface(NAME)?
            .build(&id)?;
        self.0.send(&close)
    }

    /// Ends the stream of signals, and with it the thread that reads it.
    pub(super) fn hang_up(&self) {
        // A connection that is closed already is as good.
        let _ = self.0.clone().close();
    }

    fn call(
        &self,
        to: &str,
        method: &str,
        body: &(impl Serialize + DynamicType),
    ) -> Result<Message, NotShown> {
        self.send(to, method, body).map_err(|error| meaning(&error))
    }

    fn send(
        &self,
        to: &str,
        method: &str,
        body: &(impl Serialize + DynamicType),
    ) -> Result<Message, Error> {
        self.0.call_method(Some(to), PATH, Some(NAME), method, body)
    }
}

fn read<T>(reply: &Message) -> Result<T, NotShown>
where
    T: for<'de> serde::Deserialize<'de> + zbus::zvariant::Type,
{
    reply
        .body()
        .deserialize()
        .map_err(|error| NotShown::Other(error.to_string()))
}

/// D-Bus specification, *Message bus messages*: which errors say that nobody is there.
fn meaning(error: &Error) -> NotShown {
    let words = error.to_string();
    let Error::MethodError(name, ..) = error else {
        return NotShown::Other(words);
    };
    let name = name.strip_prefix("org.freedesktop.DBus.Error.");
    match name.unwrap_or_default() {
        "ServiceUnknown" | "NameHasNoOwner" | "NoReply" | "Disconnected" => {
            NotShown::NoServer(words)
        }
        "AccessDenied" => NotShown::Refused(words),
        // The bus tried to start one.
        name if name.starts_with("Spawn.") => NotShown::NoServer(words),
        _ => NotShown::Other(words),
    }
}
