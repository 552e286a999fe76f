//! Customers: Microsoft's fictitious companies and their imaginary branches, and invented Spanish ones.

use rand::seq::IndexedRandom;
use rand::{Rng, RngExt};

use super::people::{Language, slug};
use super::place::Place;

/// A customer organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Company {
    pub(super) name: String,
    pub(super) domain: String,
    pub(super) size: &'static str,
}

const FICTITIOUS: [&str; 20] = [
    "Contoso",
    "Fabrikam",
    "Northwind Traders",
    "Adventure Works",
    "Tailwind Traders",
    "Wide World Importers",
    "Alpine Ski House",
    "Fourth Coffee",
    "Coho Winery",
    "Litware",
    "Proseware",
    "Relecloud",
    "Trey Research",
    "VanArsdel",
    "Woodgrove Bank",
    "Margie's Travel",
    "Lamna Healthcare",
    "Humongous Insurance",
    "Graphic Design Institute",
    "School of Fine Art",
];
const BRANCH: [&str; 14] = [
    "",
    "",
    "",
    "Ltd",
    "Inc.",
    "Group",
    "Logistics",
    "Robotics",
    "Foods",
    "Energy",
    "Studios",
    "Clinics",
    "Retail",
    "& Sons",
];
const TRADE_ES: [&str; 18] = [
    "Bodegas",
    "Talleres",
    "Clínica",
    "Transportes",
    "Conservas",
    "Hoteles",
    "Cerámicas",
    "Aceites",
    "Muebles",
    "Academia",
    "Ópticas",
    "Construcciones",
    "Panadería",
    "Editorial",
    "Viveros",
    "Astilleros",
    "Farmacias",
    "Grupo",
];
const NAME_ES: [&str; 18] = [
    "Montesol",
    "La Encina",
    "Puerto Blanco",
    "Valdelagua",
    "Ría Norte",
    "Rivas Altas",
    "El Almendro",
    "Sotomar",
    "Peñarrubia",
    "Tres Caminos",
    "Aldealuz",
    "Cabo Negro",
    "Miralcampo",
    "Hermanos Ureña",
    "Villaseca",
    "Ñandú",
    "Sierra Clara",
    "Costa Brezo",
];
/// Customer sizes of api.md §6.9.
const SIZES: [&str; 11] = [
    "1to9employees",
    "10to50employees",
    "51to250employees",
    "251to1000employees",
    "1001to5000employees",
    "5001to10000employees",
    "10001to20000employees",
    "Morethan20000employees",
    "1to50employees",
    "51to500employees",
    "Morethan500employees",
];

impl Company {
    pub(super) fn any(place: &Place, source: &mut impl Rng) -> Self {
        let name = match place.language {
            Language::Spanish if source.random_bool(0.75) => spanish(place, source),
            Language::English | Language::Spanish => {
                let name = FICTITIOUS.choose(source).unwrap_or(&"Contoso");
                let branch = BRANCH.choose(source).unwrap_or(&"");
                format!("{name} {branch}").trim_end().to_owned()
            }
        };
        Self::named(&name, SIZES.choose(source).unwrap_or(&"10to50employees"))
    }

    pub(super) fn named(name: &str, size: &'static str) -> Self {
        Self {
            name: name.to_owned(),
            domain: format!("{}.example", slug(name)),
            size,
        }
    }
}

fn spanish(place: &Place, source: &mut impl Rng) -> String {
    let trade = TRADE_ES.choose(source).unwrap_or(&"Grupo");
    let name = NAME_ES.choose(source).unwrap_or(&"Montesol");
    let forms: &[&str] = match place.country {
        "MX" => &["S. de R.L. de C.V.", "S.A. de C.V."],
        _ => &["S.L.", "S.A.", "S. Coop.", "e Hijos, S.L."],
    };
    format!("{trade} {name} {}", forms.choose(source).unwrap_or(&"S.L."))
}
