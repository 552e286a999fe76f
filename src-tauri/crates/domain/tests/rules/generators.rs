//! Arbitrary JSON, referrals and actions.

use chrono::NaiveDate;
use domain::{
    AcceptForm, Action, AddContactForm, CloseAsErrorForm, Contact, DeclineForm, EditForm,
    ErrorReason, LostForm, Reason, WonForm,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value};

/// Members a referral is known to have, at any level.
const MEMBERS: [&str; 26] = [
    "id",
    "name",
    "status",
    "substatus",
    "statusReason",
    "direction",
    "qualification",
    "type",
    "team",
    "customerProfile",
    "address",
    "country",
    "ids",
    "profileType",
    "details",
    "notes",
    "dealValue",
    "currency",
    "closingDateTime",
    "customerRequestedContact",
    "requirements",
    "solutions",
    "consent",
    "createdDateTime",
    "firstName",
    "email",
];

/// Scalars that are hard to read: numbers with unusual digits, words of the states, dates in many forms.
const SCALARS: [&str; 24] = [
    "null",
    "true",
    "false",
    "0",
    "-0.0",
    "1.50",
    "1e3",
    "1E-7",
    "1e400",
    "123456789012345678901234567890",
    "\"\"",
    "\" \"",
    "\"New\"",
    "\"active\"",
    "\"Closed\"",
    "\"Won\"",
    "\"Accepted\"",
    "\"Outgoing\"",
    "\"12.50\"",
    "\"EUR\"",
    "\"True\"",
    "\"2026-03-02T10:15:30.1234567Z\"",
    "\"0001-01-01T00:00:00\"",
    "\"&amp;&#0;\"",
];

fn scalar() -> impl Strategy<Value = Value> {
    prop_oneof![
        4 => select(&SCALARS[..]).prop_map(|text| serde_json::from_str(text).unwrap()),
        1 => any::<String>().prop_map(Value::String),
        1 => any::<f64>().prop_map(Value::from),
    ]
}

fn key() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => (select(&MEMBERS[..]), 0..4_usize).prop_map(|(name, casing)| match casing {
            0 => name.to_ascii_uppercase(),
            1 => name.to_ascii_lowercase(),
            2 => crate::support::pascal_case(name),
            _ => name.to_owned(),
        }),
        1 => "[a-z]{1,6}",
        1 => any::<String>(),
    ]
}

/// JSON of any shape, with the member names of referrals in it.
pub(crate) fn json() -> impl Strategy<Value = Value> {
    scalar().prop_recursive(4, 48, 8, |inner| {
        prop_oneof![
            1 => vec(inner.clone(), 0..4).prop_map(Value::Array),
            3 => vec((key(), inner), 0..8).prop_map(|members| members.into_iter().collect()),
        ]
    })
}

/// A referral with odd members, in one of the states of api.md §7 or in none of them.
pub(crate) fn referral() -> impl Strategy<Value = Value> {
    let status = select(&["New", "new", "Active", "Closed", "None", "", "Paused"][..]);
    let substatus = select(
        &[
            "Pending", "Received", "Accepted", "Won", "Expired", "None", "",
        ][..],
    );
    let direction = select(&["Incoming", "Outgoing", ""][..]);
    let odd = vec((key(), json()), 0..8);
    (status, substatus, direction, odd).prop_map(|(status, substatus, direction, odd)| {
        let mut members: Map<String, Value> = odd.into_iter().collect();
        for (name, text) in [
            ("id", "r1"),
            ("status", status),
            ("substatus", substatus),
            ("direction", direction),
        ] {
            members.retain(|member, _| !member.eq_ignore_ascii_case(name));
            members.insert(name.to_owned(), text.into());
        }
        Value::Object(members)
    })
}

fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[ a-zñ0-9]{0,12}",
        select(&["7", "007", "+7", "7.0"][..]).prop_map(str::to_owned)
    ]
}

fn amount() -> impl Strategy<Value = String> {
    prop_oneof![
        (0..10_000_u32).prop_map(|amount| amount.to_string()),
        "[0-9]{1,5}\\.[0-9]{1,3}",
        typed()
    ]
}

