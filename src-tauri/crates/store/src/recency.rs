//! The place of a referral in the order of creation, which is also its row in the search index: so the newest that match
//! are found first, and no more than are shown.

use rusqlite::OptionalExtension as _;

use crate::error::Result;
use crate::transact::Write;

/// Places within a second, as bits. More arrivals of one second spill into the places of the next.
const BITS: u32 = 10;

/// The columns, indexes and tables that lists and searches go by.
///
/// An index for each order of a folder, so that a page is read where it lies; `referrals_newest` holds what queries ask
/// besides words, narrow and newest first.
pub(crate) const CREATE: &str = "
ALTER TABLE referrals ADD COLUMN recency       INTEGER;  -- place in the order of creation; null until derived
ALTER TABLE referrals ADD COLUMN amount        REAL;     -- value as a number, null when unknown
ALTER TABLE referrals ADD COLUMN updated_at    INTEGER;  -- last change on the server
ALTER TABLE referrals ADD COLUMN snoozed_until INTEGER;  -- these are copies of the marks, to list by
ALTER TABLE referrals ADD COLUMN is_read       INTEGER NOT NULL DEFAULT 0;
ALTER TABLE referrals ADD COLUMN is_flagged    INTEGER NOT NULL DEFAULT 0;

DROP INDEX referrals_in_folder;
CREATE INDEX referrals_newest ON referrals (recency, created_at, amount, expires_at, answer_by, flame_until, closing_at,
    updated_at, archived_at, snoozed_until, is_read, is_flagged, pending);
CREATE INDEX referrals_received ON referrals (folder, recency);
CREATE INDEX referrals_by_title ON referrals (folder, title COLLATE NOCASE, recency DESC);
CREATE INDEX referrals_by_customer ON referrals (folder, customer COLLATE NOCASE, recency DESC);
CREATE INDEX referrals_by_country ON referrals (folder, country, recency DESC);
CREATE INDEX referrals_by_amount ON referrals (folder, amount, recency);
CREATE INDEX referrals_snoozed ON referrals (folder, snoozed_until, recency DESC) WHERE snoozed_until IS NOT NULL;
CREATE INDEX inbox_hot ON referrals (flame_until, recency DESC, snoozed_until)
    WHERE folder = 'inbox' AND flame_until IS NOT NULL;
CREATE INDEX inbox_to_answer ON referrals (answer_by, recency DESC, flame_until, snoozed_until)
    WHERE folder = 'inbox' AND answer_by IS NOT NULL;
CREATE INDEX inbox_to_expire ON referrals (expires_at, recency DESC, answer_by, flame_until, snoozed_until, is_read)
    WHERE folder = 'inbox';
CREATE INDEX active_closing ON referrals (closing_at, recency DESC, flame_until, snoozed_until) WHERE folder = 'active';
CREATE INDEX archived_by_date ON referrals (archived_at, recency) WHERE folder = 'archived';

-- How many referrals a folder has, the archive by month; kept by triggers, so that nothing is counted to be shown:
CREATE TABLE tallies (
    folder TEXT    NOT NULL,
    month  TEXT    NOT NULL,                         -- YYYY-MM (UTC); 0000-00 without a date; empty outside the archive
    count  INTEGER NOT NULL,
    PRIMARY KEY (folder, month)
) STRICT, WITHOUT ROWID;
INSERT INTO tallies
    SELECT folder, iif(folder = 'archived', coalesce(strftime('%Y-%m', archived_at / 1000, 'unixepoch'), '0000-00'), ''),
        count(*) FROM referrals GROUP BY 1, 2;
CREATE TRIGGER tally_new AFTER INSERT ON referrals BEGIN
    INSERT INTO tallies VALUES (new.folder, iif(new.folder = 'archived',
        coalesce(strftime('%Y-%m', new.archived_at / 1000, 'unixepoch'), '0000-00'), ''), 1)
    ON CONFLICT DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER tally_gone AFTER DELETE ON referrals BEGIN
    UPDATE tallies SET count = count - 1 WHERE folder = old.folder AND month = iif(old.folder = 'archived',
        coalesce(strftime('%Y-%m', old.archived_at / 1000, 'unixepoch'), '0000-00'), '');
END;
CREATE TRIGGER tally_moved AFTER UPDATE OF folder, archived_at ON referrals
WHEN old.folder <> new.folder OR old.archived_at IS NOT new.archived_at BEGIN
    UPDATE tallies SET count = count - 1 WHERE folder = old.folder AND month = iif(old.folder = 'archived',
        coalesce(strftime('%Y-%m', old.archived_at / 1000, 'unixepoch'), '0000-00'), '');
    INSERT INTO tallies VALUES (new.folder, iif(new.folder = 'archived',
        coalesce(strftime('%Y-%m', new.archived_at / 1000, 'unixepoch'), '0000-00'), ''), 1)
    ON CONFLICT DO UPDATE SET count = count + 1;
END;

-- The search index anew, with a column for each operator, its rows in the order of creation:
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5 (
    title, customer, contact, team, note, tag, solution, reason, stage, source, other, facet,
    content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
CREATE VIRTUAL TABLE search_words USING fts5vocab (search, 'row');
CREATE VIRTUAL TABLE search_columns USING fts5vocab (search, 'col');
UPDATE referrals SET text_mark = 0;
";

/// The first place of a second.
pub(crate) fn first_of(seconds: i64) -> i64 {
    seconds.clamp(0, i64::MAX >> (BITS + 1)) << BITS
}

impl Write<'_> {
    /// A free place for something created then: after all others of that second.
    pub(crate) fn free_place(&self, created_seconds: Option<i64>) -> Result<i64> {
        let mut first = first_of(created_seconds.unwrap_or(0));
        loop {
            let next = first + (1 << BITS);
            let last: Option<i64> = self
                .sql
                .prepare_cached(
                    "SELECT max(recency) FROM referrals INDEXED BY referrals_newest
                     WHERE recency >= ?1 AND recency < ?2",
                )?
                .query_row([first, next], |row| row.get(0))
                .optional()?
                .flatten();
            match last {
                None => return Ok(first),
                Some(last) if last + 1 < next => return Ok(last + 1),
                Some(_) => first = next,
            }
        }
    }
}
