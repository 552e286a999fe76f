//! What is typed: words that are frequent, rare and absent in the generated data, and every kind of operator.

/// Words of both languages.
const WORDS: [&str; 24] = [
    "fabrikam",
    "contoso",
    "cloud",
    "azure",
    "migration",
    "security",
    "dynamics",
    "copilot",
    "teams",
    "factory",
    "madrid",
    "barcelona",
    "zaragoza",
    "empresa",
    "implantación",
    "gestión",
    "almacén",
    "reunión",
    "presupuesto",
    "prieto",
    "garcía",
    "manufacturing",
    "retail",
    "zebra",
];

/// Searches by operators: selective and not, alone and with words.
pub(crate) const OPERATORS: [&str; 24] = [
    "status:new",
    "in:archived",
    "is:unread",
    "is:flagged",
    "flame:yes",
    "flame:hot",
    "country:es",
    "-country:es",
    "currency:eur value>50k",
    "value>5M",
    "value:10k..20k country:fr",
    "expires<3d",
    "created:last-month",
    "created<2020",
    "closes<30d",
    "updated<7d",
    "reason:budget",
    "outcome:won,lost",
    "team:ana",
    "contact:garcía country:es",
    "has:crm -is:shared",
    "cloud value>100k",
    "\"for the\" -azure",
    "note:plant status:active",
];

/// Every beginning of every word, as it is typed.
pub(crate) fn letter_by_letter() -> impl Iterator<Item = String> {
    WORDS.into_iter().flat_map(|word| {
        let ends = word
            .char_indices()
            .map(|(at, letter)| at + letter.len_utf8());
        ends.filter_map(|end| word.get(..end).map(str::to_owned))
            .collect::<Vec<_>>()
    })
}
