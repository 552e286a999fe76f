//! The flags about signing in.

use chrono::TimeDelta;
use clap::{Args, ValueEnum};

use crate::sign_in::{Door, Refusal, SecondFactor, SignIn};

/// How the sign-in behaves.
#[derive(Debug, Args)]
pub(super) struct SignInOptions {
    /// Whose tokens are accepted: anybody's, or only those handed out here, by a page that asks or without one.
    #[arg(long, value_enum, default_value_t = Doors::Open)]
    sign_in: Doors,
    /// Seconds an access token is good for.
    #[arg(long, value_name = "SECONDS", default_value_t = 3600, value_parser = clap::value_parser!(u32).range(1..))]
    token_life: u32,
    /// When a sign-in proves a second factor; `when-asked` is with `claims`, and until then the referrals answer 401.
    #[arg(long, value_enum, default_value_t = Factors::Always)]
    mfa: Factors,
    /// A redirect address of the app registration, besides http://localhost and http://127.0.0.1 with any port.
    #[arg(long, value_name = "URL")]
    redirect: Vec<String>,
    /// Refuses every sign-in step where this is usual: access-denied, dead-refresh-token, interaction-required, mfa,
    /// conditional-access, consent, authorization-pending, slow-down or expired-device-code.
    #[arg(long, value_name = "NAME")]
    refuse_sign_in: Vec<Refusal>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Doors {
    Open,
    Required,
    Automatic,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Factors {
    Always,
    WhenAsked,
}

impl SignInOptions {
    /// Lets the directory behave so.
    pub(super) fn set(&self, sign_in: &mut SignIn) {
        let policy = &mut sign_in.policy;
        policy.door = match self.sign_in {
            Doors::Open => Door::Open,
            Doors::Required => Door::Required,
            Doors::Automatic => Door::Automatic,
        };
        policy.second_factor = match self.mfa {
            Factors::Always => SecondFactor::Always,
            Factors::WhenAsked => SecondFactor::WhenAsked,
        };
        policy.token_life = TimeDelta::seconds(self.token_life.into());
        policy.redirects.extend(self.redirect.iter().cloned());
        for refusal in &self.refuse_sign_in {
            sign_in.refusals.script(None, *refusal, None);
        }
    }
}
