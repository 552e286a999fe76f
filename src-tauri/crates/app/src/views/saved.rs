//! Saved views: searches with a name.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A search with a name, in the rail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SavedView {
    /// Its id; whoever makes a view chooses it.
    pub id: String,
    /// As the user named it.
    pub name: String,
    /// What is looked for, as it was typed.
    pub query: String,
}

/// How many referrals a saved view finds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ViewCount {
    /// The view.
    pub view: SavedView,
    /// How many match; counted no further than a thousand.
    pub count: u32,
}
