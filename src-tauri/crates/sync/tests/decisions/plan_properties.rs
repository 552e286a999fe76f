//! What must hold for every plan.

use domain::IntentId;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use sync::{Action, Head, HeadState, Pull, PullMode, Snapshot, plan};

use crate::desk::{at, head, now, pause, running, with_outbox};

fn instant() -> impl Strategy<Value = chrono::DateTime<chrono::Utc>> {
    (-100_i64..100).prop_map(at)
}

fn state() -> impl Strategy<Value = HeadState> {
    prop_oneof![
        instant().prop_map(HeadState::Held),
        prop::option::of(instant()).prop_map(HeadState::Waiting),
        prop::option::of(instant()).prop_map(HeadState::Sending),
        Just(HeadState::NeedsYou),
    ]
}

fn outbox() -> impl Strategy<Value = Vec<Head>> {
    prop::collection::vec((prop::sample::select(vec!["a", "b", "c"]), state()), 0..8).prop_map(
        |heads| {
            heads
                .into_iter()
                .zip(1..)
                .map(|((referral, state), number)| head(number, referral, state))
                .collect()
        },
    )
}

fn snapshot() -> impl Strategy<Value = Snapshot> {
    let mode = prop::sample::select(vec![PullMode::Everything, PullMode::Since]);
    let pull = (
        prop::option::of(instant()),
        prop::option::of(mode.prop_map(running)),
    );
    (
        any::<bool>(),
        prop::option::of(-100_i64..100),
        outbox(),
        pull,
    )
        .prop_map(|(signed_in, paused, outbox, (next_at, running))| Snapshot {
            signed_in,
            pause: paused.map(|seconds: i64| pause(seconds)),
            pull: Pull {
                next_at,
                running,
                ..with_outbox(Vec::new()).pull
            },
            outbox,
            absent: None,
        })
}

fn find(snapshot: &Snapshot, id: IntentId) -> &Head {
    snapshot
        .outbox
        .iter()
        .find(|head| head.intent == id)
        .unwrap()
}

fn is_first(snapshot: &Snapshot, head: &Head) -> bool {
    snapshot
        .outbox
        .iter()
        .find(|other| other.referral == head.referral)
        == Some(head)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 512,
        rng_seed: RngSeed::Fixed(1),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_network_is_used_only_when_it_may_be(snapshot in snapshot()) {
        let action = plan(&snapshot, now()).action;
        let talks = matches!(
            action,
            Action::Push(_) | Action::ReadBack(_) | Action::NextPage(_)
        );
        if talks {
            prop_assert!(snapshot.signed_in, "signed out, yet {:?}", action);
            prop_assert!(
                snapshot.pause.is_none_or(|pause| pause.until <= now()),
                "paused, yet {:?}", action
            );
        }
    }

    #[test]
    fn only_a_referrals_oldest_edit_is_worked_on(snapshot in snapshot()) {
        if let Action::Push(id) | Action::ReadBack(id) = plan(&snapshot, now()).action {
            let head = find(&snapshot, id);
            prop_assert!(is_first(&snapshot, head), "{:?} overtook an older edit", head);
            prop_assert!(head.state != HeadState::NeedsYou, "the user was not asked");
        }
    }

    #[test]
    fn nothing_leaves_its_grace_window_early(snapshot in snapshot()) {
        if let Action::Release(id) | Action::Push(id) | Action::ReadBack(id) =
            plan(&snapshot, now()).action
            && let HeadState::Held(until) = find(&snapshot, id).state
        {
            prop_assert!(until <= now(), "the toast still offers to undo it");
        }
    }

    #[test]
    fn waiting_is_always_for_something_ahead(snapshot in snapshot()) {
        if let Action::WaitUntil(until) = plan(&snapshot, now()).action {
            prop_assert!(until > now(), "a nap that ended already would spin");
        }
    }

    #[test]
    fn nothing_is_forgotten_while_resting(snapshot in snapshot()) {
        let free = snapshot.signed_in;
        if free && plan(&snapshot, now()).action == Action::Rest {
            prop_assert!(
                snapshot
                    .outbox
                    .iter()
                    .filter(|head| is_first(&snapshot, head))
                    .all(|head| head.state == HeadState::NeedsYou),
                "something will be due, but nobody wakes up for it"
            );
        }
    }
}
