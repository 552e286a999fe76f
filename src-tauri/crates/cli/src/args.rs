//! The arguments, as the user types them.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use domain::{Contact, ErrorReason};

use crate::contact::parse_contact;

/// Answer Microsoft Partner Center referrals in time, with or without a network.
///
/// Without a command it opens the window.
#[derive(Debug, Parser)]
#[command(name = "referral-desk", version)]
pub(crate) struct Arguments {
    /// Folder that holds the data; local application data if left out
    #[arg(
        long,
        global = true,
        env = "REFERRAL_DESK_DATA_DIR",
        value_name = "DIR"
    )]
    pub(crate) data_dir: Option<PathBuf>,
    /// Print JSON
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Open the window on the sample workspace
    #[arg(long)]
    pub(crate) demo: bool,
    /// Open the window in this language (en, es)
    #[arg(long, value_name = "TAG")]
    pub(crate) language: Option<String>,
    /// Open the window in this theme
    #[arg(long)]
    pub(crate) theme: Option<ThemeName>,
    /// Print a line once the window's first rows are painted
    #[arg(long, hide = true)]
    pub(crate) report_painted: bool,
    #[command(subcommand)]
    pub(crate) command: Option<Verb>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum ThemeName {
    Light,
    Dark,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// List referrals, newest first
    List {
        /// Words that must occur
        query: Vec<String>,
    },
    /// Show one referral
    Show {
        /// Its id, or the beginning of it
        id: String,
    },
    /// Accept a new referral: it becomes active
    Accept(Accept),
    /// Decline a new referral: the customer is told to choose somebody else
    Decline(Reasoned),
    /// Mark an active referral as won; final
    Won(Won),
    /// Mark an active referral as lost; final
    Lost(Reasoned),
    /// Close a referral that should not exist; final, and not counted
    CloseAsError(CloseAsError),
    /// Change an active engagement
    Edit(Edit),
    /// Add one of your own people to a referral
    AddContact(AddContact),
    /// List the edits that Partner Center has not confirmed
    Outbox,
    /// List what Partner Center sent and could not be read
    Problems,
    /// Send what waits and fetch what is new
    Sync {
        /// Do it once and return; otherwise go on until stopped
        #[arg(long)]
        once: bool,
    },
    /// Tie this data folder to an account
    SignIn {
        /// Address of a sandbox on this computer, for example http://127.0.0.1:8787/v1.0
        #[arg(long, value_name = "URL")]
        sandbox: String,
        /// Name the history shows for you
        #[arg(long)]
        name: Option<String>,
    },
}

/// Which referral, and how long the edit may still be undone in the window.
#[derive(Debug, Args)]
pub(crate) struct Target {
    /// The referral's id, or the beginning of it
    pub(crate) id: String,
    /// Seconds until it may leave this computer
    #[arg(long, default_value_t = 0, value_name = "SECONDS")]
    pub(crate) grace: u32,
}

#[derive(Debug, Args)]
pub(crate) struct Accept {
    #[command(flatten)]
    pub(crate) target: Target,
    /// Engagement name
    #[arg(long, default_value = "")]
    pub(crate) name: String,
    /// Estimated value, for example 80000.50
    #[arg(long, default_value = "")]
    pub(crate) value: String,
    /// ISO 4217 code, for example EUR
    #[arg(long, default_value = "")]
    pub(crate) currency: String,
    /// Estimated closing date, for example 2026-12-31
    #[arg(long, value_name = "DATE")]
    pub(crate) close_date: Option<String>,
    /// What the customer is looking for
    #[arg(long, default_value = "")]
    pub(crate) notes: String,
    /// Id in your CRM, for reference
    #[arg(long, default_value = "")]
    pub(crate) crm_id: String,
    /// One of your own people: "First,Last,Phone,E-mail"; may be repeated
    #[arg(long, value_parser = parse_contact)]
    pub(crate) contact: Vec<Contact>,
}

#[derive(Debug, Args)]
pub(crate) struct Reasoned {
    #[command(flatten)]
    pub(crate) target: Target,
    /// Why: budget, no_response, other_vendor, requirements, not_a_customer, timeline, abuse, others, a number from 1
    /// to 8, or your own words
    #[arg(long)]
    pub(crate) reason: String,
    /// Notes
    #[arg(long, default_value = "")]
    pub(crate) notes: String,
}

#[derive(Debug, Args)]
pub(crate) struct Won {
    #[command(flatten)]
    pub(crate) target: Target,
    /// Final value; left as it is if left out
    #[arg(long, default_value = "")]
    pub(crate) value: String,
    /// ISO 4217 code
    #[arg(long, default_value = "")]
    pub(crate) currency: String,
    /// When the deal was closed
    #[arg(long, value_name = "DATE")]
    pub(crate) close_date: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct CloseAsError {
    #[command(flatten)]
    pub(crate) target: Target,
    /// Why
    #[arg(long, value_parser = parse_error_reason)]
    pub(crate) reason: ErrorReason,
    /// Explanation; required for solution and others
    #[arg(long, default_value = "")]
    pub(crate) notes: String,
}

#[derive(Debug, Args)]
pub(crate) struct Edit {
    #[command(flatten)]
    pub(crate) target: Target,
    /// Engagement name
    #[arg(long)]
    pub(crate) name: Option<String>,
    /// Estimated value
    #[arg(long)]
    pub(crate) value: Option<String>,
    /// ISO 4217 code
    #[arg(long)]
    pub(crate) currency: Option<String>,
    /// Estimated closing date
    #[arg(long, value_name = "DATE")]
    pub(crate) close_date: Option<String>,
    /// Notes; empty clears them
    #[arg(long)]
    pub(crate) notes: Option<String>,
    /// Id in your CRM; empty clears it
    #[arg(long)]
    pub(crate) crm_id: Option<String>,
    /// Marketing campaign id; empty clears it
    #[arg(long)]
    pub(crate) campaign_id: Option<String>,
    /// Sales stage: Qualify, Develop, Propose, Close, or a percentage
    #[arg(long)]
    pub(crate) sales_stage: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct AddContact {
    #[command(flatten)]
    pub(crate) target: Target,
    /// "First,Last,Phone,E-mail" instead of the four options below
    #[arg(long, value_parser = parse_contact, conflicts_with_all = ["first_name", "last_name", "phone", "email"])]
    pub(crate) contact: Option<Contact>,
    /// First name
    #[arg(long, default_value = "")]
    pub(crate) first_name: String,
    /// Last name
    #[arg(long, default_value = "")]
    pub(crate) last_name: String,
    /// Phone number
    #[arg(long, default_value = "")]
    pub(crate) phone: String,
    /// E-mail address
    #[arg(long, default_value = "")]
    pub(crate) email: String,
}

/// The words of [`ErrorReason`], as serde writes them, or a number from 1 to 9.
fn parse_error_reason(text: &str) -> Result<ErrorReason, String> {
    let by_number = text
        .parse::<usize>()
        .ok()
        .and_then(|code| ErrorReason::ALL.get(code.checked_sub(1)?).copied());
    let by_word = || serde_json::from_value(serde_json::Value::String(text.to_owned())).ok();
    by_number.or_else(by_word).ok_or_else(|| {
        let known = ErrorReason::ALL
            .iter()
            .filter_map(|reason| serde_json::to_value(reason).ok())
            .filter_map(|word| word.as_str().map(str::to_owned))
            .collect::<Vec<_>>()
            .join(", ");
        i18n::preferred().cli_bad_reason(text.to_owned(), known)
    })
}
