//! Deriving every row anew after an update: what lists and the search index hold is never older than the program.

use domain::ReferralId;
use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior, params};

use crate::error::{Result, StoreError};
use crate::points::point;
use crate::transact::Write;

/// Raised whenever rows or texts are derived otherwise than before.
const DERIVATION: i64 = 4;

/// The fact that says how the rows of a file were derived.
pub(crate) const FACT: &str = "derivation";

/// Texts gathered before they go into the index together.
const TOGETHER: usize = 1_000;

/// Derives every row anew if an older program derived them; all or nothing.
pub(crate) fn renew(connection: &mut Connection) -> Result<()> {
    let found: Option<String> = connection
        .query_row("SELECT value FROM facts WHERE key = ?1", [FACT], |row| {
            row.get(0)
        })
        .optional()?;
    if found
        .and_then(|value| value.parse::<i64>().ok())
        .is_some_and(|value| value >= DERIVATION)
    {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction.execute_batch(
        "INSERT INTO search (search) VALUES ('delete-all');
         UPDATE referrals SET recency = NULL, text_mark = 0;",
    )?;
    let ids: Vec<String> = transaction
        // In the order in which they lie in the index.
        .prepare("SELECT id FROM referrals ORDER BY created_at, row")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut write = Write::new(&transaction);
    for id in ids {
        match write.show(&ReferralId::new(id)) {
            // It stays as it is: no reason not to open the others.
            Err(StoreError::Unreadable(cause)) => {
                tracing::error!(%cause, "A stored document could not be read");
            }
            other => other?,
        }
        if write.unindexed.len() >= TOGETHER {
            write.index()?;
        }
    }
    write.finish()?;
    transaction.execute(
        "INSERT INTO facts (key, value) VALUES (?1, ?2)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        params![FACT, DERIVATION.to_string()],
    )?;
    point("every row is derived anew");
    transaction.commit()?;
    Ok(())
}
