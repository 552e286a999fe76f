//! The arguments, as the user types them. What `--help` says about each stands in `ui/locales` and is put in by
//! `help`; so there are no doc comments here, which clap would take for the help text.

use std::path::PathBuf;

use clap::{ArgGroup, Args, Parser, Subcommand, ValueEnum};
use domain::{Contact, ErrorReason};

use crate::contact::parse_contact;

#[derive(Debug, Parser)]
#[command(name = "referral-desk", version)]
pub(crate) struct Arguments {
    #[arg(
        long,
        global = true,
        env = "REFERRAL_DESK_DATA_DIR",
        value_name = "DIR"
    )]
    pub(crate) data_dir: Option<PathBuf>,
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[arg(long)]
    pub(crate) demo: bool,
    #[arg(long, value_name = "TAG")]
    pub(crate) language: Option<String>,
    #[arg(long)]
    pub(crate) theme: Option<ThemeName>,
    #[arg(long)]
    pub(crate) hidden: bool,
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
    List {
        query: Vec<String>,
    },
    Show {
        id: String,
    },
    NewDeal(Box<NewDeal>),
    Accept(Accept),
    Decline(Reasoned),
    Won(Won),
    Lost(Reasoned),
    CloseAsError(CloseAsError),
    Edit(Edit),
    AddContact(AddContact),
    Outbox,
    Resolve(Resolve),
    Retry {
        id: String,
    },
    Discard {
        id: String,
    },
    Undo {
        token: String,
    },
    Problems,
    Sync {
        #[arg(long)]
        once: bool,
    },
    Backup {
        file: Option<PathBuf>,
    },
    Restore(Restore),
    Doctor,
    SignIn(SignIn),
    SignOut,
    Accounts {
        #[arg(id = "use", long = "use", value_name = "ID")]
        chosen: Option<String>,
    },
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum VaultName {
    Keychain,
    File,
    None,
}

#[derive(Debug, Args)]
pub(crate) struct SignIn {
    #[arg(long, value_name = "URL", conflicts_with_all = ["device_code", "client_id", "base_url", "vault"])]
    pub(crate) sandbox: Option<String>,
    #[arg(long, requires = "sandbox")]
    pub(crate) name: Option<String>,
    #[arg(long)]
    pub(crate) device_code: bool,
    #[arg(long, conflicts_with = "device_code")]
    pub(crate) no_browser: bool,
    #[arg(long)]
    pub(crate) tenant: Option<String>,
    #[arg(long, value_name = "ID")]
    pub(crate) client_id: Option<String>,
    #[arg(long, value_name = "URL")]
    pub(crate) authority: Option<String>,
    #[arg(long)]
    pub(crate) scope: Option<String>,
    #[arg(long, value_name = "URL")]
    pub(crate) base_url: Option<String>,
    #[arg(long)]
    pub(crate) vault: Option<VaultName>,
}

impl Verb {
    /// True when the service is asked while the command runs; the others leave their edits to the next `sync`.
    pub(crate) fn needs_the_network(&self) -> bool {
        matches!(self, Self::Sync { .. })
    }
}

