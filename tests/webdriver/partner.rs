//! Partner Center as the window meets it: a sandbox behind a real port, which can go away and come back.

use std::net::SocketAddr;
use std::sync::Arc;
use window_driver::{Home, wait};

use chrono::{SecondsFormat, Utc};
use http::Request;
use http_body_util::BodyExt as _;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use sandbox::http::{self as face, Running};
use sandbox::sign_in::Door;
use sandbox::{Model, Sandbox};
use serde_json::Value;

/// A served sandbox.
pub(crate) struct Partner {
    sandbox: Sandbox,
    address: SocketAddr,
    running: Option<Running>,
}

impl Partner {
    /// Serves these documents on a port of its own, by this machine's clock.
    pub(crate) async fn with(documents: Vec<Value>) -> Self {
        let mut model = Model::new(1);
        model.load(Value::Array(documents));
        let sandbox = Sandbox::new(model);
        let running = serve(&sandbox, 0).await;
        Self {
            sandbox,
            address: running.address(),
            running: Some(running),
        }
    }

    /// What the user types to connect.
    pub(crate) fn url(&self) -> String {
        format!("http://{}/v1.0", self.address)
    }

    /// Where its directory is, for signing in.
    pub(crate) fn authority(&self) -> String {
        format!("http://{}", self.address)
    }

    /// A home whose program signs in here.
    pub(crate) fn home(&self) -> Home {
        Home::signing_in(self.authority(), self.url())
    }

    /// From now on nobody is let in without having signed in, and the page asks who one is.
    pub(crate) fn asks_for_a_sign_in(&self) {
        self.sandbox.model().sign_in.policy.door = Door::Required;
    }

    /// An administrator ends every session.
    pub(crate) fn ends_all_sessions(&self) {
        self.sandbox.model().sign_in.revoke_everything();
    }

    /// Types a device code on another screen, as Ada.
    pub(crate) async fn approves(&self, code: &str) {
        let request = Request::post(format!("{}/devicelogin", self.authority()))
            .body(format!("user_code={code}&decision={}", self.ada()))
            .unwrap();
        let browser = Client::builder(TokioExecutor::new()).build_http::<String>();
        let reply = browser.request(request).await.unwrap();
        assert!(reply.status().is_success(), "the code is typed");
    }

    fn ada(&self) -> String {
        let model = self.sandbox.model();
        let first = model.sign_in.people.first();
        first.expect("Ada has an account").email.clone()
    }

    /// Visits the page of the sign-in as Ada, and follows where it leads; what it shows in the end.
    pub(crate) async fn signs_in_at(&self, page: &str) -> String {
        let browser = Client::builder(TokioExecutor::new()).build_http::<String>();
        let mut next = format!("{page}&decision={}", self.ada());
        loop {
            let reply = browser.get(next.parse().unwrap()).await.unwrap();
            match reply.headers().get("location") {
                Some(there) => there.to_str().unwrap().clone_into(&mut next),
                None => {
                    let shown = reply.into_body().collect().await.unwrap().to_bytes();
                    return String::from_utf8(shown.to_vec()).unwrap();
                }
            }
        }
    }

    /// A referral comes in, seen by whoever asks for changes.
    pub(crate) fn receives(&self, mut referral: Value) {
        if let Some(members) = referral.as_object_mut() {
            let now = Utc::now().to_rfc3339_opts(SecondsFormat::Millis, true);
            members.insert("updatedDateTime".to_owned(), Value::from(now));
        }
        self.sandbox.model().load(Value::Array(vec![referral]));
    }

    /// Somebody else edits a referral, with a JSON Patch.
    pub(crate) fn ben_edits(&self, id: &str, operations: &Value) {
        let mut model = self.sandbox.model();
        model
            .colleague_edits(id, operations, "Ben", Utc::now())
            .unwrap();
    }

    /// Waits until the referral holds this text there.
    pub(crate) async fn holds(&self, id: &str, pointer: &str, text: &str) {
        let what = format!("Partner Center holds “{text}” in {pointer}");
        wait::until(&what, async || {
            let referral = self.get(id).await;
            (referral.pointer(pointer) == Some(&Value::from(text))).then_some(())
        })
        .await;
    }

    /// Nobody listens any more.
    pub(crate) async fn stop(&mut self) {
        if let Some(running) = self.running.take() {
            running.stop().await;
        }
    }

    /// Listens again on the same port.
    pub(crate) async fn come_back(&mut self) {
        self.running = Some(serve(&self.sandbox, self.address.port()).await);
    }

    /// The referral as a GET returns it.
    pub(crate) async fn get(&self, id: &str) -> Value {
        let client = Client::builder(TokioExecutor::new()).build_http::<String>();
        let request = Request::get(format!("{}/engagements/referrals/{id}", self.url()))
            .header("Authorization", "Bearer any")
            .body(String::new())
            .unwrap();
        let reply = client.request(request).await.unwrap();
        let status = reply.status();
        let body = reply.into_body().collect().await.unwrap().to_bytes();
        assert!(status.is_success(), "GET {id} answers {status}");
        serde_json::from_slice(&body).unwrap()
    }

    /// Waits until the referral has this status and substatus, and returns it.
    pub(crate) async fn until(&self, id: &str, status: [&str; 2]) -> Value {
        let what = format!("Partner Center says {status:?}");
        wait::until(&what, async || {
            let referral = self.get(id).await;
            let now = ["status", "substatus"].map(|name| referral.get(name).cloned());
            (now == status.map(|word| Some(Value::from(word)))).then_some(referral)
        })
        .await
    }
}

async fn serve(sandbox: &Sandbox, port: u16) -> Running {
    let listener = face::bind(port).await.unwrap();
    face::serve(listener, sandbox.clone(), Arc::new(Utc::now)).unwrap()
}
