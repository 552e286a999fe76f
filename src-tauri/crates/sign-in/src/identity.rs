//! Who signed in, read from the ID token. It came over TLS straight from the token endpoint, so its signature need not
//! be checked (OpenID Connect Core §3.1.3.7, point 6); that it was made for us is checked.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A work account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// The directory's id (`tid`).
    pub tenant_id: String,
    /// The user's id in it (`oid`), the same for every program; `sub` where there is none.
    pub user_id: String,
    /// What the user signs in with (`preferred_username`), usually a mail address.
    pub login: String,
    /// The name people call the user by; the login where there is none.
    pub name: String,
}

impl Identity {
    /// Reads the claims of an ID token made for `client_id`.
    pub(crate) fn read(id_token: &str, client_id: &str) -> Option<Self> {
        let payload = id_token.split('.').nth(1)?;
        let bytes = URL_SAFE_NO_PAD.decode(payload.trim_end_matches('=')).ok()?;
        let claims: Value = serde_json::from_slice(&bytes).ok()?;
        let text = |name: &str| {
            let text = claims.get(name)?.as_str()?.trim();
            (!text.is_empty()).then(|| text.to_owned())
        };
        let is_ours = |aud: &Value| aud.as_str() == Some(client_id);
        let audience = claims.get("aud")?;
        let is_for_us = audience
            .as_array()
            .map_or_else(|| is_ours(audience), |many| many.iter().any(is_ours));
        if !is_for_us {
            return None;
        }
        let user_id = text("oid").or_else(|| text("sub"))?;
        let login = text("preferred_username")
            .or_else(|| text("upn"))
            .or_else(|| text("email"))
            .unwrap_or_else(|| user_id.clone());
        Some(Self {
            tenant_id: text("tid").unwrap_or_default(),
            name: text("name").unwrap_or_else(|| login.clone()),
            user_id,
            login,
        })
    }

    /// The key of this account's secrets and folder: one per user and directory, made of plain characters.
    #[must_use]
    pub fn key(&self) -> String {
        let plain = |text: &str| -> String {
            text.chars()
                .map(|c| c.to_ascii_lowercase())
                .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
                .collect()
        };
        format!("{}_{}", plain(&self.user_id), plain(&self.tenant_id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(claims: &Value) -> String {
        format!(
            "e30.{}.signature",
            URL_SAFE_NO_PAD.encode(claims.to_string())
        )
    }

    #[test]
    fn the_claims_say_who_it_is() {
        let token = token(&serde_json::json!({
            "aud": "app", "tid": "T-1", "oid": "O/1", "sub": "s",
            "preferred_username": "ada@fabrikam.example", "name": "Ada Lovelace", "exp": 1_900_000_000,
        }));
        let ada = Identity::read(&token, "app").unwrap();
        assert_eq!(ada.name, "Ada Lovelace", "the name is for people");
        assert_eq!(
            ada.login, "ada@fabrikam.example",
            "the login is for signing in"
        );
        assert_eq!(ada.key(), "o1_t-1", "a key is a folder's name too");
        assert_eq!(
            Identity::read(&token, "another"),
            None,
            "it was not made for that program"
        );
    }

    #[test]
    fn missing_names_are_replaced_and_a_missing_user_is_not() {
        let claims = serde_json::json!({ "aud": ["x", "app"], "sub": "s-9" });
        let nameless = Identity::read(&token(&claims), "app").unwrap();
        assert_eq!(
            (nameless.name.as_str(), nameless.login.as_str()),
            ("s-9", "s-9"),
            "better than nothing"
        );
        let nobody = serde_json::json!({ "aud": "app", "name": "Ada" });
        assert_eq!(
            Identity::read(&token(&nobody), "app"),
            None,
            "a name is nobody's id"
        );
        for broken in ["", "a.b", "a.b.c", "..", "e30.e30.x"] {
            assert_eq!(
                Identity::read(broken, "app"),
                None,
                "{broken:?} is no ID token"
            );
        }
    }
}
