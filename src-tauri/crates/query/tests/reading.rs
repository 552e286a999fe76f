//! The language of the search box: what is understood, what is refused and where, and that nothing makes it fall over.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fall over"
)]

use chrono::{DateTime, Utc};
use proptest::prelude::*;
use query::{
    Bounds, Choice, Condition, Dated, Kept, Known, Language, Mistake, Moment, Query, Text, Words,
    complete, parse,
};

fn only(text: &str) -> Condition {
    let parsed = parse(text);
    assert_eq!(parsed.first_mistake(), None, "{text:?} is understood");
    assert_eq!(parsed.query.terms.len(), 1, "{text:?} is one term");
    parsed.query.terms[0].condition.clone()
}

fn wrong(text: &str) -> (Mistake, &str) {
    let wrong = parse(text).first_mistake().unwrap();
    (wrong.mistake, &text[wrong.span.start..wrong.span.end])
}

fn amount(text: &str) -> Bounds<rust_decimal::Decimal> {
    let Condition::Amount(bounds) = only(text) else {
        unreachable!("{text:?} is an amount")
    };
    bounds
}

#[test]
fn both_languages_mean_the_same() {
    for (english, spanish) in [
        ("status:new", "estado:nueva"),
        ("flame:yes", "LLAMA:Sí"),
        ("country:es,fr", "país:ES,fr"),
        ("country:es", "pais=es"),
        ("value>=50k", "valor>=50k"),
        ("currency:eur", "moneda:EUR"),
        ("expires<3d", "expira<3d"),
        ("created:this-month", "creada:este-mes"),
        ("closes<2w", "cierra<2s"),
        ("reason:budget", "motivo:presupuesto"),
        ("reason:no-response", "motivo:no_response"),
        ("team:ana", "equipo:ana"),
        ("is:unread", "es:no-leida"),
        ("-has:crm", "-tiene:crm"),
        ("outcome:won,lost", "resultado:ganada,perdida"),
        ("in:archived", "en:archivadas"),
    ] {
        assert_eq!(
            parse(english).query,
            parse(spanish).query,
            "{english} is {spanish}"
        );
        assert_eq!(
            parse(spanish).first_mistake(),
            None,
            "{spanish} is understood"
        );
        let query = parse(english).query;
        let back = query.written(Language::Spanish);
        assert_eq!(parse(&back).query, query, "{back:?} is {english}");
    }
}

#[test]
fn words_are_words_whatever_they_look_like() {
    let words = |text: &str| {
        Condition::Words(Words {
            text: text.to_owned(),
            exact: false,
        })
    };
    for text in [
        "fabrikam",
        "10:30",
        "https://contoso.example/a?b=c",
        "ana@contoso.example",
        "foo:bar",
        "a<b",
        "x--y",
    ] {
        assert_eq!(only(text), words(text), "{text:?} is no operator");
    }
    assert_eq!(
        only("\"exact words\""),
        Condition::Words(Words {
            text: "exact words".to_owned(),
            exact: true
        })
    );
    assert_eq!(
        only("\"never closed"),
        Condition::Words(Words {
            text: "never closed".to_owned(),
            exact: true
        })
    );
    let parsed = parse("erp -madrid - \"\" ...");
    assert_eq!(
        parsed.query.terms.len(),
        2,
        "punctuation alone is not looked for"
    );
    assert!(parsed.query.terms[1].negated, "a minus takes away");
}

#[test]
fn amounts_are_read_with_either_mark() {
    for (typed, number) in [
        ("50000", "50000"),
        ("50k", "50000"),
        ("1.5M", "1500000"),
        ("1,5M", "1500000"),
        ("50.000", "50000"),
        ("50,000", "50000"),
        ("1.234.567", "1234567"),
        ("1,234.56", "1234.56"),
        ("1.234,56", "1234.56"),
        ("12.5", "12.5"),
        ("12,50", "12.5"),
        ("0.125", "0.125"),
        ("1.500k", "1500"),
    ] {
        assert_eq!(
            amount(&format!("value>{typed}")),
            Bounds::Above(number.parse().unwrap()),
            "{typed}"
        );
    }
    assert_eq!(
        amount("value:1k..2k"),
        Bounds::Between(1000.into(), 2000.into())
    );
    assert_eq!(amount("value:..2k"), Bounds::UpTo(2000.into()));
    assert_eq!(amount("value:2k.."), Bounds::From(2000.into()));
    for typed in [
        "value>abc",
        "value>1.2.3",
        "value>1,23,456",
        "value>-5",
        "value>k",
    ] {
        assert_eq!(wrong(typed), (Mistake::NotAnAmount, &typed[6..]), "{typed}");
    }
    assert_eq!(wrong("value:2k..1k"), (Mistake::UpsideDown, "2k..1k"));
}

