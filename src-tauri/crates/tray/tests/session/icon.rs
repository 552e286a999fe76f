//! What a panel sees of the icon, and what comes back from it.

use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex, OnceLock};

use tray::testing::TrayWatcher;
use tray::{Drawn, Picture, Shown, put};

use crate::program::{LIMIT, Program, identity, tray};

#[test]
fn a_panel_reads_who_it_is_and_what_it_says() {
    session_bus::a_session(|| {
        let watcher = TrayWatcher::start().unwrap();
        let program = Program::new();
        let item = watcher.wait_for_item(LIMIT).unwrap();
        assert_eq!(item.text("Id").unwrap(), "referral-desk", "who");
        assert_eq!(item.text("Title").unwrap(), "Referral Desk", "the name");
        let (title, text) = item.tooltip().unwrap();
        assert_eq!(title, "Referral Desk", "above the text");
        assert_eq!(text, "2 &lt; 3 &amp; calm", "the text is no markup");
        assert!(program.icon.is_shown(), "there is a panel");
    });
}

#[test]
fn the_menu_reads_as_it_was_given_and_what_is_chosen_is_told() {
    session_bus::a_session(|| {
        let watcher = TrayWatcher::start().unwrap();
        let program = Program::new();
        let item = watcher.wait_for_item(LIMIT).unwrap();
        let menu = item.menu().unwrap();
        let labels: Vec<_> = menu.iter().map(|entry| entry.label.as_str()).collect();
        assert_eq!(
            labels,
            [
                "Open",
                "",
                "a_b__c",
                "Nothing is due",
                "Sync now",
                "Pause_alerts"
            ],
            "underscores are no keys"
        );
        assert!(menu[1].is_separator, "a rule between groups");
        assert!(!menu[3].is_enabled, "it only says something");

        item.choose("1 hour").unwrap();
        item.choose("a_b__c").unwrap();
        item.click().unwrap();
        let heard = [program.chosen(), program.chosen(), program.chosen()];
        assert_eq!(
            heard,
            ["pause:hour", "referral:1", "open"],
            "in their order, the icon itself last"
        );
        assert!(item.choose("Nothing is due").is_err(), "it is disabled");
    });
}

#[test]
fn a_redraw_changes_picture_and_menu_and_the_same_again_says_nothing() {
    session_bus::a_session(|| {
        let watcher = TrayWatcher::start().unwrap();
        let program = Program::new();
        let item = watcher.wait_for_item(LIMIT).unwrap();
        let (sides, calm) = item.pictures().unwrap();
        assert_eq!(sides, [22, 32, 48, 64], "for every scale of a panel");
        let mut signals = item.signals().unwrap();

        // The same, then something else: what is heard first is of the second.
        program.icon.draw(tray(Picture::Calm, "Sync now"));
        program.icon.draw(tray(Picture::Due, "Sync now"));
        let first = signals.next().unwrap().unwrap();
        assert_eq!(first.header().member().unwrap(), "NewIcon");
        let (_, due) = item.pictures().unwrap();
        assert_eq!(due.len(), 64 * 64 * 4, "four bytes a pixel");
        assert_ne!(calm, due, "another picture");
        let is_orange = |pixel: &&[u8]| **pixel == [0xff, 0xe8, 0x59, 0x0c];
        let orange = due.chunks(4).filter(is_orange).count();
        assert!(orange > 100, "the flame is the colour it was drawn in");

        program.icon.draw(tray(Picture::Due, "Sync again"));
        let second = signals.next().unwrap().unwrap();
        assert_eq!(
            second.header().member().unwrap(),
            "ItemsPropertiesUpdated",
            "the picture stayed"
        );
        item.choose("Sync again").unwrap();
        assert_eq!(program.chosen(), "sync");
    });
}

#[test]
fn who_is_told_of_a_choice_may_draw() {
    session_bus::a_session(|| {
        let watcher = TrayWatcher::start().unwrap();
        let icon: Arc<OnceLock<Shown>> = Arc::default();
        let (tell, told) = channel();
        let (tell, drawing) = (Mutex::new(tell), Arc::clone(&icon));
        let listener = Arc::new(move |_| {
            let icon = drawing.wait();
            icon.draw(tray(Picture::Due, "Sync again"));
            tell.lock().unwrap().send(()).unwrap();
        });
        let shown = put(identity(), tray(Picture::Calm, "Sync now"), listener).unwrap();
        assert!(icon.set(shown).is_ok(), "there is one icon");
        let item = watcher.wait_for_item(LIMIT).unwrap();
        item.choose("Sync now").unwrap();
        told.recv_timeout(LIMIT).unwrap();
        item.choose("Sync again").unwrap();
        told.recv_timeout(LIMIT).unwrap();
    });
}
