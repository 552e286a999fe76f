//! Searching letter by letter: from the key to the frame that shows the rows of what stands in the field.

use window_driver::{Key, Window, chord};

use super::Setting;
use super::stock::Stock;
use crate::figure::{Figure, Measured, Target};
use crate::sampling::Sample;

/// What is typed, a letter at a time: words of the trade and of people, in both languages, and operators.
const WORDS: [&str; 24] = [
    "migration",
    "azure",
    "madrid",
    "security",
    "contoso",
    "dynamics",
    "factura",
    "inventory",
    "power bi",
    "teams",
    "seguridad",
    "backup",
    "fabrikam",
    "licencias",
    "warehouse",
    "copilot",
    "presupuesto",
    "training",
    "status:new",
    "flame:yes",
    "country:es",
    "value>50k erp",
    "is:unread sql",
    "in:archived data",
];
/// Before a key is pressed again, what it led to is on the glass.
const LISTENS: &str = include_str!("typing.js");

pub(crate) async fn measure(setting: &Setting<'_>, stock: &Stock) -> [Figure; 2] {
    let window = stock.window().await;
    window.press_together(&chord(Key::Control, 'e')).await;
    window.focus_is_in("[data-search]").await;
    window.script(LISTENS, vec![]).await;
    let mut keys = 0;
    for word in WORDS.iter().take(setting.times(WORDS.len())) {
        for letter in word.chars() {
            window.press(letter).await;
            // A blank at the end asks for nothing new.
            if letter != ' ' {
                keys += 1;
                answered(&window, keys).await;
            }
        }
        clear(&window).await;
    }
    let sample = Sample::of_millis(&window.script("return window.typed", vec![]).await);
    drop(window);
    let figure = |what: &str, ours: f64| {
        let measured = Measured {
            id: "T2",
            what: format!("{what} of key to painted rows, {} referrals", stock.rows),
            unit: "ms",
            ours: ours * 1000.0,
            limit: 50.0,
            n: sample.len(),
        };
        measured.against(Target::OursAtMost(50.0), "ms")
    };
    [
        figure("median", sample.median()),
        figure("p99", sample.p99()),
    ]
}

async fn answered(window: &Window, keys: usize) {
    let script = format!("return window.typed.length >= {keys}");
    window.until("the rows of what was typed", &script).await;
}

/// The field is emptied as its user does; that is not measured.
async fn clear(window: &Window) {
    window.press(Key::Escape).await;
    window
        .until("an empty field", "return document.querySelector('[data-search]').value === '' && document.querySelector('[data-answers]').dataset.answers === ''")
        .await;
}
