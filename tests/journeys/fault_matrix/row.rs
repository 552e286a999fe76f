//! The rows: what can go wrong with a request, every status and every failure of the network (api.md §12).

use std::time::Duration;

use sandbox::Fault;

use crate::line::Mishap;

/// What a desk may do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nature {
    /// It passes: nobody is asked anything.
    Passes,
    /// The service says no: the user is asked about a write, with a sentence.
    Refuses,
    /// The user may be asked, when it goes on for long.
    MayAsk,
}

/// One row.
pub(super) struct Row {
    pub(super) name: &'static str,
    pub(super) mishap: Mishap,
    pub(super) nature: Nature,
}

/// All rows.
pub(super) fn rows() -> Vec<Row> {
    let mut rows = successes();
    rows.extend(redirects());
    rows.extend(refusals());
    rows.extend(passing());
    rows.extend(done_all_the_same());
    rows.extend(network());
    rows
}

fn row(name: &'static str, fault: Fault, nature: Nature) -> Row {
    Row {
        name,
        mishap: Mishap::Fault(fault),
        nature,
    }
}

fn passes(name: &'static str, fault: Fault) -> Row {
    row(name, fault, Nature::Passes)
}

/// Successes that are none, or say less than they should.
fn successes() -> Vec<Row> {
    vec![
        passes("200 with garbage", Fault::Garbage),
        passes("200 with other JSON", Fault::OtherJson),
        passes("200 with a web page", Fault::HtmlPage),
        passes("200 with nothing", Fault::EmptyBody),
        passes("200 with half of the JSON", Fault::Truncated),
        passes("201", Fault::Done(201)),
        passes("202 and done", Fault::Done(202)),
        passes("202 and never done", Fault::Status(202)),
        passes("204 and done", Fault::Done(204)),
        passes("204 and never done", Fault::Status(204)),
    ]
}

fn redirects() -> Vec<Row> {
    let to = |name, status, elsewhere| passes(name, Fault::Redirect { status, elsewhere });
    vec![
        to("301 to another host", 301, true),
        to("301 to the same host", 301, false),
        to("302 to another host", 302, true),
        to("302 to the same host", 302, false),
        to("307 to another host", 307, true),
        to("307 to the same host", 307, false),
    ]
}

/// Statuses that waiting does not cure, and those about the token, which a sign-in does.
fn refusals() -> Vec<Row> {
    let refuses = |name, status| row(name, Fault::Status(status), Nature::Refuses);
    vec![
        refuses("400", 400),
        passes("401", Fault::Status(401)),
        passes("401 for want of a second factor", Fault::MfaRequired),
        refuses("403", 403),
        passes("403 with claims", Fault::ClaimsRequired),
        refuses("404", 404),
        refuses("405", 405),
        refuses("406", 406),
        row("409", Fault::Status(409), Nature::MayAsk),
        refuses("410", 410),
        refuses("411", 411),
        row("412", Fault::Status(412), Nature::MayAsk),
        refuses("413", 413),
        refuses("415", 415),
        refuses("422", 422),
        refuses("501", 501),
        refuses("505", 505),
        refuses("507", 507),
        refuses("509", 509),
    ]
}

/// Statuses that pass; nothing was processed.
fn passing() -> Vec<Row> {
    let status = |name, status| passes(name, Fault::Status(status));
    let retry = |name, status, seconds| passes(name, Fault::RetryAfter { status, seconds });
    vec![
        status("407", 407),
        status("408", 408),
        status("423", 423),
        status("425", 425),
        status("429", 429),
        retry("429 with Retry-After", 429, 90),
        status("500", 500),
        status("502", 502),
        status("503", 503),
        retry("503 with Retry-After", 503, 90),
        status("504", 504),
        status("511", 511),
        status("599", 599),
    ]
}

/// The work was done, and the answer is an error all the same.
fn done_all_the_same() -> Vec<Row> {
    let done = |name, status| passes(name, Fault::Done(status));
    vec![
        done("408 and done", 408),
        done("429 and done", 429),
        done("500 and done", 500),
        done("502 and done", 502),
        done("503 and done", 503),
        done("504 and done", 504),
    ]
}

fn network() -> Vec<Row> {
    let mishap = |name, mishap| Row {
        name,
        mishap,
        nature: Nature::Passes,
    };
    vec![
        mishap("unreachable", Mishap::Unreachable),
        mishap("timed out, arrives late", Mishap::ArrivesLate),
        passes("lost request", Fault::LostRequest),
        passes("lost answer", Fault::LostAnswer),
        passes("slow", Fault::Slow(Duration::from_secs(50))),
        passes("redirected by a portal", Fault::RedirectElsewhere),
        passes(
            "throttled for an hour",
            Fault::RetryAfter {
                status: 429,
                seconds: 3_600,
            },
        ),
        passes(
            "down for an hour",
            Fault::RetryAfter {
                status: 503,
                seconds: 3_600,
            },
        ),
    ]
}
