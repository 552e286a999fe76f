//! From what was decided to the desktop, and back from it.

use ::alerts::Notice;
use ::notices::{Desktop, NotShown};

use super::words;
use crate::Problem;
use crate::desk::Desk;
use crate::views::NoticeTest;

/// The tag of the test notification; never one of an alert's, which are hexadecimal.
const TEST: &str = "test";

impl Desk {
    /// Puts every notice on the desktop that is not there yet and need not wait, the most pressing first. Returns whether
    /// all could be shown.
    pub(super) fn present(&self, desktop: &dyn Desktop, held: &[String]) -> Result<bool, Problem> {
        let decided = self.read(|store| store.notices_to_present::<Notice>())?;
        let mut all = true;
        let mut due: Vec<_> = decided
            .iter()
            .filter(|row| !held.contains(&row.tag))
            .collect();
        due.sort_by(|one, other| {
            let key = |notice: &Notice| notice.alerts.first().map(|alert| alert.key.clone());
            let (one, other) = (&one.notice, &other.notice);
            (other.urgency.cmp(&one.urgency)).then_with(|| key(one).cmp(&key(other)))
        });
        for row in due {
            let Some(notice) = self.read(|store| words::notice(store, self, &row.notice))? else {
                self.forget(&row.tag)?;
                continue;
            };
            match desktop.show(&notice) {
                Ok(()) => {
                    let now = self.server_now()?;
                    self.write(|store| Ok(store.note_presented(&row.tag, now)?))?;
                }
                Err(reason) => {
                    tracing::warn!(%reason, "A notice could not be shown");
                    all = false;
                    if matches!(reason, NotShown::NoServer(_)) {
                        // The others would fare the same.
                        break;
                    }
                }
            }
        }
        Ok(all)
    }

    /// Takes notices away. One the desktop cannot be asked about is forgotten all the same: it tells nothing any more.
    pub(super) fn withdraw(&self, desktop: &dyn Desktop, tags: &[String]) -> Result<(), Problem> {
        for tag in tags {
            if let Err(reason) = desktop.withdraw(tag) {
                tracing::debug!(%reason, tag, "A notice could not be withdrawn");
            }
            self.forget(tag)?;
        }
        Ok(())
    }

    pub(super) fn forget(&self, tag: &str) -> Result<(), Problem> {
        self.write(|store| Ok(store.forget_notice(tag)?))
    }

    /// Shows a notification that tells nothing, and says what this desktop can do. Blocks while the desktop does.
    ///
    /// # Errors
    /// A [`Problem`] when the store cannot be read.
    pub fn test_notice(&self, desktop: &dyn Desktop) -> Result<NoticeTest, Problem> {
        let sound = self.alert_settings()?.form().sound;
        let tried = desktop
            .show(&words::test(self.words(), TEST, sound))
            .and_then(|()| desktop.abilities());
        Ok(match tried {
            Ok(abilities) => NoticeTest {
                shown: true,
                sentences: words::abilities(self.words(), &abilities),
            },
            Err(reason) => NoticeTest {
                shown: false,
                sentences: vec![words::not_shown(self.words(), &reason)],
            },
        })
    }
}
