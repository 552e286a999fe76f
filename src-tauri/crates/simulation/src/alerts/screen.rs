//! The desktop's screen: it outlives the program, and replaces a notice by another of the same tag.

use std::collections::BTreeMap;

use alerts::{Key, Notice};

/// What stands on it.
#[derive(Debug, Default)]
pub(crate) struct Screen(BTreeMap<String, Vec<Key>>);

impl Screen {
    pub(crate) fn show(&mut self, notice: &Notice) {
        let keys = notice.alerts.iter().map(|alert| alert.key.clone());
        self.0.insert(notice.tag.clone(), keys.collect());
    }

    /// True when it stood there.
    pub(crate) fn close(&mut self, tag: &str) -> bool {
        self.0.remove(tag).is_some()
    }

    pub(crate) fn visible(&self) -> impl Iterator<Item = (&String, &Vec<Key>)> {
        self.0.iter()
    }
}
