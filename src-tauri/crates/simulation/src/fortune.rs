//! What goes wrong on the way: faults for the next requests.

use std::time::Duration;

use sandbox::{Fault, Sandbox};

use crate::chance::Chance;

/// Statuses that pass.
const PASSING: [u16; 11] = [401, 409, 412, 412, 412, 423, 429, 500, 502, 503, 504];
/// Statuses that leave the decision to the user.
const FINAL: [u16; 7] = [400, 403, 404, 410, 422, 507, 509];

/// Arms a fault for some of the next requests and says which, for the log.
pub(crate) fn strike(chance: &mut Chance, sandbox: &Sandbox) -> String {
    let fault = fault(chance);
    let (target, endpoint) = match chance.below(8) {
        6 | 7 => (sandbox.create(), "create"),
        0 => (sandbox.list(), "list"),
        1 => (sandbox.get(), "get"),
        2 | 3 => (sandbox.update(), "update"),
        4 => (sandbox.replace(), "replace"),
        _ => (sandbox.any(), "any"),
    };
    let times = match chance.below(4) {
        0 => 4,
        1 => 2,
        _ => 1,
    };
    let line = format!("{times} times {fault:?} for {endpoint}");
    target.answers(fault).times(times);
    line
}

fn fault(chance: &mut Chance) -> Fault {
    match chance.below(12) {
        0..=2 => Fault::LostAnswer,
        3 => Fault::LostRequest,
        4 => Fault::Truncated,
        5 => Fault::HtmlPage,
        6 => Fault::RedirectElsewhere,
        7 => Fault::RetryAfter {
            status: if chance.percent(50) { 429 } else { 503 },
            seconds: u64::try_from(chance.between(1, 900)).unwrap_or(1),
        },
        8 => Fault::Slow(Duration::from_secs(
            u64::try_from(chance.between(1, 90)).unwrap_or(1),
        )),
        9 if chance.percent(30) => Fault::MfaRequired,
        9 if chance.percent(30) => Fault::ClaimsRequired,
        _ => Fault::Status(status(chance)),
    }
}

fn status(chance: &mut Chance) -> u16 {
    let statuses: &[u16] = if chance.percent(75) { &PASSING } else { &FINAL };
    chance.one_of(statuses).copied().unwrap_or(500)
}
