//! The sample workspace: a whole Partner Center inside the program, with a colleague in it.

use std::sync::Arc;

use app::controller::{Disagreement, Sample};
use app::{Clock as _, SystemClock};
use sandbox::{InProcess, Model, Sandbox, samples};

/// The sample referrals, one of which two people are about to edit.
pub(crate) fn workspace() -> Sample {
    let documents = samples::workspace(SystemClock.now());
    let disagreement = samples::Disagreement::over(&documents);
    let mut model = Model::new(1);
    model.load(documents.into());
    let sandbox = Sandbox::new(model);
    let line = InProcess::new(sandbox.clone(), Arc::new(|| SystemClock.now()));
    Sample {
        service: Arc::new(line),
        disagreement: disagreement.map(|both| Disagreement {
            referral: both.referral.clone(),
            ours: both.ours.clone(),
            theirs: Box::new(move || {
                let saved = both.colleague_writes(&sandbox, SystemClock.now());
                saved.map_err(|error| error.to_string())
            }),
        }),
    }
}
