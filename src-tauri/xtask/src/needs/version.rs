//! Version numbers as programs and package lists print them.

use std::fmt;

/// Major, minor and patch; compared in that order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Version(pub(crate) u32, pub(crate) u32, pub(crate) u32);

impl Version {
    /// The first number with a dot in `text`, e.g. in `rustc 1.95.0 (…)`, `v20.20.2`, `>=20.19` or `1:1.96.0+dfsg`.
    pub(crate) fn find_in(text: &str) -> Option<Self> {
        text.split(|letter: char| !letter.is_ascii_digit() && letter != '.')
            .filter(|word| word.contains('.'))
            .find_map(Self::parse)
    }

    fn parse(word: &str) -> Option<Self> {
        let mut numbers = word.split('.').map_while(|number| number.parse().ok());
        let major = numbers.next()?;
        let minor = numbers.next()?;
        Some(Self(major, minor, numbers.next().unwrap_or(0)))
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

#[cfg(test)]
mod tests {
    use super::Version;

    #[test]
    fn versions_are_found_wherever_programs_put_them() {
        for (text, expected) in [
            ("rustc 1.95.0 (59807616e 2026-04-14)", Version(1, 95, 0)),
            ("v20.20.2\n", Version(20, 20, 2)),
            (">=20.19", Version(20, 19, 0)),
            ("1:1.96.0+dfsg1-1~deb12u1", Version(1, 96, 0)),
            ("1.97.0-nightly", Version(1, 97, 0)),
        ] {
            assert_eq!(Version::find_in(text), Some(expected), "in {text:?}");
        }
        assert_eq!(
            Version::find_in("(none)"),
            None,
            "apt's word for no version"
        );
    }

    #[test]
    fn a_longer_number_is_not_a_newer_version() {
        assert!(Version(20, 9, 11) < Version(20, 19, 0), "9 comes before 19");
        assert!(
            Version(1, 96, 0) >= Version(1, 95, 0),
            "a later minor is newer"
        );
    }
}
