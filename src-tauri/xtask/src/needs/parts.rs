//! What each command needs from the system: how to see it, and what packages it is in.

use std::process::Command;

use super::system::System;
use crate::command;

/// A reason to need system packages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// Compiling and starting the app.
    Window,
    /// A display and a session bus of our own, where there is none or none is to be touched.
    VirtualDesktop,
    /// Saving what is on a display.
    Picture,
    /// Driving the real window from a test.
    WebDriver,
    /// A keychain of our own for the tests of the sign-in.
    Keychain,
    /// A notification server that people use, for the tests of the notices; besides a session bus and gdbus, which
    /// [`Need::Keychain`] brings.
    NotificationServer,
    /// Drawing the icons.
    Icons,
}

/// One thing that must be there, and the package it comes in.
#[derive(Debug)]
pub(crate) struct Part {
    /// What it is, for the contributor.
    pub(crate) what: &'static str,
    sign: Sign,
    debian: &'static str,
    fedora: &'static str,
    arch: &'static str,
}

/// How to see that a part is there.
#[derive(Debug)]
enum Sign {
    Program(&'static str),
    PkgConfig(&'static str),
    SharedLibrary(&'static str),
    Font(&'static str),
}

impl Need {
    /// What the need comes down to on Linux.
    pub(crate) fn parts(self) -> &'static [Part] {
        match self {
            Self::Window => WINDOW,
            Self::VirtualDesktop => VIRTUAL_DESKTOP,
            Self::Picture => PICTURE,
            Self::WebDriver => WEBDRIVER,
            Self::Keychain => KEYCHAIN,
            Self::NotificationServer => NOTIFICATION_SERVER,
            Self::Icons => ICONS,
        }
    }
}

impl Part {
    /// Whether it is there.
    pub(crate) fn is_present(&self) -> bool {
        match self.sign {
            Sign::Program(name) => command::on_path(name),
            Sign::PkgConfig(name) => {
                command::succeeds(Command::new("pkg-config").args(["--exists", name]))
            }
            Sign::SharedLibrary(name) => loader_knows(name),
            Sign::Font(family) => lists_font(family),
        }
    }

    /// The package's name there; a path or `pkgconfig(…)` is a name to dnf.
    pub(crate) fn package(&self, system: System) -> &'static str {
        match system {
            System::Fedora => self.fedora,
            System::Arch => self.arch,
            System::Debian | System::OtherLinux | System::MacOs | System::Windows => self.debian,
        }
    }
}

fn loader_knows(library: &str) -> bool {
    // Not on an ordinary user's PATH everywhere.
    ["ldconfig", "/sbin/ldconfig", "/usr/sbin/ldconfig"]
        .iter()
        .any(|program| {
            Command::new(program)
                .arg("-p")
                .output()
                .is_ok_and(|output| String::from_utf8_lossy(&output.stdout).contains(library))
        })
}

fn lists_font(family: &str) -> bool {
    Command::new("fc-list")
        .args([family, "family"])
        .output()
        .is_ok_and(|output| !output.stdout.is_empty())
}

const WINDOW: &[Part] = &[
    Part {
        what: "a C compiler",
        sign: Sign::Program("cc"),
        debian: "build-essential",
        fedora: "gcc-c++",
        arch: "base-devel",
    },
    Part {
        what: "pkg-config",
        sign: Sign::Program("pkg-config"),
        debian: "pkg-config",
        fedora: "pkgconf-pkg-config",
        arch: "pkgconf",
    },
    Part {
        what: "WebKitGTK with its headers",
        sign: Sign::PkgConfig("webkit2gtk-4.1"),
        debian: "libwebkit2gtk-4.1-dev",
        fedora: "'pkgconfig(webkit2gtk-4.1)'",
        arch: "webkit2gtk-4.1",
    },
    Part {
        what: "the tray library",
        sign: Sign::SharedLibrary("libayatana-appindicator3.so.1"),
        debian: "libayatana-appindicator3-1",
        fedora: "libayatana-appindicator-gtk3",
        arch: "libayatana-appindicator",
    },
];

const VIRTUAL_DESKTOP: &[Part] = &[
    Part {
        what: "a virtual display",
        sign: Sign::Program("Xvfb"),
        debian: "xvfb",
        fedora: "/usr/bin/Xvfb",
        arch: "xorg-server-xvfb",
    },
    Part {
        what: "a session bus",
        sign: Sign::Program("dbus-daemon"),
        debian: "dbus",
        fedora: "dbus-daemon",
        arch: "dbus",
    },
];

const PICTURE: &[Part] = &[
    Part {
        what: "ImageMagick, which takes the picture",
        sign: Sign::Program("import"),
        debian: "imagemagick",
        fedora: "ImageMagick",
        arch: "imagemagick",
    },
    Part {
        what: "the font of the pictures",
        sign: Sign::Font("Open Sans"),
        debian: "fonts-open-sans",
        fedora: "open-sans-fonts",
        arch: "ttf-opensans",
    },
];

const WEBDRIVER: &[Part] = &[Part {
    what: "WebKit's WebDriver",
    sign: Sign::Program("WebKitWebDriver"),
    debian: "webkit2gtk-driver",
    fedora: "/usr/bin/WebKitWebDriver",
    arch: "webkitgtk-6.0",
}];

const KEYCHAIN: &[Part] = &[
    Part {
        what: "gnome-keyring",
        sign: Sign::Program("gnome-keyring-daemon"),
        debian: "gnome-keyring",
        fedora: "gnome-keyring",
        arch: "gnome-keyring",
    },
    Part {
        what: "gdbus",
        sign: Sign::Program("gdbus"),
        debian: "libglib2.0-bin",
        fedora: "glib2",
        arch: "glib2",
    },
    Part {
        what: "a session bus",
        sign: Sign::Program("dbus-run-session"),
        debian: "dbus",
        fedora: "dbus-daemon",
        arch: "dbus",
    },
];

const NOTIFICATION_SERVER: &[Part] = &[
    Part {
        what: "dunst, which shows notices",
        sign: Sign::Program("dunst"),
        debian: "dunst",
        fedora: "dunst",
        arch: "dunst",
    },
    Part {
        what: "the display it shows them on",
        sign: Sign::Program("Xvfb"),
        debian: "xvfb",
        fedora: "/usr/bin/Xvfb",
        arch: "xorg-server-xvfb",
    },
];

const ICONS: &[Part] = &[
    Part {
        what: "rsvg-convert, which draws SVG",
        sign: Sign::Program("rsvg-convert"),
        debian: "librsvg2-bin",
        fedora: "librsvg2-tools",
        arch: "librsvg",
    },
    Part {
        what: "ImageMagick, which writes .ico files",
        sign: Sign::Program("import"),
        debian: "imagemagick",
        fedora: "ImageMagick",
        arch: "imagemagick",
    },
];
