//! What is recorded of an alert: which rung of which referral.

use std::fmt;

use domain::ReferralId;
use serde::{Deserialize, Serialize};

use crate::Rung;

/// Identifies an alert for ever. Once recorded, whether told or passed over, it is never told again.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Key {
    /// Which referral.
    pub referral: ReferralId,
    /// What of it.
    pub rung: Rung,
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.referral, self.rung)
    }
}
