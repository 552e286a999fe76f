//! What goes wrong on purpose: scripted for one endpoint, or at random from a seed.

mod random;

use std::time::Duration;

use random::Random;

/// The operations a fault can be scripted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Endpoint {
    /// `GET /engagements/referrals`, next links included.
    List,
    /// `GET /engagements/referrals/{id}`.
    Get,
    /// `POST /engagements/referrals`.
    Create,
    /// `PATCH /engagements/referrals/{id}`.
    Update,
    /// `PUT /engagements/referrals/{id}`.
    Replace,
    /// `POST …/oauth2/v2.0/token` and `…/devicecode`: struck only when named.
    SignIn,
}

/// One way to go wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// This status with its documented body (none below 400); the request is not processed.
    Status(u16),
    /// The request is processed, and answered with this status all the same: below 400 with the right body (202 and
    /// 204 have none), from there on with an error's.
    Done(u16),
    /// An error status (429, 503) with `Retry-After`; the request is not processed.
    RetryAfter {
        /// The status.
        status: u16,
        /// Seconds to wait.
        seconds: u64,
    },
    /// 401 whose challenge says that the MFA proof is missing.
    MfaRequired,
    /// 403 of Conditional Access, with claims in its challenge.
    ClaimsRequired,
    /// No answer, and the request was not processed.
    LostRequest,
    /// No answer, although the request was processed.
    LostAnswer,
    /// The request is processed, but only half of the answer's JSON arrives.
    Truncated,
    /// The request is processed, but nothing follows the headers of the answer.
    EmptyBody,
    /// Status 200 with JSON that is something else; the request is not processed.
    OtherJson,
    /// Status 200 with letters that mean nothing, called JSON; the request is not processed.
    Garbage,
    /// The page of a captive portal, with status 200; the request is not processed.
    HtmlPage,
    /// A redirect (302) to another host; the request is not processed.
    RedirectElsewhere,
    /// A redirect with this status to another host, or to another path of the same one; the request is not processed.
    Redirect {
        /// 301, 302, 307 or 308.
        status: u16,
        /// True for another host.
        elsewhere: bool,
    },
    /// The answer is right but takes this much longer.
    Slow(Duration),
}

/// The faults in waiting.
#[derive(Debug, Default)]
pub struct Faults {
    scripted: Vec<Script>,
    random: Option<Random>,
}

#[derive(Debug)]
struct Script {
    endpoint: Option<Endpoint>,
    fault: Fault,
    /// `None` is for ever.
    left: Option<u32>,
}

impl Faults {
    /// Scripts a fault for an endpoint (`None`: whichever of the referrals comes), for `times` requests (`None`: until [`Self::clear`]).
    /// Earlier scripts strike first.
    pub fn script(&mut self, endpoint: Option<Endpoint>, fault: Fault, times: Option<u32>) {
        self.scripted.push(Script {
            endpoint,
            fault,
            left: times,
        });
    }

    /// Lets each request go wrong with a probability between 0 and 1, in an order that depends on the seed alone, for
    /// the next `requests` (`None`: until [`Self::clear`]). Only what passes by itself happens: a client that waits and
    /// tries again arrives.
    pub fn at_random(&mut self, seed: u64, probability: f64, requests: Option<u64>) {
        self.random = Some(Random::new(seed, probability, requests));
    }

    /// Ends all faults.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// True while something scripted has not struck yet.
    #[must_use]
    pub fn pending(&self) -> bool {
        !self.scripted.is_empty()
    }

    /// The fault that strikes this request, if any.
    pub(crate) fn strike(&mut self, endpoint: Endpoint) -> Option<Fault> {
        let fault = self.next_scripted(endpoint);
        self.scripted.retain(|script| script.left != Some(0));
        fault.or_else(|| self.random.as_mut()?.strike(endpoint))
    }

    fn next_scripted(&mut self, endpoint: Endpoint) -> Option<Fault> {
        let script = self
            .scripted
            .iter_mut()
            .find(|script| match script.endpoint {
                Some(wanted) => wanted == endpoint,
                None => endpoint != Endpoint::SignIn,
            })?;
        if let Some(left) = &mut script.left {
            *left = left.checked_sub(1)?;
        }
        Some(script.fault.clone())
    }
}
