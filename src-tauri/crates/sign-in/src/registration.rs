//! What the program is registered as, and where it signs in. Nothing here is a secret.

use partner_center::{BaseUrl, BaseUrlError};
use serde::{Deserialize, Serialize};
use url::Url;

/// The settings of a sign-in, as typed or configured. Each but the client id has the documented default (api.md §13).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Registration {
    /// The partner's directory: a GUID, a domain, or `organizations` for any work account.
    pub tenant: String,
    /// The application's id in the directory. There is no default: whoever distributes the program registers one.
    pub client_id: String,
    /// Where to sign in.
    pub authority: String,
    /// What to ask for, separated by blanks.
    pub scope: String,
    /// Where the referrals are.
    pub base_url: String,
}

impl Default for Registration {
    fn default() -> Self {
        Self {
            tenant: "organizations".to_owned(),
            client_id: String::new(),
            authority: "https://login.microsoftonline.com".to_owned(),
            scope: "https://api.partner.microsoft.com/.default offline_access openid profile"
                .to_owned(),
            base_url: "https://api.partner.microsoft.com/v1.0".to_owned(),
        }
    }
}

/// Which setting cannot be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// There is no client id.
    ClientId,
    /// The tenant is empty, or would change the address.
    Tenant,
    /// The authority is no address, or neither https nor on this computer.
    Authority,
    /// The scope lacks `openid` or `offline_access`, without which nobody could stay signed in.
    Scope,
    /// The service's address, as [`BaseUrl`] judges it.
    BaseUrl,
}

impl Wrong {
    /// The setting's name, as the forms and the flags have it.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Self::ClientId => "client_id",
            Self::Tenant => "tenant",
            Self::Authority => "authority",
            Self::Scope => "scope",
            Self::BaseUrl => "base_url",
        }
    }
}

/// The addresses of one directory (Entra ID, version 2 of its endpoints).
#[derive(Debug, Clone)]
pub(crate) struct Endpoints {
    pub(crate) authorize: Url,
    pub(crate) token: Url,
    pub(crate) device: Url,
}

impl Registration {
    /// The defaults, each replaced by the environment variable of its name: `REFERRAL_DESK_TENANT`, `…_CLIENT_ID`,
    /// `…_AUTHORITY`, `…_SCOPE`, `…_BASE_URL`.
    #[must_use]
    pub fn from_environment(variable: impl Fn(&str) -> Option<String>) -> Self {
        let default = Self::default();
        let or = |name: &str, default: String| {
            variable(&format!("REFERRAL_DESK_{name}"))
                .filter(|value| !value.trim().is_empty())
                .unwrap_or(default)
        };
        Self {
            tenant: or("TENANT", default.tenant),
            client_id: or("CLIENT_ID", default.client_id),
            authority: or("AUTHORITY", default.authority),
            scope: or("SCOPE", default.scope),
            base_url: or("BASE_URL", default.base_url),
        }
    }

    /// The same without blanks and slashes at the ends, or the setting that cannot be right.
    ///
    /// # Errors
    /// [`Wrong`].
    pub fn checked(&self) -> Result<Self, Wrong> {
        let tidy = |text: &str| text.trim().trim_end_matches('/').to_owned();
        let checked = Self {
            tenant: tidy(&self.tenant),
            client_id: tidy(&self.client_id),
            authority: tidy(&self.authority),
            scope: self.scope.split_whitespace().collect::<Vec<_>>().join(" "),
            base_url: tidy(&self.base_url),
        };
        if checked.client_id.is_empty() {
            return Err(Wrong::ClientId);
        }
        checked.base().map_err(|_| Wrong::BaseUrl)?;
        checked.endpoints()?;
        let scopes: Vec<&str> = checked.scope.split(' ').collect();
        if !scopes.contains(&"openid") || !scopes.contains(&"offline_access") {
            return Err(Wrong::Scope);
        }
        Ok(checked)
    }

