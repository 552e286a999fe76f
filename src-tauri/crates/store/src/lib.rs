//! The referral store: one SQLite file. Three copies of each referral (base, mine, shown) are written together through
//! one door, [`Store::write`]; listeners are told of the returned [`Changes`] after the commit. Blocking; no network.

mod arrival;
mod backup;
mod claim;
mod columns;
mod derive;
mod error;
mod facet;
mod find;
mod integrity;
mod migration;
mod open;
mod place;
pub mod points;
mod recency;
mod recovery;
mod renewal;
mod retention;
mod search;
pub mod table;
mod transact;
mod watchlist;

pub use backup::{Backup, backup_folder, backups, newest_good_backup};
pub use claim::{EngineClaim, EngineHolder, engine_holder};
pub use error::{StoreError, Trouble};
pub use find::Find;
pub use integrity::{Holdings, verify};
pub use migration::Version;
pub use open::Store;
pub use recovery::{Outcome, Recovery, Salvaged, Source};
pub use search::Searchable;
pub use table::attempts::Attempt;
pub use table::former_edits::{Ending, FormerEdit};
pub use table::intents::{Edit, EditState, NewEdit, OpenEdit, Step};
pub use table::list::{Counts, Group, GroupKey, ListQuery, ListRow, ListSlice, Sort};
pub use table::marks::Marks;
pub use table::notices::DecidedNotice;
pub use table::pipeline::{Day, DealPlace, Sum, Totals};
pub use table::problems::UnreadableRow;
pub use table::referrals::Stored;
pub use table::timeline::TimelineRow;
pub use table::traces::Relative;
pub use table::views::SavedView;
pub use transact::{Changes, Read, Write};
pub use watchlist::Watched;
