//! Levers for scripts that drive the sandbox as a program: `POST /sandbox/calm` ends all faults and refusals,
//! `/sandbox/revoke` ends every session, `/sandbox/refuse` scripts a refusal (`what`, and `times`, 1 by default).

use std::time::Duration;

use hyper::Method;
use partner_center::Body;

use super::face::{Arrived, pairs};
use crate::Model;
use crate::model::{Answer, Problem, Sends};
use crate::sign_in::{Form, NoSuchRefusal, Refusal};

/// Answers, if the address is a lever's.
pub(super) fn answer(model: &mut Model, arrived: &Arrived<'_>) -> Option<Answer> {
    let lever = arrived.path.strip_prefix("/sandbox/")?;
    let now = arrived.now;
    let response = if *arrived.method == Method::POST {
        match pull(model, lever, &parameters(arrived)) {
            Some(Ok(())) => model.response(204, None, Body::Empty, now),
            Some(Err(problem)) => model.refusal(&problem, now),
            None => model.refuse(404, now),
        }
    } else {
        model.refuse(405, now)
    };
    Some(Answer {
        delay: Duration::ZERO,
        sends: Sends::Response(response),
    })
}

/// From the query or the form, as it suits the script.
fn parameters(arrived: &Arrived<'_>) -> Form {
    let mut all = pairs(arrived.query.as_bytes());
    all.extend(pairs(arrived.body));
    Form::new(all)
}

/// `None` when there is no such lever.
fn pull(model: &mut Model, lever: &str, form: &Form) -> Option<Result<(), Problem>> {
    match lever {
        "calm" => {
            model.faults.clear();
            model.sign_in.refusals.clear();
            Some(Ok(()))
        }
        "revoke" => {
            model.sign_in.revoke_everything();
            Some(Ok(()))
        }
        "refuse" => Some(refuse(model, form)),
        _ => None,
    }
}

fn refuse(model: &mut Model, form: &Form) -> Result<(), Problem> {
    let what: Refusal = form
        .get("what")
        .unwrap_or_default()
        .parse()
        .map_err(|error: NoSuchRefusal| Problem::invalid("what", error.to_string()))?;
    let times = match form.get("times") {
        None => 1,
        Some(times) => times
            .parse()
            .map_err(|_| Problem::invalid("times", "a number"))?,
    };
    model.sign_in.refusals.script(None, what, Some(times));
    Ok(())
}
