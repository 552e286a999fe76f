//! Bringing a store up to date. Migrations only add; the file is copied first; an older program may open a newer file
//! as long as the file's forward-compatibility number allows it.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};
use uuid::Uuid;

use crate::error::{Result, StoreError};
use crate::place;
use crate::points::point;
use crate::{recency, renewal, table};

/// Raised only when an older program must not open the file any more. Adding tables and columns does not raise it.
///
/// 2: the rows of the search index are places in the order of creation.
const COMPATIBILITY: i64 = 2;

/// All migrations, oldest first. Append only; never edit one that was released.
static MIGRATIONS: LazyLock<Migrations<'static>> = LazyLock::new(|| {
    Migrations::new(vec![
        M::up(table::facts::CREATE).comment("2026-11-22 facts"),
        M::up(table::referrals::CREATE).comment("2026-11-22 referrals"),
        M::up(table::intents::CREATE).comment("2026-11-22 intents"),
        M::up(table::marks::CREATE).comment("2026-11-22 marks"),
        M::up(table::timeline::CREATE).comment("2026-11-22 timeline"),
        M::up(table::problems::CREATE).comment("2026-11-22 problems"),
        M::up(table::intents::ADD_SENT_AT).comment("2026-11-22 when an edit first left"),
        M::up(table::roll::CREATE).comment("2026-11-22 roll call"),
        M::up(table::attempts::CREATE).comment("2026-11-22 attempts"),
        M::up(table::former_edits::CREATE).comment("2026-11-22 former edits"),
        M::up(table::in_view::CREATE).comment("2026-11-22 since when the alerts know a referral"),
        M::up(table::alerts::CREATE).comment("2026-11-22 what was told"),
        M::up(table::notices::CREATE).comment("2026-11-22 notices on the desktop"),
        M::up(table::referrals::ADD_PIPELINE).comment("2026-11-23 sales stages and favourites"),
        M::up(table::traces::CREATE).comment("2026-11-23 what referrals have in common"),
        M::up(recency::CREATE).comment("2026-11-23 lists and searches newest first"),
        M::up(table::marks::ADD_LOCAL_FAVORITE).comment("2026-11-23 hearts kept here"),
        M::up(table::views::CREATE).comment("2026-11-23 saved views"),
    ])
});

/// How many migrations this program knows.
const KNOWN: i64 = 18;

/// Brings the file up to date, all or nothing.
pub(crate) fn bring_up_to_date(connection: &mut Connection, path: &Path) -> Result<()> {
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version > KNOWN {
        return open_newer(connection, path);
    }
    if version < KNOWN {
        if version > 0 {
            copy_first(connection, path, version)?;
        }
        point("before the migrations");
        MIGRATIONS.to_latest(connection)?;
        point("after the migrations");
        connection.execute(
            "INSERT INTO facts (key, value) VALUES ('compatibility', ?1)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            [COMPATIBILITY.to_string()],
        )?;
    }
    renewal::renew(connection)?;
    name_lineage(connection)
}

/// Gives a store that has none a name of its own, which its backups carry on: whether something that a backup holds was
/// taken back since can only be told from the store it was made of.
fn name_lineage(connection: &Connection) -> Result<()> {
    let named: bool = connection.query_row(
        "SELECT EXISTS (SELECT 1 FROM facts WHERE key = ?1)",
        [LINEAGE],
        |row| row.get(0),
    )?;
    if !named {
        connection.execute(
            "INSERT INTO facts (key, value) VALUES (?1, ?2)",
            [LINEAGE.to_owned(), new_lineage()],
        )?;
    }
    Ok(())
}

/// The fact that names a store and the backups made of it.
pub(crate) const LINEAGE: &str = "lineage";
/// The fact that says which older programs may still open the file.
pub(crate) const COMPATIBLE: &str = "compatibility";

/// A new name, as JSON.
pub(crate) fn new_lineage() -> String {
    format!("\"{}\"", Uuid::new_v4())
}

/// How old the shape of a store file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Version {
    /// How many migrations the file has seen.
    pub schema: i64,
    /// Programs that know this number may open the file.
    pub compatibility: i64,
    /// How many migrations this program knows.
    pub known: i64,
}

impl Version {
    pub(crate) fn read(connection: &Connection) -> Result<Self> {
        let compatibility: String = connection.query_row(
            "SELECT value FROM facts WHERE key = ?1",
            [COMPATIBLE],
            |row| row.get(0),
        )?;
        Ok(Self {
            schema: connection.pragma_query_value(None, "user_version", |row| row.get(0))?,
            compatibility: compatibility.parse().unwrap_or(i64::MAX),
            known: KNOWN,
        })
    }
}

/// A newer program has added to the file. That is fine unless it says otherwise.
fn open_newer(connection: &Connection, path: &Path) -> Result<()> {
    let needed: String = connection.query_row(
        "SELECT value FROM facts WHERE key = 'compatibility'",
        [],
        |row| row.get(0),
    )?;
    match needed.parse::<i64>() {
        Ok(needed) if needed <= COMPATIBILITY => Ok(()),
        Ok(_) | Err(_) => Err(StoreError::TooNew {
            path: path.to_owned(),
        }),
    }
}

/// Copies the whole file beside itself before anything is changed.
fn copy_first(connection: &Connection, path: &Path, version: i64) -> Result<()> {
    let failed = |cause| StoreError::Folder {
        path: place::folder(path).to_owned(),
        cause,
    };
    let copy = path.with_extension(format!("before-{version}.sqlite"));
    if copy.exists() {
        return Ok(());
    }
    // Under another name first: half a copy would be taken for a whole one next time.
    let unfinished = copy.with_extension("unfinished");
    place::remove(&unfinished).map_err(failed)?;
    connection.execute("VACUUM INTO ?1", [unfinished.to_string_lossy()])?;
    place::settle(&unfinished).map_err(failed)?;
    point("the store is copied before it is migrated");
    fs::rename(&unfinished, &copy).map_err(failed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_migrations_are_valid_and_counted() -> Result<()> {
        MIGRATIONS.validate()?;
        let empty = Connection::open_in_memory()?;
        assert_eq!(
            i64::from(MIGRATIONS.pending_migrations(&empty)?),
            KNOWN,
            "the count decides whether a file is newer than the program"
        );
        Ok(())
    }
}
