//! A dozen laptops' weeks: every alert once, whatever the seed, and each replays exactly.

use simulation::alerts::run;

#[test]
fn on_twelve_laptops_no_invariant_breaks() {
    for seed in 0..12 {
        let weeks = run(seed, false).expect("there is a folder for the laptop");
        assert!(
            weeks.broken.is_empty(),
            "seed {seed} broke {:?} after:\n{}",
            weeks.broken,
            weeks.log.join("\n")
        );
    }
}

#[test]
fn the_same_seed_gives_the_same_weeks() {
    let [one, other] = [7, 7].map(|seed| run(seed, false).expect("there is a folder"));
    assert_eq!(one.log, other.log, "a failing seed can be replayed");
}
