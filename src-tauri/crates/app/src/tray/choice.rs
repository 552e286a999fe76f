//! What can be chosen in the tray, and what it is called on the wire to the desktop.

use crate::views::AlertsPause;

/// A line of the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Choice {
    Open,
    /// A referral's id.
    Referral(String),
    Sync,
    Pause(AlertsPause),
    Quit,
}

/// Before a referral's id.
const REFERRAL: &str = "referral:";

/// The lines whose ids never change.
const FIXED: [(&str, Choice); 6] = [
    ("open", Choice::Open),
    ("sync", Choice::Sync),
    ("pause:hour", Choice::Pause(AlertsPause::Hour)),
    ("pause:tomorrow", Choice::Pause(AlertsPause::Tomorrow)),
    ("pause:off", Choice::Pause(AlertsPause::Off)),
    ("quit", Choice::Quit),
];

impl Choice {
    /// What the line is called.
    pub(super) fn id(&self) -> String {
        if let Self::Referral(id) = self {
            return format!("{REFERRAL}{id}");
        }
        let known = FIXED.iter().find(|(_, choice)| choice == self);
        known.map_or_else(String::new, |(id, _)| (*id).to_owned())
    }

    /// The line that is called so.
    pub(crate) fn called(id: &str) -> Option<Self> {
        if let Some(referral) = id.strip_prefix(REFERRAL) {
            return Some(Self::Referral(referral.to_owned()));
        }
        let known = FIXED.into_iter().find(|(known, _)| *known == id);
        known.map(|(_, choice)| choice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_found_by_what_it_is_called() {
        let fixed = FIXED.into_iter().map(|(_, choice)| choice);
        for choice in fixed.chain([Choice::Referral("referral:1".to_owned())]) {
            let id = choice.id();
            assert_eq!(Choice::called(&id), Some(choice), "{id}");
        }
        assert_eq!(Choice::called("nothing"), None, "it only says something");
    }
}