fn currency() -> impl Strategy<Value = String> {
    select(&["EUR", "usd", "JPY", "KWD", "ZZZ", ""][..]).prop_map(str::to_owned)
}

fn date() -> impl Strategy<Value = NaiveDate> {
    (0..40_000).prop_map(|day| NaiveDate::from_epoch_days(day).unwrap())
}

fn contact() -> impl Strategy<Value = Contact> {
    let email = select(
        &[
            "",
            "ada@x.example",
            "ADA@x.example",
            "ben@x.example",
            "nobody",
        ][..],
    );
    let phone = select(&["", "+1 555 0100", "12"][..]);
    (select(&["Ada", "Ben", "ben", ""][..]), email, phone).prop_map(|(name, email, phone)| {
        Contact {
            first_name: name.to_owned(),
            email: email.to_owned(),
            phone_number: phone.to_owned(),
            ..Contact::default()
        }
    })
}

/// Anything a person may type into any form.
pub(crate) fn action() -> impl Strategy<Value = Action> {
    let reason = || (select(&Reason::ALL[..]), typed(), typed());
    prop_oneof![
        (
            typed(),
            amount(),
            currency(),
            option::of(date()),
            typed(),
            typed(),
            vec(contact(), 0..3)
        )
            .prop_map(
                |(name, value, currency, close_date, notes, crm_id, contacts)| Action::Accept(
                    AcceptForm {
                        name,
                        value,
                        currency,
                        close_date,
                        notes,
                        crm_id,
                        contacts,
                    }
                )
            ),
        reason().prop_map(|(reason, other, notes)| Action::Decline(DeclineForm {
            reason,
            other,
            notes
        })),
        (amount(), currency(), option::of(date())).prop_map(|(value, currency, close_date)| {
            Action::Won(WonForm {
                value,
                currency,
                close_date,
            })
        }),
        reason().prop_map(|(reason, other, notes)| Action::Lost(LostForm {
            reason,
            other,
            notes
        })),
        edit(),
        contact().prop_map(|contact| Action::AddContact(AddContactForm { contact })),
        (select(&ErrorReason::ALL[..]), typed())
            .prop_map(|(reason, notes)| Action::CloseAsError(CloseAsErrorForm { reason, notes })),
    ]
}

fn edit() -> impl Strategy<Value = Action> {
    let text = || option::of(typed());
    (
        text(),
        option::of(amount()),
        option::of(currency()),
        option::of(date()),
        text(),
        text(),
        text(),
        text(),
    )
        .prop_map(
            |(name, value, currency, close_date, notes, crm_id, campaign_id, sales_stage)| {
                Action::Edit(EditForm {
                    name,
                    value,
                    currency,
                    close_date,
                    notes,
                    crm_id,
                    campaign_id,
                    sales_stage,
                })
            },
        )
}

/// Small JSON in which many values say the same.
pub(crate) fn similar() -> impl Strategy<Value = Value> {
    let texts = [
        "null",
        "\"\"",
        "1",
        "1.0",
        "1e0",
        "10E-1",
        "\"1\"",
        "\"1.0\"",
        "\"01\"",
        "\"+1\"",
        "\" 1 \"",
        "true",
        "\"true\"",
        "\"2026-06-30T00:00:00Z\"",
        "\"2026-06-30T00:00:00.000Z\"",
        "\"2026-06-30T02:00:00+02:00\"",
        "\"2026-06-30\"",
        "\" 2026-06-30 \"",
        "[]",
        "{}",
    ];
    let leaf = select(
        texts
            .map(|text| serde_json::from_str::<Value>(text).unwrap())
            .to_vec(),
    );
    let name = || select(&["a", "A", "b"][..]).prop_map(str::to_owned);
    leaf.prop_recursive(2, 8, 3, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Value::Array),
            vec((name(), inner), 0..3).prop_map(|members| members.into_iter().collect()),
        ]
    })
}
