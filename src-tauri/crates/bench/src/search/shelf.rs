//! A store of generated referrals on disk.

use std::path::{Path, PathBuf};

use anyhow::Result;
use chrono::{DateTime, TimeDelta, Utc};
use domain::Document;
use sandbox::samples;
use serde_json::Value;
use store::{Store, StoreError};

/// Decides the data.
const SEED: u64 = 20_261_122;

/// Referrals in a transaction.
const PAGE: usize = 1_000;

/// A store of generated referrals.
pub(crate) struct Shelf {
    pub(crate) store: Store,
    pub(crate) file: PathBuf,
    pub(crate) rows: u32,
    /// The moment at which it is looked at.
    pub(crate) now: DateTime<Utc>,
    pub(crate) documents: Vec<Value>,
}

impl Shelf {
    /// Fills a new store in a folder.
    pub(crate) fn filled(rows: u32, folder: &Path) -> Result<Self> {
        let now: DateTime<Utc> = "2026-03-02T10:00:00Z".parse()?;
        let file = folder.join("shelf.sqlite");
        let store = Store::open(&file)?;
        let documents: Vec<Value> = samples::generate(SEED, usize::try_from(rows)?, now).collect();
        for page in documents.chunks(PAGE) {
            store.write::<_, StoreError>(|write| {
                for document in page {
                    let document = Document::new(document.clone())
                        .map_err(|error| StoreError::Unreadable(error.to_string()))?;
                    write.save_base(&document, &[], now)?;
                }
                Ok(())
            })?;
        }
        let now = now + TimeDelta::hours(1);
        Ok(Self {
            store,
            file,
            rows,
            now,
            documents,
        })
    }
}
