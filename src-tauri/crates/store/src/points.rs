//! Write points: the moments at which a crash is most interesting. The crash harness counts them and ends the program
//! at any one of them (feature `write-points`); everywhere else they are nothing.

#[cfg(feature = "write-points")]
pub use counted::watch;
#[cfg(feature = "write-points")]
pub(crate) use counted::{point, watch_changes};

/// Passes a write point.
#[cfg(not(feature = "write-points"))]
#[inline]
pub(crate) fn point(_name: &'static str) {}

#[cfg(feature = "write-points")]
mod counted {
    use std::sync::OnceLock;

    use rusqlite::Connection;

    type Watcher = Box<dyn Fn(&'static str) + Send + Sync>;

    static WATCHER: OnceLock<Watcher> = OnceLock::new();

    /// Calls `watcher` with the name of every write point passed from here on; the first watcher stays.
    pub fn watch(watcher: impl Fn(&'static str) + Send + Sync + 'static) {
        let _ = WATCHER.set(Box::new(watcher));
    }

    pub(crate) fn point(name: &'static str) {
        if let Some(watcher) = WATCHER.get() {
            watcher(name);
        }
    }

    /// So many steps of SQLite's machine are one more write point: long statements, such as the copy for a backup or
    /// the making of an index, are interrupted in their middle too.
    const STEPS: i32 = 150;

    /// Makes write points of every changed row, of the moment before each commit, and of long statements.
    pub(crate) fn watch_changes(sql: &Connection) -> rusqlite::Result<()> {
        sql.progress_handler(
            STEPS,
            Some(|| {
                point("within a statement");
                false
            }),
        )?;
        sql.update_hook(Some(|_, _: &str, _: &str, _| point("a row is changed")))?;
        sql.commit_hook(Some(|| {
            point("before the commit");
            false
        }))
    }
}
