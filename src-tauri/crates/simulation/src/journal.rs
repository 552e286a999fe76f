//! What happened, line by line, and a fingerprint of it: two runs of one seed must leave the same.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A shared log. Nothing random may be written into it, or runs could not be compared.
#[derive(Debug, Clone, Default)]
pub(crate) struct Journal(Arc<Mutex<Pages>>);

#[derive(Debug, Default)]
struct Pages {
    lines: Vec<String>,
    aloud: bool,
}

impl Journal {
    /// A log that also prints each line when `aloud`.
    pub(crate) fn new(aloud: bool) -> Self {
        let pages = Pages {
            aloud,
            ..Pages::default()
        };
        Self(Arc::new(Mutex::new(pages)))
    }

    #[expect(clippy::print_stdout, reason = "a replay is read while it runs")]
    pub(crate) fn note(&self, line: String) {
        let mut pages = self.pages();
        if pages.aloud {
            println!("{line}");
        }
        pages.lines.push(line);
    }

    pub(crate) fn lines(&self) -> Vec<String> {
        self.pages().lines.clone()
    }

    /// FNV-1a over all lines.
    pub(crate) fn fingerprint(&self) -> u64 {
        let pages = self.pages();
        let bytes = pages
            .lines
            .iter()
            .flat_map(|line| line.bytes().chain([b'\n']));
        bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
    }

    fn pages(&self) -> MutexGuard<'_, Pages> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
