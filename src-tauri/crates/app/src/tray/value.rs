//! The tray as a value.

use ::tray::{Line, Picture, Tray};
use i18n::Words;

use super::choice::Choice;
use super::label;
use super::look::Seen;
use crate::views::{AlertsPause, Connection};

/// With an open desk.
pub(super) fn tray(words: &Words, seen: &Seen) -> Tray {
    let mut menu = vec![open(words), Line::Separator];
    menu.extend(referrals(words, seen));
    menu.extend([
        Line::Separator,
        entry(&Choice::Sync, words.tray_sync()),
        pause(words, seen),
        Line::Separator,
        quit(words),
    ]);
    Tray {
        picture: picture(seen),
        tooltip: tooltip(words, seen),
        menu,
    }
}

/// Without one: nothing to see, and nothing to do but open the window or end.
pub(crate) fn closed(words: &Words, picture: Picture, tooltip: &str) -> Tray {
    Tray {
        picture,
        tooltip: label::line(tooltip, label::LONGEST_TOOLTIP),
        menu: vec![open(words), Line::Separator, quit(words)],
    }
}

/// What has not been tried yet is no trouble.
fn picture(seen: &Seen) -> Picture {
    let is_cut_off = matches!(seen.connection, Connection::Offline | Connection::SignedOut);
    if is_cut_off || seen.needs_you > 0 {
        Picture::Trouble
    } else if seen.hot > 0 || seen.expiring > 0 {
        Picture::Due
    } else {
        Picture::Calm
    }
}

fn tooltip(words: &Words, seen: &Seen) -> String {
    let connection = match seen.connection {
        Connection::Offline => Some(words.tray_offline()),
        Connection::SignedOut => Some(words.tray_signed_out()),
        Connection::Online | Connection::Unknown => None,
    };
    let counts = [
        (seen.needs_you > 0).then(|| words.tray_needs_you(seen.needs_you)),
        (seen.hot > 0).then(|| words.tray_hot(seen.hot)),
        (seen.expiring > 0).then(|| words.tray_expiring(seen.expiring)),
    ];
    let said: Vec<String> = connection
        .into_iter()
        .chain(counts.into_iter().flatten())
        .collect();
    match said.is_empty() {
        true => words.tray_calm(),
        false => label::line(&said.join(" · "), label::LONGEST_TOOLTIP),
    }
}

fn referrals(words: &Words, seen: &Seen) -> Vec<Line> {
    if seen.rows.is_empty() {
        return vec![Line::Entry {
            id: "nothing".to_owned(),
            label: words.tray_calm(),
            is_enabled: false,
        }];
    }
    let lines = seen.rows.iter().map(|row| {
        let label = label::referral(words, row, seen.now);
        entry(&Choice::Referral(row.id.as_str().to_owned()), label)
    });
    lines.collect()
}

fn pause(words: &Words, seen: &Seen) -> Line {
    let pause = |how, label| entry(&Choice::Pause(how), label);
    match seen.paused_until {
        Some(until) => Line::Submenu {
            label: label::paused(words, until, seen.now, seen.zone),
            lines: vec![pause(AlertsPause::Off, words.tray_tell_again())],
        },
        None => Line::Submenu {
            label: words.tray_pause(),
            lines: vec![
                pause(AlertsPause::Hour, words.tray_pause_hour()),
                pause(AlertsPause::Tomorrow, words.tray_pause_tomorrow()),
            ],
        },
    }
}

fn open(words: &Words) -> Line {
    entry(&Choice::Open, words.tray_open())
}

fn quit(words: &Words) -> Line {
    entry(&Choice::Quit, words.tray_quit())
}

fn entry(choice: &Choice, label: String) -> Line {
    Line::Entry {
        id: choice.id(),
        label,
        is_enabled: true,
    }
}
