//! One operation from arrival to answer: time passes, a fault may strike, the endpoint does its work, and the reply
//! gets its headers.

use chrono::{DateTime, SubsecRound, Utc};
use partner_center::{Body, Response};
use serde_json::Value;

use super::problem::Problem;
use super::shelf::Place;
use super::{Answer, Model, Operation, Sends, create, replace, update, visible};
use crate::faults::{Endpoint, Fault};
use crate::sign_in::Form;

/// What an endpoint has to say.
struct Outcome {
    status: u16,
    etag: Option<String>,
    body: Body,
}

impl Model {
    /// Answers one operation of `viewer`: the e-mail of a Referrals user, or `None` for a Referrals admin.
    pub fn perform(
        &mut self,
        viewer: Option<&str>,
        operation: &Operation,
        now: DateTime<Utc>,
    ) -> Answer {
        self.advance(now);
        self.with_faults(operation.endpoint(), now, |model| {
            model.processed(viewer, operation, now)
        })
    }

    /// Answers the sign-in's token endpoint, or with `device_page` (where the code is to be typed) its device code
    /// endpoint.
    pub fn sign_in(
        &mut self,
        form: &Form,
        device_page: Option<&str>,
        now: DateTime<Utc>,
    ) -> Answer {
        self.with_faults(Endpoint::SignIn, now, |model| {
            let answer = match device_page {
                Some(page) => model.sign_in.device_code(form, page, now),
                None => model.sign_in.token(form, now),
            };
            let (status, body) = match answer {
                Ok(body) => (200, body),
                Err(trouble) => (400, trouble.body(now)),
            };
            model.response(status, None, Body::Json(body), now)
        })
    }

    /// Lets a fault strike `endpoint`, if one is due; `process` does the endpoint's work.
    fn with_faults(
        &mut self,
        endpoint: Endpoint,
        now: DateTime<Utc>,
        process: impl FnOnce(&mut Self) -> Response,
    ) -> Answer {
        let fault = self.faults.strike(endpoint);
        let mut delay = self.settings.latency;
        if let Some(Fault::Slow(more)) = &fault {
            delay = delay.saturating_add(*more);
        }
        Answer {
            delay,
            sends: self.sends(fault, now, process),
        }
    }

    fn sends(
        &mut self,
        fault: Option<Fault>,
        now: DateTime<Utc>,
        process: impl FnOnce(&mut Self) -> Response,
    ) -> Sends {
        match fault {
            None | Some(Fault::Slow(_)) => Sends::Response(process(self)),
            Some(Fault::LostRequest) => Sends::Nothing,
            Some(Fault::LostAnswer) => {
                process(self);
                Sends::Nothing
            }
            Some(Fault::Truncated) => cut(process(self)),
            Some(Fault::EmptyBody) => Sends::Response(Response {
                body: Body::Empty,
                ..process(self)
            }),
            Some(Fault::Done(status)) => {
                let response = process(self);
                Sends::Response(self.answered_with(status, response, now))
            }
            Some(Fault::OtherJson) => {
                let other = serde_json::json!({ "status": "ok" });
                Sends::Response(self.response(200, None, Body::Json(other), now))
            }
            Some(Fault::Garbage) => {
                let garbage = Body::Text("\u{1f}\u{fffd}\u{8}".to_owned());
                Sends::Other(self.response(200, None, garbage, now), JSON)
            }
            Some(Fault::HtmlPage) => {
                let page = Body::Text(PORTAL.to_owned());
                let response = self.response(200, None, page, now);
                Sends::Other(response, "text/html; charset=utf-8")
            }
            Some(Fault::RedirectElsewhere) => self.redirect(302, true),
            Some(Fault::Redirect { status, elsewhere }) => self.redirect(status, elsewhere),
            Some(Fault::Status(status)) if status < 400 => {
                Sends::Response(self.response(status, None, Body::Empty, now))
            }
            Some(Fault::Status(status)) => {
                Sends::Response(self.refusal(&Problem::status(status), now))
            }
            Some(Fault::RetryAfter { status, seconds }) => {
                let mut response = self.refusal(&Problem::status(status), now);
                response.retry_after_seconds = Some(seconds);
                Sends::Response(response)
            }
            Some(Fault::MfaRequired) => Sends::Response(self.challenge(401, MFA, now)),
            Some(Fault::ClaimsRequired) => Sends::Response(self.challenge(403, CLAIMS, now)),
        }
    }

