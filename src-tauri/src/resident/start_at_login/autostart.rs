//! An entry in `autostart`, as the desktop's own settings show and change it (XDG Desktop Application Autostart
//! Specification). The well-kept crate for this quotes no paths and knows no `XDG_CONFIG_HOME`.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

use app::StartAtLogin;
use directories::BaseDirs;

use super::{ENTRY, HIDDEN};

/// The entry of one program.
pub(super) struct Autostart {
    /// Where the user's entries lie; `None` without a home.
    folder: Option<PathBuf>,
    /// The program that is started; the error says why nobody knows.
    program: Result<PathBuf, String>,
}

impl Autostart {
    /// The entry of the program that runs.
    pub(super) fn of_this_program() -> Self {
        let folders = BaseDirs::new();
        Self {
            folder: folders.map(|folders| folders.config_dir().join("autostart")),
            program: std::env::current_exe().map_err(|error| error.to_string()),
        }
    }

    fn file(&self) -> Result<PathBuf, String> {
        let folder = self.folder.as_ref().ok_or("there is no home folder")?;
        Ok(folder.join(format!("{ENTRY}.desktop")))
    }

    fn program(&self) -> Result<&str, String> {
        let program = self.program.as_ref().map_err(Clone::clone)?;
        program
            .to_str()
            .ok_or_else(|| format!("{} cannot be written in an entry", program.display()))
    }
}

impl StartAtLogin for Autostart {
    /// An entry that is switched off, or that starts another copy of the program, counts as none.
    fn is_on(&self) -> Result<bool, String> {
        let entry = match fs::read_to_string(self.file()?) {
            Ok(entry) => entry,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
            Err(error) => return Err(error.to_string()),
        };
        let command = command(self.program()?);
        let is_off = value(&entry, "Hidden") == Some("true")
            || value(&entry, "X-GNOME-Autostart-enabled") == Some("false");
        Ok(!is_off && value(&entry, "Exec") == Some(command.as_str()))
    }

    fn set(&self, on: bool) -> Result<(), String> {
        let file = self.file()?;
        if on {
            let entry = entry(self.program()?);
            let folder = file.parent().ok_or("there is no folder for entries")?;
            return fs::create_dir_all(folder)
                .and_then(|()| fs::write(&file, entry))
                .map_err(|error| error.to_string());
        }
        match fs::remove_file(file) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error.to_string()),
            Ok(()) | Err(_) => Ok(()),
        }
    }
}

/// The whole entry. `TryExec` keeps it quiet once the program is gone.
fn entry(program: &str) -> String {
    let command = command(program);
    let there = escaped(program);
    format!(
        "[Desktop Entry]\n\
         Type=Application\n\
         Name=Referral Desk\n\
         Exec={command}\n\
         TryExec={there}\n\
         Icon=referral-desk\n\
         Terminal=false\n\
         StartupNotify=false\n\
         X-GNOME-Autostart-enabled=true\n"
    )
}

/// `Exec`: the program in quotes, in which four signs are escaped; then percent signs, which begin field codes; then
/// once more what every value escapes (Desktop Entry Specification, "The Exec key").
fn command(program: &str) -> String {
    let mut quoted = String::from("\"");
    for sign in program.chars() {
        match sign {
            '"' | '`' | '$' | '\\' => quoted.extend(['\\', sign]),
            '%' => quoted.push_str("%%"),
            _ => quoted.push(sign),
        }
    }
    escaped(&format!("{quoted}\" {HIDDEN}"))
}

/// As every value is written (Desktop Entry Specification, "Possible value types").
fn escaped(value: &str) -> String {
    let mut written = String::new();
    for sign in value.chars() {
        match sign {
            '\\' => written.push_str("\\\\"),
            '\n' => written.push_str("\\n"),
            '\r' => written.push_str("\\r"),
            '\t' => written.push_str("\\t"),
            _ => written.push(sign),
        }
    }
    written
}

