//! Inserting alone: the rows that the desk stored, put into an empty file with the same tables, indexes, search index
//! and durability, a page a transaction.

use std::path::Path;

use anyhow::Result;
use domain::{Document, Referral};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use store::{Marks, Searchable, Store};

/// The rows of a store, ready to be inserted elsewhere.
pub(crate) struct Rows {
    insert: String,
    rows: Vec<Row>,
}

/// One row, the text the search index holds of it, and the traces it left, one a line.
struct Row {
    values: Vec<Value>,
    text: Vec<Value>,
    traces: String,
}

impl Rows {
    /// Takes them from the store in a data folder, with the text that the search index holds of each.
    pub(crate) fn of(folder: &Path) -> Result<Self> {
        let connection = Connection::open(file(folder)?)?;
        let mut statement = connection.prepare("SELECT * FROM referrals ORDER BY row")?;
        let names: Vec<String> = statement
            .column_names()
            .into_iter()
            .map(str::to_owned)
            .collect();
        let places = vec!["?"; names.len()].join(", ");
        let insert = format!(
            "INSERT INTO referrals ({}) VALUES ({places})",
            names.join(", ")
        );
        let mut rows = Vec::new();
        let mut found = statement.query([])?;
        while let Some(row) = found.next()? {
            let values = (0..names.len()).map(|index| row.get(index));
            let document = Document::parse(&row.get::<_, String>("base")?)?;
            let text = Searchable::of(&Referral::read(&document), &Marks::default());
            let place = std::iter::once(row.get("recency")?);
            let text = place.chain(text.columns().map(|text| Value::Text(text.to_owned())));
            rows.push(Row {
                values: values.collect::<rusqlite::Result<_>>()?,
                text: text.collect(),
                traces: row.get("traces")?,
            });
        }
        Ok(Self { insert, rows })
    }

    /// Inserts them into an empty file of the same shape.
    pub(crate) fn insert(&self, into: &Path, page: usize) -> Result<()> {
        let mut connection = Connection::open(into)?;
        connection.pragma_update(None, "journal_mode", "wal")?;
        connection.pragma_update(None, "synchronous", "full")?;
        connection.pragma_update(None, "temp_store", "memory")?;
        connection.pragma_update(None, "cache_size", -16_384)?;
        for rows in self.rows.chunks(page) {
            let transaction = connection.transaction()?;
            for Row {
                values,
                text,
                traces,
            } in rows
            {
                transaction
                    .prepare_cached(&self.insert)?
                    .execute(params_from_iter(values))?;
                for trace in traces.lines() {
                    transaction
                        .prepare_cached("INSERT INTO traces (trace, row) VALUES (?1, ?2)")?
                        .execute((trace, values.first()))?;
                }
                transaction
                    .prepare_cached(Searchable::INSERT)?
                    .execute(params_from_iter(text))?;
            }
            transaction.commit()?;
        }
        Ok(())
    }
}

/// An empty store's file in a new folder.
pub(crate) fn empty(folder: &Path) -> Result<std::path::PathBuf> {
    std::fs::create_dir_all(folder)?;
    let file = folder.join("bare.sqlite");
    drop(Store::open(&file)?);
    Ok(file)
}

/// The store's file in a data folder.
fn file(folder: &Path) -> Result<std::path::PathBuf> {
    std::fs::read_dir(folder)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| path.extension().is_some_and(|end| end == "sqlite"))
        .ok_or_else(|| anyhow::anyhow!("no store in {}", folder.display()))
}
