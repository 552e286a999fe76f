//! What customers add: sample sentences that make a text as short or as long as wanted.

use rand::Rng;
use rand::seq::IndexedRandom;

use super::people::Language;

const ENGLISH: [&str; 14] = [
    "We would like a first call this week, mornings are best.",
    "Budget is approved for this fiscal year, so the project has to be invoiced by June.",
    "We already talked to one other partner and would like a second opinion.",
    "Our IT is two people & a very patient apprentice.",
    "Please send references from our industry.",
    "We work with an external accountant who has to be involved.",
    "Nothing may run outside the EU.",
    "The decision is made by the board, which meets on the second Tuesday of the month.",
    "There are about 60 users in four offices, one of them with a slow line.",
    "We prefer fixed prices to time and material.",
    "Documentation in English is enough, training has to be in the local language.",
    "If it goes well, two sister companies will follow.",
    "We know this is short notice and apologise for it.",
    "Please call before writing: our mail is part of the problem.",
];
const SPANISH: [&str; 14] = [
    "Nos gustaría una primera llamada esta semana, mejor por la mañana.",
    "El presupuesto está aprobado para este ejercicio, así que hay que facturar antes de junio.",
    "Ya hemos hablado con otro partner y queremos una segunda opinión.",
    "Informática somos dos personas y un becario con mucha paciencia.",
    "Envíennos referencias de nuestro sector, por favor.",
    "Trabajamos con una gestoría externa que tiene que participar.",
    "Nada puede ejecutarse fuera de la Unión Europea.",
    "Decide el consejo, que se reúne el segundo martes de cada mes.",
    "Somos unos 60 usuarios en cuatro oficinas, una de ellas con mala conexión.",
    "Preferimos precio cerrado a horas.",
    "La documentación puede estar en inglés; la formación, no.",
    "Si sale bien, vendrán detrás dos empresas del grupo.",
    "Sabemos que avisamos con poco tiempo y pedimos disculpas.",
    "Llamen antes de escribir: el correo es parte del problema.",
];

/// `count` different sentences, joined; no more than there are.
pub(super) fn some(language: Language, count: usize, source: &mut impl Rng) -> String {
    let pool = match language {
        Language::English => &ENGLISH,
        Language::Spanish => &SPANISH,
    };
    let chosen: Vec<&str> = pool.sample(source, count).copied().collect();
    chosen.join(" ")
}
