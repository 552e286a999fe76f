//! What the user does with a notice.

use std::sync::{Arc, OnceLock};

use notices::testing::{Closed, NotificationServer};
use notices::{Choice, Desktop};

use crate::ear::{LIMIT, Program, flame, identity, quiet};

fn button(id: &str) -> Choice {
    Choice::Button(id.to_owned())
}

#[test]
fn a_button_comes_back_with_its_notice_and_once() {
    session_bus::a_session(|| {
        let server = NotificationServer::start().unwrap();
        let program = Program::new();
        program.show(&flame("referral 1"));
        program.show(&flame("referral 2"));
        let ids: Vec<_> = server.shown().iter().map(|notice| notice.id).collect();

        server.invoke(ids[1], "snooze").unwrap();
        let told = program.hears();
        assert_eq!(told, ("referral 2".to_owned(), button("snooze")), "Snooze");
        // The server closes an answered notice and says so, before it says anything else.
        server.invoke(ids[0], "default").unwrap();
        let told = program.hears();
        assert_eq!(told, ("referral 1".to_owned(), Choice::Body), "the click");
        assert!(program.has_heard_all(), "an answer is one answer");
    });
}

#[test]
fn a_notice_that_is_waved_away_says_so() {
    session_bus::a_session(|| {
        let server = NotificationServer::start().unwrap();
        let program = Program::new();
        program.show(&quiet("a"));
        program.show(&quiet("b"));
        program.show(&quiet("c"));
        let ids: Vec<_> = server.shown().iter().map(|notice| notice.id).collect();

        server.close(ids[0], Closed::Expired).unwrap();
        program.desktop.withdraw("b").unwrap();
        server.close(ids[2], Closed::Dismissed).unwrap();
        let told = program.hears();
        assert_eq!(
            told,
            ("c".to_owned(), Choice::Dismissed),
            "neither time nor ourselves are the user"
        );
        assert!(program.has_heard_all(), "one was waved away");
        program.show(&quiet("a"));
        assert_eq!(server.shown()[3].replaces, 0, "the expired one is gone");
    });
}

#[test]
fn an_answered_notice_is_closed_where_the_server_leaves_it() {
    session_bus::a_session(|| {
        let server = NotificationServer::start().unwrap();
        let program = Program::new();
        program.show(&flame("referral 1"));
        let id = server.shown()[0].id;
        server.invoke_and_leave(id, "snooze").unwrap();
        assert_eq!(program.hears().1, button("snooze"), "Snooze");
        assert!(server.wait_until_empty(LIMIT), "it was answered");
        program.show(&quiet("referral 2"));
        let id = server.shown()[1].id;
        server.close(id, Closed::Dismissed).unwrap();
        assert_eq!(
            program.hears(),
            ("referral 2".to_owned(), Choice::Dismissed),
            "and its end was no second answer"
        );
    });
}

#[test]
fn an_answer_may_show_and_withdraw_notices() {
    session_bus::a_session(|| {
        let server = NotificationServer::start().unwrap();
        let itself: Arc<OnceLock<Arc<dyn Desktop>>> = Arc::default();
        let inner = Arc::clone(&itself);
        let desktop = notices::desktop(
            identity(),
            Arc::new(move |invoked| {
                let desktop = inner.get().unwrap();
                desktop.withdraw("other").unwrap();
                desktop
                    .show(&quiet(&format!("after {}", invoked.tag)))
                    .unwrap();
            }),
        );
        assert!(itself.set(Arc::clone(&desktop)).is_ok(), "set once");
        desktop.show(&flame("other")).unwrap();
        desktop.show(&flame("referral 1")).unwrap();
        let ids: Vec<_> = server.shown().iter().map(|notice| notice.id).collect();

        server.invoke(ids[1], "open").unwrap();
        let last = server.wait_for(LIMIT, |notice| notice.urgency() == Some(0));
        assert!(last.is_some(), "the listener showed one");
        assert_eq!(server.withdrawn(), [ids[0]], "and took one away");
    });
}
