//! Refresh tokens: each use gives a new one, and using an old one again ends the whole family (RFC 9700 §4.14.2).

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::grant::Grant;
use super::refusal::{Refusal, Step};
use super::{Form, SignIn, Trouble};

/// Everything one sign-in led to.
#[derive(Debug)]
pub(super) struct Family {
    pub(super) grant: Grant,
    pub(super) revoked: bool,
    /// When a refresh token of it was last handed out.
    last_use: DateTime<Utc>,
}

/// A refresh token.
#[derive(Debug)]
pub(super) struct RefreshToken {
    family: u64,
    used: bool,
}

impl SignIn {
    /// Begins a family; its tokens come from [`Self::tokens_of`].
    pub(super) fn new_family(&mut self, grant: Grant, now: DateTime<Utc>) -> u64 {
        let number = self
            .families
            .last_key_value()
            .map_or(0, |(last, _)| last + 1);
        let family = Family {
            grant,
            revoked: false,
            last_use: now,
        };
        self.families.insert(number, family);
        number
    }

    /// Tokens of a family: an access token, and with `offline_access` a refresh token. `scope` narrows them.
    pub(super) fn tokens_of(
        &mut self,
        family: u64,
        scope: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<Value, Trouble> {
        let grant = self
            .families
            .get(&family)
            .map(|family| family.grant.clone())
            .ok_or_else(not_valid)?;
        let offline = grant.scope.split(' ').any(|one| one == "offline_access");
        let refresh_token = offline.then(|| self.next_refresh_token(family, now));
        let grant = Grant {
            scope: scope.map_or(grant.scope, str::to_owned),
            ..grant
        };
        self.issue(family, &grant, refresh_token, now)
    }

    fn next_refresh_token(&mut self, family: u64, now: DateTime<Utc>) -> String {
        if let Some(family) = self.families.get_mut(&family) {
            family.last_use = now;
        }
        let secret = format!("1.A{}", self.secret());
        let token = RefreshToken {
            family,
            used: false,
        };
        self.refresh_tokens.insert(secret.clone(), token);
        secret
    }

    /// New tokens for a refresh token.
    pub(super) fn renew(&mut self, form: &Form, now: DateTime<Utc>) -> Result<Value, Trouble> {
        let client = form.required("client_id")?;
        let secret = form.required("refresh_token")?;
        self.refusals.strike(Step::Refresh)?;
        let token = self.refresh_tokens.get(secret).ok_or_else(not_valid)?;
        let number = token.family;
        if token.used {
            self.revoke(number);
        }
        let family = self.families.get(&number).ok_or_else(not_valid)?;
        if family.revoked {
            return Err(Trouble::invalid_grant(
                50_173,
                "The provided grant has expired due to it being revoked, a fresh auth token is needed.",
            ));
        }
        if family.grant.client != client {
            return Err(not_valid());
        }
        if family.last_use + self.policy.refresh_life <= now {
            return Err(Refusal::DeadRefreshToken.at(Step::Refresh));
        }
        if let Some(token) = self.refresh_tokens.get_mut(secret) {
            token.used = true;
        }
        self.tokens_of(number, form.get("scope"), now)
    }

    /// Ends a family: its refresh tokens renew nothing, its access tokens open nothing.
    pub(super) fn revoke(&mut self, number: u64) {
        if let Some(family) = self.families.get_mut(&number) {
            family.revoked = true;
        }
        self.access_tokens.retain(|_, token| token.family != number);
    }
}

fn not_valid() -> Trouble {
    Trouble::invalid_grant(
        70_000,
        "The provided value for the input parameter 'refresh_token' is not valid.",
    )
}
