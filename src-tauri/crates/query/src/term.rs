//! A query as values: terms that must all hold.

use rust_decimal::Decimal;

use crate::When;

/// What is looked for: every term must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// The terms, in the order they were typed.
    pub terms: Vec<Term>,
}

impl Query {
    /// True when nothing is looked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// True when the query itself says in which folder to look.
    #[must_use]
    pub fn names_folder(&self) -> bool {
        let is_folder = |term: &Term| matches!(&term.condition, Condition::Choice(Choice::In, _));
        self.terms.iter().any(is_folder)
    }

    /// The words that a found referral shows somewhere, for highlighting.
    #[must_use]
    pub fn shown_words(&self) -> Vec<&Words> {
        let asked = self.terms.iter().filter(|term| !term.negated);
        asked
            .flat_map(|term| match &term.condition {
                Condition::Words(words) => vec![words],
                Condition::Text(_, any) => any.iter().collect(),
                Condition::Choice(..)
                | Condition::Kept(..)
                | Condition::Amount(_)
                | Condition::Date(..) => vec![],
            })
            .collect()
    }
}

/// One condition, or its opposite.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// A `-` stood before it: it must not hold.
    pub negated: bool,
    /// The condition.
    pub condition: Condition,
}

/// What must hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// The words occur in some field.
    Words(Words),
    /// One of these occurs in that field.
    Text(Text, Vec<Words>),
    /// The field is one of these words, in the canonical spelling.
    Choice(Choice, Vec<&'static str>),
    /// The field is one of these codes, in lower case.
    Kept(Kept, Vec<String>),
    /// The estimated value lies there, whatever its currency.
    Amount(Bounds<Decimal>),
    /// The instant lies there.
    Date(Dated, Bounds<When>),
}

/// Words to look for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// As typed, without quotes.
    pub text: String,
    /// Stood in quotes: exactly so and in this order. Otherwise each word need only begin a word.
    pub exact: bool,
}

/// A field with text of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Text {
    /// Deal name, or the customer's.
    Title,
    /// The customer organisation.
    Customer,
    /// The customer's people.
    Contact,
    /// Our own people.
    Team,
    /// Notes, and the private note.
    Note,
    /// Private tags.
    Tag,
    /// What is wanted: solutions, products, services, industries, offers.
    Solution,
    /// Why it was declined, lost or closed.
    Reason,
    /// Sales stage.
    Stage,
    /// Source of a marketplace lead.
    Source,
}

/// A field with few values, known beforehand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// `new`, `active`, `closed`.
    Status,
    /// `inbox`, `active`, `archived`.
    In,
    /// `won`, `lost`, `declined`, `expired`, `error`.
    Outcome,
    /// `yes`, `no`, `hot`, `cooled`.
    Flame,
    /// `unread`, `read`, `flagged`, `snoozed`, `favourite`, `shared`, `draft`, `rfi`, `waiting`, `needsyou`.
    Is,
    /// `crm`, `value`, `notes`, `contact`, `phone`, `email`, `team`, `tag`, `note`, `date`, `campaign`.
    Has,
}

/// A field with codes that only the store knows all of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// ISO 3166-1 alpha-2.
    Country,
    /// ISO 4217.
    Currency,
}

/// A field with an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dated {
    /// When it expires, while unanswered.
    Expires,
    /// End of the advised 24 hours, while unanswered.
    Answer,
    /// Estimated closing, while open.
    Closes,
    /// Creation.
    Created,
    /// Last change on the server.
    Updated,
    /// When it was archived.
    Closed,
}

impl Dated {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Expires,
        Self::Answer,
        Self::Closes,
        Self::Created,
        Self::Updated,
        Self::Closed,
    ];

    /// True when a length of time counts from now on; for the others it is an age.
    #[must_use]
    pub fn looks_ahead(self) -> bool {
        matches!(self, Self::Expires | Self::Answer | Self::Closes)
    }
}

/// Where a value may lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bounds<T> {
    /// That, or within it.
    Is(T),
    /// `<`
    Below(T),
    /// `<=`
    UpTo(T),
    /// `>`
    Above(T),
    /// `>=`
    From(T),
    /// `a..b`, both included.
    Between(T, T),
}
