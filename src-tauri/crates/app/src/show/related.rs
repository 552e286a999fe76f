//! What else there is of the same engagement or the same customer.

use domain::ReferralId;

use super::list::row;
use crate::Problem;
use crate::desk::Desk;
use crate::views::RelatedReferral;

/// More would be read by nobody.
const MOST: usize = 20;

impl Desk {
    /// Other referrals of the same engagement, and open or recent ones that are probably of the same customer; the
    /// surest first.
    ///
    /// # Errors
    /// A [`Problem`] when the store cannot be read.
    pub fn related(&self, id: &ReferralId) -> Result<Vec<RelatedReferral>, Problem> {
        let now = self.server_now()?;
        let relatives = self.read(|store| store.relatives(&store.present_id(id)?, now))?;
        Ok(relatives
            .into_iter()
            .take(MOST)
            .map(|relative| RelatedReferral {
                row: row(relative.row, now),
                common: relative.common,
            })
            .collect())
    }
}
