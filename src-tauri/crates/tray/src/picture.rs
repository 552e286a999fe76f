//! The icons, as PNG files: drawn from the SVGs beside them by `cargo xtask icons`.

/// How things stand, at a glance. The shapes differ, so that the colours need not be told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    /// Nothing presses.
    Calm,
    /// Something is due.
    Due,
    /// Something is in the way, and somebody should look.
    Trouble,
}

/// The files of one picture, smallest first.
macro_rules! files {
    ($name:literal) => {
        [
            include_bytes!(concat!("../../../../icons/", $name, "-22.png")),
            include_bytes!(concat!("../../../../icons/", $name, "-32.png")),
            include_bytes!(concat!("../../../../icons/", $name, "-48.png")),
            include_bytes!(concat!("../../../../icons/", $name, "-64.png")),
        ]
    };
}

impl Picture {
    /// PNG files of 22, 32, 48 and 64 pixels square, smallest first.
    #[must_use]
    pub fn pngs(self) -> [&'static [u8]; 4] {
        match self {
            Self::Calm => files!("tray-calm"),
            Self::Due => files!("tray-due"),
            Self::Trouble => files!("tray-trouble"),
        }
    }
}
