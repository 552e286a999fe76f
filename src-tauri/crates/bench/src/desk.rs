//! Our side: a desk over a store on disk, asking the sandbox over HTTP, as the window's engine does.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Result, ensure};
use app::{Account, Desk, Event};
use i18n::{Language, words};
use partner_center::{BaseUrl, HttpClient, Limits, Proxies, Token};
use tokio::runtime::Runtime;
use tokio::sync::broadcast::Receiver;

use crate::service::Service;

/// A desk with a listener, as the window is one.
pub(crate) struct Ours {
    desk: Desk,
    folder: PathBuf,
    threads: Runtime,
    _window: Receiver<Event>,
}

impl Ours {
    /// Opens a desk over the data folder and signs in to the service.
    pub(crate) fn open(folder: &Path, service: &Service) -> Result<Self> {
        let words = words(Language::English);
        let account = Account::sandbox(&service.base_url(), "Ada".to_owned());
        let store = Desk::open_store(folder, words)?;
        Desk::tie(&store, &account, words)?;
        let token = Arc::new(Token::new("bench"));
        let client = HttpClient::new(
            BaseUrl::parse(&service.base_url())?,
            token,
            Limits::default(),
            Proxies::default(),
        )?;
        let clock = Arc::new(service.clock.clone());
        let desk = Desk::new(store, account, Arc::new(client), clock, words);
        Ok(Self {
            _window: desk.listen(),
            desk,
            folder: folder.to_owned(),
            threads: tokio::runtime::Builder::new_multi_thread()
                .worker_threads(1)
                .enable_all()
                .build()?,
        })
    }

    /// Does everything that is due.
    pub(crate) fn sync(&self) -> Result<()> {
        self.threads.block_on(self.desk.sync_once())?;
        Ok(())
    }

    /// Makes sure that nothing was left out: a fast synchronisation of half the referrals is no figure.
    pub(crate) fn holds(&self, rows: u32) -> Result<()> {
        let folders = self.desk.folders()?;
        let held = folders.inbox + folders.active + folders.archived;
        ensure!(held == rows, "the desk holds {held} of {rows} referrals");
        Ok(())
    }

    /// Where its store is.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }
}
