//! The state machine of api.md §7: which substatus goes with which status, and which moves a partner may make.
//! Accept and decline are for incoming new referrals, won and lost for active ones, error for any open one; the service
//! alone lets one expire; closed is the end.

use domain::{Outcome, State};
use serde_json::Value;

use super::edit;
use super::problem::Problem;

/// Checks a change from one document to the next.
pub(crate) fn check(before: &Value, after: &Value) -> Result<(), Problem> {
    let (status, substatus) = (edit::text(after, "status"), edit::text(after, "substatus"));
    let unchanged =
        edit::text(before, "status") == status && edit::text(before, "substatus") == substatus;
    if unchanged {
        return Ok(());
    }
    pairing(&status, &substatus)?;
    if allowed(edit::state(before), edit::state(after)) {
        return Ok(());
    }
    Err(Problem::invalid(
        "status",
        format!(
            "A referral that is {}/{} cannot become {status}/{substatus}.",
            edit::text(before, "status"),
            edit::text(before, "substatus"),
        ),
    ))
}

/// The substatus must be one of those the status allows.
pub(crate) fn pairing(status: &str, substatus: &str) -> Result<(), Problem> {
    let allowed: &[&str] = match status.to_ascii_lowercase().as_str() {
        "new" => &["Pending", "Received"],
        "active" => &["Accepted"],
        "closed" => &["Won", "Lost", "Declined", "Expired", "Error"],
        _ => {
            return Err(Problem::invalid(
                "status",
                format!("'{status}' is no status."),
            ));
        }
    };
    if allowed
        .iter()
        .any(|word| word.eq_ignore_ascii_case(substatus))
    {
        return Ok(());
    }
    Err(Problem::invalid(
        "status",
        format!("Substatus '{substatus}' does not go with status '{status}'."),
    ))
}

fn allowed(before: State, after: State) -> bool {
    match (before, after) {
        (State::Unanswered, State::Unanswered | State::Active)
        | (State::Offered, State::Offered)
        | (State::Active, State::Active) => true,
        (State::Unanswered, State::Closed(outcome)) => {
            matches!(outcome, Some(Outcome::Declined | Outcome::Error))
        }
        (State::Offered, State::Closed(outcome)) => outcome == Some(Outcome::Error),
        (State::Active, State::Closed(outcome)) => {
            matches!(outcome, Some(Outcome::Won | Outcome::Lost | Outcome::Error))
        }
        (
            State::Unanswered | State::Offered | State::Active | State::Closed(_) | State::Unknown,
            State::Unanswered | State::Offered | State::Active | State::Closed(_) | State::Unknown,
        ) => false,
    }
}
