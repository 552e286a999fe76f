//! Two files change places: the present store is set aside under the instant's name, the new one moves in.
//!
//! The rename of the finished store to `…recovered-<instant>` is the decision; everything after it is done over and over
//! until it is done. The write-ahead log goes first: SQLite would apply it to whatever file stands in its place.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::failed;
use crate::backup::{read_stamp, stamp};
use crate::error::Result;
use crate::place;
use crate::points::point;

/// Decides for the new store and lets it move in. Returns where the present one was put.
pub(super) fn exchange(built: &Path, path: &Path, now: DateTime<Utc>) -> Result<Option<PathBuf>> {
    let failed = |cause| failed(path, cause);
    place::settle(built).map_err(failed)?;
    fs::rename(built, recovered(path, &stamp(now))).map_err(failed)?;
    place::settle_names(place::folder(path));
    point("the recovered store is decided for");
    move_in(path, &stamp(now))
}

/// Finishes an exchange that a crash interrupted; does nothing when there is none, or while somebody still has the old
/// store open.
pub(crate) fn finish(path: &Path) -> Result<()> {
    let Some(stamp) = pending(path)? else {
        return Ok(());
    };
    let Ok(_in_use) = place::keep_others_out(path) else {
        return Ok(());
    };
    tracing::info!("An interrupted recovery is finished");
    move_in(path, &stamp).map(|_| ())
}

fn move_in(path: &Path, stamp: &str) -> Result<Option<PathBuf>> {
    let failed = |cause| failed(path, cause);
    let aside = path.with_extension(format!("damaged-{stamp}.sqlite"));
    set_aside(&place::log_of(path), &place::log_of(&aside)).map_err(failed)?;
    point("the log is set aside");
    place::remove(&place::index_of(path)).map_err(failed)?;
    let had_one = set_aside(path, &aside).map_err(failed)?;
    point("the present store is set aside");
    fs::rename(recovered(path, stamp), path).map_err(failed)?;
    place::settle_names(place::folder(path));
    point("the recovered store is in its place");
    Ok(had_one.then_some(aside))
}

/// Moves what is there; true when there was something. What was set aside before stays.
fn set_aside(from: &Path, to: &Path) -> std::io::Result<bool> {
    if !from.try_exists()? {
        return Ok(false);
    }
    fs::rename(from, to)?;
    Ok(true)
}

fn recovered(path: &Path, stamp: &str) -> PathBuf {
    path.with_extension(format!("recovered-{stamp}"))
}

/// The stamp of an exchange that was decided for and not finished.
fn pending(path: &Path) -> Result<Option<String>> {
    let beginning = format!("{}.recovered-", place::stem(path));
    let files = fs::read_dir(place::folder(path)).map_err(|cause| failed(path, cause))?;
    for file in files {
        let file = file.map_err(|cause| failed(path, cause))?;
        let name = file.file_name().to_string_lossy().into_owned();
        if let Some(stamp) = name.strip_prefix(&beginning)
            && read_stamp(stamp).is_some()
        {
            return Ok(Some(stamp.to_owned()));
        }
    }
    Ok(None)
}
