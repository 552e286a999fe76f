//! People of the samples: names by language, mail addresses on example domains.

use rand::seq::IndexedRandom;
use rand::{Rng, RngExt};
use serde_json::{Value, json};

use super::place::Place;

/// The languages customers write in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Language {
    English,
    Spanish,
}

/// A contact or a colleague.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Person {
    pub(super) first: String,
    pub(super) last: String,
    pub(super) phone: String,
    pub(super) email: String,
    pub(super) locale: Option<&'static str>,
}

const FIRST_EN: [&str; 24] = [
    "Grace", "Oliver", "Amelia", "Noah", "Ruth", "Henry", "Aisha", "Liam", "Zoe", "Marcus", "Yuki",
    "Tom", "Hannah", "Kwame", "Priya", "Jack", "Siobhán", "Lukas", "Élodie", "Ben", "Isla", "Ravi",
    "Chloe", "Daniel",
];
const LAST_EN: [&str; 24] = [
    "Walker", "O'Brien", "Nakamura", "Singh", "Okafor", "Müller", "Bennett", "Dubois", "Fletcher",
    "Wright", "Patel", "Novak", "McKay", "Anderson", "Chen", "Reid", "Hughes", "Larsen", "Cohen",
    "Price", "Ward", "Kim", "Foster", "Jensen",
];
const FIRST_ES: [&str; 24] = [
    "Lucía", "Álvaro", "Carmen", "Íñigo", "Marta", "Javier", "Rocío", "Sergio", "Begoña", "Andrés",
    "Ximena", "Héctor", "Inés", "Raúl", "Noelia", "Óscar", "Pilar", "Diego", "Ainhoa", "Emilio",
    "Valeria", "Tomás", "Núria", "Gonzalo",
];
const LAST_ES: [&str; 24] = [
    "Gómez Rey",
    "Peña",
    "Ibáñez",
    "Núñez Soler",
    "Castaño",
    "Vidal",
    "Ortega Lara",
    "Muñoz",
    "Sáenz",
    "Prieto",
    "Del Río",
    "Quintana",
    "Zamora",
    "Bravo",
    "Etxeberria",
    "Montoro",
    "Rincón",
    "Salas",
    "Villalba",
    "Yáñez",
    "Calvo",
    "Fuentes",
    "Marín",
    "Herrero",
];

impl Person {
    /// Somebody of a customer at `domain`.
    pub(super) fn at(domain: &str, place: &Place, source: &mut impl Rng) -> Self {
        let (firsts, lasts) = match place.language {
            Language::English => (FIRST_EN, LAST_EN),
            Language::Spanish => (FIRST_ES, LAST_ES),
        };
        let first = firsts.choose(source).unwrap_or(&"Sam");
        let last = lasts.choose(source).unwrap_or(&"Reyes");
        let locale = match place.language {
            Language::English => "en-us",
            Language::Spanish => "es-es",
        };
        Self {
            first: (*first).to_owned(),
            last: (*last).to_owned(),
            phone: place.phone(source),
            email: format!("{}.{}@{domain}", slug(first), slug(last)),
            locale: source.random_bool(0.2).then_some(locale),
        }
    }

    /// The member as it is on the wire.
    pub(super) fn written(&self) -> Value {
        let mut member = json!({
            "firstName": self.first,
            "lastName": self.last,
            "phoneNumber": self.phone,
            "email": self.email,
        });
        if let (Some(locale), Some(members)) = (self.locale, member.as_object_mut()) {
            let preference = json!({ "locale": locale, "disableNotifications": false });
            members.insert("contactPreference".into(), preference);
        }
        member
    }
}

/// The colleagues of the partner whose referrals these are.
pub(super) fn colleague(source: &mut impl Rng) -> Person {
    let colleagues = [
        ("Ada", "Moreno", "+34 600 000 101"),
        ("Ben", "Carter", "+34 600 000 102"),
        ("Clara", "Ruiz", "+34 600 000 103"),
        ("Dario", "Lopes", "+34 600 000 104"),
    ];
    let (first, last, phone) =
        colleagues
            .choose(source)
            .unwrap_or(&("Ada", "Moreno", "+34 600 000 101"));
    Person {
        first: (*first).to_owned(),
        last: (*last).to_owned(),
        phone: (*phone).to_owned(),
        email: format!("{}@tailwind-partner.example", slug(first)),
        locale: None,
    }
}

/// Letters and digits without accents, words joined by dots, as mail addresses and domains want them.
pub(super) fn slug(text: &str) -> String {
    let plain = text.chars().filter_map(|letter| {
        Some(match letter.to_lowercase().next()? {
            'á' | 'à' | 'ä' => 'a',
            'é' | 'è' => 'e',
            'í' => 'i',
            'ó' | 'ö' => 'o',
            'ú' | 'ü' => 'u',
            'ñ' => 'n',
            ' ' | '-' => '-',
            letter if letter.is_ascii_alphanumeric() => letter,
            _ => return None,
        })
    });
    let slug: String = plain.collect();
    let words: Vec<&str> = slug.split('-').filter(|word| !word.is_empty()).collect();
    words.join("-")
}
