//! A server that people use: dunst, on a display that nobody sees. Where either is missing, a printed line says that it
//! was left out.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use notices::{Choice, Notice};

use crate::ear::{Program, flame};

/// Ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // One that has ended by itself is as good.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Xvfb and dunst, in this order of ending.
struct Screen {
    _dunst: Running,
    _display: Running,
}

impl Screen {
    /// Opens a display and waits until dunst owns its name.
    fn open(folder: &Path) -> Self {
        let mut display = Command::new("Xvfb")
            .args(["-displayfd", "1", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // Written once it can be used.
        let mut number = String::new();
        let told = display.stdout.take().unwrap();
        BufReader::new(told).read_line(&mut number).unwrap();

        let config = folder.join("dunstrc");
        // dunst lists the actions to a menu program and reads the chosen line back.
        let menu = "[global]\ndmenu = /usr/bin/env grep -m1 -F Snooze\n";
        std::fs::write(&config, menu).unwrap();
        let dunst = Command::new("dunst")
            .arg("-config")
            .arg(&config)
            .env("DISPLAY", format!(":{}", number.trim()))
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let screen = Self {
            _dunst: Running(dunst),
            _display: Running(display),
        };
        let name = "org.freedesktop.Notifications";
        let waited = Command::new("gdbus")
            .args(["wait", "--session", "--timeout", "20", name])
            .status();
        assert!(waited.unwrap().success(), "dunst runs");
        screen
    }
}

fn control(arguments: &[&str]) -> String {
    let output = Command::new("dunstctl").args(arguments).output().unwrap();
    assert!(
        output.status.success(),
        "dunstctl {arguments:?}: {output:?}"
    );
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

#[test]
fn dunst_shows_replaces_answers_and_withdraws() {
    let needed = ["Xvfb", "dunst", "dunstctl", "gdbus"];
    session_bus::a_session_with(&needed, || {
        let folder = tempfile::tempdir().unwrap();
        let _screen = Screen::open(folder.path());
        let program = Program::new();
        let can = program.desktop.abilities().unwrap();
        assert_eq!(can.server, "dunst", "it is the real one");
        assert!(can.shows_buttons && can.body_click, "it has actions");

        program.show(&flame("referral 1"));
        program.show(&Notice {
            title: "6 hours left".to_owned(),
            ..flame("referral 1")
        });
        assert_eq!(control(&["count", "displayed"]), "1", "it was replaced");
        control(&["action", "0"]);
        let told = program.hears();
        assert_eq!(told, ("referral 1".to_owned(), Choice::Body), "the click");

        program.show(&flame("referral 2"));
        control(&["context"]);
        let snooze = Choice::Button("snooze".to_owned());
        let told = program.hears();
        assert_eq!(told, ("referral 2".to_owned(), snooze), "the button");

        program.show(&flame("referral 3"));
        control(&["close"]);
        let told = program.hears();
        let waved = ("referral 3".to_owned(), Choice::Dismissed);
        assert_eq!(told, waved, "waved away");

        program.show(&flame("referral 4"));
        program.desktop.withdraw("referral 4").unwrap();
        assert_eq!(control(&["count", "displayed"]), "0", "taken away");
    });
}
