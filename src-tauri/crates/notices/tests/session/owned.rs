//! A server that takes a notice for its connection's own, as GNOME Shell does.

use std::sync::mpsc::channel;

use notices::testing::NotificationServer;
use notices::{Choice, Notice};
use notify_rust::Notification;
use zbus::blocking::Connection;
use zbus::blocking::fdo::DBusProxy;
use zbus::names::BusName;

use crate::ear::{LIMIT, Program, flame};

#[test]
fn a_notice_is_replaced_answered_and_withdrawn_by_the_connection_that_showed_it() {
    session_bus::a_session(|| {
        let server = NotificationServer::start().unwrap().keeping_senders_apart();
        let program = Program::new();
        program.show(&flame("referral 1"));
        program.show(&flame("referral 2"));
        let ids: Vec<_> = server.shown().iter().map(|notice| notice.id).collect();

        program.show(&Notice {
            title: "6 hours left".to_owned(),
            ..flame("referral 1")
        });
        assert_eq!(server.shown()[2].replaces, ids[0], "it may replace its own");
        server.invoke(ids[0], "call").unwrap();
        let call = Choice::Button("call".to_owned());
        let told = program.hears();
        assert_eq!(told, ("referral 1".to_owned(), call), "it hears of its own");
        program.desktop.withdraw("referral 2").unwrap();
        assert_eq!(server.withdrawn(), [ids[1]], "it may close its own");
        assert!(program.has_heard_all(), "one answer was given");
    });
}

/// Why a notice is worded by notify-rust and not shown by it.
#[test]
fn a_connection_for_each_notice_could_not_replace_one() {
    session_bus::a_session(|| {
        let server = NotificationServer::start().unwrap().keeping_senders_apart();
        let first = Notification::new().summary("12 hours left").show().unwrap();
        let second = Notification::new()
            .summary("6 hours left")
            .id(first.id())
            .show();
        assert!(second.is_err(), "it is another sender's: {second:?}");
        assert_eq!(server.shown().len(), 1, "and is not shown");
    });
}

#[test]
fn one_connection_serves_all_notices_and_stays_as_long_as_the_desktop_is_held() {
    session_bus::a_session(|| {
        let server = NotificationServer::start().unwrap();
        let program = Program::new();
        for number in 1..=20 {
            program.show(&flame(&format!("referral {number}")));
        }
        let shown = server.shown();
        let sender = shown[0].sender.clone();
        assert!(
            shown.iter().all(|notice| notice.sender == sender),
            "not a thread and a socket for each"
        );

        let (tell, ended) = channel();
        let onlooker = Connection::session().unwrap();
        let bus = DBusProxy::new(&onlooker).unwrap();
        let mut changes = bus
            .receive_name_owner_changed_with_args(&[(0, &sender)])
            .unwrap();
        let name = BusName::try_from(sender.as_str()).unwrap();
        assert!(bus.name_has_owner(name).unwrap(), "they stand");
        std::thread::spawn(move || tell.send(changes.next().is_some()).unwrap());
        drop(program);
        assert_eq!(ended.recv_timeout(LIMIT), Ok(true), "it ends with us");
    });
}
