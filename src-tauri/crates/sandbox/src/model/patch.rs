//! Reads a JSON Patch document and says which of its operations the service takes (api.md §5): only `add` and
//! `replace`, only on the documented paths, only values of the right kind.

use serde_json::Value;

use super::pointer;
use super::problem::Problem;
use super::settings::Unlisted;

/// One operation, sound in form.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Change {
    pub(crate) adds: bool,
    pub(crate) path: String,
    pub(crate) segments: Vec<String>,
    pub(crate) value: Value,
}

/// What may stand at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Word,
    Text,
    Number,
    Instant,
    Currency,
    Flag,
    Members,
    Member,
    Anything,
}

/// The paths of api.md §5.2 outside registrations; `name` and `favorite` are a matter of policy.
const PATHS: [(&str, Kind); 19] = [
    ("/status", Kind::Word),
    ("/substatus", Kind::Word),
    ("/statusReason", Kind::Text),
    ("/details/notes", Kind::Text),
    ("/details/dealValue", Kind::Number),
    ("/details/currency", Kind::Currency),
    ("/details/closingDateTime", Kind::Instant),
    ("/details/requirements/solutions", Kind::Members),
    ("/details/requirements/solutions/-", Kind::Member),
    ("/externalReferenceId", Kind::Text),
    ("/campaignId", Kind::Text),
    ("/referralProgram", Kind::Anything),
    ("/salesStage", Kind::Anything),
    ("/team", Kind::Members),
    ("/team/-", Kind::Member),
    ("/customerProfile/team", Kind::Members),
    ("/customerProfile/team/-", Kind::Member),
    (
        "/consent/consentToShareReferralWithMicrosoftSellers",
        Kind::Flag,
    ),
    ("/registrations/-", Kind::Member),
];

/// The correctable members of a registration (api.md §8).
const CONTRACT: [&str; 5] = [
    "startDateTime",
    "endDateTime",
    "signDateTime",
    "term",
    "value",
];
const SOLUTION: [&str; 5] = [
    "value",
    "currency",
    "isDeployedOnAzure",
    "primaryDeploymentOn",
    "pricingModel",
];
const MARKETPLACE: [&str; 2] = ["isMarketplaceTransacted", "marketplaceTransactionDateTime"];

/// Reads a patch document; nothing is judged yet but its form.
pub(crate) fn read(patch: &Value) -> Result<Vec<Change>, Problem> {
    match patch.as_array() {
        Some(operations) if !operations.is_empty() => operations.iter().map(change).collect(),
        Some(_) | None => Err(Problem::invalid(
            "patch",
            "A non-empty array of operations is expected.",
        )),
    }
}

fn change(operation: &Value) -> Result<Change, Problem> {
    let text = |name: &str| operation.get(name).and_then(Value::as_str);
    let adds = match text("op") {
        Some("add") => true,
        Some("replace") => false,
        _ => {
            return Err(Problem::invalid(
                "op",
                "Only 'add' and 'replace' are supported.",
            ));
        }
    };
    let path = text("path").unwrap_or_default();
    let segments = pointer::segments(path)
        .ok_or_else(|| Problem::invalid("path", "A JSON Pointer is expected."))?;
    let value = operation
        .get("value")
        .ok_or_else(|| Problem::invalid(path, "The operation has no value."))?;
    Ok(Change {
        adds,
        path: path.to_owned(),
        segments,
        value: value.clone(),
    })
}

impl Change {
    /// True when it concerns registrations, the one thing a won deal still accepts.
    pub(crate) fn registers(&self) -> bool {
        self.segments
            .first()
            .is_some_and(|first| first.eq_ignore_ascii_case("registrations"))
    }

    /// Checks path and value.
    pub(crate) fn permit(&self, unlisted: Unlisted) -> Result<(), Problem> {
        let kind = self.kind(unlisted)?;
        if (self.path.ends_with("/-")) && !self.adds {
            return Err(Problem::invalid(&self.path, "Only 'add' appends."));
        }
        if kind.allows(&self.value) {
            return Ok(());
        }
        Err(Problem::invalid(
            &self.path,
            "The value is not of the expected kind.",
        ))
    }

    fn kind(&self, unlisted: Unlisted) -> Result<Kind, Problem> {
        for (path, policy, kind) in [
            ("/name", unlisted.name, Kind::Text),
            ("/favorite", unlisted.favorite, Kind::Flag),
        ] {
            if self.path.eq_ignore_ascii_case(path) && policy.patches(self.adds) {
                return Ok(kind);
            }
        }
        if self.corrects_registration() {
            return Ok(Kind::Anything);
        }
        PATHS
            .iter()
            .find(|(path, _)| path.eq_ignore_ascii_case(&self.path))
            .map(|(_, kind)| *kind)
            .ok_or_else(|| Problem::invalid(&self.path, "The path cannot be written."))
    }

    fn corrects_registration(&self) -> bool {
        let words: Vec<&str> = self.segments.iter().map(String::as_str).collect();
        let known =
            |list: &[&str], name: &str| list.iter().any(|word| word.eq_ignore_ascii_case(name));
        let index = |text: &str| text.parse::<usize>().is_ok();
        match words.as_slice() {
            ["registrations", at, "contract", name] => index(at) && known(&CONTRACT, name),
            ["registrations", at, "solutionDetails", part, name] => {
                index(at) && index(part) && known(&SOLUTION, name)
            }
            [
                "registrations",
                at,
                "solutionDetails",
                part,
                "marketplaceTransactionDetails",
                name,
            ] => index(at) && index(part) && known(&MARKETPLACE, name),
            _ => false,
        }
    }
}

impl Kind {
    fn allows(self, value: &Value) -> bool {
        use domain::read::{decimal, instant};
        match self {
            Self::Word => value.is_string(),
            Self::Text => value.is_string() || value.is_null(),
            // The official sample sends a number as text (api.md §5.1).
            Self::Number => value.is_null() || decimal(value).is_some(),
            Self::Instant => value.is_null() || instant(value).is_some(),
            Self::Currency => value.is_null() || value.as_str().is_some_and(is_currency),
            Self::Flag => value.is_boolean(),
            Self::Members => value.is_array(),
            Self::Member => value.is_object(),
            Self::Anything => true,
        }
    }
}

/// True for three capital letters, as ISO 4217 codes are.
pub(crate) fn is_currency(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|letter| letter.is_ascii_uppercase())
}
