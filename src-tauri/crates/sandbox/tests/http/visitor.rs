//! A visitor of the sandbox: a plain HTTP client that has every answer checked against the contract.

use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeDelta, Utc};
use reqwest::header::HeaderMap;
use reqwest::{Client, Method, RequestBuilder};
use sandbox::http::{self, Running};
use sandbox::{Clock, Model, Sandbox};
use serde_json::Value;
use url::form_urlencoded;

use crate::contract::{self, COLLECTION, ITEM};

/// The day all stories begin.
pub(crate) fn start() -> DateTime<Utc> {
    "2026-03-02T09:00:00Z".parse().unwrap()
}

/// A clock that only moves when told to.
#[derive(Clone)]
pub(crate) struct Hands(Arc<Mutex<DateTime<Utc>>>);

impl Hands {
    pub(crate) fn new() -> Self {
        Self(Arc::new(Mutex::new(start())))
    }

    pub(crate) fn forward(&self, by: TimeDelta) {
        *self.0.lock().unwrap() += by;
    }

    pub(crate) fn clock(&self) -> Clock {
        let hands = self.0.clone();
        Arc::new(move || *hands.lock().unwrap())
    }
}

/// A served sandbox and somebody who talks to it.
pub(crate) struct Visitor {
    pub(crate) sandbox: Sandbox,
    pub(crate) running: Running,
    pub(crate) hands: Hands,
    client: Client,
}

/// What came back.
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Option<Value>,
}

impl Reply {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    pub(crate) fn json(&self) -> &Value {
        self.body.as_ref().expect("a body")
    }
}

impl Visitor {
    /// Serves a model at an address of its own.
    pub(crate) async fn of(model: Model) -> Self {
        let hands = Hands::new();
        let sandbox = Sandbox::new(model);
        let listener = http::bind(0).await.unwrap();
        let running = http::serve(listener, sandbox.clone(), hands.clock()).unwrap();
        Self {
            sandbox,
            running,
            hands,
            client: client(),
        }
    }

    /// Serves these documents.
    pub(crate) async fn with(documents: Vec<Value>) -> Self {
        let mut model = Model::new(7);
        model.load(Value::Array(documents));
        Self::of(model).await
    }

    /// A request with a token, not sent yet; `path` follows the base URL.
    pub(crate) fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.anonymous(method, path)
            .bearer_auth("any token will do")
    }

    /// A request without a token.
    pub(crate) fn anonymous(&self, method: Method, path: &str) -> RequestBuilder {
        self.client
            .request(method, format!("{}{path}", self.running.base_url()))
    }

    /// A list request with these options, encoded as a client would.
    pub(crate) fn list(&self, options: &[(&str, &str)]) -> RequestBuilder {
        let query = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(options)
            .finish();
        self.request(Method::GET, &format!("{COLLECTION}?{query}"))
    }

    /// Sends a request and has the answer checked.
    pub(crate) async fn send(&self, request: RequestBuilder) -> Reply {
        let request = request.build().unwrap();
        let (method, path) = (
            request.method().as_str().to_lowercase(),
            template(request.url().path()),
        );
        let response = self.client.execute(request).await.unwrap();
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let text = response.text().await.unwrap();
        let body = (!text.is_empty()).then(|| serde_json::from_str(&text).expect("JSON"));
        contract::check(
            path,
            &method,
            status,
            &|name| headers.contains_key(name),
            body.as_ref(),
        );
        Reply {
            status,
            headers,
            body,
        }
    }

    /// Lists, follows every next link, and returns all items.
    pub(crate) async fn pages(&self, options: &[(&str, &str)]) -> Vec<Vec<Value>> {
        let mut reply = self.send(self.list(options)).await;
        let mut pages = Vec::new();
        loop {
            assert_eq!(reply.status, 200, "a page of {options:?}");
            pages.push(reply.json()["value"].as_array().unwrap().clone());
            let Some(next) = reply.json()["@odata.nextLink"].as_str() else {
                return pages;
            };
            let next = self.client.get(next).bearer_auth("x");
            reply = self.send(next).await;
        }
    }
}

/// A client that follows no redirects and needs no TLS; its crypto provider is never used.
pub(crate) fn client() -> Client {
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .unwrap()
}

/// The path of the description this address belongs to.
fn template(path: &str) -> &'static str {
    match path.trim_start_matches("/v1.0") {
        "/engagements/referrals" | "/referrals" => COLLECTION,
        other if other.starts_with("/engagements/referrals/") => ITEM,
        _ => "/nowhere",
    }
}
