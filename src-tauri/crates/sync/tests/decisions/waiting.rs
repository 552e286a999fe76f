//! A referral waits only for itself.

use domain::IntentId;
use sync::{Action, Head, HeadState, plan};

use crate::desk::{at, head, intent, now, with_outbox};

/// Which edit the engine would work on.
fn next(outbox: Vec<Head>) -> Option<IntentId> {
    match plan(&with_outbox(outbox), now()).action {
        Action::Push(id) | Action::ReadBack(id) | Action::Release(id) => Some(id),
        Action::BeginPull(_)
        | Action::NextPage(_)
        | Action::LookFor(_)
        | Action::WaitUntil(_)
        | Action::Rest => None,
    }
}

/// Everything that can keep an edit back.
const KEPT_BACK: fn() -> [HeadState; 4] = || {
    [
        HeadState::NeedsYou,
        HeadState::Held(at(10)),
        HeadState::Waiting(Some(at(10))),
        HeadState::Sending(Some(at(10))),
    ]
};

#[test]
fn whatever_keeps_one_referral_back_its_neighbours_go_on() {
    for state in KEPT_BACK() {
        let outbox = vec![head(1, "a", state), head(2, "b", HeadState::Waiting(None))];
        assert_eq!(
            next(outbox),
            Some(intent(2)),
            "{state:?} is a's affair alone"
        );
    }
}

#[test]
fn whatever_keeps_an_edit_back_later_ones_of_its_referral_wait_behind_it() {
    for state in KEPT_BACK() {
        let outbox = vec![head(1, "a", state), head(2, "a", HeadState::Waiting(None))];
        assert_eq!(
            next(outbox),
            None,
            "{state:?} comes first: order is meaning"
        );
    }
}

#[test]
fn the_oldest_click_goes_first() {
    let outbox = vec![
        head(7, "b", HeadState::Waiting(None)),
        head(3, "a", HeadState::Waiting(None)),
        head(5, "b", HeadState::Waiting(None)),
    ];
    assert_eq!(next(outbox), Some(intent(7)), "ids say nothing about age");
}

#[test]
fn what_is_under_way_is_settled_before_anything_new_of_its_referral() {
    let outbox = vec![
        head(1, "a", HeadState::Sending(None)),
        head(2, "a", HeadState::Waiting(None)),
    ];
    assert_eq!(next(outbox), Some(intent(1)), "one in flight per referral");
}

#[test]
fn a_window_that_ended_is_noticed_even_behind_an_edit_that_needs_the_user() {
    let outbox = vec![
        head(1, "a", HeadState::NeedsYou),
        head(2, "a", HeadState::Held(at(-1))),
    ];
    assert_eq!(
        next(outbox),
        Some(intent(2)),
        "undo ends when the toast says so"
    );
}
