//! Bringing a store up to date. Migrations only add; the file is copied first; an older program may open a newer file
//! as long as the file's forward-compatibility number allows it.

use std::path::Path;
use std::sync::LazyLock;

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::error::{Result, StoreError};
use crate::table;

/// Raised only when an older program must not open the file any more. Adding tables and columns does not raise it.
const COMPATIBILITY: i64 = 1;

/// All migrations, oldest first. Append only; never edit one that was released.
static MIGRATIONS: LazyLock<Migrations<'static>> = LazyLock::new(|| {
    Migrations::new(vec![
        M::up(table::facts::CREATE).comment("2026-11-22 facts"),
        M::up(table::referrals::CREATE).comment("2026-11-22 referrals"),
        M::up(table::intents::CREATE).comment("2026-11-22 intents"),
        M::up(table::marks::CREATE).comment("2026-11-22 marks"),
        M::up(table::timeline::CREATE).comment("2026-11-22 timeline"),
        M::up(table::problems::CREATE).comment("2026-11-22 problems"),
    ])
});

/// How many migrations this program knows.
const KNOWN: i64 = 6;

/// Brings the file up to date, all or nothing.
pub(crate) fn bring_up_to_date(connection: &mut Connection, path: &Path) -> Result<()> {
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version > KNOWN {
        return open_newer(connection, path);
    }
    if version == KNOWN {
        return Ok(());
    }
    if version > 0 {
        copy_first(connection, path, version)?;
    }
    MIGRATIONS.to_latest(connection)?;
    connection.execute(
        "INSERT INTO facts (key, value) VALUES ('compatibility', ?1)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        [COMPATIBILITY.to_string()],
    )?;
    Ok(())
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
    let copy = path.with_extension(format!("before-{version}.sqlite"));
    if !copy.exists() {
        connection.execute("VACUUM INTO ?1", [copy.to_string_lossy()])?;
    }
    Ok(())
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
