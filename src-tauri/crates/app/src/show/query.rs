//! The search box: what was typed, what is wrong with it, what may follow.

use i18n::Words;
use query::{
    Choice, Dated, Kept, Language, Mistake, Operator, Span, Text, Unreadable, complete, parse,
};

use crate::Problem;
use crate::desk::Desk;
use crate::error::Code;
use crate::views::{QueryCompletion, QueryMistake, QueryReading, ReadQuery};

impl Desk {
    /// What a text in the search box means, and what may follow at the cursor.
    ///
    /// # Errors
    /// A [`Problem`] when the store cannot be read.
    pub fn read_query(&self, request: &ReadQuery) -> Result<QueryReading, Problem> {
        let text = request.text.as_str();
        let cursor = byte_at(text, request.cursor);
        let parsed = parse(text);
        let before = text.get(..cursor).unwrap_or(text);
        let typed = before
            .rsplit([' ', ':', '=', '<', '>', ','])
            .next()
            .unwrap_or_default();
        let known = self.read(|store| store.known_values(typed))?;
        let language = language(self.words());
        let completions = complete(text, cursor, language, &known);
        Ok(QueryReading {
            mistake: parsed.mistakes.first().map(|mistake| {
                let (start, end) = units(text, mistake.span);
                QueryMistake {
                    start,
                    end,
                    sentence: self.mistake(text, *mistake),
                }
            }),
            completions: completions
                .into_iter()
                .map(|completion| {
                    let (start, end) = units(text, completion.span);
                    QueryCompletion {
                        start,
                        end,
                        text: completion.text,
                        hint: hint(self.words(), completion.operator),
                        is_operator: completion.is_operator,
                    }
                })
                .collect(),
            words: parsed
                .query
                .shown_words()
                .into_iter()
                .map(|words| words.text.clone())
                .collect(),
            names_folder: parsed.query.names_folder(),
        })
    }

    /// Refuses a query that nobody goes on typing.
    ///
    /// # Errors
    /// The [`Problem`]: its detail is the query with a caret below what cannot be understood.
    pub fn whole_query(&self, text: &str) -> Result<query::Query, Problem> {
        let parsed = parse(text);
        match parsed.first_mistake() {
            None => Ok(parsed.query),
            Some(mistake) => Err(self.query_problem(text, mistake)),
        }
    }

    pub(crate) fn query_problem(&self, text: &str, mistake: Unreadable) -> Problem {
        let (start, end) = mistake.span.in_characters(text);
        let carets = "^".repeat(end.saturating_sub(start).max(1));
        Problem {
            code: Code::Invalid,
            sentence: self.mistake(text, mistake),
            field: Some("query".to_owned()),
            detail: Some(format!("{text}\n{}{carets}", " ".repeat(start))),
        }
    }

    fn mistake(&self, text: &str, mistake: Unreadable) -> String {
        let words = self.words();
        let operator = mistake.operator.name(language(words)).to_owned();
        let value = text
            .get(mistake.span.start..mistake.span.end)
            .unwrap_or_default()
            .to_owned();
        match mistake.mistake {
            Mistake::UnknownValue => match mistake.operator {
                Operator::Kept(Kept::Country) => words.query_not_a_country(value),
                Operator::Kept(Kept::Currency) => words.query_not_a_currency(value),
                Operator::Choice(_) | Operator::Text(_) | Operator::Amount | Operator::Date(_) => {
                    let known = query::values_of(mistake.operator, language(words)).join(", ");
                    words.query_unknown_value(value, operator, known)
                }
            },
            Mistake::NotAnAmount => words.query_not_an_amount(value),
            Mistake::NotADate => words.query_not_a_date(value),
            Mistake::NoOrder => words.query_no_order(operator),
            Mistake::UpsideDown => words.query_upside_down(value),
        }
    }
}

fn language(words: &Words) -> Language {
    match words.language() {
        i18n::Language::Spanish => Language::Spanish,
        i18n::Language::English => Language::English,
    }
}

fn units(text: &str, span: Span) -> (u32, u32) {
    let (start, end) = span.in_utf16(text);
    let small = |units: usize| u32::try_from(units).unwrap_or(u32::MAX);
    (small(start), small(end))
}

/// The byte at which a UTF-16 unit stands.
fn byte_at(text: &str, unit: u32) -> usize {
    let mut left = unit as usize;
    for (at, letter) in text.char_indices() {
        if left == 0 {
            return at;
        }
        left = left.saturating_sub(letter.len_utf16());
    }
    text.len()
}

/// What an operator looks at.
fn hint(words: &Words, operator: Operator) -> String {
    match operator {
        Operator::Choice(Choice::Status) => words.query_hint_status(),
        Operator::Choice(Choice::In) => words.query_hint_in(),
        Operator::Choice(Choice::Outcome) => words.query_hint_outcome(),
        Operator::Choice(Choice::Flame) => words.query_hint_flame(),
        Operator::Choice(Choice::Is) => words.query_hint_is(),
        Operator::Choice(Choice::Has) => words.query_hint_has(),
        Operator::Kept(Kept::Country) => words.query_hint_country(),
        Operator::Kept(Kept::Currency) => words.query_hint_currency(),
        Operator::Amount => words.query_hint_value(),
        Operator::Text(Text::Title) => words.query_hint_title(),
        Operator::Text(Text::Customer) => words.query_hint_customer(),
        Operator::Text(Text::Contact) => words.query_hint_contact(),
        Operator::Text(Text::Team) => words.query_hint_team(),
        Operator::Text(Text::Note) => words.query_hint_note(),
        Operator::Text(Text::Tag) => words.query_hint_tag(),
        Operator::Text(Text::Solution) => words.query_hint_solution(),
        Operator::Text(Text::Reason) => words.query_hint_reason(),
        Operator::Text(Text::Stage) => words.query_hint_stage(),
        Operator::Text(Text::Source) => words.query_hint_source(),
        Operator::Date(Dated::Expires) => words.query_hint_expires(),
        Operator::Date(Dated::Answer) => words.query_hint_answer(),
        Operator::Date(Dated::Closes) => words.query_hint_closes(),
        Operator::Date(Dated::Created) => words.query_hint_created(),
        Operator::Date(Dated::Updated) => words.query_hint_updated(),
        Operator::Date(Dated::Closed) => words.query_hint_closed(),
    }
}
