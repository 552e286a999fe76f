//! Twelve days of several desks: whatever the seed, nothing is lost, doubled or overwritten, and each replays exactly.

use simulation::run;

#[test]
fn on_twelve_days_no_invariant_breaks() {
    for seed in 0..12 {
        let day = run(seed, false).expect("the desks can be set up");
        assert!(
            day.broken.is_empty(),
            "seed {seed} broke {:?} after:\n{}",
            day.broken,
            day.log.join("\n")
        );
    }
}

#[test]
fn the_same_seed_gives_the_same_day() {
    let [one, other] = [7, 7].map(|seed| run(seed, false).expect("the desks can be set up"));
    assert_eq!(one.log, other.log, "a failing seed can be replayed");
    assert_ne!(
        run(8, false).expect("the desks can be set up").fingerprint,
        one.fingerprint,
        "another seed gives another day"
    );
}
