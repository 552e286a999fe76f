//! Servers that can less, that are not there, and that start again.

use notices::testing::NotificationServer;
use notices::{Abilities, Choice, NotShown};

use crate::ear::{Program, flame};

#[test]
fn a_server_without_actions_is_sent_none() {
    session_bus::a_session(|| {
        let server = NotificationServer::that_can(&["body"]).unwrap();
        let program = Program::new();
        program.show(&flame("referral 1"));

        let shown = server.shown();
        assert!(shown[0].actions.is_empty(), "it would show them as text");
        assert_eq!(
            shown[0].body, "R&D <40 seats>, 72 hours left",
            "nor markup that it does not read"
        );
        let can = program.desktop.abilities().unwrap();
        assert!(!can.shows_buttons && !can.body_click, "the user is told");
        assert!(!can.keeps_notices && !can.plays_sound, "all of it");
    });
}

#[test]
fn a_desktop_says_what_it_can_do() {
    session_bus::a_session(|| {
        let _server = NotificationServer::start().unwrap();
        let can = Program::new().desktop.abilities().unwrap();
        let everything = Abilities {
            server: "stand-in".to_owned(),
            version: "1.0".to_owned(),
            shows_buttons: true,
            keeps_notices: true,
            plays_sound: true,
            body_click: true,
        };
        assert_eq!(can, everything, "as the server says");
    });
}

#[test]
fn without_a_server_a_notice_is_not_shown_until_one_comes() {
    session_bus::a_session(|| {
        let program = Program::new();
        let nothing = program.desktop.show(&flame("referral 1"));
        assert!(
            matches!(nothing, Err(NotShown::NoServer(_))),
            "it is told apart from a refusal: {nothing:?}"
        );
        let nothing = program.desktop.abilities();
        assert!(matches!(nothing, Err(NotShown::NoServer(_))), "{nothing:?}");

        let server = NotificationServer::start().unwrap();
        program.show(&flame("referral 1"));
        assert_eq!(server.shown().len(), 1, "the next try finds it");
    });
}

#[test]
fn without_a_session_bus_it_says_so() {
    session_bus::no_session(|| {
        let nothing = Program::new().desktop.show(&flame("referral 1"));
        assert!(matches!(nothing, Err(NotShown::NoServer(_))), "{nothing:?}");
    });
}

#[test]
fn a_server_that_started_again_is_not_asked_to_replace_what_it_never_showed() {
    session_bus::a_session(|| {
        let server = NotificationServer::start().unwrap();
        let program = Program::new();
        program.show(&flame("referral 1"));
        program.show(&flame("referral 2"));
        server.end().unwrap();

        let again = NotificationServer::start().unwrap();
        program.desktop.withdraw("referral 2").unwrap();
        assert!(
            again.withdrawn().is_empty(),
            "that id is somebody else's now"
        );
        program.show(&flame("referral 1"));
        let shown = again.shown();
        assert_eq!(shown.len(), 1, "it is shown");
        assert_eq!(shown[0].replaces, 0, "as a new notice");

        again.invoke(shown[0].id, "open").unwrap();
        let open = Choice::Button("open".to_owned());
        assert_eq!(
            program.hears(),
            ("referral 1".to_owned(), open),
            "and the new server is heard"
        );
    });
}
