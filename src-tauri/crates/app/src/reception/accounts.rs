//! Several accounts, one store each: the data folder's own store holds the settings and the first account; each further
//! account lives in a folder of its own below it.

use std::path::{Path, PathBuf};

use i18n::Words;
use store::{Store, StoreError};

use crate::account::Account;
use crate::{Code, Desk, Problem};

/// The id of the account in the data folder's own store.
pub const FIRST: &str = "first";
/// Where further accounts live.
const FURTHER: &str = "accounts";
/// Where the first store says which account is the present one.
const PRESENT: &str = "present_account";

/// An account of this data folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Its id.
    pub id: String,
    /// Whose it is.
    pub account: Account,
}

/// The one function that decides where an account lives.
#[must_use]
pub fn folder(data_dir: &Path, id: &str) -> PathBuf {
    if id == FIRST {
        data_dir.to_owned()
    } else {
        data_dir.join(FURTHER).join(id)
    }
}

/// All accounts, the first one first.
///
/// # Errors
/// A [`Problem`] when a folder or a store cannot be read.
pub fn all(data_dir: &Path, words: &Words) -> Result<Vec<Known>, Problem> {
    let mut ids = vec![FIRST.to_owned()];
    ids.extend(further(&data_dir.join(FURTHER)));
    let mut known = Vec::new();
    for id in ids {
        let store = Desk::open_store(&folder(data_dir, &id), words)?;
        if let Some(account) = Desk::account_of(&store, words)? {
            known.push(Known { id, account });
        }
    }
    Ok(known)
}

/// The names of the folders, in order; none when there are none yet.
fn further(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .filter(|entry| entry.path().is_dir())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort_unstable();
    names
}

/// An account by its id.
///
/// # Errors
/// [`Code::NotFound`] when there is none; a [`Problem`] when a store cannot be read.
pub fn find(data_dir: &Path, id: &str, words: &Words) -> Result<Known, Problem> {
    let mut known = all(data_dir, words)?.into_iter();
    known.find(|known| known.id == id).ok_or_else(|| Problem {
        code: Code::NotFound,
        sentence: words.error_no_such_account(),
        field: None,
        detail: None,
    })
}

/// Where an account lives or will live: where it is already, else in the first store if that is nobody's, else in a
/// folder of its own.
///
/// # Errors
/// A [`Problem`] when a store cannot be read.
pub fn home(data_dir: &Path, account: &Account, words: &Words) -> Result<String, Problem> {
    let known = all(data_dir, words)?;
    if let Some(present) = known.iter().find(|known| known.account.is_same(account)) {
        return Ok(present.id.clone());
    }
    if known.iter().all(|known| known.id != FIRST) {
        return Ok(FIRST.to_owned());
    }
    let own = account.sign_in.as_ref().map(|who| who.identity.key());
    let own = own.unwrap_or_else(|| FIRST.to_owned());
    // The same person at another service is another account.
    let mut id = own.clone();
    let mut number = 2;
    while known.iter().any(|known| known.id == id) {
        id = format!("{own}_{number}");
        number += 1;
    }
    Ok(id)
}

/// Which account is the present one; the first, unless another was chosen and is still there.
///
/// # Errors
/// A [`Problem`] when the store cannot be read.
pub fn present(data_dir: &Path, first: &Store, words: &Words) -> Result<String, Problem> {
    let chosen: Option<String> = first
        .read(|store| store.fact(PRESENT))
        .map_err(|error: StoreError| crate::words::storage(words, &error))?;
    Ok(chosen
        .filter(|id| folder(data_dir, id).is_dir())
        .unwrap_or_else(|| FIRST.to_owned()))
}

/// Makes an account the present one.
///
/// # Errors
/// A [`Problem`] when the store cannot be written.
pub fn make_present(data_dir: &Path, id: &str, words: &Words) -> Result<(), Problem> {
    Desk::open_store(data_dir, words)?
        .write(|store| store.set_fact(PRESENT, &id))
        .map(|_| ())
        .map_err(|error: StoreError| crate::words::storage(words, &error))
}

/// The store of the present account, and the account if the store has one.
///
/// # Errors
/// A [`Problem`] when a store cannot be read.
pub fn open_present(
    data_dir: &Path,
    words: &Words,
) -> Result<(String, Store, Option<Account>), Problem> {
    let first = Desk::open_store(data_dir, words)?;
    let id = present(data_dir, &first, words)?;
    let store = if id == FIRST {
        first
    } else {
        Desk::open_store(&folder(data_dir, &id), words)?
    };
    let account = Desk::account_of(&store, words)?;
    Ok((id, store, account))
}
