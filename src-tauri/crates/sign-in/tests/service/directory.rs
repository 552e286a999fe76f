//! A directory that answers by a script and remembers what it was asked; and a user with a browser.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::http::{StatusCode, Uri};
use axum::response::IntoResponse as _;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, TimeDelta, Utc};
use partner_center::{BaseUrl, Http, Proxies};
use serde_json::{Value, json};
use sign_in::{Farewell, Hints, OpenBrowser, Provider, Registration, Time};
use tokio::net::TcpListener;
use url::{Url, form_urlencoded};

pub(crate) type Form = BTreeMap<String, String>;

/// Status and body.
pub(crate) type Scripted = (u16, Value);

pub(crate) struct Directory {
    pub(crate) root: String,
    seen: Arc<Mutex<Vec<(String, Form)>>>,
    pub(crate) clock: HandClock,
}

/// Moved by hand; remembers how long it was asked to wait.
#[derive(Clone)]
pub(crate) struct HandClock {
    now: Arc<Mutex<DateTime<Utc>>>,
    pub(crate) naps: Arc<Mutex<Vec<Duration>>>,
}

impl HandClock {
    fn new() -> Self {
        Self {
            now: Arc::new(Mutex::new("2026-03-02T10:00:00Z".parse().unwrap())),
            naps: Arc::default(),
        }
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        *self.now.lock().unwrap()
    }

    pub(crate) fn pass(&self, span: TimeDelta) {
        *self.now.lock().unwrap() += span;
    }

    fn time(&self) -> Time {
        let (now, sleeper) = (self.clone(), self.clone());
        Time::new(
            move || now.now(),
            move |span| {
                sleeper.naps.lock().unwrap().push(span);
                sleeper.pass(TimeDelta::from_std(span).unwrap());
                Box::pin(std::future::ready(()))
            },
        )
    }
}

impl Directory {
    /// Answers the POSTs in turn; it has nothing to say after the last.
    pub(crate) async fn answering(answers: impl IntoIterator<Item = Scripted>) -> Self {
        let answers = Arc::new(Mutex::new(
            answers.into_iter().collect::<Vec<_>>().into_iter(),
        ));
        let seen = Arc::new(Mutex::new(Vec::new()));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let root = format!("http://{}", listener.local_addr().unwrap());
        let log = Arc::clone(&seen);
        let router = Router::new().fallback(move |uri: Uri, body: String| {
            let (answers, log) = (Arc::clone(&answers), Arc::clone(&log));
            async move {
                log.lock()
                    .unwrap()
                    .push((uri.path().to_owned(), form(&body)));
                let (status, body) = answers.lock().unwrap().next().unwrap();
                let text = body
                    .as_str()
                    .map_or_else(|| body.to_string(), str::to_owned);
                (StatusCode::from_u16(status).unwrap(), text).into_response()
            }
        });
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Self {
            root,
            seen,
            clock: HandClock::new(),
        }
    }

    pub(crate) fn registration(&self) -> Registration {
        Registration {
            client_id: "desk".to_owned(),
            authority: self.root.clone(),
            base_url: format!("{}/v1.0", self.root),
            ..Registration::default()
        }
    }

    pub(crate) fn provider(&self) -> Provider {
        Provider::new(&self.registration(), self.clock.time(), Proxies::default()).unwrap()
    }

    /// The paths and forms it was sent.
    pub(crate) fn seen(&self) -> Vec<(String, Form)> {
        self.seen.lock().unwrap().clone()
    }
}

pub(crate) fn form(text: &str) -> Form {
    form_urlencoded::parse(text.as_bytes())
        .into_owned()
        .collect()
}

/// Tokens named after `name`, for Ada.
pub(crate) fn tokens(name: &str, expires_in: u64) -> Scripted {
    let claims = json!({
        "aud": "desk", "tid": "fabrikam", "oid": "ada", "name": "Ada Lovelace",
        "preferred_username": "ada@fabrikam.example",
    });
    let id_token = format!("e30.{}.", URL_SAFE_NO_PAD.encode(claims.to_string()));
    let body = json!({
        "token_type": "Bearer", "scope": "openid", "expires_in": expires_in, "ext_expires_in": expires_in,
        "access_token": format!("access-{name}"), "refresh_token": format!("refresh-{name}"), "id_token": id_token,
    });
    (200, body)
}

pub(crate) fn refusal(error: &str, description: &str) -> Scripted {
    let body = json!({
        "error": error, "error_description": description, "error_codes": [50_076], "claims": "{\"c\":1}",
    });
    (400, body)
}

pub(crate) fn farewell() -> Farewell {
    Farewell {
        language: "en".to_owned(),
        done: "You are signed in".to_owned(),
        failed: "That did not work".to_owned(),
        ..Farewell::default()
    }
}

pub(crate) fn hints() -> Hints {
    Hints::default()
}

/// What the user's browser showed in the end, once it has.
pub(crate) type Shown = tokio::sync::oneshot::Receiver<(u16, String)>;

/// A browser in which the user answers the page with this query; `STATE` stands for the page's state.
pub(crate) fn browser(answer: &'static str) -> (OpenBrowser, Shown, Arc<Mutex<Form>>) {
    let page = Arc::new(Mutex::new(Form::new()));
    let (show, shown) = tokio::sync::oneshot::channel();
    let show = Mutex::new(Some(show));
    let opened = Arc::clone(&page);
    let open: OpenBrowser = Arc::new(move |address: &str| {
        let asked = form(Url::parse(address).unwrap().query().unwrap());
        let target = format!(
            "{}/?{}",
            asked["redirect_uri"],
            answer.replace("STATE", &asked["state"])
        );
        *opened.lock().unwrap() = asked;
        let show = show.lock().unwrap().take().unwrap();
        tokio::spawn(async move {
            // Nobody waits for what a stranger's knock is answered with.
            let _ = show.send(get(&target).await);
        });
        Ok(())
    });
    (open, shown, page)
}

pub(crate) async fn get(address: &str) -> (u16, String) {
    let url = Url::parse(address).unwrap();
    let host = BaseUrl::parse(&url.origin().ascii_serialization()).unwrap();
    let (connect, whole) = (Duration::from_secs(5), Duration::from_secs(30));
    let http = Http::new(&host, connect, whole, Proxies::default()).unwrap();
    let request = reqwest::Request::new(reqwest::Method::GET, url);
    let answer = http.execute(request).await.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap())
}
