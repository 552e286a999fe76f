//! Where customers are: real towns, their currency, and phone numbers nobody has.

use rand::seq::IndexedRandom;
use rand::{Rng, RngExt};

use super::people::Language;

/// A town and what depends on its country.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) country: &'static str,
    pub(super) city: &'static str,
    pub(super) state: Option<&'static str>,
    pub(super) postal_code: &'static str,
    pub(super) currency: &'static str,
    /// What one euro costs, roughly, so that amounts look right.
    pub(super) per_euro: i64,
    /// `#` becomes a digit. Ranges reserved for fiction, or unassigned.
    pub(super) phone: &'static str,
    pub(super) language: Language,
}

const fn place(
    country: &'static str,
    city: &'static str,
    state: Option<&'static str>,
    postal_code: &'static str,
    (currency, per_euro): (&'static str, i64),
    phone: &'static str,
    language: Language,
) -> Place {
    Place {
        country,
        city,
        state,
        postal_code,
        currency,
        per_euro,
        phone,
        language,
    }
}

const EUR: (&str, i64) = ("EUR", 1);
const USD: (&str, i64) = ("USD", 1);
const GBP: (&str, i64) = ("GBP", 1);
const MXN: (&str, i64) = ("MXN", 20);
const JPY: (&str, i64) = ("JPY", 160);
const CAD: (&str, i64) = ("CAD", 1);
const AUD: (&str, i64) = ("AUD", 2);
const CHF: (&str, i64) = ("CHF", 1);
const ES: Language = Language::Spanish;
const EN: Language = Language::English;

/// Every town customers come from.
#[rustfmt::skip]
pub(super) const PLACES: [Place; 26] = [
    place("ES", "Madrid", Some("Madrid"), "28013", EUR, "+34 600 000 ###", ES),
    place("ES", "Sevilla", Some("Sevilla"), "41001", EUR, "+34 600 000 ###", ES),
    place("ES", "Valencia", Some("Valencia"), "46002", EUR, "+34 600 000 ###", ES),
    place("ES", "Bilbao", Some("Bizkaia"), "48001", EUR, "+34 600 000 ###", ES),
    place("ES", "A Coruña", Some("A Coruña"), "15001", EUR, "+34 600 000 ###", ES),
    place("ES", "Zaragoza", Some("Zaragoza"), "50003", EUR, "+34 600 000 ###", ES),
    place("ES", "Las Palmas de Gran Canaria", Some("Las Palmas"), "35001", EUR, "+34 600 000 ###", ES),
    place("ES", "Logroño", Some("La Rioja"), "26001", EUR, "+34 600 000 ###", ES),
    place("MX", "Ciudad de México", Some("CDMX"), "06000", MXN, "+52 55 5555 01##", ES),
    place("MX", "Monterrey", Some("Nuevo León"), "64000", MXN, "+52 81 5555 01##", ES),
    place("MX", "Guadalajara", Some("Jalisco"), "44100", MXN, "+52 33 5555 01##", ES),
    place("US", "Seattle", Some("WA"), "98101", USD, "+1 206 555 01##", EN),
    place("US", "Austin", Some("TX"), "78701", USD, "+1 512 555 01##", EN),
    place("US", "Boston", Some("MA"), "02108", USD, "+1 617 555 01##", EN),
    place("US", "Denver", Some("CO"), "80202", USD, "+1 303 555 01##", EN),
    place("US", "Miami", Some("FL"), "33130", USD, "+1 305 555 01##", ES),
    place("GB", "London", None, "EC1A 1BB", GBP, "+44 20 7946 0###", EN),
    place("GB", "Manchester", None, "M1 1AE", GBP, "+44 161 496 0###", EN),
    place("GB", "Edinburgh", None, "EH1 1YZ", GBP, "+44 131 496 0###", EN),
    place("IE", "Dublin", None, "D02 X285", EUR, "+353 20 915 ####", EN),
    place("DE", "München", Some("Bayern"), "80331", EUR, "+49 30 23125 ###", EN),
    place("FR", "Lyon", None, "69001", EUR, "+33 1 99 00 ## ##", EN),
    place("CH", "Zürich", None, "8001", CHF, "+41 44 000 0# ##", EN),
    place("CA", "Toronto", Some("ON"), "M5H 2N2", CAD, "+1 416 555 01##", EN),
    place("AU", "Sydney", Some("NSW"), "2000", AUD, "+61 2 5550 ####", EN),
    place("JP", "Tokyo", None, "100-0001", JPY, "+81 3 0000 0###", EN),
];

impl Place {
    pub(super) fn any(source: &mut impl Rng) -> &'static Self {
        // The list is not empty; the first town stands in for that proof.
        PLACES.choose(source).unwrap_or(&PLACES[0])
    }

    /// A phone number of this place that nobody has.
    pub(super) fn phone(&self, source: &mut impl Rng) -> String {
        self.phone
            .chars()
            .map(|character| match character {
                '#' => char::from(b'0' + source.random_range(0..10_u8)),
                fixed => fixed,
            })
            .collect()
    }

    /// A street and a number.
    pub(super) fn street(&self, source: &mut impl Rng) -> String {
        let number = source.random_range(1..200);
        match self.language {
            Language::Spanish => {
                let street = [
                    "Calle Mayor",
                    "Avenida del Puerto",
                    "Calle del Olmo",
                    "Paseo de la Estación",
                ];
                format!(
                    "{}, {number}",
                    street.choose(source).unwrap_or(&"Calle Mayor")
                )
            }
            Language::English => {
                let street = [
                    "Main Street",
                    "Harbour Road",
                    "Elm Avenue",
                    "Station Square",
                ];
                format!(
                    "{number} {}",
                    street.choose(source).unwrap_or(&"Main Street")
                )
            }
        }
    }
}
