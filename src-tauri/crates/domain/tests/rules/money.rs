//! Money: minor units by ISO 4217, and what a person may type.

use domain::money::exponent;
use domain::{Money, Refusal};
use rust_decimal::Decimal;

fn malformed(field: &str, found: &str) -> Refusal {
    Refusal::Malformed {
        field: field.to_owned(),
        found: found.to_owned(),
    }
}

fn missing(field: &str) -> Refusal {
    Refusal::Missing {
        field: field.to_owned(),
    }
}

#[test]
fn currencies_have_the_decimals_of_the_standard() {
    for (code, decimals) in [
        ("JPY", Some(0)),
        ("KRW", Some(0)),
        ("CLP", Some(0)),
        ("EUR", Some(2)),
        ("USD", Some(2)),
        ("MXN", Some(2)),
        ("KWD", Some(3)),
        ("BHD", Some(3)),
        ("ZZZ", None),
        ("", None),
        ("EURO", None),
    ] {
        assert_eq!(exponent(code), decimals, "{code:?}");
    }
}

#[test]
fn amounts_become_minor_units() {
    let money = |amount: &str, currency: &str| Money::new(amount.parse().unwrap(), currency);
    for (amount, currency, minor) in [
        ("12000", "JPY", Some(12_000)),
        ("12000.50", "EUR", Some(1_200_050)),
        ("0.01", "usd", Some(1)),
        ("1.234", "KWD", Some(1_234)),
        ("1.5", "ZZZ", Some(150)),
        ("1.5", "", Some(150)),
        ("0.005", "EUR", Some(0)),
        ("0.015", "EUR", Some(2)),
        ("-3.5", "EUR", Some(-350)),
        ("92233720368547758.07", "EUR", Some(i64::MAX)),
        ("92233720368547758.08", "EUR", None),
        ("79228162514264337593543950335", "KWD", None),
    ] {
        assert_eq!(
            money(amount, currency).minor_units(),
            minor,
            "{amount} {currency}"
        );
    }
}

#[test]
fn what_is_typed_is_taken_exactly() {
    for (amount, currency, text) in [
        ("12000", "EUR", "12000"),
        (" 12000.50 ", " eur ", "12000.5"),
        ("12000.00", "JPY", "12000"),
        ("1.234", "KWD", "1.234"),
        ("0", "EUR", "0"),
        ("0.00", "EUR", "0"),
        ("007", "EUR", "7"),
    ] {
        let money = Money::checked(amount, currency).unwrap();
        assert_eq!(money.to_text(), text, "{amount:?} {currency:?}");
        assert_eq!(
            money.currency(),
            currency.trim().to_uppercase(),
            "{currency:?}"
        );
    }
}

#[test]
fn what_cannot_be_an_amount_is_refused() {
    for (amount, currency, why) in [
        ("", "EUR", missing("value")),
        ("  ", "EUR", missing("value")),
        ("12000", "", missing("currency")),
        ("12000", "ZZZ", malformed("currency", "ZZZ")),
        ("12000", "€", malformed("currency", "€")),
        ("-1", "EUR", malformed("value", "-1")),
        ("-0", "EUR", malformed("value", "-0")),
        ("+1", "EUR", malformed("value", "+1")),
        ("-0.01", "EUR", malformed("value", "-0.01")),
        ("1.5", "JPY", malformed("value", "1.5")),
        ("1.005", "EUR", malformed("value", "1.005")),
        ("1.2345", "KWD", malformed("value", "1.2345")),
        ("12,000", "EUR", malformed("value", "12,000")),
        ("12 000", "EUR", malformed("value", "12 000")),
        ("1_000", "EUR", malformed("value", "1_000")),
        ("1e3", "EUR", malformed("value", "1e3")),
        ("NaN", "EUR", malformed("value", "NaN")),
        (".", "EUR", malformed("value", ".")),
        (
            "99999999999999999999999999999999",
            "EUR",
            malformed("value", "99999999999999999999999999999999"),
        ),
    ] {
        assert_eq!(
            Money::checked(amount, currency),
            Err(why),
            "{amount:?} {currency:?}"
        );
    }
}

#[test]
fn equal_amounts_are_equal_however_they_are_written() {
    let euros = |text: &str| Money::new(text.parse::<Decimal>().unwrap(), "EUR");
    assert_eq!(euros("10"), euros("10.00"), "trailing zeros say nothing");
    assert_ne!(
        euros("10"),
        Money::new(Decimal::TEN, "USD"),
        "the currency counts"
    );
}
