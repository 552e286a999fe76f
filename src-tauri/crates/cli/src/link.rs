//! The link that the system passes on when the user opens one: the only argument that is neither an option nor a command.
//! It is taken away before clap looks, which would take a misspelt command for a link otherwise.

use std::ffi::OsString;

use clap::{CommandFactory as _, Error, FromArgMatches as _};

use crate::args::Arguments;
use crate::help;

/// Reads a command line, and the link at its end if there is one. Behind a command a link is the command's own.
pub(crate) fn apart(mut line: Vec<OsString>) -> Result<(Arguments, Option<String>), Error> {
    let is_link = |argument: &mut OsString| argument.to_str().is_some_and(app::link::is_link);
    let Some(link) = line.pop_if(is_link) else {
        return Ok((read(&line)?, None));
    };
    if let Ok(arguments) = read(&line)
        && arguments.command.is_none()
    {
        return Ok((arguments, link.into_string().ok()));
    }
    line.push(link);
    Ok((read(&line)?, None))
}

fn read(line: &[OsString]) -> Result<Arguments, Error> {
    let command = help::put_in(Arguments::command(), i18n::preferred());
    let matches = command.try_get_matches_from(line)?;
    Arguments::from_arg_matches(&matches)
}

#[cfg(test)]
mod tests {
    use clap::error::ErrorKind;

    use super::*;
    use crate::args::Verb;

    const LINK: &str = "referraldesk://referral/3f2a0c9e";

    fn apart_of(line: &[&str]) -> Result<(Arguments, Option<String>), Error> {
        let program = std::iter::once(&"referral-desk");
        apart(program.chain(line).map(OsString::from).collect())
    }

    #[test]
    fn a_link_opens_the_window_whatever_the_options() {
        for line in [
            vec![LINK],
            vec!["--hidden", LINK],
            vec!["--data-dir", "/a folder", "--theme=dark", LINK],
        ] {
            let (arguments, link) = apart_of(&line).unwrap();
            assert!(arguments.command.is_none(), "{line:?}");
            assert_eq!(link.as_deref(), Some(LINK), "{line:?}");
        }
    }

    #[test]
    fn behind_a_command_it_is_the_commands_own() {
        let (arguments, link) = apart_of(&["--json", "show", LINK]).unwrap();
        let Some(Verb::Show { id }) = arguments.command else {
            panic!("a command is a command");
        };
        assert_eq!((id.as_str(), link), (LINK, None));
        let (arguments, link) = apart_of(&["list", "words", LINK]).unwrap();
        let Some(Verb::List { query }) = arguments.command else {
            panic!("a command is a command");
        };
        assert_eq!((query.len(), link), (2, None));
    }

    #[test]
    fn a_misspelt_command_is_no_link() {
        for line in [vec!["lsit"], vec!["lsit", LINK], vec!["https://a.example"]] {
            let error = apart_of(&line).err().unwrap();
            assert_eq!(error.kind(), ErrorKind::InvalidSubcommand, "{line:?}");
        }
        let error = apart_of(&[LINK, LINK]).err().unwrap();
        assert_eq!(error.exit_code(), 2, "one link at a time");
    }

    #[test]
    fn hidden_is_an_option_of_the_window() {
        let (arguments, link) = apart_of(&["--hidden"]).unwrap();
        assert!(arguments.hidden && arguments.command.is_none());
        assert_eq!(link, None);
    }
}
