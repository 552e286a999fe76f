//! A web server that answers by a script and remembers what it was sent.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use axum::Router;
use axum::body::to_bytes;
use axum::extract::Request as HttpRequest;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response as HttpResponse};
use partner_center::{
    BaseUrl, Call, HttpClient, Limits, PartnerCenter, Proxies, Reply, Request, Token, TokenSource,
    TransportError,
};
use tokio::net::TcpListener;
use uuid::Uuid;

pub(crate) const TOKEN: &str = "the-secret-token";
pub(crate) const REQUEST_ID: Uuid = Uuid::from_u128(0x1111);
pub(crate) const CORRELATION_ID: Uuid = Uuid::from_u128(0x2222);

/// What the server was sent.
#[derive(Debug, Clone)]
pub(crate) struct Seen {
    pub(crate) method: String,
    pub(crate) address: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Seen {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }
}

/// A server that gives its answers in turn; it has nothing to say after the last.
pub(crate) struct Server {
    pub(crate) root: String,
    seen: Arc<Mutex<Vec<Seen>>>,
}

impl Server {
    pub(crate) async fn answering<A: IntoResponse>(answers: impl IntoIterator<Item = A>) -> Self {
        let answers: Vec<HttpResponse> = answers
            .into_iter()
            .map(IntoResponse::into_response)
            .collect();
        let answers = Arc::new(Mutex::new(answers.into_iter()));
        let seen = Arc::new(Mutex::new(Vec::new()));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let root = format!("http://{}", listener.local_addr().unwrap());
        let log = Arc::clone(&seen);
        let router = Router::new().fallback(move |request: HttpRequest| {
            let (answers, log) = (Arc::clone(&answers), Arc::clone(&log));
            async move {
                let (head, body) = request.into_parts();
                let body = to_bytes(body, usize::MAX).await.unwrap();
                log.lock().unwrap().push(Seen {
                    method: head.method.to_string(),
                    address: head.uri.to_string(),
                    headers: head.headers,
                    body: String::from_utf8(body.to_vec()).unwrap(),
                });
                answers.lock().unwrap().next().unwrap()
            }
        });
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self { root, seen }
    }

    pub(crate) fn client(&self) -> HttpClient {
        client(&self.root, Limits::default())
    }

    pub(crate) async fn exchange(&self, call: Call) -> Reply {
        self.client().exchange(&request(call)).await
    }

    pub(crate) fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }

    /// The one request there was.
    pub(crate) fn only(&self) -> Seen {
        let seen = self.seen();
        assert_eq!(seen.len(), 1, "exactly one request was expected: {seen:#?}");
        seen[0].clone()
    }
}

pub(crate) fn client(root: &str, limits: Limits) -> HttpClient {
    let base = BaseUrl::parse(root).unwrap();
    HttpClient::new(
        base,
        Arc::new(Token::new(TOKEN)),
        limits,
        Proxies::default(),
    )
    .unwrap()
}

pub(crate) fn request(call: Call) -> Request {
    Request {
        call,
        request_id: REQUEST_ID,
        correlation_id: CORRELATION_ID,
    }
}

/// Too short for a server that never answers, and irrelevant for all others.
pub(crate) fn impatient() -> Limits {
    Limits {
        whole: Duration::from_millis(200),
        ..Limits::default()
    }
}

/// An account that counts how often its token is asked for.
#[derive(Default)]
pub(crate) struct Account {
    pub(crate) token: Option<String>,
    pub(crate) asked: AtomicUsize,
}

#[async_trait]
impl TokenSource for Account {
    async fn token(&self) -> Result<Token, TransportError> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        self.token
            .clone()
            .map(Token::new)
            .ok_or(TransportError::SignedOut)
    }

    async fn renew(&self, _refused: &Token) -> Result<Token, TransportError> {
        Err(TransportError::SignedOut)
    }
}
