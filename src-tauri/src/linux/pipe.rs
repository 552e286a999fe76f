//! The line between the two processes: a socket with one JSON document a line. Both ends are the same build.

use std::os::unix::net;

use app::Problem;
use app::controller::Closing;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader, Lines};
use tokio::net::UnixStream;
use tokio::net::unix::{OwnedReadHalf, OwnedWriteHalf};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use crate::told::Told;

/// The first argument of the window's program: both are of one build. Nobody types it, since its standard input is the
/// line to the desk.
pub(super) const BUILD: &str = concat!("--window-of=", env!("CARGO_PKG_VERSION"));

/// What the window sends.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Up {
    /// One command of the contract: number of the request, name, arguments.
    Call(u64, String, Value),
    /// The user closes the window: number of the request.
    Closing(u64),
}

/// What the window receives.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Down {
    /// The answer to the call of that number.
    Reply(u64, Result<Value, Problem>),
    /// What becomes of the window.
    Closing(u64, Closing),
    /// Something nobody asked for.
    Told(Told),
}

/// What comes out of the socket.
pub(super) struct Incoming(Lines<BufReader<OwnedReadHalf>>);

/// Takes hold of this end: what comes in, and where to put what goes out. What is put there after the other end is gone
/// is dropped.
///
/// # Errors
/// It is no socket.
pub(super) fn take<T: Serialize + Send + 'static>(
    stream: net::UnixStream,
) -> std::io::Result<(Incoming, UnboundedSender<T>)> {
    stream.set_nonblocking(true)?;
    let (reading, writing) = UnixStream::from_std(stream)?.into_split();
    let (put, queue) = unbounded_channel();
    tokio::spawn(write(queue, writing));
    Ok((Incoming(BufReader::new(reading).lines()), put))
}

impl Incoming {
    /// The next document; `None` once the other end is gone, or writes what nobody understands.
    pub(super) async fn next<T: DeserializeOwned>(&mut self) -> Option<T> {
        let line = match self.0.next_line().await {
            Ok(line) => line?,
            Err(error) => {
                tracing::error!(%error, "The line between the processes broke");
                return None;
            }
        };
        serde_json::from_str(&line)
            .inspect_err(|error| tracing::error!(%error, "The other process is of another build"))
            .ok()
    }
}

async fn write<T: Serialize>(mut queue: UnboundedReceiver<T>, mut socket: OwnedWriteHalf) {
    while let Some(document) = queue.recv().await {
        let mut line = match serde_json::to_vec(&document) {
            Ok(line) => line,
            Err(error) => {
                tracing::error!(%error, "A document could not be written");
                continue;
            }
        };
        line.push(b'\n');
        // The other end is gone: whoever reads notices.
        if socket.write_all(&line).await.is_err() {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_is_put_in_comes_out_and_the_end_is_noticed() {
        let (one, other) = net::UnixStream::pair().unwrap();
        let (_, put) = take::<Up>(one).unwrap();
        let (mut incoming, _answer) = take::<Down>(other).unwrap();
        // A line end inside of a text is not the end of the line; digits stay as they are.
        let arguments: Value = serde_json::from_str(r#"{"note":"a\nb","amount":10.10}"#).unwrap();
        put.send(Up::Call(7, "list".to_owned(), arguments.clone()))
            .unwrap();
        let Some(Up::Call(7, name, came)) = incoming.next().await else {
            unreachable!("the call comes out");
        };
        assert_eq!((name.as_str(), came), ("list", arguments), "unchanged");
        drop(put);
        assert!(incoming.next::<Up>().await.is_none(), "the end is noticed");
    }
}
