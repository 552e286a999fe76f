//! Which operating system this is, as far as installing packages goes.

use std::fs;

/// Systems whose install command we know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum System {
    /// Debian, Ubuntu and what is made of them: `apt-get`.
    Debian,
    /// Fedora and its relatives: `dnf`.
    Fedora,
    /// Arch and its relatives: `pacman`.
    Arch,
    /// A Linux we know no package names for.
    OtherLinux,
    /// macOS.
    MacOs,
    /// Windows.
    Windows,
}

impl System {
    /// The system this program runs on.
    pub(crate) fn current() -> Self {
        if cfg!(windows) {
            Self::Windows
        } else if cfg!(target_os = "macos") {
            Self::MacOs
        } else {
            let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
            Self::from_os_release(&release)
        }
    }

    /// Whether it has packages, a display server and a session bus as Linux desktops do.
    pub(crate) fn is_linux(self) -> bool {
        matches!(
            self,
            Self::Debian | Self::Fedora | Self::Arch | Self::OtherLinux
        )
    }

    /// Reads `ID` and `ID_LIKE` of `/etc/os-release`.
    fn from_os_release(text: &str) -> Self {
        let values = text.lines().filter_map(|line| {
            line.strip_prefix("ID=")
                .or_else(|| line.strip_prefix("ID_LIKE="))
        });
        for word in values.flat_map(|value| value.trim_matches('"').split(' ')) {
            match word {
                "debian" | "ubuntu" => return Self::Debian,
                "fedora" | "rhel" => return Self::Fedora,
                "arch" => return Self::Arch,
                _ => {}
            }
        }
        Self::OtherLinux
    }
}

#[cfg(test)]
mod tests {
    use super::System;

    #[test]
    fn relatives_are_recognised_by_what_they_are_like() {
        for (text, expected) in [
            (
                "PRETTY_NAME=\"Debian GNU/Linux 12\"\nID=debian\n",
                System::Debian,
            ),
            ("ID=linuxmint\nID_LIKE=\"ubuntu debian\"\n", System::Debian),
            ("ID=fedora\n", System::Fedora),
            (
                "ID=\"almalinux\"\nID_LIKE=\"rhel centos fedora\"\n",
                System::Fedora,
            ),
            ("ID=manjaro\nID_LIKE=arch\n", System::Arch),
            ("ID=nixos\n", System::OtherLinux),
            ("", System::OtherLinux),
        ] {
            assert_eq!(System::from_os_release(text), expected, "{text:?}");
        }
    }
}
