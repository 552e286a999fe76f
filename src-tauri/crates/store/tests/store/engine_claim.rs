//! One engine at a time.

use store::{EngineClaim, EngineHolder, engine_holder};

use crate::scratch::Scratch;

#[test]
fn only_one_engine_may_send() {
    let scratch = Scratch::new();
    drop(scratch.open());
    let first = EngineClaim::take(&scratch.path());
    assert!(first.is_some(), "nobody has it yet");
    assert!(
        EngineClaim::take(&scratch.path()).is_none(),
        "the second has to ask the first"
    );
    drop(first);
    assert!(
        EngineClaim::take(&scratch.path()).is_some(),
        "it ends with its owner"
    );
}

#[test]
fn who_has_it_can_be_told() {
    let scratch = Scratch::new();
    drop(scratch.open());
    assert_eq!(engine_holder(&scratch.path()), EngineHolder::Nobody);
    let claim = EngineClaim::take(&scratch.path());
    assert!(matches!(
        engine_holder(&scratch.path()),
        EngineHolder::Somebody(_)
    ));
    drop(claim);
    assert_eq!(engine_holder(&scratch.path()), EngineHolder::Nobody);
}
