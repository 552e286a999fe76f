//! What the build script accepts and refuses, run as ordinary code.
#![expect(clippy::unwrap_used, reason = "a test may stop at a broken assumption")]

#[path = "../build/agreement.rs"]
mod agreement;
#[path = "../build/catalogue.rs"]
mod catalogue;
#[path = "../build/functions.rs"]
mod functions;
#[path = "../build/references.rs"]
mod references;

use catalogue::Catalogue;

fn read(text: &str) -> Catalogue {
    Catalogue::parse("en.ftl", text).unwrap()
}

fn refusal(text: &str) -> String {
    let problems = Catalogue::parse("en.ftl", text).unwrap_err();
    problems
        .iter()
        .map(|problem| format!("{problem}\n"))
        .collect()
}

fn differences(english: &str, spanish: &str) -> Vec<String> {
    let spanish = Catalogue::parse("es.ftl", spanish).unwrap();
    agreement::differences(&read(english), &spanish)
        .iter()
        .map(ToString::to_string)
        .collect()
}

#[test]
fn text_that_is_not_fluent_is_refused_with_its_line() {
    let refusal = refusal("title = Inbox\n\nthis is not Fluent\n");
    assert!(
        refusal.starts_with("en.ftl:3: "),
        "the third line is wrong: {refusal}"
    );
}

#[test]
fn an_id_defined_twice_is_refused() {
    let refusal = refusal("title = Inbox\nother = x\ntitle = Entry\n");
    assert_eq!(
        refusal, "en.ftl:3: title is defined twice\n",
        "the second one is the mistake"
    );
}

#[test]
fn a_reference_to_nothing_is_refused() {
    let refusal = refusal("title = { inbox } of { -brand }\n");
    assert!(
        refusal.contains("inbox, which does not exist"),
        "no such message: {refusal}"
    );
    assert!(
        refusal.contains("-brand, which does not exist"),
        "no such term: {refusal}"
    );
}

#[test]
fn both_languages_must_hold_the_same_messages() {
    assert_eq!(
        differences("a = x\nb = x\n", "b = y\nc = y\n"),
        [
            "en.ftl:1: a is missing in es.ftl",
            "es.ftl:2: c does not exist in en.ftl"
        ],
        "each side is told what it lacks"
    );
}

#[test]
fn an_attribute_counts_like_a_message() {
    assert_eq!(
        differences("a = x\n    .hint = y\n", "a = x\n"),
        ["en.ftl:1: a.hint is missing in es.ftl"],
        "a missing hint would be English on a Spanish page"
    );
}

#[test]
fn both_languages_must_use_the_same_variables() {
    assert_eq!(
        differences("a = { $name } of { $place }\n", "a = { $nombre }\n"),
        ["es.ftl:1: a uses $nombre, but English uses $name, $place"],
        "a translated variable would stay empty"
    );
}

#[test]
fn variables_keep_their_order_and_cross_references() {
    let catalogue = read(
        "a = { $second ->\n    [one] { $first }\n   *[other] { b }\n }\nb = { $third } { a }\n",
    );
    let needs = &catalogue.messages.first().unwrap().needs;
    assert_eq!(
        needs.variables,
        ["second", "first", "third"],
        "as they appear, those of a referred message included, and a circle ends"
    );
}

#[test]
fn a_message_becomes_a_typed_function() {
    let code = functions::generate(&read(
        "due-in = Due in { $dayCount } for { $type }\n    .aria-label = Due\n",
    ))
    .unwrap();
    for expected in [
        "pub fn due_in<'a>(&self, day_count: impl Into<FluentValue<'a>>, r#type: impl Into<FluentValue<'a>>) -> String",
        "self.format(\"due-in\", None, [(\"dayCount\", day_count.into()), (\"type\", r#type.into())])",
        "pub fn due_in_aria_label(&self) -> String",
        "/// due-in = Due in { $dayCount } for { $type }",
    ] {
        assert!(code.contains(expected), "{expected} is missing in:\n{code}");
    }
}

#[test]
fn what_only_a_browser_can_format_gets_no_function() {
    let code =
        functions::generate(&read("at = { DATETIME($when) }\nof = { NUMBER($n) }\n")).unwrap();
    assert!(!code.contains("fn at"), "Rust has no DATETIME");
    assert!(code.contains("fn of"), "NUMBER is built in");
    let strange = functions::generate(&read("at = { SHOUT($when) }\n")).unwrap_err();
    assert!(
        strange.to_string().contains("SHOUT"),
        "nobody has that function: {strange}"
    );
}

#[test]
fn two_messages_never_share_a_rust_name() {
    let refusal = functions::generate(&read("a-b = x\na_b = y\n")).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "en.ftl:2: a_b and a-b get the same Rust name",
        "a silent winner would show the wrong words"
    );
}