    /// What was answered, under another status.
    fn answered_with(&mut self, status: u16, response: Response, now: DateTime<Utc>) -> Response {
        match status {
            202 | 204 => self.response(status, None, Body::Empty, now),
            ..400 => Response { status, ..response },
            400.. => self.refuse(status, now),
        }
    }

    fn redirect(&self, status: u16, elsewhere: bool) -> Sends {
        let to = if elsewhere {
            "https://portal.example/sign-in".to_owned()
        } else {
            format!("{}/moved", self.settings.base_url)
        };
        Sends::Redirect { status, to }
    }

    fn processed(
        &mut self,
        viewer: Option<&str>,
        operation: &Operation,
        now: DateTime<Utc>,
    ) -> Response {
        let outcome = match operation {
            Operation::List(options) => self.list(viewer, options).map(|page| Outcome {
                status: 200,
                etag: None,
                body: Body::Json(page),
            }),
            Operation::Get(id) => self.get(viewer, id),
            Operation::Create(body) => self.create(body, now),
            Operation::Update {
                id,
                if_match,
                patch,
                representation,
            } => self
                .update(viewer, id, if_match.as_deref(), patch, now)
                .map(|outcome| outcome.or_empty(*representation)),
            Operation::Replace { id, if_match, body } => {
                self.replace(viewer, id, if_match.as_deref(), body, now)
            }
        };
        match outcome {
            Ok(outcome) => self.response(outcome.status, outcome.etag, outcome.body, now),
            Err(problem) => self.refusal(&problem, now),
        }
    }

    fn get(&self, viewer: Option<&str>, id: &str) -> Result<Outcome, Problem> {
        let (place, document) = self.seen(viewer, id)?;
        Ok(Outcome {
            status: 200,
            etag: self.shelf.entry(place).map(|entry| entry.etag.clone()),
            body: Body::Json(document),
        })
    }

    fn create(&mut self, body: &Value, now: DateTime<Utc>) -> Result<Outcome, Problem> {
        create::check(body)?;
        let at = self.stamps.change(now);
        let document = create::created(body, &self.settings, &mut self.stamps, at);
        let (mut document, etag) = self.put(document, at);
        if self.settings.sparse_echo {
            create::without_closing_date(&mut document);
        }
        Ok(Outcome {
            status: 201,
            etag: Some(etag),
            body: Body::Json(document),
        })
    }

    fn update(
        &mut self,
        viewer: Option<&str>,
        id: &str,
        if_match: Option<&str>,
        patch: &Value,
        now: DateTime<Utc>,
    ) -> Result<Outcome, Problem> {
        let (place, before) = self.seen(viewer, id)?;
        self.matches(place, if_match)?;
        let unlisted = self.settings.unlisted();
        let after = update::updated(&before, patch, unlisted, &mut self.stamps, now)?;
        Ok(self.changed(&before, after, now))
    }

    fn replace(
        &mut self,
        viewer: Option<&str>,
        id: &str,
        if_match: Option<&str>,
        body: &Value,
        now: DateTime<Utc>,
    ) -> Result<Outcome, Problem> {
        let (place, before) = self.seen(viewer, id)?;
        if if_match.is_none() {
            return Err(Problem::invalid("If-Match", "If-Match is required."));
        }
        self.matches(place, if_match)?;
        let after = replace::replaced(&before, body, self.settings.unlisted())?;
        Ok(self.changed(&before, after, now))
    }