#[test]
fn a_mistake_points_at_its_place_and_leaves_the_rest() {
    let text = "año status:nonsense country:es";
    let parsed = parse(text);
    assert_eq!(parsed.query.terms.len(), 2, "what was understood stays");
    let mistake = parsed.mistakes[0];
    assert_eq!(mistake.mistake, Mistake::UnknownValue);
    assert_eq!(&text[mistake.span.start..mistake.span.end], "nonsense");
    assert_eq!(
        mistake.span.in_characters(text),
        (11, 19),
        "counted in characters"
    );
    let text = "😀 status:nonsense x";
    assert_eq!(
        parse(text).mistakes[0].span.in_utf16(text),
        (10, 18),
        "a window counts otherwise"
    );
    assert_eq!(wrong("created>2026-13 x"), (Mistake::NotADate, "2026-13"));
    assert_eq!(wrong("team>ana x"), (Mistake::NoOrder, "team>ana"));
    assert_eq!(wrong("status:new,old x"), (Mistake::UnknownValue, "old"));
}

#[test]
fn what_is_still_being_typed_is_no_mistake_yet() {
    for text in [
        "erp status:",
        "erp status:n",
        "erp country:e",
        "erp created>2026-0",
        "erp expires<to",
        "erp value>1.",
    ] {
        let parsed = parse(text);
        assert!(parsed.mistakes.is_empty(), "{text:?} may become good");
        assert_eq!(
            parsed.query,
            parse("erp").query,
            "{text:?} is left out until then"
        );
    }
    assert!(
        parse("status:n ").first_mistake().is_some(),
        "a space ends it"
    );
    assert!(
        parse("status:n").first_mistake().is_some(),
        "and so does pressing Enter"
    );
}

