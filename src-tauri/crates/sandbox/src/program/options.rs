//! The program's flags, and the service they describe.

use std::io;
use std::path::PathBuf;
use std::time::Duration;

use chrono::{DateTime, Utc};
use clap::{Parser, ValueEnum};
use serde_json::Value;

use super::load;
use super::sign_in::SignInOptions;
use crate::{Model, NamePolicy, samples};

/// Serves a Partner Center in a box on this machine and prints its URL as the first line.
///
/// Without --load and --rows it serves the sample workspace. Any bearer token is accepted unless --sign-in says
/// otherwise; `user:` and an e-mail address sees only what has that address in its team.
///
/// The sign-in is at the same host: /oauth2/v2.0/authorize, token and devicecode (a tenant may stand in front), and
/// /devicelogin to type a device code. Levers for scripts: POST /sandbox/calm ends all faults and refusals,
/// /sandbox/revoke ends every session, /sandbox/refuse?what=NAME&times=N refuses the next sign-in steps.
#[derive(Debug, Parser)]
#[command(version)]
pub(super) struct Options {
    /// Port on 127.0.0.1; 0 lets the system choose.
    #[arg(long, default_value_t = 0)]
    pub(super) port: u16,
    /// Files with a referral or a list page each, as Partner Center would send them; served as given.
    #[arg(long, value_name = "FILE", num_args = 1.., conflicts_with = "rows")]
    load: Vec<PathBuf>,
    /// Serves that many generated referrals.
    #[arg(long, value_name = "N")]
    rows: Option<usize>,
    /// Instant at which the sandbox's clock starts, for example 2026-03-02T09:00:00Z; now by default.
    #[arg(long, value_name = "INSTANT")]
    pub(super) clock: Option<DateTime<Utc>>,
    /// Decides generated referrals, ids, eTags and tokens.
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Most referrals on one page.
    #[arg(long, value_name = "N", default_value_t = 100, value_parser = clap::value_parser!(u32).range(1..))]
    page_size: u32,
    /// Refuses filter operators the documentation does not show.
    #[arg(long)]
    strict_odata: bool,
    /// Writes next links in the documented odd form.
    #[arg(long)]
    odd_next_link: bool,
    /// How a referral's name may be written.
    #[arg(long, value_enum, default_value_t = Names::Replace)]
    name_policy: Names,
    /// How a referral's heart may be written.
    #[arg(long, value_enum, default_value_t = Names::Replace)]
    favorite_policy: Names,
    /// Milliseconds every answer takes.
    #[arg(long, value_name = "MS", default_value_t = 0)]
    latency: u64,
    /// Lets one request in five go wrong, in an order that depends on this seed: lost requests and answers, errors,
    /// throttling, web pages, redirects, half an answer, none in time. Each passes when the client tries again.
    #[arg(long, value_name = "SEED")]
    faults: Option<u64>,
    /// Ends the faults after that many requests.
    #[arg(long, value_name = "N", requires = "faults")]
    faults_for: Option<u64>,
    /// Writes errors in the shape of the sister host.
    #[arg(long)]
    legacy_errors: bool,
    #[command(flatten)]
    sign_in: SignInOptions,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Names {
    Replace,
    AddOnly,
    PutOnly,
    Refuse,
}

impl From<Names> for NamePolicy {
    fn from(names: Names) -> Self {
        match names {
            Names::Replace => Self::Replace,
            Names::AddOnly => Self::AddOnly,
            Names::PutOnly => Self::PutOnly,
            Names::Refuse => Self::Refuse,
        }
    }
}

/// How often `--faults` strikes.
const FAULT_RATE: f64 = 0.2;

impl Options {
    /// The service these options describe.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub(super) fn model(&self, start: DateTime<Utc>) -> io::Result<Model> {
        let mut model = Model::new(self.seed);
        self.set(&mut model);
        self.sign_in.set(&mut model.sign_in);
        if let Some(rows) = self.rows {
            model.load_generated(self.seed, rows, start);
        } else if self.load.is_empty() {
            model.load(Value::Array(samples::workspace(start)));
        }
        for file in &self.load {
            model.load(load::read(file)?);
        }
        Ok(model)
    }

    fn set(&self, model: &mut Model) {
        let settings = &mut model.settings;
        settings.page_size = usize::try_from(self.page_size).unwrap_or(usize::MAX);
        settings.strict_odata = self.strict_odata;
        settings.odd_next_link = self.odd_next_link;
        settings.legacy_errors = self.legacy_errors;
        settings.latency = Duration::from_millis(self.latency);
        settings.name_policy = self.name_policy.into();
        settings.favorite_policy = self.favorite_policy.into();
        if let Some(seed) = self.faults {
            model.faults.at_random(seed, FAULT_RATE, self.faults_for);
        }
    }
}
