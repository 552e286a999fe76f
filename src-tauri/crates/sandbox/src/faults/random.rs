//! Faults at random: what a bad day brings, and never what could not happen to that request.

use std::time::Duration;

use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use super::{Endpoint, Fault};

/// A source of faults.
#[derive(Debug)]
pub(super) struct Random {
    source: ChaCha8Rng,
    probability: f64,
    /// `None` is for ever.
    left: Option<u64>,
    /// The token was refused just now. A second time in a row would mean that it is worth nothing, and no client could
    /// get over that by itself.
    refused_token: bool,
}

impl Random {
    pub(super) fn new(seed: u64, probability: f64, left: Option<u64>) -> Self {
        Self {
            source: ChaCha8Rng::seed_from_u64(seed),
            probability: probability.clamp(0.0, 1.0),
            left,
            refused_token: false,
        }
    }

    /// What strikes this request, if anything. The sign-in is left alone: a lost renewal is the end of a session.
    pub(super) fn strike(&mut self, endpoint: Endpoint) -> Option<Fault> {
        let may_change = match endpoint {
            Endpoint::List | Endpoint::Get => false,
            Endpoint::Create | Endpoint::Update | Endpoint::Replace => true,
            Endpoint::SignIn => return None,
        };
        self.left = match self.left {
            Some(left) => Some(left.checked_sub(1)?),
            None => None,
        };
        let refused_token = std::mem::take(&mut self.refused_token);
        if !self.source.random_bool(self.probability) {
            return None;
        }
        let fault = if may_change && self.source.random_bool(0.5) {
            self.of_a_write()
        } else {
            self.of_anything()
        };
        self.refused_token = fault == Fault::Status(401);
        // Decided after the draw, so that what one request meets does not depend on what the one before was.
        if refused_token && self.refused_token {
            self.refused_token = false;
            return None;
        }
        Some(fault)
    }

    /// What can happen to every request.
    fn of_anything(&mut self) -> Fault {
        let milliseconds = self.source.random_range(50..500);
        let common = [
            Fault::Status(401),
            Fault::Status(408),
            Fault::Status(429),
            Fault::Status(500),
            Fault::Status(502),
            Fault::Status(503),
            Fault::Status(504),
            Fault::RetryAfter {
                status: 429,
                seconds: 1,
            },
            Fault::RetryAfter {
                status: 503,
                seconds: 1,
            },
            Fault::LostRequest,
            Fault::LostAnswer,
            Fault::Truncated,
            Fault::HtmlPage,
            Fault::RedirectElsewhere,
            Fault::Slow(Duration::from_millis(milliseconds)),
        ];
        common
            .choose(&mut self.source)
            .cloned()
            .unwrap_or(Fault::LostRequest)
    }

    /// What hurts most when something is to be changed: it happened, and the answer does not say so.
    fn of_a_write(&mut self) -> Fault {
        let unsaid = [
            Fault::Status(423),
            Fault::LostAnswer,
            Fault::Truncated,
            Fault::Done(202),
            Fault::Done(204),
            Fault::Done(500),
            Fault::Done(502),
            Fault::Done(504),
        ];
        unsaid
            .choose(&mut self.source)
            .cloned()
            .unwrap_or(Fault::LostAnswer)
    }
}
