//! A notice as the specification words it: hints, actions, urgency and expiry, by notify-rust.

use html_escape::encode_text;
use notify_rust::{Hint, Notification, Timeout, Urgency};

use super::standing::Server;
use crate::{Identity, Notice};

/// The key of a click on the notice itself.
pub(super) const BODY: &str = "default";
/// Of the freedesktop sound naming specification.
const SOUND: &str = "message-new-instant";

/// What this server is told to show.
pub(super) fn notification(notice: &Notice, server: &Server, identity: &Identity) -> Notification {
    let mut worded = Notification::new();
    worded
        .appname(&identity.name)
        .icon(&identity.desktop_entry)
        .summary(&notice.title)
        .body(&text(notice, server))
        .hint(Hint::DesktopEntry(identity.desktop_entry.clone()));
    match notice.urgency {
        crate::Urgency::Low => worded.urgency(Urgency::Low),
        crate::Urgency::Normal => worded.urgency(Urgency::Normal),
        crate::Urgency::High => worded.urgency(Urgency::Critical).timeout(Timeout::Never),
    };
    if notice.sound {
        worded.sound_name(SOUND);
    } else {
        worded.hint(Hint::SuppressSound(true));
    }
    if server.can("actions") {
        worded.action(BODY, &identity.name);
        for button in &notice.buttons {
            worded.action(&button.id, &button.label);
        }
    }
    worded
}

/// A server with `body-markup` reads `<b>` and `&`.
fn text(notice: &Notice, server: &Server) -> String {
    if server.can("body-markup") {
        encode_text(&notice.body).into_owned()
    } else {
        notice.body.clone()
    }
}
