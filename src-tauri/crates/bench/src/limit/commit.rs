//! A durable commit alone: one small row, synchronised to the disk as the store does it.

use std::path::Path;

use anyhow::Result;
use rusqlite::Connection;

use crate::sampling::Sample;

/// So many commits in a new file of that folder.
pub(crate) fn measure(folder: &Path, times: usize) -> Result<Sample> {
    let file = tempfile::Builder::new()
        .suffix(".sqlite")
        .tempfile_in(folder)?;
    let connection = Connection::open(file.path())?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.pragma_update(None, "synchronous", "full")?;
    connection
        .execute_batch("CREATE TABLE edits (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT")?;
    let mut sample = Sample::default();
    for round in 0..times {
        sample.time(|| {
            Ok(connection.execute(
                "INSERT INTO edits (text) VALUES (?1)",
                [format!("edit {round}")],
            )?)
        })?;
    }
    Ok(sample)
}