    fn changed(&mut self, before: &Value, mut after: Value, now: DateTime<Utc>) -> Outcome {
        let at = self.stamps.change(now);
        if let Value::Object(members) = &mut after {
            update::keep_times(before, members, at);
        }
        let (document, etag) = self.put(after, at);
        Outcome {
            status: 200,
            etag: Some(etag),
            body: Body::Json(document),
        }
    }

    /// The document, if it exists and this viewer may see it.
    fn seen(&self, viewer: Option<&str>, id: &str) -> Result<(Place, Value), Problem> {
        let place = self.shelf.find(id).ok_or_else(Problem::not_found)?;
        let document = self.shelf.entry(place).map(super::shelf::Entry::document);
        document
            .filter(|document| visible(viewer, document))
            .map(|document| (place, document))
            .ok_or_else(Problem::not_found)
    }

    /// `If-Match` is enforced when sent, to the letter (api.md §5.4).
    fn matches(&self, place: Place, if_match: Option<&str>) -> Result<(), Problem> {
        let current = self.shelf.entry(place).map(|entry| entry.etag.as_str());
        match if_match {
            None | Some("*") => Ok(()),
            sent if sent == current => Ok(()),
            Some(_) => Err(Problem::precondition()),
        }
    }

    /// An error reply in the shape the settings ask for; also used for what no endpoint hears, such as 405.
    pub(crate) fn refuse(&mut self, status: u16, now: DateTime<Utc>) -> Response {
        self.refusal(&Problem::status(status), now)
    }

    pub(crate) fn refusal(&mut self, problem: &Problem, now: DateTime<Utc>) -> Response {
        let body = Body::Json(problem.body(self.settings.legacy_errors));
        self.response(problem.status, None, body, now)
    }

    /// 401 or 403 with the header that says why (api.md §12).
    pub(crate) fn challenge(
        &mut self,
        status: u16,
        challenge: &str,
        now: DateTime<Utc>,
    ) -> Response {
        let mut response = self.refuse(status, now);
        response.www_authenticate = Some(challenge.to_owned());
        response
    }

    pub(crate) fn response(
        &mut self,
        status: u16,
        etag: Option<String>,
        body: Body,
        now: DateTime<Utc>,
    ) -> Response {
        Response {
            status,
            etag,
            retry_after_seconds: None,
            // The header has whole seconds.
            date: Some(now.trunc_subsecs(0)),
            request_id: Some(self.stamps.request_id().to_string()),
            www_authenticate: None,
            body,
        }
    }
}

impl Outcome {
    /// 204 without a body unless the caller preferred the representation; then a new eTag takes a GET (api.md §5.4).
    fn or_empty(self, representation: bool) -> Self {
        if representation {
            return self;
        }
        Self {
            status: 204,
            etag: None,
            body: Body::Empty,
        }
    }
}

/// Half of the body, as when a proxy gives up.
fn cut(mut response: Response) -> Sends {
    let Body::Json(json) = &response.body else {
        return Sends::Response(response);
    };
    let text = json.to_string();
    let half = text.chars().count() / 2;
    response.body = Body::Text(text.chars().take(half).collect());
    Sends::Other(response, JSON)
}

const JSON: &str = "application/json; charset=utf-8";
/// What a captive portal sends.
const PORTAL: &str = "<!DOCTYPE html><html><head><title>Welcome</title></head>\
    <body><h1>Welcome to the train's network</h1><p>Accept the terms to go on.</p></body></html>";
/// The challenge when the MFA proof is missing (api.md §12).
const MFA: &str = "Bearer error=\"invalid_token\", error_description=\"MFA required\"";
/// The challenge of Conditional Access; the claims are base64 of `{}`.
const CLAIMS: &str = "Bearer error=\"insufficient_claims\", claims=\"e30=\"";
