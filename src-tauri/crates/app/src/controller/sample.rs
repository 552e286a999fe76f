//! The sample workspace: made anew each time, beside the real one. It opens with one disagreement, so that a visitor
//! meets a conflict before a customer's deal does; it comes about the way every conflict does.

use std::fs;
use std::io::ErrorKind;
use std::sync::Arc;

use domain::{Action, EditForm};
use partner_center::PartnerCenter;
use store::StoreError;

use super::Controller;
use crate::desk::Desk;
use crate::views::ActRequest;
use crate::{Account, Problem, words};

/// Where its store lies in the data folder, and its account's id.
const FOLDER: &str = "sample";

/// A Partner Center that is there for the visitor alone.
pub struct Sample {
    /// The service.
    pub service: Arc<dyn PartnerCenter>,
    /// What the visitor finds in the outbox; `None` for nothing.
    pub disagreement: Option<Disagreement>,
}

/// An edit of the user's, and a colleague's of the same fields.
pub struct Disagreement {
    /// The referral's id.
    pub referral: String,
    /// What the user types once the list is read.
    pub ours: EditForm,
    /// The colleague saves before that is sent. An error says why it could not be done, for the log.
    pub theirs: Box<dyn FnOnce() -> Result<(), String> + Send>,
}

impl Controller {
    /// Opens the sample workspace on a fresh store.
    ///
    /// # Errors
    /// A [`Problem`] in words when the data folder cannot be used.
    pub fn open_sample(&self) -> Result<(), Problem> {
        // Closed first: the engine must not write into a store that is being replaced.
        self.close();
        let folder = self.data_dir.join(FOLDER);
        if let Err(cause) = fs::remove_dir_all(&folder)
            && cause.kind() != ErrorKind::NotFound
        {
            let error = StoreError::Folder {
                path: folder,
                cause,
            };
            return Err(words::storage(self.words(), &error));
        }
        let store = Desk::open_store(&folder, self.words())?;
        let account = Account::sample(self.words().history_you());
        Desk::tie(&store, &account, self.words())?;
        let sample = (self.services.sample)();
        let desk = self.desk_over(store, account, sample.service);
        let engine = run(Arc::clone(&desk), sample.disagreement);
        self.enter(FOLDER.to_owned(), desk, engine);
        Ok(())
    }
}

/// The engine, once the two have disagreed.
async fn run(desk: Arc<Desk>, disagreement: Option<Disagreement>) {
    if let Some(disagreement) = disagreement
        && let Err(problem) = disagree(&desk, disagreement).await
    {
        tracing::error!(%problem, detail = problem.detail, "The sample workspace opens without a conflict");
    }
    desk.run().await;
}

/// The engine does not run yet, so the colleague is quicker in any case.
async fn disagree(desk: &Desk, disagreement: Disagreement) -> Result<(), Problem> {
    desk.sync_once().await?;
    let edit = ActRequest {
        ids: vec![disagreement.referral],
        action: Action::Edit(disagreement.ours),
        grace_seconds: Some(0),
    };
    desk.act(&edit, 0)?;
    (disagreement.theirs)().map_err(Problem::internal)
}
