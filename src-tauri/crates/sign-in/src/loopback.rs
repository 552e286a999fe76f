//! The address on this computer the browser comes back to (RFC 8252 §7.3): a port of the system's choice on 127.0.0.1,
//! open for one answer.

use std::convert::Infallible;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use http::{Method, StatusCode, header};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinSet;
use url::form_urlencoded;

use crate::refused::Refused;

/// How long the browser may take to fetch the last page; then it goes without.
const PATIENCE: Duration = Duration::from_secs(2);

/// The open port.
pub(crate) struct Loopback {
    listener: TcpListener,
    port: u16,
}

/// The browser's answer. Its last page is shown once it is known how the story ends.
pub(crate) struct Visit {
    pub(crate) answer: Result<String, Refused>,
    page: oneshot::Sender<String>,
    connections: JoinSet<()>,
}

struct Caught {
    answer: Result<String, Refused>,
    page: oneshot::Sender<String>,
}

/// What each connection needs.
#[derive(Clone)]
struct Door {
    state: Arc<str>,
    caught: mpsc::Sender<Caught>,
}

impl Loopback {
    pub(crate) async fn open() -> io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let port = listener.local_addr()?.port();
        Ok(Self { listener, port })
    }

    /// Where the browser is sent. Without a path, as it is registered; the port does not count (RFC 8252 §7.3).
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Waits for the first answer with this state; the port is closed then. Whatever else knocks is sent away.
    pub(crate) async fn answer(self, state: &str) -> io::Result<Visit> {
        let (caught, mut answers) = mpsc::channel(1);
        let door = Door {
            state: state.into(),
            caught,
        };
        let mut connections = JoinSet::new();
        loop {
            tokio::select! {
                accepted = self.listener.accept() => {
                    let (stream, _) = accepted?;
                    connections.spawn(serve(TokioIo::new(stream), door.clone()));
                }
                Some(Caught { answer, page }) = answers.recv() => {
                    return Ok(Visit { answer, page, connections });
                }
            }
        }
    }
}

impl Visit {
    /// Shows the last page and lets the browser go.
    pub(crate) async fn end(mut self, page: String) {
        // A browser that went away needs no page.
        let _ = self.page.send(page);
        let all = async { while self.connections.join_next().await.is_some() {} };
        let _ = tokio::time::timeout(PATIENCE, all).await;
    }
}

async fn serve(io: TokioIo<tokio::net::TcpStream>, door: Door) {
    let service = service_fn(|request| respond(request, door.clone()));
    let connection = hyper::server::conn::http1::Builder::new()
        .keep_alive(false)
        .serve_connection(io, service);
    if let Err(error) = connection.await {
        tracing::debug!(%error, "The browser left early");
    }
}

async fn respond(
    request: Request<Incoming>,
    door: Door,
) -> Result<Response<Full<Bytes>>, Infallible> {
    if request.method() != Method::GET {
        return Ok(response(StatusCode::METHOD_NOT_ALLOWED, String::new()));
    }
    let Some(answer) = read(request.uri().query().unwrap_or_default(), &door.state) else {
        return Ok(response(StatusCode::NOT_FOUND, String::new()));
    };
    let (page, ready) = oneshot::channel();
    if door.caught.try_send(Caught { answer, page }).is_err() {
        return Ok(response(StatusCode::GONE, String::new()));
    }
    // Without a page the sign-in was given up meanwhile.
    Ok(match ready.await {
        Ok(page) => response(StatusCode::OK, page),
        Err(_) => response(StatusCode::GONE, String::new()),
    })
}

/// The code or the refusal of a query with our state; any other query is not for us (RFC 6749 §10.12).
fn read(query: &str, state: &str) -> Option<Result<String, Refused>> {
    let value = |name: &str| {
        form_urlencoded::parse(query.as_bytes())
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.into_owned())
    };
    if value("state")? != state {
        return None;
    }
    if let Some(error) = value("error") {
        return Some(Err(Refused {
            error,
            error_description: value("error_description"),
            claims: value("claims"),
        }));
    }
    value("code").map(Ok)
}

/// Nothing of it is kept, framed, or told to anybody: the address holds the code.
fn response(status: StatusCode, page: String) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(Bytes::from(page)));
    *response.status_mut() = status;
    let policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
    for (name, value) in [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CONTENT_SECURITY_POLICY, policy),
    ] {
        let value = header::HeaderValue::from_static(value);
        response.headers_mut().insert(name, value);
    }
    response
}
