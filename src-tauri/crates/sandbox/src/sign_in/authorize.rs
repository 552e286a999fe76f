//! The browser's visit to `authorize`: who is it, and where does the browser go from here.

use chrono::{DateTime, TimeDelta, Utc};
use url::Url;

use super::grant::{Code, Grant};
use super::proof::Challenge;
use super::refusal::{Refusal, Step};
use super::{Door, Form, SignIn, Trouble, redirect};

/// How long a code is good for.
const CODE_LIFE: TimeDelta = TimeDelta::minutes(10);

/// What a browser gets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Visit {
    /// It is sent back to the program, with a code or an error.
    Redirect(String),
    /// The page asks who it is; the answer comes as the parameter `decision`: an e-mail, or `refuse`.
    Asks,
    /// The page says what is wrong: an address nobody registered is not gone to.
    Refused(Trouble),
}

impl SignIn {
    /// Answers `GET …/authorize`.
    pub fn authorize(&mut self, form: &Form, now: DateTime<Utc>) -> Visit {
        let back = match self.way_back(form) {
            Ok(back) => back,
            Err(trouble) => return Visit::Refused(trouble),
        };
        match self.granted(form, now) {
            Ok(Some(code)) => Visit::Redirect(answered(back, form, &[("code", code)])),
            Ok(None) => Visit::Asks,
            Err(trouble) => {
                let answer = [
                    ("error", trouble.error.to_owned()),
                    ("error_description", trouble.description()),
                ];
                Visit::Redirect(answered(back, form, &answer))
            }
        }
    }

    /// The address to send the browser back to, if program and address are known.
    fn way_back(&self, form: &Form) -> Result<Url, Trouble> {
        form.required("client_id")?;
        let given = form.required("redirect_uri")?;
        let unknown = || {
            let message = format!(
                "The redirect URI '{given}' specified in the request does not match the redirect URIs configured \
                 for the application."
            );
            Trouble::new("invalid_request", 50_011, message)
        };
        if !redirect::is_registered(given, &self.policy.redirects) {
            return Err(unknown());
        }
        Url::parse(given).map_err(|_| unknown())
    }

    /// A code for whoever it is; `None` when the page has to ask.
    fn granted(&mut self, form: &Form, now: DateTime<Utc>) -> Result<Option<String>, Trouble> {
        if form.required("response_type")? != "code" {
            let message = "The only response_type here is 'code'.";
            return Err(Trouble::new("unsupported_response_type", 700_054, message));
        }
        let scope = form.required("scope")?.to_owned();
        let challenge = Challenge::read(
            form.get("code_challenge"),
            form.get("code_challenge_method"),
        )
        .ok_or_else(|| {
            let message = "Proof Key for Code Exchange with the method S256 is required.";
            Trouble::new("invalid_request", 9_002_325, message)
        })?;
        let Some(email) = self.whoever_it_is(form)? else {
            return Ok(None);
        };
        self.refusals.strike(Step::Authorize)?;
        self.session = Some(email.clone());
        let code = Code {
            grant: Grant {
                email,
                client: form.required("client_id")?.to_owned(),
                scope,
                nonce: form.get("nonce").map(str::to_owned),
                second_factor: self.proves_second_factor(form),
            },
            redirect: form.required("redirect_uri")?.to_owned(),
            challenge,
            expires: now + CODE_LIFE,
            redeemed: None,
        };
        let secret = format!("1.{}", self.secret());
        self.codes.insert(secret.clone(), code);
        Ok(Some(secret))
    }

    /// The e-mail of the person at the browser; `None` when one has to ask.
    fn whoever_it_is(&self, form: &Form) -> Result<Option<String>, Trouble> {
        if let Some(decision) = form.get("decision") {
            return self.decided(decision, Step::Authorize).map(Some);
        }
        let hinted = form
            .get("login_hint")
            .and_then(|hint| self.person(hint))
            .map(|person| person.email.clone());
        let first = match self.policy.door {
            Door::Automatic => self.people.first().map(|person| person.email.clone()),
            Door::Open | Door::Required => None,
        };
        match form.get("prompt") {
            Some("none") => hinted
                .or_else(|| self.session.clone())
                .or(first)
                .map(Some)
                .ok_or_else(|| {
                    let message = "Session information is not sufficient for single-sign-on.";
                    Trouble::new("login_required", 50_058, message)
                }),
            Some("login" | "select_account" | "consent") if first.is_none() => Ok(None),
            Some(_) | None => Ok(hinted.or(first)),
        }
    }

    /// Who pressed which button.
    pub(super) fn decided(&self, decision: &str, step: Step) -> Result<String, Trouble> {
        match self.person(decision) {
            Some(person) => Ok(person.email.clone()),
            None if decision == "refuse" => Err(Refusal::AccessDenied.at(step)),
            None => {
                let message = "The user account does not exist in the directory.";
                Err(Trouble::new("access_denied", 50_034, message))
            }
        }
    }
}

/// The way back with the answer, and the program's `state` with it.
fn answered(mut back: Url, form: &Form, answer: &[(&str, String)]) -> String {
    {
        let mut query = back.query_pairs_mut();
        query.extend_pairs(answer);
        query.extend_pairs(form.get("state").map(|state| ("state", state)));
    }
    back.into()
}
