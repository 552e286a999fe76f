//! What else there is of the same engagement or the same customer.

use domain::TraceKind;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Row;

/// Another referral of the same engagement, or a probable duplicate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RelatedReferral {
    /// The referral.
    pub row: Row,
    /// What they have in common, the surest first; never empty.
    pub common: Vec<TraceKind>,
}
