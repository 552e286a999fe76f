//! Every row of a damaged table that can still be read.

use rusqlite::{Connection, OptionalExtension as _, Row};

/// How far past the last readable row is looked when nothing says how many there were.
const LOOK_AHEAD: i64 = 10_000;
/// How far it is looked at most: the number of rows may be damaged too.
const FARTHEST: i64 = 1_000_000;

/// Hands every readable row to `take`, in the order of their row ids; the row id is the first column. Returns true when
/// the table was read from beginning to end without a gap.
pub(super) fn walk(
    sql: &Connection,
    table: &str,
    columns: &str,
    mut take: impl FnMut(&Row<'_>) -> bool,
) -> bool {
    let mut last = 0;
    let mut whole = true;
    if in_order(sql, table, columns, &mut last, &mut whole, &mut take).is_ok() {
        return whole;
    }
    // From the first bad page on each row is looked up by itself: what lies on other pages is found.
    let text = format!("SELECT rowid, {columns} FROM {table} WHERE rowid = ?1");
    let Ok(mut statement) = sql.prepare(&text) else {
        return false;
    };
    let until = highest(sql, table).unwrap_or(last + LOOK_AHEAD);
    for rowid in last + 1..=until.min(last + FARTHEST) {
        // One that cannot be read is the reason why we are here.
        let _ = statement.query_row([rowid], |row| Ok(take(row))).optional();
    }
    false
}

fn in_order(
    sql: &Connection,
    table: &str,
    columns: &str,
    last: &mut i64,
    whole: &mut bool,
    take: &mut impl FnMut(&Row<'_>) -> bool,
) -> rusqlite::Result<()> {
    let text = format!("SELECT rowid, {columns} FROM {table} ORDER BY rowid");
    let mut statement = sql.prepare(&text)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        *whole &= take(row);
        *last = row.get(0)?;
    }
    Ok(())
}

/// The highest row id there is or ever was.
fn highest(sql: &Connection, table: &str) -> Option<i64> {
    let counted = sql
        .query_row(
            "SELECT seq FROM sqlite_sequence WHERE name = ?1",
            [table],
            |row| row.get(0),
        )
        .ok();
    let text = format!("SELECT max(rowid) FROM {table}");
    counted.or_else(|| sql.query_row(&text, [], |row| row.get(0)).ok())
}
