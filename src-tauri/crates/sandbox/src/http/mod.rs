//! The HTTP face: the model behind `/v1.0/engagements/referrals` and the sign-in behind `/oauth2/v2.0`, on this machine
//! only. It can be stopped and started again on the same port with the same model.

mod control;
mod face;
mod page;
mod render;
mod sign_in;

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::{JoinHandle, JoinSet};

use crate::{Clock, Sandbox};

/// A served sandbox. Dropping it stops it too, only without waiting.
#[derive(Debug)]
pub struct Running {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl Running {
    /// The address to give to a client, for example `http://127.0.0.1:43127/v1.0`.
    #[must_use]
    pub fn base_url(&self) -> String {
        base_url(self.address)
    }

    /// The sign-in's authority, for example `http://127.0.0.1:43127`; a tenant may follow.
    #[must_use]
    pub fn authority(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The address it listens on.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Stops listening and ends open connections; afterwards the port is free.
    pub async fn stop(self) {
        drop(self.stop);
        // The task only fails by being cancelled with its runtime, and then it has stopped as well.
        let _ = self.task.await;
    }
}

/// Binds a port of this machine's loopback address; 0 lets the system choose.
///
/// # Errors
/// When the port is taken.
pub async fn bind(port: u16) -> io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await
}

/// Serves the sandbox until it is stopped. Must be called within a Tokio runtime. The sandbox's clock runs from here
/// on, and its links lead to this listener.
///
/// # Errors
/// When the listener is open to other machines: the sandbox takes any token, so nobody else may reach it.
pub fn serve(listener: TcpListener, sandbox: Sandbox, clock: Clock) -> io::Result<Running> {
    let address = listener.local_addr()?;
    if !address.ip().is_loopback() {
        return Err(io::Error::new(
            io::ErrorKind::PermissionDenied,
            "the sandbox listens on loopback addresses only",
        ));
    }
    {
        let mut model = sandbox.model();
        model.settings.base_url = base_url(address);
        model.advance(clock());
    }
    let (stop, stopped) = oneshot::channel();
    let task = tokio::spawn(accept(listener, sandbox, clock, stopped));
    Ok(Running {
        address,
        stop,
        task,
    })
}

fn base_url(address: SocketAddr) -> String {
    format!("http://{address}/v1.0")
}

/// Takes connections until told to stop; leaving ends those that are open.
async fn accept(
    listener: TcpListener,
    sandbox: Sandbox,
    clock: Clock,
    mut stopped: oneshot::Receiver<()>,
) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            _ = &mut stopped => break,
            Some(_) = connections.join_next() => {}
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    connections.spawn(converse(stream, sandbox.clone(), clock.clone()));
                }
                // Out of file handles, most likely: give the others time to end.
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            },
        }
    }
    connections.shutdown().await;
}

async fn converse(stream: TcpStream, sandbox: Sandbox, clock: Clock) {
    let service = service_fn(|request| face::answer(request, &sandbox, &clock));
    // An error here is a connection that ended early, often because a fault wanted it so.
    let _ = http1::Builder::new()
        .serve_connection(TokioIo::new(stream), service)
        .await;
}
