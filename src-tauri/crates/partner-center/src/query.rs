//! The list requests we make (api.md §3.3).

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};

use crate::Query;

/// How far before the watermark a list of changes begins: the service's clocks may disagree with each other.
pub const OVERLAP: TimeDelta = TimeDelta::minutes(5);

impl Query {
    /// Everything, oldest change first: the first run, and the daily comparison.
    #[must_use]
    pub fn everything() -> Self {
        Self {
            order_by: Some("updatedDateTime asc".to_owned()),
            ..Self::default()
        }
    }

    /// What changed since `watermark`, the latest `updatedDateTime` seen, less [`OVERLAP`]. The operator is not
    /// documented; a service that refuses it gets [`Query::newest_first`].
    #[must_use]
    pub fn changed_since(watermark: DateTime<Utc>) -> Self {
        let from = watermark.checked_sub_signed(OVERLAP).unwrap_or(watermark);
        // Whole seconds, rounded down, lie within the overlap.
        let from = from.to_rfc3339_opts(SecondsFormat::Secs, true);
        Self {
            filter: Some(format!("updatedDateTime ge {from}")),
            ..Self::everything()
        }
    }

    /// Everything, newest creation first: paging stops at the first item that is too old. One of the documented orders.
    #[must_use]
    pub fn newest_created() -> Self {
        Self {
            order_by: Some("createdDateTime desc".to_owned()),
            ..Self::default()
        }
    }

    /// Everything, newest change first: paging stops at the first item older than the watermark.
    #[must_use]
    pub fn newest_first() -> Self {
        Self {
            order_by: Some("updatedDateTime desc".to_owned()),
            ..Self::default()
        }
    }
}