/// A value of the entry's own group, as it is written.
fn value<'a>(entry: &'a str, key: &str) -> Option<&'a str> {
    let group = entry
        .lines()
        .skip_while(|line| line.trim_end() != "[Desktop Entry]")
        .skip(1)
        .take_while(|line| !line.starts_with('['));
    let mut values = group.filter_map(|line| line.split_once('='));
    let (_, value) = values.find(|(name, _)| name.trim_end() == key)?;
    Some(value.trim())
}

#[cfg(test)]
mod tests {
    use std::env;
    use std::path::Path;
    use std::process::Command;

    use tempfile::TempDir;

    use super::*;

    fn autostart(home: &Path, program: &str) -> Autostart {
        Autostart {
            folder: Some(home.join("autostart")),
            program: Ok(program.into()),
        }
    }

    fn written(home: &Path) -> String {
        fs::read_to_string(home.join(format!("autostart/{ENTRY}.desktop"))).unwrap()
    }

    #[test]
    fn the_entry_is_one_that_every_desktop_reads() {
        let home = TempDir::new().unwrap();
        let autostart = autostart(home.path(), "/opt/Referral Desk/referral-desk");
        assert_eq!(autostart.is_on(), Ok(false), "before the folder is there");
        autostart.set(true).unwrap();
        assert_eq!(autostart.is_on(), Ok(true));
        assert_eq!(
            written(home.path()),
            "[Desktop Entry]\nType=Application\nName=Referral Desk\n\
             Exec=\"/opt/Referral Desk/referral-desk\" --hidden\n\
             TryExec=/opt/Referral Desk/referral-desk\nIcon=referral-desk\n\
             Terminal=false\nStartupNotify=false\nX-GNOME-Autostart-enabled=true\n"
        );
        autostart.set(false).unwrap();
        assert_eq!(autostart.is_on(), Ok(false));
        autostart.set(false).unwrap();
    }

    #[test]
    fn signs_with_a_meaning_of_their_own_are_escaped_twice() {
        assert_eq!(
            command(r#"/a"b/$c/`d/e\f/100%"#),
            r#""/a\\"b/\\$c/\\`d/e\\\\f/100%%" --hidden"#
        );
    }

    #[test]
    fn what_the_desktop_switched_off_is_off() {
        let home = TempDir::new().unwrap();
        let autostart = autostart(home.path(), "/usr/bin/referral-desk");
        autostart.set(true).unwrap();
        let on = written(home.path());
        let file = autostart.file().unwrap();
        for off in [
            on.replace("enabled=true", "enabled=false"),
            format!("{on}Hidden=true\n"),
            on.replace("/usr/bin/", "/tmp/old/"),
            String::new(),
        ] {
            fs::write(&file, &off).unwrap();
            assert_eq!(autostart.is_on(), Ok(false), "{off}");
        }
        autostart.set(true).unwrap();
        assert_eq!(autostart.is_on(), Ok(true), "on again");
    }

    #[test]
    fn a_folder_that_cannot_be_used_is_an_error_and_not_an_off() {
        let home = TempDir::new().unwrap();
        let autostart = autostart(home.path(), "/usr/bin/referral-desk");
        fs::write(home.path().join("autostart"), "a file in the way").unwrap();
        assert!(autostart.set(true).is_err(), "nothing can be written");
        assert!(autostart.is_on().is_err(), "nothing can be read");
    }

    /// Where the user's own entries lie is read from the environment, which a test may set for another program only: this
    /// one, once more.
    #[test]
    fn the_entry_lies_where_the_user_keeps_configuration() {
        const ONCE_MORE: &str = "AUTOSTART_ONCE_MORE";
        if env::var_os(ONCE_MORE).is_some() {
            return Autostart::of_this_program().set(true).unwrap();
        }
        let home = TempDir::new().unwrap();
        let itself = env::current_exe().unwrap();
        let ended = Command::new(&itself)
            .arg("the_entry_lies_where_the_user_keeps_configuration")
            .env("XDG_CONFIG_HOME", home.path())
            .env(ONCE_MORE, "")
            .output()
            .unwrap();
        assert!(ended.status.success(), "{ended:?}");
        let command = command(itself.to_str().unwrap());
        let entry = written(home.path());
        assert_eq!(value(&entry, "Exec"), Some(command.as_str()), "{entry}");
    }
}
