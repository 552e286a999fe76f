//! The command line over the same store as the window. Prints results on standard output and errors on standard error;
//! exit codes: 0 done, 1 refused or failed, 2 not understood.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "printing is what a command line is for"
)]

mod args;
mod command;
mod contact;
mod data_folder;
mod help;
mod link;
pub mod log;
mod new_deal;
mod outbox;
mod print;
mod sign_in;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use app::Problem;
use app::views::Theme;
use directories::ProjectDirs;

pub use command::Command;
pub use sign_in::registration;

/// What the program was started for.
pub enum Invocation {
    /// The window.
    Window(WindowOptions),
    /// One command.
    Command(Box<Command>),
}

/// How the window is to be opened.
#[derive(Debug, Clone)]
pub struct WindowOptions {
    /// Where the data is.
    pub data_dir: PathBuf,
    /// Go straight to the sample workspace.
    pub demo: bool,
    /// Print `painted` on standard output once the first rows are painted.
    pub report_painted: bool,
    /// `en` or `es`, for this run.
    pub language: Option<String>,
    /// Light or dark, for this run.
    pub theme: Option<Theme>,
    /// Begin without a window.
    pub hidden: bool,
    /// A link to follow, as the system passed it on; begins with `referraldesk:`, nothing else of it is checked.
    pub link: Option<String>,
}

/// Reads the command line.
///
/// # Errors
/// The exit code after help, the version, or an explanation was printed.
pub fn parse(arguments: impl Iterator<Item = OsString>) -> Result<Invocation, ExitCode> {
    understand(arguments).map_err(|error| {
        // Nobody listening to help or an explanation is no failure of its own.
        let _ = error.print();
        ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2))
    })
}

fn understand(arguments: impl Iterator<Item = OsString>) -> Result<Invocation, clap::Error> {
    let (arguments, link) = link::apart(arguments.collect())?;
    let data_dir = arguments.data_dir.unwrap_or_else(default_data_dir);
    Ok(match arguments.command {
        Some(verb) => Invocation::Command(Box::new(Command {
            data_dir,
            json: arguments.json,
            words: i18n::preferred(),
            verb,
        })),
        None => Invocation::Window(WindowOptions {
            data_dir,
            demo: arguments.demo,
            hidden: arguments.hidden,
            link,
            report_painted: arguments.report_painted,
            language: arguments.language,
            theme: arguments.theme.map(|theme| match theme {
                args::ThemeName::Light => Theme::Light,
                args::ThemeName::Dark => Theme::Dark,
            }),
        }),
    })
}

/// Local application data, never a folder that roams or is synchronised. Development builds use another one.
fn default_data_dir() -> PathBuf {
    let name = if cfg!(debug_assertions) {
        "referral-desk-dev"
    } else {
        "referral-desk"
    };
    ProjectDirs::from("org", "referraldesk", name).map_or_else(
        || PathBuf::from(format!(".{name}")),
        |folders| folders.data_local_dir().to_owned(),
    )
}

/// Who uses this computer, for the history.
#[must_use]
pub fn user_name() -> String {
    ["USER", "USERNAME"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|name| !name.is_empty()))
        .unwrap_or_else(|| i18n::preferred().history_you())
}

/// Prints a problem: the sentence, and the technical detail below it.
pub fn complain(problem: &Problem) {
    eprintln!("{}", problem.sentence);
    if let Some(detail) = &problem.detail {
        eprintln!("  ({detail})");
    }
}

/// Prints what cannot be understood of a query, with a caret below it; the exit code says so too.
fn misunderstood(problem: &Problem) -> ExitCode {
    eprintln!("{}", problem.sentence);
    for line in problem.detail.iter().flat_map(|detail| detail.lines()) {
        eprintln!("  {line}");
    }
    ExitCode::from(2)
}

/// Prints a technical failure.
#[must_use]
pub fn fail(detail: &str) -> ExitCode {
    complain(&Problem::internal(detail));
    ExitCode::FAILURE
}
