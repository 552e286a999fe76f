//! Two people at one deal of the sample workspace: what the user is about to write, and what a colleague writes in the
//! same minute. Nothing here is a conflict yet; whoever synchronises both has to find it.

use chrono::{DateTime, Utc};
use domain::{EditForm, read};
use serde_json::{Value, json};

use crate::Sandbox;
use crate::model::NotEdited;

/// The deal they both work on: open, in English, and worth little enough to argue about.
const CUSTOMER: &str = "Coho Winery";
const COLLEAGUE: &str = "Ben Carter";

/// What both of them write.
#[derive(Debug, Clone)]
pub struct Disagreement {
    /// The id of the referral.
    pub referral: String,
    /// What the user types.
    pub ours: EditForm,
    /// What the colleague does: a JSON Patch.
    theirs: Value,
}

impl Disagreement {
    /// Over the sample workspace's documents; `None` when the deal is not among them.
    #[must_use]
    pub fn over(documents: &[Value]) -> Option<Self> {
        let deal = documents
            .iter()
            .find(|document| text(document, "/customerProfile/name") == CUSTOMER)?;
        let notes = text(deal, "/details/notes");
        Some(Self {
            referral: text(deal, "/id"),
            ours: EditForm {
                value: Some("17250".to_owned()),
                currency: Some(text(deal, "/details/currency")),
                notes: Some(format!(
                    "{notes}\n\nThey want to move after the harvest: October, not June."
                )),
                ..EditForm::default()
            },
            theirs: json!([
                { "op": "replace", "path": "/details/dealValue", "value": 16_800 },
                { "op": "replace", "path": "/details/notes", "value": format!(
                    "{notes}\n\nFinance has agreed; they sign once the old server is part of the offer."
                ) },
            ]),
        })
    }

    /// The colleague saves.
    ///
    /// # Errors
    /// [`NotEdited`] when the sandbox does not have the deal.
    pub fn colleague_writes(&self, sandbox: &Sandbox, now: DateTime<Utc>) -> Result<(), NotEdited> {
        let mut model = sandbox.model();
        model.colleague_edits(&self.referral, &self.theirs, COLLEAGUE, now)
    }
}

fn text(document: &Value, pointer: &str) -> String {
    document
        .pointer(pointer)
        .and_then(read::text)
        .unwrap_or_default()
}