    /// The service's address.
    ///
    /// # Errors
    /// [`BaseUrlError`] when the token would not be safe there.
    pub fn base(&self) -> Result<BaseUrl, BaseUrlError> {
        BaseUrl::parse(&self.base_url)
    }

    /// The directory's address. The rule for addresses that see a secret is the same: https, or this very computer.
    pub(crate) fn directory(&self) -> Result<BaseUrl, Wrong> {
        BaseUrl::parse(&self.authority).map_err(|_| Wrong::Authority)
    }

    pub(crate) fn endpoints(&self) -> Result<Endpoints, Wrong> {
        let plain = |c: char| c.is_ascii_alphanumeric() || "-._".contains(c);
        if self.tenant.is_empty() || !self.tenant.chars().all(plain) || self.tenant.starts_with('.')
        {
            return Err(Wrong::Tenant);
        }
        self.directory()?;
        let endpoint = |last: &str| {
            let address = format!("{}/{}/oauth2/v2.0/{last}", self.authority, self.tenant);
            Url::parse(&address).map_err(|_| Wrong::Authority)
        };
        Ok(Endpoints {
            authorize: endpoint("authorize")?,
            token: endpoint("token")?,
            device: endpoint("devicecode")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn registered() -> Registration {
        Registration {
            client_id: "11111111-2222-3333-4444-555555555555".to_owned(),
            ..Registration::default()
        }
    }

    #[test]
    fn the_documented_defaults_lack_nothing_but_the_client_id() {
        assert_eq!(
            Registration::default().checked(),
            Err(Wrong::ClientId),
            "the product has no client id until its owner registers one"
        );
        let endpoints = registered().checked().unwrap().endpoints().unwrap();
        assert_eq!(
            endpoints.token.as_str(),
            "https://login.microsoftonline.com/organizations/oauth2/v2.0/token",
            "api.md §13 names the authority"
        );
    }

    #[test]
    fn the_environment_replaces_what_it_names() {
        let registration = Registration::from_environment(|name| match name {
            "REFERRAL_DESK_TENANT" => Some("fabrikam.example".to_owned()),
            "REFERRAL_DESK_SCOPE" => Some("  ".to_owned()),
            _ => None,
        });
        assert_eq!(registration.tenant, "fabrikam.example", "it was named");
        assert_eq!(
            registration.scope,
            Registration::default().scope,
            "blanks name nothing"
        );
    }

    #[test]
    fn a_setting_that_would_leak_or_never_work_is_named() {
        let cases = [
            ("authority", "http://login.example", Wrong::Authority),
            ("authority", "login", Wrong::Authority),
            ("base_url", "http://api.example/v1.0", Wrong::BaseUrl),
            ("tenant", "", Wrong::Tenant),
            ("tenant", "../common", Wrong::Tenant),
            ("tenant", "a/b", Wrong::Tenant),
            ("scope", "openid profile", Wrong::Scope),
            ("scope", "offline_access", Wrong::Scope),
        ];
        for (field, value, wrong) in cases {
            let mut json = serde_json::to_value(registered()).unwrap();
            json[field] = value.into();
            let registration: Registration = serde_json::from_value(json).unwrap();
            assert_eq!(registration.checked(), Err(wrong), "{field} = {value:?}");
        }
    }

    #[test]
    fn plain_http_is_for_this_computer_only() {
        let local = Registration {
            authority: " http://127.0.0.1:8787/ ".to_owned(),
            base_url: "http://127.0.0.1:8787/v1.0".to_owned(),
            ..registered()
        };
        let local = local.checked().unwrap();
        assert!(
            local.directory().unwrap().is_loopback(),
            "the sandbox is tried like that"
        );
        assert_eq!(
            local.endpoints().unwrap().device.as_str(),
            "http://127.0.0.1:8787/organizations/oauth2/v2.0/devicecode",
            "blanks and slashes at the ends are forgiven"
        );
    }
}