#[derive(Debug, Args)]
pub(crate) struct Restore {
    #[arg(required_unless_present = "latest", conflicts_with = "latest")]
    pub(crate) file: Option<PathBuf>,
    #[arg(long)]
    pub(crate) latest: bool,
    #[arg(long)]
    pub(crate) dry_run: bool,
    #[arg(long)]
    pub(crate) yes: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Target {
    pub(crate) id: String,
    #[arg(long, default_value_t = 0, value_name = "SECONDS")]
    pub(crate) grace: u32,
}

#[derive(Debug, Args)]
pub(crate) struct Accept {
    #[command(flatten)]
    pub(crate) target: Target,
    #[arg(long, default_value = "")]
    pub(crate) name: String,
    #[arg(long, default_value = "")]
    pub(crate) value: String,
    #[arg(long, default_value = "")]
    pub(crate) currency: String,
    #[arg(long, value_name = "DATE")]
    pub(crate) close_date: Option<String>,
    #[arg(long, default_value = "")]
    pub(crate) notes: String,
    #[arg(long, default_value = "")]
    pub(crate) crm_id: String,
    #[arg(long, value_parser = parse_contact)]
    pub(crate) contact: Vec<Contact>,
}

#[derive(Debug, Args)]
pub(crate) struct NewDeal {
    #[arg(long)]
    pub(crate) kind: DealKindName,
    #[arg(long, default_value = "")]
    pub(crate) customer: String,
    #[arg(long, default_value = "")]
    pub(crate) country: String,
    #[arg(long, value_parser = parse_contact)]
    pub(crate) customer_contact: Vec<Contact>,
    #[arg(long, default_value = "")]
    pub(crate) name: String,
    #[arg(long, default_value = "")]
    pub(crate) value: String,
    #[arg(long, default_value = "")]
    pub(crate) currency: String,
    #[arg(long, value_name = "DATE")]
    pub(crate) close_date: Option<String>,
    #[arg(long)]
    pub(crate) solution: Vec<String>,
    #[arg(long, value_parser = parse_contact)]
    pub(crate) contact: Vec<Contact>,
    #[arg(long)]
    pub(crate) consent: bool,
    #[arg(long, default_value = "")]
    pub(crate) notes: String,
    #[arg(long, default_value = "")]
    pub(crate) crm_id: String,
    #[arg(long, default_value_t = 0, value_name = "SECONDS")]
    pub(crate) grace: u32,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum DealKindName {
    Private,
    PartnerLed,
    CoSell,
}

#[derive(Debug, Args)]
pub(crate) struct Reasoned {
    #[command(flatten)]
    pub(crate) target: Target,
    #[arg(long)]
    pub(crate) reason: String,
    #[arg(long, default_value = "")]
    pub(crate) notes: String,
}

#[derive(Debug, Args)]
pub(crate) struct Won {
    #[command(flatten)]
    pub(crate) target: Target,
    #[arg(long, default_value = "")]
    pub(crate) value: String,
    #[arg(long, default_value = "")]
    pub(crate) currency: String,
    #[arg(long, value_name = "DATE")]
    pub(crate) close_date: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct CloseAsError {
    #[command(flatten)]
    pub(crate) target: Target,
    #[arg(long, value_parser = parse_error_reason)]
    pub(crate) reason: ErrorReason,
    #[arg(long, default_value = "")]
    pub(crate) notes: String,
}

#[derive(Debug, Args)]
pub(crate) struct Edit {
    #[command(flatten)]
    pub(crate) target: Target,
    #[arg(long)]
    pub(crate) name: Option<String>,
    #[arg(long)]
    pub(crate) value: Option<String>,
    #[arg(long)]
    pub(crate) currency: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(crate) close_date: Option<String>,
    #[arg(long)]
    pub(crate) notes: Option<String>,
    #[arg(long)]
    pub(crate) crm_id: Option<String>,
    #[arg(long)]
    pub(crate) campaign_id: Option<String>,
    #[arg(long)]
    pub(crate) sales_stage: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct AddContact {
    #[command(flatten)]
    pub(crate) target: Target,
    #[arg(long, value_parser = parse_contact, conflicts_with_all = ["first_name", "last_name", "phone", "email"])]
    pub(crate) contact: Option<Contact>,
    #[arg(long, default_value = "")]
    pub(crate) first_name: String,
    #[arg(long, default_value = "")]
    pub(crate) last_name: String,
    #[arg(long, default_value = "")]
    pub(crate) phone: String,
    #[arg(long, default_value = "")]
    pub(crate) email: String,
}

#[derive(Debug, Args)]
#[command(group(ArgGroup::new("decision").required(true).multiple(true).args(["mine", "theirs", "both", "set", "all"])))]
pub(crate) struct Resolve {
    pub(crate) id: String,
    #[arg(long, value_name = "FIELD", num_args = 1.., value_delimiter = ',', value_parser = parse_field)]
    pub(crate) mine: Vec<&'static str>,
    #[arg(long, value_name = "FIELD", num_args = 1.., value_delimiter = ',', value_parser = parse_field)]
    pub(crate) theirs: Vec<&'static str>,
    #[arg(long, value_name = "FIELD", num_args = 1.., value_delimiter = ',', value_parser = parse_field)]
    pub(crate) both: Vec<&'static str>,
    #[arg(long, value_name = "FIELD=VALUE", value_parser = parse_setting)]
    pub(crate) set: Vec<(&'static str, String)>,
    #[arg(long, value_name = "SIDE")]
    pub(crate) all: Option<Side>,
    #[arg(long, default_value_t = 0, value_name = "SECONDS")]
    pub(crate) grace: u32,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Side {
    Mine,
    Theirs,
}

/// A field by its word, as forms and `outbox --json` call it, or by its JSON Pointer.
fn parse_field(text: &str) -> Result<&'static str, String> {
    domain::field::pointer(text).ok_or_else(|| {
        let known = domain::field::ALL.map(|(_, word)| word).join(", ");
        i18n::preferred().cli_bad_field(text.to_owned(), known)
    })
}

fn parse_setting(text: &str) -> Result<(&'static str, String), String> {
    let (field, value) = text
        .split_once('=')
        .ok_or_else(|| i18n::preferred().cli_bad_setting(text.to_owned()))?;
    Ok((parse_field(field)?, value.to_owned()))
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
