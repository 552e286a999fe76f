//! The user's own keys, kept within bounds. What they mean, and whether two clash, the window knows, which answers them.

use std::collections::BTreeMap;

/// More actions than the window will ever have.
const MOST_ACTIONS: usize = 500;
/// More keys for one action than anybody remembers.
const MOST_KEYS: usize = 4;
/// Longer than any id or chord.
const LONGEST: usize = 64;

/// Drops what can be neither an action's id nor a key.
pub(crate) fn tidy(keys: BTreeMap<String, Vec<String>>) -> BTreeMap<String, Vec<String>> {
    let fits = |text: &String| !text.is_empty() && text.len() <= LONGEST;
    keys.into_iter()
        .filter(|(id, chords)| fits(id) && chords.iter().all(fits))
        .map(|(id, chords)| (id, chords.into_iter().take(MOST_KEYS).collect()))
        .take(MOST_ACTIONS)
        .collect()
}
