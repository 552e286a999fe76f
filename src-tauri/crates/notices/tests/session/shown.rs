//! What is told to the notification server.

use notices::testing::NotificationServer;
use notices::{Notice, Urgency};

use crate::ear::{Program, flame, quiet};

#[test]
fn a_notice_is_shown_once_with_its_buttons_and_hints() {
    session_bus::a_session(|| {
        let server = NotificationServer::start().unwrap();
        let program = Program::new();
        program.show(&flame("referral 1"));

        let shown = server.shown();
        let [notice] = shown.as_slice() else {
            panic!("one notice, one call: {shown:?}");
        };
        assert_eq!(notice.replaces, 0, "it is new");
        assert_eq!(notice.app_name, "Referral Desk", "whose it is");
        assert_eq!(notice.summary, "Fabrikam wants an answer", "its title");
        assert_eq!(
            notice.body, "R&amp;D &lt;40 seats&gt;, 72 hours left",
            "this server reads markup"
        );
        let labels: Vec<_> = notice.actions.iter().map(|(_, label)| label).collect();
        assert_eq!(
            notice.keys(),
            ["default", "open", "call", "snooze"],
            "the notice itself can be clicked"
        );
        assert_eq!(
            labels[1..],
            ["Open", "Call", "Snooze"],
            "in the user's words"
        );
        assert_eq!(notice.urgency(), Some(2), "critical");
        assert_eq!(notice.expire_timeout, 0, "it stays until it is answered");
        assert_eq!(
            notice.text_hint("desktop-entry"),
            Some("referral-desk"),
            "desktops find the icon and the user's settings by it"
        );
        assert_eq!(
            notice.text_hint("sound-name"),
            Some("message-new-instant"),
            "it may be heard"
        );
        assert_eq!(notice.flag_hint("resident"), None, "answered is closed");
    });
}

#[test]
fn urgency_and_sound_are_passed_on() {
    session_bus::a_session(|| {
        let server = NotificationServer::start().unwrap();
        let program = Program::new();
        program.show(&quiet("low"));
        program.show(&Notice {
            urgency: Urgency::Normal,
            ..flame("normal")
        });

        let shown = server.shown();
        let urgencies: Vec<_> = shown.iter().map(|notice| notice.urgency()).collect();
        assert_eq!(urgencies, [Some(0), Some(1)], "as the specification counts");
        assert_eq!(
            shown[0].flag_hint("suppress-sound"),
            Some(true),
            "no sound was wanted"
        );
        assert_eq!(shown[0].text_hint("sound-name"), None, "nor named");
        assert_eq!(
            shown[1].expire_timeout, -1,
            "how long it stays is up to the desktop"
        );
    });
}

#[test]
fn the_same_tag_takes_the_place_of_the_notice_before() {
    session_bus::a_session(|| {
        let server = NotificationServer::start().unwrap();
        let program = Program::new();
        program.show(&flame("referral 1"));
        program.show(&flame("referral 2"));
        program.show(&Notice {
            title: "6 hours left".to_owned(),
            ..flame("referral 1")
        });

        let shown = server.shown();
        assert_eq!(shown[2].replaces, shown[0].id, "by its id");
        let mut standing: Vec<_> = server.standing().into_iter().map(|n| n.summary).collect();
        standing.sort();
        assert_eq!(
            standing,
            ["6 hours left", "Fabrikam wants an answer"],
            "one for each referral"
        );
    });
}

#[test]
fn a_withdrawn_notice_is_closed_on_the_desktop() {
    session_bus::a_session(|| {
        let server = NotificationServer::start().unwrap();
        let program = Program::new();
        program.desktop.withdraw("never shown").unwrap();
        program.show(&flame("referral 1"));
        program.show(&flame("referral 2"));
        let id = server.shown()[0].id;

        program.desktop.withdraw("referral 1").unwrap();
        program.desktop.withdraw("referral 1").unwrap();
        assert_eq!(server.withdrawn(), [id], "once, and only that one");
        program.show(&flame("referral 1"));
        assert_eq!(server.shown()[2].replaces, 0, "it would be a new notice");
    });
}
