//! The desk that is measured, in a process of its own: as the window's and the tray's, without a window.

use std::path::Path;
use std::sync::Arc;

use anyhow::Result;
use app::{Account, Clock, Desk, SystemClock};
use i18n::{Language, words};
use notices::Identity;
use sandbox::{InProcess, Model, Sandbox};
use serde_json::Value;

use super::plan::Plan;

/// Tells what the plan in the folder says, until the process is ended.
pub(crate) fn teller(folder: &Path) -> Result<()> {
    let mut model = Model::new(1);
    model.load(Value::Array(Plan::read(folder)?.documents()));
    let service = InProcess::new(Sandbox::new(model), Arc::new(|| SystemClock.now()));
    let words = words(Language::English);
    let account = Account::sandbox("http://127.0.0.1:8787/v1.0", "Ada".to_owned());
    let store = Desk::open_store(&folder.join("desk"), words)?;
    Desk::tie(&store, &account, words)?;
    let clock = Arc::new(SystemClock);
    let desk = Arc::new(Desk::new(store, account, Arc::new(service), clock, words));
    let identity = Identity {
        name: "Referral Desk".to_owned(),
        id: "com.referral-desk.bench".to_owned(),
        desktop_entry: "referral-desk".to_owned(),
    };
    let desktop = notices::desktop(identity, Arc::new(drop));
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let engine = tokio::spawn(Arc::clone(&desk).run());
        desk.keep_telling(desktop).await;
        Ok(engine.await?)
    })
}
