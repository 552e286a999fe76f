//! What was granted to whom, and redeeming the code that stands for it.

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::proof::Challenge;
use super::refusal::Step;
use super::{Form, SecondFactor, SignIn, Trouble};

/// Who let which program do what.
#[derive(Debug, Clone)]
pub(super) struct Grant {
    pub(super) email: String,
    pub(super) client: String,
    pub(super) scope: String,
    pub(super) nonce: Option<String>,
    pub(super) second_factor: bool,
}

/// A code on its way through the browser.
#[derive(Debug)]
pub(super) struct Code {
    pub(super) grant: Grant,
    /// To the letter, port included: the code is good only for who asked.
    pub(super) redirect: String,
    pub(super) challenge: Challenge,
    pub(super) expires: DateTime<Utc>,
    /// The family of tokens it was redeemed for.
    pub(super) redeemed: Option<u64>,
}

impl SignIn {
    /// True when this sign-in proves a second factor.
    pub(super) fn proves_second_factor(&self, form: &Form) -> bool {
        match self.policy.second_factor {
            SecondFactor::Always => true,
            SecondFactor::WhenAsked => form.get("claims").is_some(),
        }
    }

    /// Tokens for a code, once.
    pub(super) fn redeem_code(
        &mut self,
        form: &Form,
        now: DateTime<Utc>,
    ) -> Result<Value, Trouble> {
        let client = form.required("client_id")?;
        let secret = form.required("code")?;
        let redirect = form.required("redirect_uri")?;
        let verifier = form.required("code_verifier")?;
        self.refusals.strike(Step::Code)?;
        let grant = {
            let code = self.codes.get(secret).ok_or_else(|| {
                Trouble::invalid_grant(70_000, "The provided authorization code is not valid.")
            })?;
            if let Some(family) = code.redeemed {
                // Twice means that somebody else has it too (RFC 6749 §4.1.2).
                self.revoke(family);
                return Err(Trouble::invalid_grant(
                    54_005,
                    "OAuth2 authorization code was already redeemed.",
                ));
            }
            code.check(client, redirect, verifier, now)?;
            code.grant.clone()
        };
        let family = self.new_family(grant, now);
        if let Some(code) = self.codes.get_mut(secret) {
            code.redeemed = Some(family);
        }
        self.tokens_of(family, None, now)
    }
}

impl Code {
    fn check(
        &self,
        client: &str,
        redirect: &str,
        verifier: &str,
        now: DateTime<Utc>,
    ) -> Result<(), Trouble> {
        let wrong = |code, message| Err(Trouble::invalid_grant(code, message));
        if self.grant.client != client {
            return wrong(70_000, "The code was issued to another application.");
        }
        if self.redirect != redirect {
            return wrong(
                500_112,
                "The reply address does not match the reply address provided when requesting the authorization \
                 code.",
            );
        }
        if self.expires <= now {
            return wrong(70_008, "The provided authorization code has expired.");
        }
        if !self.challenge.is_met_by(verifier) {
            return wrong(
                501_481,
                "The Code_Verifier does not match the code_challenge supplied in the authorization request.",
            );
        }
        Ok(())
    }
}
