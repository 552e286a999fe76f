//! The words of the language: operators and their values, in English and Spanish. Both are always understood; which
//! one is offered depends on the user.

use crate::fold::folded;
use crate::term::{Choice, Dated, Kept, Text};

/// A language in which words are offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// Spanish.
    Spanish,
}

/// What stands before the colon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// A field with few values.
    Choice(Choice),
    /// A field with codes.
    Kept(Kept),
    /// A field with text.
    Text(Text),
    /// The estimated value.
    Amount,
    /// A field with an instant.
    Date(Dated),
}

/// A word in both languages, and whatever else is understood. The first of each is the one that is offered.
pub(crate) struct Word {
    pub(crate) english: &'static str,
    pub(crate) spanish: &'static str,
    also: &'static [&'static str],
}

impl Word {
    /// In that language.
    pub(crate) fn spelt(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.english,
            Language::Spanish => self.spanish,
        }
    }

    fn means(&self, typed: &str) -> bool {
        let typed = folded(typed);
        let spellings = [self.english, self.spanish]
            .into_iter()
            .chain(self.also.iter().copied());
        spellings.into_iter().any(|word| folded(word) == typed)
    }
}

const fn word(english: &'static str, spanish: &'static str, also: &'static [&'static str]) -> Word {
    Word {
        english,
        spanish,
        also,
    }
}

/// Every operator, in the order in which they are offered.
pub(crate) const OPERATORS: &[(Operator, Word)] = &[
    (
        Operator::Choice(Choice::Status),
        word("status", "estado", &[]),
    ),
    (Operator::Choice(Choice::Flame), word("flame", "llama", &[])),
    (Operator::Kept(Kept::Country), word("country", "país", &[])),
    (
        Operator::Amount,
        word("value", "valor", &["importe", "amount"]),
    ),
    (
        Operator::Kept(Kept::Currency),
        word("currency", "moneda", &["divisa"]),
    ),
    (
        Operator::Date(Dated::Expires),
        word("expires", "expira", &["caduca", "vence"]),
    ),
    (
        Operator::Date(Dated::Created),
        word("created", "creada", &["creado", "received", "recibida"]),
    ),
    (
        Operator::Date(Dated::Closes),
        word("closes", "cierra", &["cierre", "closing"]),
    ),
    (
        Operator::Date(Dated::Updated),
        word("updated", "actualizada", &["actualizado", "changed"]),
    ),
    (
        Operator::Date(Dated::Closed),
        word("closed", "cerrada", &["cerrado", "archivada"]),
    ),
    (
        Operator::Date(Dated::Answer),
        word("answer", "responder", &["respuesta"]),
    ),
    (Operator::Text(Text::Reason), word("reason", "motivo", &[])),
    (Operator::Text(Text::Team), word("team", "equipo", &[])),
    (
        Operator::Text(Text::Contact),
        word("contact", "contacto", &[]),
    ),
    (
        Operator::Text(Text::Customer),
        word("customer", "cliente", &["company", "empresa"]),
    ),
    (
        Operator::Text(Text::Title),
        word("title", "título", &["name", "nombre"]),
    ),
    (
        Operator::Text(Text::Note),
        word("note", "nota", &["notes", "notas"]),
    ),
    (
        Operator::Text(Text::Tag),
        word("tag", "etiqueta", &["tags", "etiquetas"]),
    ),
    (
        Operator::Text(Text::Solution),
        word(
            "solution",
            "solución",
            &["product", "producto", "service", "servicio"],
        ),
    ),
    (
        Operator::Text(Text::Stage),
        word("stage", "etapa", &["fase"]),
    ),
    (Operator::Text(Text::Source), word("source", "origen", &[])),
    (
        Operator::Choice(Choice::Outcome),
        word("outcome", "resultado", &[]),
    ),
    (
        Operator::Choice(Choice::In),
        word("in", "en", &["folder", "carpeta"]),
    ),
    (Operator::Choice(Choice::Is), word("is", "es", &[])),
    (
        Operator::Choice(Choice::Has),
        word("has", "tiene", &["con"]),
    ),
];

