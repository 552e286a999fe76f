//! The help texts, from `ui/locales`: `help-accept-name` for `--name` of `accept`, else `help-name` for every `--name`.

use clap::{Arg, Command};
use i18n::Words;

/// Puts the help of every command and argument in.
pub(crate) fn put_in(command: Command, words: &Words) -> Command {
    let heading = |id: &str| {
        words
            .find(&format!("help-heading-{id}"))
            .unwrap_or_default()
    };
    let commands: Vec<String> = command
        .get_subcommands()
        .map(|command| command.get_name().to_owned())
        .collect();
    let described = describe(command, None, words)
        .about(words.help_program())
        .subcommand_help_heading(heading("commands"));
    commands.into_iter().fold(described, |command, name| {
        command.mut_subcommand(&name, |subcommand| {
            let about = words.find(&format!("help-{name}")).unwrap_or_default();
            describe(subcommand, Some(&name), words).about(about)
        })
    })
}

fn describe(command: Command, name: Option<&str>, words: &Words) -> Command {
    let own = |arg: &Arg| {
        let id = arg.get_id().as_str().replace('_', "-");
        name.and_then(|name| words.find(&format!("help-{name}-{id}")))
            .or_else(|| words.find(&format!("help-{id}")))
            .unwrap_or_default()
    };
    command.disable_help_subcommand(true).mut_args(|arg| {
        let heading = if arg.is_positional() {
            words.help_heading_arguments()
        } else {
            words.help_heading_options()
        };
        let help = own(&arg);
        arg.help(help).help_heading(heading)
    })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;
    use i18n::Language;

    use super::*;
    use crate::args::Arguments;

    #[test]
    fn every_command_and_every_argument_has_help_in_every_language() {
        for language in Language::ALL {
            let mut command = put_in(Arguments::command(), i18n::words(language));
            command.build();
            for described in std::iter::once(&command).chain(command.get_subcommands()) {
                let name = described.get_name();
                assert!(
                    described
                        .get_about()
                        .is_some_and(|about| !about.to_string().is_empty()),
                    "{name} says nothing in {language:?}"
                );
                for arg in described.get_arguments() {
                    // Their help is clap's own, added when the command is built.
                    let is_built_in = matches!(arg.get_id().as_str(), "help" | "version");
                    assert!(
                        is_built_in
                            || arg
                                .get_help()
                                .is_some_and(|help| !help.to_string().is_empty()),
                        "{name} {} says nothing in {language:?}",
                        arg.get_id()
                    );
                }
            }
        }
    }
}
