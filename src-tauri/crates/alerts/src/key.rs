//! What is recorded of an alert: which rung of which referral.

use std::fmt;

use domain::ReferralId;
use serde::{Deserialize, Serialize};

use crate::{Rung, ladder};

/// Identifies an alert for ever. Once recorded, whether told or passed over, it is never told again.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Key {
    /// Which referral.
    pub referral: ReferralId,
    /// What of it.
    pub rung: Rung,
}

impl Key {
    /// True when one tells what became of the other: both are about the answer of a referral, about one edit, or about
    /// the closing date. The later of them is enough then.
    #[must_use]
    pub fn is_same_matter(&self, other: &Self) -> bool {
        self.referral == other.referral && ladder::matter(&self.rung) == ladder::matter(&other.rung)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.referral, self.rung)
    }
}
