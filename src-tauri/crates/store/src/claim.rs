//! One engine at a time: the window's and the command line's work on one store, and only one of them may send.

use std::fs::{File, TryLockError};
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;

/// The right to send from a store, for as long as it lives. The operating system ends it with the process, however that
/// ends.
#[derive(Debug)]
pub struct EngineClaim(#[expect(dead_code, reason = "held, not read")] Option<File>);

impl EngineClaim {
    /// Takes the right, unless another engine, in this process or another one, has it.
    ///
    /// A file system without locks grants it to everybody: a store there has one engine at a time only as far as the
    /// window itself is started once.
    #[must_use]
    pub fn take(store: &Path) -> Option<Self> {
        let file = File::options()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(store.with_extension("engine"));
        let Ok(mut file) = file else {
            return Some(Self(None));
        };
        match file.try_lock() {
            Ok(()) => {
                // For `doctor` only; the lock itself is what counts.
                let _ = file
                    .seek(SeekFrom::Start(0))
                    .and_then(|_| file.set_len(0))
                    .and_then(|()| write!(file, "{}", std::process::id()));
                Some(Self(Some(file)))
            }
            Err(TryLockError::WouldBlock) => None,
            Err(TryLockError::Error(_)) => Some(Self(None)),
        }
    }
}

/// Who has the right to send from a store at this moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EngineHolder {
    /// Nobody.
    Nobody,
    /// An engine; its process id where it can be read.
    Somebody(Option<u32>),
}

/// Looks who has the right to send.
#[must_use]
pub fn engine_holder(store: &Path) -> EngineHolder {
    let Ok(mut file) = File::open(store.with_extension("engine")) else {
        return EngineHolder::Nobody;
    };
    match file.try_lock_shared() {
        Err(TryLockError::WouldBlock) => {
            let mut text = String::new();
            let read = file.read_to_string(&mut text).ok();
            EngineHolder::Somebody(read.and_then(|_| text.trim().parse().ok()))
        }
        Ok(()) | Err(TryLockError::Error(_)) => EngineHolder::Nobody,
    }
}
