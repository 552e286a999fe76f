//! Handing out tokens: an access token, an id token that says who signed in, perhaps a refresh token.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::grant::Grant;
use super::{Person, SignIn, Trouble, jwt};

/// Whom the access tokens are for (api.md §13).
const RESOURCE: &str = "https://api.partner.microsoft.com";

/// An access token that was handed out.
#[derive(Debug)]
pub(super) struct AccessToken {
    pub(super) email: String,
    pub(super) expires: DateTime<Utc>,
    pub(super) second_factor: bool,
    pub(super) family: u64,
}

impl SignIn {
    /// The token endpoint's answer.
    pub(super) fn issue(
        &mut self,
        family: u64,
        grant: &Grant,
        refresh_token: Option<String>,
        now: DateTime<Utc>,
    ) -> Result<Value, Trouble> {
        let person = self.person(&grant.email).cloned().ok_or_else(|| {
            Trouble::invalid_grant(50_034, "The user account does not exist in the directory.")
        })?;
        let expires = now + self.policy.token_life;
        let mut claims = self.claims(&person, grant, now, expires);
        let access_token = self.access_token(&claims, grant);
        let known = AccessToken {
            email: person.email,
            expires,
            second_factor: grant.second_factor,
            family,
        };
        self.access_tokens.insert(access_token.clone(), known);

        let seconds = self.policy.token_life.num_seconds();
        let mut answer = json!({
            "token_type": "Bearer",
            "scope": grant.scope,
            "expires_in": seconds,
            "ext_expires_in": seconds,
            "access_token": access_token,
        });
        if let Some(token) = refresh_token {
            set(&mut answer, "refresh_token", Value::from(token));
        }
        if grant.scope.split(' ').any(|one| one == "openid") {
            set(&mut claims, "aud", Value::from(grant.client.as_str()));
            if let Some(nonce) = &grant.nonce {
                set(&mut claims, "nonce", Value::from(nonce.as_str()));
            }
            set(&mut answer, "id_token", Value::from(jwt::unsigned(&claims)));
        }
        Ok(answer)
    }

    /// What both tokens say.
    fn claims(
        &self,
        person: &Person,
        grant: &Grant,
        now: DateTime<Utc>,
        expires: DateTime<Utc>,
    ) -> Value {
        let tenant = &self.policy.tenant;
        let amr: &[&str] = if grant.second_factor {
            &["pwd", "mfa"]
        } else {
            &["pwd"]
        };
        json!({
            "aud": RESOURCE,
            "iss": format!("https://login.microsoftonline.com/{tenant}/v2.0"),
            "iat": now.timestamp(),
            "nbf": now.timestamp(),
            "exp": expires.timestamp(),
            "amr": amr,
            "name": person.name,
            "preferred_username": person.email,
            "oid": person.object_id,
            "sub": person.object_id,
            "tid": tenant,
            "ver": "2.0",
        })
    }

    /// No two access tokens are the same, not even those of one second.
    fn access_token(&mut self, claims: &Value, grant: &Grant) -> String {
        let mut claims = claims.clone();
        set(&mut claims, "azp", Value::from(grant.client.as_str()));
        set(&mut claims, "scp", Value::from("user_impersonation"));
        set(&mut claims, "uti", Value::from(self.secret()));
        jwt::unsigned(&claims)
    }
}

fn set(object: &mut Value, name: &str, value: Value) {
    if let Value::Object(members) = object {
        members.insert(name.to_owned(), value);
    }
}
