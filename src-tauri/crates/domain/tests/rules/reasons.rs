//! Reasons: what is written, and what is recognised (domain.md §4).

use domain::{ErrorReason, Reason};

#[test]
fn the_list_is_written_in_the_words_of_the_service() {
    let written: Vec<&str> = Reason::ALL
        .iter()
        .map(|reason| reason.wire_text())
        .collect();
    assert_eq!(
        written,
        [
            "Project budget isn't adequate",
            "Customer didn't respond",
            "Customer chose another vendor",
            "Customer requirement not met",
            "Not a customer",
            "Proposed time line was too short",
            "Report as abuse, spam, or phishing",
            "Others",
        ],
        "the order is that of the codes 1 to 8"
    );
}

#[test]
fn codes_keys_and_texts_are_recognised() {
    let keys = [
        "budget",
        "no_response",
        "other_vendor",
        "requirements",
        "not_a_customer",
        "timeline",
        "abuse",
        "others",
    ];
    for ((reason, key), code) in Reason::ALL.into_iter().zip(keys).zip(1..) {
        let text = reason.wire_text();
        let spellings = [
            text.to_owned(),
            text.to_uppercase(),
            format!(" {text}. "),
            text.replace('\'', "’"),
            key.to_owned(),
            code.to_string(),
        ];
        for spelling in spellings {
            assert_eq!(Reason::recognise(&spelling), Some(reason), "{spelling:?}");
        }
        let stored = serde_json::to_value(reason).unwrap();
        assert_eq!(stored, key, "the key is what is stored");
    }
}

#[test]
fn the_wordings_of_other_screens_are_recognised() {
    for (text, reason) in [
        ("Customer did not have budget", Reason::Budget),
        ("Customer did not respond", Reason::NoResponse),
        ("Proposed timeline too short", Reason::Timeline),
        ("Proposed timeline was too short", Reason::Timeline),
        ("Other", Reason::Others),
    ] {
        assert_eq!(Reason::recognise(text), Some(reason), "{text:?}");
    }
}

#[test]
fn anything_else_is_somebody_s_own_words() {
    for text in [
        "",
        " ",
        "0",
        "9",
        "12",
        "We are on holiday",
        "Budget was fine",
        "Not a customer yet",
    ] {
        assert_eq!(Reason::recognise(text), None, "{text:?}");
    }
}

#[test]
fn two_error_reasons_want_an_explanation() {
    let wanting: Vec<ErrorReason> = ErrorReason::ALL
        .into_iter()
        .filter(|reason| reason.wants_notes())
        .collect();
    assert_eq!(
        wanting,
        [ErrorReason::Solution, ErrorReason::Others],
        "codes 6 and 9"
    );
    let texts: std::collections::BTreeSet<&str> = ErrorReason::ALL
        .iter()
        .map(|reason| reason.wire_text())
        .collect();
    assert_eq!(texts.len(), 9, "nine different texts");
}