const STATUS: &[Word] = &[
    word("new", "nueva", &["nuevo"]),
    word("active", "activa", &["activo"]),
    word("closed", "cerrada", &["cerrado"]),
];
const IN: &[Word] = &[
    word("inbox", "entrada", &["bandeja"]),
    word("active", "activas", &["activa"]),
    word(
        "archived",
        "archivadas",
        &["archivada", "archivo", "archive"],
    ),
];
const OUTCOME: &[Word] = &[
    word("won", "ganada", &["ganado"]),
    word("lost", "perdida", &["perdido"]),
    word("declined", "rechazada", &["rechazado"]),
    word("expired", "expirada", &["caducada"]),
    word("error", "error", &[]),
];
const FLAME: &[Word] = &[
    word("yes", "sí", &[]),
    word("no", "no", &[]),
    word("hot", "caliente", &[]),
    word("cooled", "enfriada", &["fría"]),
];
const IS: &[Word] = &[
    word("unread", "no-leída", &["sin-leer"]),
    word("read", "leída", &[]),
    word("flagged", "marcada", &[]),
    word("snoozed", "pospuesta", &["aplazada"]),
    word("favourite", "favorita", &["favorite", "favorito"]),
    word("shared", "compartida", &["co-sell"]),
    word("rfi", "rfi", &["solicitud"]),
    word("draft", "borrador", &[]),
    word("waiting", "en-espera", &["pendiente"]),
    word(
        "needsyou",
        "le-necesita",
        &["needs-you", "conflicto", "conflict"],
    ),
];
const HAS: &[Word] = &[
    word("crm", "crm", &[]),
    word("value", "valor", &["importe"]),
    word("notes", "notas", &[]),
    word("contact", "contacto", &["contacts", "contactos"]),
    word("phone", "teléfono", &[]),
    word("email", "correo", &["mail"]),
    word("team", "equipo", &[]),
    word("tag", "etiqueta", &["tags", "etiquetas"]),
    word("note", "nota", &[]),
    word("date", "fecha", &["cierre"]),
    word("campaign", "campaña", &[]),
];

/// Reasons (domain.md §4.1): the key that the index holds beside the text of the wire.
pub(crate) const REASONS: &[Word] = &[
    word("budget", "presupuesto", &[]),
    word("no-response", "sin-respuesta", &["no_response"]),
    word("other-vendor", "otro-proveedor", &["other_vendor"]),
    word("requirements", "requisitos", &[]),
    word("not-a-customer", "no-es-cliente", &["not_a_customer"]),
    word("timeline", "plazo", &[]),
    word("abuse", "abuso", &["spam"]),
    word("others", "otros", &["otro", "other"]),
];

/// The words that a field with few values takes.
pub(crate) fn values(choice: Choice) -> &'static [Word] {
    match choice {
        Choice::Status => STATUS,
        Choice::In => IN,
        Choice::Outcome => OUTCOME,
        Choice::Flame => FLAME,
        Choice::Is => IS,
        Choice::Has => HAS,
    }
}

/// The operator of that name, in either language.
pub(crate) fn operator(typed: &str) -> Option<Operator> {
    let found = OPERATORS.iter().find(|(_, word)| word.means(typed));
    found.map(|(operator, _)| *operator)
}

/// The canonical spelling of a value, from either language.
pub(crate) fn value(choice: Choice, typed: &str) -> Option<&'static str> {
    let found = values(choice).iter().find(|word| word.means(typed));
    found.map(|word| word.english)
}

/// The key of a reason, from either language.
pub(crate) fn reason(typed: &str) -> Option<&'static str> {
    let found = REASONS.iter().find(|word| word.means(typed));
    found.map(|word| word.english)
}

/// The words that an operator takes in that language; none where it takes any.
#[must_use]
pub fn values_of(operator: Operator, language: Language) -> Vec<&'static str> {
    match operator {
        Operator::Choice(choice) => values(choice)
            .iter()
            .map(|word| word.spelt(language))
            .collect(),
        Operator::Kept(_) | Operator::Text(_) | Operator::Amount | Operator::Date(_) => Vec::new(),
    }
}

impl Operator {
    /// Its name in that language.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        let found = OPERATORS.iter().find(|(operator, _)| *operator == self);
        found.map_or("", |(_, word)| word.spelt(language))
    }
}
