//! Links to a referral, `referraldesk://referral/<id>`, as a mail, a note or a CRM may hold them. Whoever writes one may
//! be anybody, so that nothing but an id is taken from it.

use domain::ReferralId;
use percent_encoding::percent_decode_str;

/// What every link begins with, before the colon.
pub const SCHEME: &str = "referraldesk";
/// The only kind of link there is.
const REFERRAL: &str = "referral";
/// Longer than any id: a GUID has 36 characters, a draft's id 42.
const LONGEST_ID: usize = 64;

/// Why a link cannot be followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// It is none of ours, or damaged.
    Unreadable,
    /// It asks for something this version does not know.
    UnknownKind,
}

/// Whether something is meant to be a link of ours: schemes know no capitals (RFC 3986 §3.1).
#[must_use]
pub fn is_link(text: &str) -> bool {
    let scheme = text.split_once(':').map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| scheme.eq_ignore_ascii_case(SCHEME))
}

/// The referral a link leads to.
///
/// # Errors
/// [`Unfit`] when it leads to none.
pub fn parse(link: &str) -> Result<ReferralId, Unfit> {
    let (scheme, rest) = link.split_once("://").ok_or(Unfit::Unreadable)?;
    if !scheme.eq_ignore_ascii_case(SCHEME) {
        return Err(Unfit::Unreadable);
    }
    // Some programs end the address with a slash of their own.
    let (kind, path) = rest.split_once('/').unwrap_or((rest, ""));
    let path = path.strip_suffix('/').unwrap_or(path);
    if !kind.eq_ignore_ascii_case(REFERRAL) {
        let is_name = !kind.is_empty() && kind.bytes().all(|sign| sign.is_ascii_alphanumeric());
        return Err(if is_name {
            Unfit::UnknownKind
        } else {
            Unfit::Unreadable
        });
    }
    let decoded = percent_decode_str(path).decode_utf8();
    let id = decoded.map_err(|_| Unfit::Unreadable)?;
    let is_id = |sign: u8| sign.is_ascii_alphanumeric() || sign == b'-' || sign == b'_';
    if id.is_empty() || id.len() > LONGEST_ID || !id.bytes().all(is_id) {
        return Err(Unfit::Unreadable);
    }
    Ok(ReferralId::new(id))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ID: &str = "3f2a0c9e-5b1d-4c8e-9a77-0d1e2f3a4b5c";

    fn id(link: &str) -> Result<String, Unfit> {
        parse(link).map(|id| id.as_str().to_owned())
    }

    #[test]
    fn a_link_leads_to_its_referral() {
        for link in [
            format!("referraldesk://referral/{ID}"),
            format!("referraldesk://referral/{ID}/"),
            format!("ReferralDesk://Referral/{ID}"),
            format!("referraldesk://referral/{}", ID.replace('-', "%2D")),
        ] {
            assert!(is_link(&link), "{link}");
            assert_eq!(id(&link), Ok(ID.to_owned()), "{link}");
        }
    }

    #[test]
    fn what_is_no_id_is_not_looked_for() {
        for path in [
            "",
            "/",
            "a/b",
            "a%2Fb",
            "..",
            "%2e%2e",
            "a?x=1",
            "a#b",
            "a b",
            "a%00",
            "%ff",
            "%",
            "é",
            "' OR 1=1",
            &"a".repeat(65),
        ] {
            let link = format!("referraldesk://referral/{path}");
            assert_eq!(id(&link), Err(Unfit::Unreadable), "{link}");
        }
        for link in [
            "",
            "referraldesk:",
            "referraldesk:referral/a",
            "referraldesk:///a",
            "referraldesk://user@referral/a",
            "referraldesk://referral:80/a",
            " referraldesk://referral/a",
            "https://referral/a",
            "xreferraldesk://referral/a",
        ] {
            assert_eq!(id(link), Err(Unfit::Unreadable), "{link}");
        }
    }

    #[test]
    fn what_a_later_version_may_know_is_told_apart() {
        for link in ["referraldesk://deal/x", "referraldesk://inbox"] {
            assert_eq!(id(link), Err(Unfit::UnknownKind), "{link}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_read_from_a_link_is_an_id(text in any::<String>(), ours in any::<bool>()) {
            let link = if ours { format!("referraldesk://referral/{text}") } else { text };
            if let Ok(id) = id(&link) {
                prop_assert!(!id.is_empty() && id.len() <= LONGEST_ID, "{id:?}");
                prop_assert!(id.chars().all(|sign| sign.is_ascii_alphanumeric() || "-_".contains(sign)), "{id:?}");
            }
        }

        #[test]
        fn every_id_survives_its_link(text in "[A-Za-z0-9_-]{1,64}") {
            prop_assert_eq!(id(&format!("referraldesk://referral/{text}")), Ok(text));
        }
    }
}
