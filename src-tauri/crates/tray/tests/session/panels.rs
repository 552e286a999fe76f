//! Panels that come and go, and desktops that have none.

use std::sync::Arc;

use tray::testing::TrayWatcher;
use tray::{Drawn, NotPut, Picture, put};

use crate::program::{LIMIT, Program, identity, tray};

#[test]
fn without_a_panel_the_icon_waits_for_one() {
    session_bus::a_session(|| {
        let program = Program::new();
        assert!(!program.icon.is_shown(), "nobody shows it");
        // What is drawn meanwhile is what the panel finds.
        program.icon.draw(tray(Picture::Due, "Sync again"));

        let watcher = TrayWatcher::start().unwrap();
        let item = watcher.wait_for_item(LIMIT).unwrap();
        assert!(program.icon.is_shown(), "a panel came");
        item.choose("Sync again").unwrap();
        assert_eq!(program.chosen(), "sync");
    });
}

#[test]
fn the_icon_comes_back_with_a_panel_that_was_restarted() {
    session_bus::a_session(|| {
        let watcher = TrayWatcher::start().unwrap();
        let program = Program::new();
        watcher.wait_for_item(LIMIT).unwrap();
        drop(watcher);
        assert!(!program.icon.is_shown(), "the panel went");
        let watcher = TrayWatcher::start().unwrap();
        watcher.wait_for_item(LIMIT).unwrap().click().unwrap();
        assert_eq!(program.chosen(), "open");
        assert!(program.icon.is_shown(), "a new panel shows it");
    });
}

#[test]
fn a_watcher_that_knows_no_panel_shows_nothing() {
    session_bus::a_session(|| {
        let watcher = TrayWatcher::start_without_panel().unwrap();
        let program = Program::new();
        assert!(
            watcher.wait_for_item(LIMIT).is_some(),
            "the icon is noted all the same"
        );
        assert!(!program.icon.is_shown(), "nobody shows it");
    });
}

#[test]
fn a_dropped_icon_is_gone() {
    session_bus::a_session(|| {
        let watcher = TrayWatcher::start().unwrap();
        let program = Program::new();
        let item = watcher.wait_for_item(LIMIT).unwrap();
        assert!(item.text("Title").is_ok(), "it is there");
        drop(program);
        assert!(item.text("Title").is_err(), "it left the bus");
    });
}

#[test]
fn without_a_session_bus_the_reason_is_told() {
    session_bus::no_session(|| {
        let put = put(identity(), tray(Picture::Calm, "Sync now"), Arc::new(drop));
        assert!(matches!(put, Err(NotPut::NoBus(_))), "there is no bus");
    });
}
