//! The plan as a table: what we know, what is done, and why.

use sync::{Action, HeadState, Pause, Pull, PullMode, Snapshot, plan};

use crate::desk::{at, head, intent, now, pause, reading, running, with_outbox};

/// One row: what we know, what is done next, and a word of the reason.
type Row = (&'static str, Snapshot, Action, &'static str);

fn check(rows: Vec<Row>) {
    for (name, snapshot, action, why) in rows {
        let decided = plan(&snapshot, now());
        assert_eq!(decided.action, action, "{name}");
        assert!(
            decided.why.contains(why),
            "{name}: the log says {:?}, not {why:?}",
            decided.why
        );
    }
}

fn up_to_date() -> Pull {
    with_outbox(Vec::new()).pull
}

#[test]
fn an_edit_goes_through_its_life() {
    let outbox = |state| with_outbox(vec![head(1, "a", state)]);
    check(vec![
        (
            "its window is open",
            outbox(HeadState::Held(at(10))),
            Action::WaitUntil(at(10)),
            "nothing is due",
        ),
        (
            "its window ends this instant",
            outbox(HeadState::Held(at(0))),
            Action::Release(intent(1)),
            "grace window is over",
        ),
        (
            "it may go",
            outbox(HeadState::Waiting(None)),
            Action::Push(intent(1)),
            "oldest edit and due",
        ),
        (
            "it failed and is due again",
            outbox(HeadState::Waiting(Some(at(0)))),
            Action::Push(intent(1)),
            "oldest edit and due",
        ),
        (
            "it failed and backs off",
            outbox(HeadState::Waiting(Some(at(16)))),
            Action::WaitUntil(at(16)),
            "nothing is due",
        ),
        (
            "it was under way when the program stopped",
            outbox(HeadState::Sending(None)),
            Action::ReadBack(intent(1)),
            "outcome is not known",
        ),
        (
            "its outcome is looked up a little later",
            outbox(HeadState::Sending(Some(at(2)))),
            Action::WaitUntil(at(2)),
            "nothing is due",
        ),
        (
            "it needs the user",
            outbox(HeadState::NeedsYou),
            Action::WaitUntil(at(60)),
            "nothing is due",
        ),
    ]);
}

#[test]
fn reading_follows_its_own_clock() {
    let since = Pull {
        next_at: None,
        ..up_to_date()
    };
    check(vec![
        (
            "a fresh start",
            reading(Pull::default()),
            Action::BeginPull(PullMode::Everything),
            "nothing was ever read",
        ),
        (
            "a first list that was interrupted goes on where it was",
            reading(Pull {
                running: Some(running(PullMode::Everything)),
                ..Pull::default()
            }),
            Action::NextPage(running(PullMode::Everything)),
            "in progress",
        ),
        (
            "changes are due",
            reading(since.clone()),
            Action::BeginPull(PullMode::Since),
            "changes are due",
        ),
        (
            "changes are due at a service without filter",
            reading(Pull {
                filter_refused: true,
                ..since.clone()
            }),
            Action::BeginPull(PullMode::NewestFirst),
            "takes no filter",
        ),
        (
            "the last full list is a day old",
            reading(Pull {
                full_at: Some(at(-24 * 3600)),
                ..since.clone()
            }),
            Action::BeginPull(PullMode::Everything),
            "daily reconciliation",
        ),
        (
            "nothing is due",
            reading(up_to_date()),
            Action::WaitUntil(at(60)),
            "nothing is due",
        ),
    ]);
}

#[test]
fn what_the_user_did_comes_before_what_the_server_has() {
    let mut busy = with_outbox(vec![head(1, "a", HeadState::Waiting(None))]);
    busy.pull = Pull {
        running: Some(running(PullMode::Everything)),
        ..Pull::default()
    };
    check(vec![(
        "a thousand pages are still to come",
        busy,
        Action::Push(intent(1)),
        "oldest edit",
    )]);
}

#[test]
fn signed_out_nothing_is_sent_but_windows_still_end() {
    let out = |state| Snapshot {
        signed_in: false,
        ..with_outbox(vec![head(1, "a", state)])
    };
    check(vec![
        (
            "waiting",
            out(HeadState::Waiting(None)),
            Action::Rest,
            "signed out",
        ),
        (
            "unknown",
            out(HeadState::Sending(None)),
            Action::Rest,
            "signed out",
        ),
        (
            "held",
            out(HeadState::Held(at(5))),
            Action::WaitUntil(at(5)),
            "signed out",
        ),
        (
            "its window is over",
            out(HeadState::Held(at(-1))),
            Action::Release(intent(1)),
            "grace window is over",
        ),
    ]);
}

#[test]
fn a_pause_holds_everything_until_it_ends() {
    let paused = |seconds, state| Snapshot {
        pause: Some(pause(seconds)),
        ..with_outbox(vec![head(1, "a", state)])
    };
    check(vec![
        (
            "the service asked for a minute",
            paused(60, HeadState::Waiting(None)),
            Action::WaitUntil(at(60)),
            "asked for a pause",
        ),
        (
            "a window ends before the pause does",
            paused(60, HeadState::Held(at(5))),
            Action::WaitUntil(at(5)),
            "asked for a pause",
        ),
        (
            "the pause ends this instant",
            paused(0, HeadState::Waiting(None)),
            Action::Push(intent(1)),
            "oldest edit",
        ),
    ]);
}

#[test]
fn a_clock_that_went_back_holds_nothing_up() {
    let days_away = at(3 * 24 * 3_600);
    let outbox = |state| with_outbox(vec![head(1, "a", state)]);
    check(vec![
        (
            "its window was opened by the wrong clock",
            outbox(HeadState::Held(days_away)),
            Action::Release(intent(1)),
            "grace window is over",
        ),
        (
            "its next attempt was set by the wrong clock",
            outbox(HeadState::Waiting(Some(at(1_000)))),
            Action::Push(intent(1)),
            "oldest edit and due",
        ),
        (
            "so was the pause",
            Snapshot {
                pause: Some(Pause {
                    from: at(3_600),
                    until: at(2 * 3_600),
                }),
                ..outbox(HeadState::Waiting(None))
            },
            Action::Push(intent(1)),
            "oldest edit and due",
        ),
        (
            "so was the next list",
            reading(Pull {
                next_at: Some(days_away),
                ..up_to_date()
            }),
            Action::BeginPull(PullMode::Since),
            "changes are due",
        ),
        (
            "so was the last reconciliation",
            reading(Pull {
                next_at: None,
                full_at: Some(days_away),
                ..up_to_date()
            }),
            Action::BeginPull(PullMode::Everything),
            "daily reconciliation",
        ),
    ]);
}
