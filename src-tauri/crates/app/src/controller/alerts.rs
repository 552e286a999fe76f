//! Alerts as the shell and the window ask for them.

use std::sync::Arc;

use notices::{Choice, Invoked};

use super::Controller;
use crate::Problem;
use crate::desk::Event;
use crate::telling::Wish;
use crate::views::NoticeTest;

impl Controller {
    /// Does what was chosen on a notice, whether or not there is a window; what is left for the shell is told as
    /// [`Event::Wish`]. Blocks for the store.
    ///
    /// # Errors
    /// A [`Problem`] when the store fails or a rule stands against it.
    pub fn answer_notice(&self, invoked: &Invoked) -> Result<(), Problem> {
        let wish = match self.desk() {
            Ok(desk) => desk.answer_notice(invoked)?,
            // Nothing is open, as after a sign-out: whoever clicks on what is left wants the window.
            Err(_) if invoked.what == Choice::Dismissed => None,
            Err(_) => Some(Wish::Show { referral: None }),
        };
        if let Some(wish) = wish {
            let _ = self.events.send(Event::Wish(wish));
        }
        Ok(())
    }

    pub(super) async fn show_test_notice(&self) -> Result<NoticeTest, Problem> {
        let desktop = Arc::clone(&self.services.desktop);
        self.on_desk(move |desk| desk.test_notice(desktop.as_ref()))
            .await
    }
}
