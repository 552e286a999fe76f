//! Moving deals on the board or in the calendar: an edit of the sales stage or the closing date, and nothing else.

use domain::{Action, EditForm, Referral, Refusal, Stage};

use crate::desk::Desk;
use crate::views::{DealGoal, Done, MoveDeals};
use crate::{Problem, words};

impl Desk {
    /// Moves each deal, all or none; see [`Desk::act`] for what becomes of it.
    ///
    /// # Errors
    /// [`crate::Code::NotAllowed`] or [`crate::Code::Invalid`] with the rule in words; nothing is stored then.
    pub fn move_deals(&self, request: &MoveDeals, grace_seconds: u32) -> Result<Done, Problem> {
        self.act_each(&request.ids, grace_seconds, |referral| {
            edit(&request.to, referral)
                .map(Action::Edit)
                .map_err(|refusal| words::refusal(self.words(), &refusal))
        })
    }
}

/// The edit that moves a deal there.
fn edit(goal: &DealGoal, referral: &Referral) -> Result<EditForm, Refusal> {
    match goal {
        DealGoal::Stage { stage } => {
            let present = referral.sales_stage.as_deref();
            // 45 % stands in Develop, too: putting it where it is must not make 40 of it.
            let stands_there = Stage::read(present).stage == *stage;
            if stands_there {
                return Err(Refusal::NothingToDo);
            }
            Ok(EditForm {
                sales_stage: Some(stage.written_like(present)),
                ..EditForm::default()
            })
        }
        DealGoal::Day { date } => Ok(EditForm {
            close_date: Some(*date),
            ..EditForm::default()
        }),
    }
}
