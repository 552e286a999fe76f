//! The state machine: which state a document is in, and which actions each state allows (api.md §7).

use domain::intent::allowed;
use domain::{ActionKind, Folder, Intent, Outcome, Referral, Refusal, State};

use crate::support::{KINDS, filled, in_state, suiting};

const STATUSES: [&str; 6] = ["New", "Active", "Closed", "None", "", "Paused"];
const SUBSTATUSES: [&str; 11] = [
    "Pending", "Received", "Accepted", "Won", "Lost", "Declined", "Expired", "Error", "None", "",
    "Dreaming",
];

/// The state machine once more, in the words of the service's documentation.
fn expected(status: &str, substatus: &str, outgoing: bool) -> State {
    let outcome = match substatus {
        "Won" => Some(Outcome::Won),
        "Lost" => Some(Outcome::Lost),
        "Declined" => Some(Outcome::Declined),
        "Expired" => Some(Outcome::Expired),
        "Error" => Some(Outcome::Error),
        _ => None,
    };
    match (status, substatus) {
        ("New", _) | ("None" | "", "Pending" | "Received") if outgoing => State::Offered,
        ("New", _) | ("None" | "", "Pending" | "Received") => State::Unanswered,
        ("Active", _) | ("None" | "", "Accepted") => State::Active,
        ("Closed", _) => State::Closed(outcome),
        ("None" | "", _) if outcome.is_some() => State::Closed(outcome),
        _ => State::Unknown,
    }
}

#[test]
fn every_combination_has_its_state_in_any_casing() {
    for status in STATUSES {
        for substatus in SUBSTATUSES {
            for direction in ["Incoming", "Outgoing", "", "Sideways"] {
                let state = expected(status, substatus, direction == "Outgoing");
                let case = format!("{status:?}, {substatus:?}, {direction:?}");
                let read = |spell: fn(&str) -> String| {
                    let document = in_state(&spell(status), &spell(substatus), &spell(direction));
                    Referral::read(&document).state
                };
                assert_eq!(read(str::to_owned), state, "{case}");
                assert_eq!(read(str::to_lowercase), state, "{case} in lower case");
                assert_eq!(
                    read(|word| format!(" {} ", word.to_uppercase())),
                    state,
                    "{case} in upper case"
                );
            }
        }
    }
}

#[test]
fn every_state_has_its_folder_and_its_outcome() {
    for (state, folder, outcome, open) in [
        (State::Unanswered, Folder::Inbox, None, true),
        (State::Offered, Folder::Active, None, true),
        (State::Active, Folder::Active, None, true),
        (
            State::Closed(Some(Outcome::Won)),
            Folder::Archived,
            Some(Outcome::Won),
            false,
        ),
        (State::Closed(None), Folder::Archived, None, false),
        (State::Unknown, Folder::Inbox, None, false),
    ] {
        assert_eq!(state.folder(), folder, "{state:?}");
        assert_eq!(state.outcome(), outcome, "{state:?}");
        assert_eq!(state.is_open(), open, "{state:?}");
    }
}

/// `None` where the state allows the action, else the rule that stands against it.
fn rule(state: State, action: ActionKind) -> Option<Refusal> {
    use ActionKind::{Accept, AddContact, CloseAsError, Decline, Edit, Favorite, Lost, Won};
    match (state, action) {
        (_, ActionKind::NewDeal) => unreachable!("it is about no referral"),
        (State::Unanswered, Accept | Decline | AddContact | CloseAsError | Favorite) => None,
        (State::Unanswered, Won | Lost | Edit) => Some(Refusal::NotAnswered { action }),
        (State::Active, Won | Lost | Edit | AddContact | CloseAsError | Favorite) => None,
        (State::Active, Accept | Decline) => Some(Refusal::AlreadyAnswered { action }),
        (State::Offered, AddContact | CloseAsError | Favorite) => None,
        (State::Offered, _) => Some(Refusal::NotOurs { action }),
        (State::Closed(_), _) => Some(Refusal::Closed { action }),
        (State::Unknown, _) => Some(Refusal::UnknownStatus { action }),
    }
}

#[test]
fn every_action_is_allowed_or_refused_by_a_rule() {
    for status in STATUSES {
        for substatus in SUBSTATUSES {
            for direction in ["Incoming", "Outgoing"] {
                let referral = Referral::read(&in_state(status, substatus, direction));
                for action in KINDS {
                    let found = Intent::new(&filled(action), &referral).err();
                    let expected = rule(referral.state, action);
                    let case = format!("{action:?} on {status:?}, {substatus:?}, {direction}");
                    assert_eq!(found, expected, "{case}");
                    let offered = allowed(referral.state).contains(&action);
                    assert_eq!(
                        offered,
                        expected.is_none(),
                        "the command bar agrees: {case}"
                    );
                }
            }
        }
    }
}

#[test]
fn only_the_moves_that_close_are_final() {
    for action in KINDS {
        let document = suiting(action);
        let intent = Intent::new(&filled(action), &Referral::read(&document)).unwrap();
        let closes = !matches!(
            action,
            ActionKind::Accept | ActionKind::Edit | ActionKind::AddContact | ActionKind::Favorite
        );
        assert_eq!(intent.is_final(), closes, "{action:?}");
        assert_eq!(intent.kind(), action, "an intent knows its action");
    }
}
