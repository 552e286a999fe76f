//! Traces: what two referrals have in common when they are of one engagement, or probably of one customer. A referral
//! leaves a few short ones, so that the store finds others by looking them up instead of comparing documents.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Contact, Referral, read};

/// What two referrals have in common, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TraceKind {
    /// Another copy of the same engagement: our partner's, or Microsoft's (domain.md §1).
    Engagement,
    /// The customer's D-U-N-S number.
    Duns,
    /// The customer's name, whatever its spelling and legal form.
    Customer,
    /// The host of a contact's e-mail address, where it is a company's own.
    Domain,
    /// A contact's telephone number.
    Phone,
}

impl TraceKind {
    /// All of them, the surest first.
    pub const ALL: [Self; 5] = [
        Self::Engagement,
        Self::Duns,
        Self::Customer,
        Self::Domain,
        Self::Phone,
    ];

    /// The letter it is stored under.
    fn letter(self) -> char {
        match self {
            Self::Engagement => 'e',
            Self::Duns => 'd',
            Self::Customer => 'c',
            Self::Domain => 'h',
            Self::Phone => 'p',
        }
    }

    /// The kind of a trace as it is stored.
    #[must_use]
    pub fn of(trace: &str) -> Option<Self> {
        let letter = trace.chars().next()?;
        Self::ALL.into_iter().find(|kind| kind.letter() == letter)
    }

    fn trace(self, value: &str) -> String {
        format!("{}:{value}", self.letter())
    }
}

/// Hosts that give everybody an address: they say nothing about a company.
const EVERYBODYS: [&str; 24] = [
    "aol.com",
    "gmail.com",
    "gmx.de",
    "gmx.net",
    "googlemail.com",
    "hotmail.co.uk",
    "hotmail.com",
    "hotmail.es",
    "hotmail.fr",
    "icloud.com",
    "live.com",
    "mac.com",
    "me.com",
    "msn.com",
    "outlook.com",
    "outlook.es",
    "proton.me",
    "protonmail.com",
    "t-online.de",
    "web.de",
    "yahoo.co.uk",
    "yahoo.com",
    "yahoo.es",
    "ymail.com",
];

/// Legal forms, without their points: two spellings of one company differ in them more often than two companies do.
const LEGAL_FORMS: [&str; 22] = [
    "ab",
    "ag",
    "as",
    "bv",
    "co",
    "corp",
    "corporation",
    "gmbh",
    "inc",
    "kg",
    "limited",
    "llc",
    "llp",
    "ltd",
    "nv",
    "oy",
    "plc",
    "sa",
    "sarl",
    "sl",
    "slu",
    "spa",
];

/// Shorter ones are shared by chance.
const SHORTEST_NAME: usize = 3;
const SHORTEST_NUMBER: usize = 7;
/// The end of a telephone number, where country and trunk prefixes are out of the way.
const TELLING_DIGITS: usize = 9;

/// The traces of a referral, each once, in order. They hold no more than the document itself.
#[must_use]
pub fn traces(referral: &Referral) -> BTreeSet<String> {
    let mut traces = BTreeSet::new();
    let mut add = |kind: TraceKind, value: Option<String>| {
        traces.extend(value.map(|value| kind.trace(&value)));
    };
    let engagement = referral.engagement_id.as_deref().map(read::plain);
    add(TraceKind::Engagement, engagement);
    for (kind, id) in &referral.customer.ids {
        if kind.eq_ignore_ascii_case("duns") {
            add(TraceKind::Duns, number(id, SHORTEST_NUMBER));
        }
    }
    add(
        TraceKind::Customer,
        referral.customer.name.as_deref().and_then(company),
    );
    for contact in &referral.contacts {
        add(TraceKind::Domain, host(contact));
        add(
            TraceKind::Phone,
            number(&contact.phone_number, SHORTEST_NUMBER),
        );
    }
    traces
}

/// A company's name without points, signs and legal form.
fn company(name: &str) -> Option<String> {
    let bare = read::plain(name).replace(['.', '\'', '’'], "");
    let mut words: Vec<&str> = bare
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    while words.len() > 1 && words.last().is_some_and(|last| LEGAL_FORMS.contains(last)) {
        words.pop();
    }
    let name = words.join(" ");
    (name.chars().count() >= SHORTEST_NAME).then_some(name)
}

fn host(contact: &Contact) -> Option<String> {
    let (_, host) = contact.email.trim().rsplit_once('@')?;
    let host = host.to_lowercase();
    let is_a_companys = host.contains('.') && !EVERYBODYS.contains(&host.as_str());
    is_a_companys.then_some(host)
}

/// The last digits of a number, leading zeros left out.
fn number(text: &str, shortest: usize) -> Option<String> {
    let digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
    let from = digits.len().saturating_sub(TELLING_DIGITS);
    let telling: String = digits.into_iter().skip(from).collect();
    let telling = telling.trim_start_matches('0');
    (telling.len() >= shortest).then(|| telling.to_owned())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::Document;

    fn of(customer: &str, email: &str, phone: &str, ids: Value) -> BTreeSet<String> {
        let document = Document::new(json!({
            "id": "r", "engagementId": "0C2F",
            "customerProfile": {
                "name": customer, "ids": ids,
                "team": [{ "email": email, "phoneNumber": phone }],
            },
        }));
        document.map_or_else(
            |_| BTreeSet::new(),
            |document| traces(&Referral::read(&document)),
        )
    }

    #[test]
    fn two_spellings_of_a_customer_leave_the_same_traces() {
        let one = of(
            "Fabrikam, S.A.",
            "Ana@Fabrikam.example",
            "+34 600 123 456",
            json!([{ "profileType": "Duns", "id": "012345678" }]),
        );
        let other = of(
            "FABRIKAM  SA",
            "ben@fabrikam.EXAMPLE",
            "0034600123456",
            json!({ "duns": "12345678" }),
        );
        assert_eq!(one, other, "case, points, prefixes and zeros do not count");
        let expected = [
            "c:fabrikam",
            "d:12345678",
            "e:0c2f",
            "h:fabrikam.example",
            "p:600123456",
        ];
        assert!(one.iter().eq(expected.iter()), "{one:?}");
    }

    #[test]
    fn what_everybody_shares_leaves_no_trace() {
        let traces = of("SA", "somebody@gmail.com", "112", json!([]));
        assert!(traces.iter().eq(["e:0c2f"].iter()), "{traces:?}");
    }

    #[test]
    fn a_company_that_is_called_like_a_legal_form_keeps_its_name() {
        assert_eq!(company("AG"), None, "too short to tell");
        assert_eq!(company("Corporation").as_deref(), Some("corporation"));
        assert_eq!(company("O'Neil Ltd.").as_deref(), Some("oneil"));
    }

    #[test]
    fn a_stored_trace_says_its_kind() {
        for kind in TraceKind::ALL {
            assert_eq!(TraceKind::of(&kind.trace("x")), Some(kind), "{kind:?}");
        }
        assert_eq!(TraceKind::of("?:x"), None, "of a newer program");
    }
}
