//! Accepting by keyboard: from the key to the frame in which the next row is the active one, with the edit on disk
//! before. Beside it a bare durable commit on the same disk.

use anyhow::Result;
use window_driver::{Key, Window};

use super::Setting;
use super::stock::Stock;
use crate::figure::{Figure, Measured, Target};
use crate::limit::commit;
use crate::sampling::Sample;

/// How many are accepted.
const ROUNDS: usize = 50;
const LISTENS: &str = include_str!("accepting.js");

pub(crate) async fn measure(setting: &Setting<'_>, stock: &Stock) -> Result<Figure> {
    let rounds = setting.times(ROUNDS);
    let bare = commit::measure(setting.folder, rounds)?;
    let window = stock.window().await;
    window.turn_to('1').await;
    window.focus_is_in("[data-rows]").await;
    window.script(LISTENS, vec![]).await;
    for round in 1..=rounds {
        accept(&window).await;
        let script = format!("return window.accepted.length >= {round}");
        window.until("the next row", &script).await;
    }
    let ours = Sample::of_millis(&window.script("return window.accepted", vec![]).await);
    drop(window);
    let measured = Measured {
        id: "T11",
        what: format!(
            "p99 of accept to next row painted, {} referrals; limit: a durable commit",
            stock.rows
        ),
        unit: "ms",
        ours: ours.p99() * 1000.0,
        limit: bare.p99() * 1000.0,
        n: ours.len(),
    };
    Ok(measured.against(Target::OursAtMost(50.0), "ms"))
}

/// `A` on the row, the form, Enter on its button.
async fn accept(window: &Window) {
    window.focus_is_in("[data-rows]").await;
    window.press('a').await;
    window.focus_is_in("[role=dialog]").await;
    let words = window.words;
    window.fill(&words.field_value(), "12000").await;
    window.fill(&words.field_currency(), "EUR").await;
    window.click("radio", &words.frame_this_month()).await;
    window.tab_to("[role=dialog] [data-submit]").await;
    window.press(Key::Enter).await;
}
