//! Scrolling the longest folder from end to end: how long frames take, how many rows there are in the page, and how
//! many of the visible ones were still blank.

use std::time::Duration;

use serde_json::{Value, json};

use super::Setting;
use super::stock::Stock;
use crate::figure::{Figure, Measured, Target};
use crate::sampling::Sample;

/// One run.
const RUN: Duration = Duration::from_secs(60);
const SCROLLS: &str = include_str!("scrolling.js");

pub(crate) async fn measure(setting: &Setting<'_>, stock: &Stock) -> [Figure; 3] {
    let window = stock.window().await;
    window.turn_to('3').await;
    window
        .until(
            "the archive",
            "return document.querySelector('[role=option][data-id]')",
        )
        .await;
    let run = if setting.quick { RUN / 10 } else { RUN };
    let millis = u64::try_from(run.as_millis()).unwrap_or(u64::MAX);
    window.script(SCROLLS, vec![json!(millis)]).await;
    tokio::time::sleep(run).await;
    let seen = window
        .until("the end of the list", "return window.scrolled")
        .await;
    drop(window);
    let frames = Sample::of_millis(seen.get("frames").unwrap_or(&Value::Null));
    let number = |name: &str| seen.get(name).and_then(Value::as_f64).unwrap_or(f64::NAN);
    let figure = |what: &str, unit, ours, limit, target| {
        let measured = Measured {
            id: "T10",
            what: format!("scrolling {} rows: {what}", number("rows")),
            unit,
            ours,
            limit,
            n: frames.len(),
        };
        measured.against(target, unit)
    };
    [
        figure(
            "p99 of a frame",
            "ms",
            frames.p99() * 1000.0,
            33.0,
            Target::OursAtMost(33.0),
        ),
        figure(
            "rows in the page at most",
            "",
            number("nodes"),
            200.0,
            Target::OursAtMost(200.0),
        ),
        figure(
            "frames with a blank row, %",
            "%",
            number("blank"),
            100.0,
            Target::OursAtMost(100.0),
        ),
    ]
}
