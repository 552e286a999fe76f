//! The accent over a real D-Bus session with a stand-in for the portal. Each test runs again in a session of its own;
//! where D-Bus is missing, a printed line says that it was left out.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
#![expect(
    clippy::disallowed_types,
    reason = "what zbus's macro writes for properties is not ours"
)]

use session_bus::{a_session, no_session};
use zbus::blocking::connection::{Builder, Connection};
use zbus::zvariant::{OwnedValue, Value};

/// The portal's side: it says that colour, or has none.
struct Settings(Option<(f64, f64, f64)>);

#[zbus::interface(name = "org.freedesktop.portal.Settings")]
impl Settings {
    fn read_one(&self, namespace: String, key: String) -> zbus::fdo::Result<OwnedValue> {
        let wanted = (namespace.as_str(), key.as_str());
        match self.0 {
            Some(colour) if wanted == ("org.freedesktop.appearance", "accent-color") => {
                Ok(Value::from(colour).try_into().unwrap())
            }
            Some(_) | None => Err(zbus::fdo::Error::UnknownProperty(key)),
        }
    }
}

fn portal(colour: Option<(f64, f64, f64)>) -> Connection {
    Builder::session()
        .unwrap()
        .serve_at("/org/freedesktop/portal/desktop", Settings(colour))
        .unwrap()
        .name("org.freedesktop.portal.Desktop")
        .unwrap()
        .build()
        .unwrap()
}

#[test]
fn the_colour_of_the_desktop_is_told_in_bytes() {
    a_session(|| {
        let _portal = portal(Some((0.0, 0.5, 1.0)));
        assert_eq!(accent::ask(), Some([0, 128, 255]));
    });
}

#[test]
fn a_desktop_without_an_accent_says_so_with_a_colour_that_is_none() {
    a_session(|| {
        let _portal = portal(Some((-1.0, -1.0, -1.0)));
        assert_eq!(accent::ask(), None, "as the portal's description has it");
    });
}

#[test]
fn a_portal_that_does_not_know_the_key_is_no_failure() {
    a_session(|| {
        let _portal = portal(None);
        assert_eq!(accent::ask(), None, "older desktops have none");
    });
}

#[test]
fn without_a_portal_there_is_no_accent() {
    a_session(|| {
        assert_eq!(accent::ask(), None, "a desktop need not have one");
    });
}

#[test]
fn without_a_session_there_is_no_accent() {
    no_session(|| {
        assert_eq!(accent::ask(), None, "as on a bare X server");
    });
}
