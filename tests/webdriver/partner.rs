//! Partner Center as the window meets it: a sandbox behind a real port, which can go away and come back.

use std::net::SocketAddr;
use std::sync::Arc;

use chrono::Utc;
use http::Request;
use http_body_util::BodyExt as _;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use sandbox::http::{self as face, Running};
use sandbox::{Model, Sandbox};
use serde_json::Value;

use crate::wait;

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
