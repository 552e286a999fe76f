//! Refusals in waiting: what is refused on purpose, where and how often.

use super::{Refusal, Step, Trouble};

/// The refusals in waiting; earlier ones strike first.
#[derive(Debug, Default)]
pub struct Refusals(Vec<Script>);

#[derive(Debug)]
struct Script {
    step: Option<Step>,
    refusal: Refusal,
    /// `None` is for ever.
    left: Option<u32>,
}

impl Refusals {
    /// Scripts a refusal for a step (`None`: wherever it is usually met), for `times` requests (`None`: until
    /// [`Self::clear`]).
    pub fn script(&mut self, step: Option<Step>, refusal: Refusal, times: Option<u32>) {
        self.0.push(Script {
            step,
            refusal,
            left: times,
        });
    }

    /// Ends all refusals.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// True while something has not struck yet.
    #[must_use]
    pub fn pending(&self) -> bool {
        !self.0.is_empty()
    }

    /// What this step is refused, if anything.
    pub(super) fn strike(&mut self, step: Step) -> Result<(), Trouble> {
        let script = self.0.iter_mut().find(|script| match script.step {
            Some(wanted) => wanted == step,
            None => script.refusal.is_usual_at(step),
        });
        let Some(script) = script else {
            return Ok(());
        };
        let refusal = script.refusal;
        script.left = script.left.map(|left| left.saturating_sub(1));
        self.0.retain(|script| script.left != Some(0));
        Err(refusal.at(step))
    }
}
