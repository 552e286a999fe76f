//! The table of figures, for a terminal.

use std::fmt::Write as _;

use crate::figure::Figure;

/// Draws the figures as lines.
pub(crate) fn drawn(figures: &[Figure]) -> String {
    let width = figures
        .iter()
        .map(|figure| figure.what.chars().count())
        .max()
        .unwrap_or_default();
    let mut table = format!(
        "{:4} {:width$} {:>10} {:>10} {:7} {:>6} {:>8} {:>4} met",
        "id", "what", "ours", "limit", "unit", "ratio", "target", "n"
    );
    for figure in figures {
        let met = if figure.met { "yes" } else { "NO" };
        _ = write!(
            table,
            "\n{:4} {:width$} {:>10.1} {:>10.1} {:7} {:>6.2} {:>8} {:>4} {met}",
            figure.id,
            figure.what,
            figure.ours,
            figure.limit,
            figure.unit,
            figure.ratio,
            figure.target,
            figure.n,
        );
    }
    table
}
