//! Damage done to a store file on purpose.

use std::fs::{self, File};
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::Path;

use rusqlite::Connection;

/// The pages of these tables' rows, or of an index, first page of the file excepted.
pub(crate) fn pages(path: &Path, names: &[&str]) -> Vec<u64> {
    let sql = Connection::open(path).unwrap();
    let _: i64 = sql
        .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))
        .unwrap();
    let mut statement = sql
        .prepare("SELECT pageno FROM dbstat WHERE name = ?1 AND pageno > 1 ORDER BY pageno")
        .unwrap();
    let pages = |name: &&str| -> Vec<i64> {
        let rows = statement.query_map([name], |row| row.get(0)).unwrap();
        rows.collect::<Result<_, _>>().unwrap()
    };
    let found: Vec<i64> = names.iter().flat_map(pages).collect();
    found
        .into_iter()
        .map(|page| u64::try_from(page).unwrap())
        .collect()
}

/// Writes noise over these pages.
pub(crate) fn noise_on(path: &Path, pages: &[u64]) {
    let mut file = File::options().write(true).open(path).unwrap();
    for page in pages {
        file.seek(SeekFrom::Start((page - 1) * 4096)).unwrap();
        file.write_all(&[0x5a; 4096]).unwrap();
    }
}

/// Writes noise over every page of these tables.
pub(crate) fn noise(path: &Path, tables: &[&str]) {
    let pages = pages(path, tables);
    noise_on(path, &pages);
}

/// Cuts the file to its first bytes.
pub(crate) fn cut(path: &Path, bytes: u64) {
    File::options()
        .write(true)
        .open(path)
        .unwrap()
        .set_len(bytes)
        .unwrap();
}

/// Puts a folder in the file's place.
pub(crate) fn folder_in_its_place(path: &Path) {
    fs::remove_file(path).unwrap();
    fs::create_dir(path).unwrap();
}