fn moment() -> Moment {
    Moment {
        now: at("2026-03-04T10:30:00Z"),
        zone: chrono_tz::Europe::Madrid,
    }
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

#[test]
fn dates_are_days_of_the_users_zone() {
    let open = "";
    for (text, from, before) in [
        (
            "created:today",
            "2026-03-03T23:00:00Z",
            "2026-03-04T23:00:00Z",
        ),
        (
            "created:yesterday",
            "2026-03-02T23:00:00Z",
            "2026-03-03T23:00:00Z",
        ),
        (
            "created:2026-03-29",
            "2026-03-28T23:00:00Z",
            "2026-03-29T22:00:00Z",
        ),
        (
            "created:this-week",
            "2026-03-01T23:00:00Z",
            "2026-03-08T23:00:00Z",
        ),
        (
            "created:last-month",
            "2026-01-31T23:00:00Z",
            "2026-02-28T23:00:00Z",
        ),
        ("created>2026-01", "2026-01-31T23:00:00Z", open),
        ("created>=2026-01", "2025-12-31T23:00:00Z", open),
        ("created<2026", open, "2025-12-31T23:00:00Z"),
        ("created<=2026", open, "2026-12-31T23:00:00Z"),
        ("created<3d", "2026-03-01T10:30:00Z", open),
        ("created>1m", open, "2026-02-04T10:30:00Z"),
        ("created:2h", "2026-03-04T08:30:00Z", "2026-03-04T10:30:00Z"),
        (
            "created:1d..1w",
            "2026-02-25T10:30:00Z",
            "2026-03-03T10:30:00Z",
        ),
        ("expires<3d", open, "2026-03-07T10:30:00Z"),
        ("expires>1w", "2026-03-11T10:30:00Z", open),
        (
            "expires:24h",
            "2026-03-04T10:30:00Z",
            "2026-03-05T10:30:00Z",
        ),
        (
            "closes:today",
            "2026-03-04T00:00:00Z",
            "2026-03-05T00:00:00Z",
        ),
        (
            "closes:2026-03..2026-04",
            "2026-03-01T00:00:00Z",
            "2026-05-01T00:00:00Z",
        ),
    ] {
        let Condition::Date(field, bounds) = only(text) else {
            unreachable!("{text} is a date")
        };
        let told = |text: &str| (text != open).then(|| at(text));
        assert_eq!(
            bounds.instants(field, &moment()),
            (told(from), told(before)),
            "{text}"
        );
    }
}

#[test]
fn completion_offers_operators_and_then_their_values() {
    let known = Known {
        countries: vec!["ES".to_owned(), "FR".to_owned()],
        tags: vec!["vip".to_owned(), "trade fair".to_owned()],
        ..Known::default()
    };
    let offered = |text: &str, language| -> Vec<String> {
        let found = complete(text, text.len(), language, &known);
        found
            .into_iter()
            .map(|completion| format!("{}{}", &text[..completion.span.start], completion.text))
            .collect()
    };
    assert_eq!(offered("cu", Language::English), ["currency:", "customer:"]);
    assert_eq!(offered("erp -pa", Language::Spanish), ["erp -país:"]);
    assert_eq!(
        offered("status:", Language::English),
        ["status:new", "status:active", "status:closed"]
    );
    assert_eq!(offered("estado:n", Language::Spanish), ["estado:nueva"]);
    assert_eq!(
        offered("country:es,f", Language::English),
        ["country:es,fr"]
    );
    assert_eq!(offered("tag:fa", Language::English), ["tag:\"trade fair\""]);
    assert_eq!(
        offered("expires<", Language::English)[..2],
        ["expires<24h", "expires<3d"]
    );
    for text in ["", " ", "\"sta", "zzz", "status:new", "http://x"] {
        assert!(
            offered(text, Language::English).is_empty(),
            "{text:?} needs nothing"
        );
    }
}

#[test]
fn what_a_row_can_show_is_known() {
    let query = parse("erp team:ana -madrid status:new \"big deal\"").query;
    let words: Vec<&str> = query
        .shown_words()
        .into_iter()
        .map(|words| words.text.as_str())
        .collect();
    assert_eq!(words, ["erp", "ana", "big deal"]);
    assert!(parse("in:inbox").query.names_folder());
    assert!(!query.names_folder());
    assert_eq!(
        only("customer:\"Contoso, S.A.\",fab"),
        Condition::Text(
            Text::Customer,
            vec![
                Words {
                    text: "Contoso, S.A.".to_owned(),
                    exact: true
                },
                Words {
                    text: "fab".to_owned(),
                    exact: false
                },
            ]
        )
    );
    assert_eq!(
        only("country:ES"),
        Condition::Kept(Kept::Country, vec!["es".to_owned()])
    );
    assert_eq!(
        only("is:needs-you"),
        Condition::Choice(Choice::Is, vec!["needsyou"])
    );
}

fn survives(query: &Query) -> Result<(), TestCaseError> {
    for language in [Language::English, Language::Spanish] {
        let text = query.written(language);
        let again = parse(&text);
        prop_assert_eq!(&again.query, query, "written as {:?}", text);
        prop_assert_eq!(again.first_mistake(), None, "written as {:?}", text);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn nothing_typed_makes_it_fall_over(text in "\\PC{0,60}", cursor in 0usize..80) {
        survives(&parse(&text).query)?;
        for wrong in &parse(&text).mistakes {
            prop_assert!(text.get(wrong.span.start..wrong.span.end).is_some(), "a place in the text");
        }
        let _ = complete(&text, cursor, Language::Spanish, &Known::default());
    }

    #[test]
    fn what_looks_like_operators_survives_being_written_back(
        terms in prop::collection::vec(
            ("-?", "status|estado|value|valor|created|expires|country|team|reason|is|has|tag|closes|title", "[:<>=]{1,2}",
             "new|nueva|50k|1\\.234,5|2026-0[1-9]|3d|today|hoy|es|eur|\"a b\"|ana,bob|[a-z0-9.,\"<>=-]{0,8}"),
            0..5,
        )
    ) {
        let typed: Vec<String> = terms.into_iter().map(|(a, b, c, d)| [a, b, c, d].concat()).collect();
        let parsed = parse(&typed.join(" "));
        survives(&parsed.query)?;
        for term in &parsed.query.terms {
            if let Condition::Date(field, bounds) = &term.condition {
                let (from, before) = bounds.instants(*field, &moment());
                if let (Some(from), Some(before)) = (from, before) {
                    prop_assert!(from <= before, "{:?} ends after it begins", term);
                }
            }
        }
    }
}

#[test]
fn no_date_is_too_far() {
    for field in Dated::ALL {
        for text in ["9999y", "9999h", "2200-12-31", "1900"] {
            let name = query::Operator::Date(field).name(Language::English);
            let Condition::Date(field, bounds) = only(&format!("{name}<{text}")) else {
                unreachable!("a date")
            };
            let (from, before) = bounds.instants(field, &moment());
            assert!(
                from.is_some() != before.is_some(),
                "{name}<{text} has one end"
            );
        }
    }
}
