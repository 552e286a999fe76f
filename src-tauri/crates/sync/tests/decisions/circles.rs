//! Links that go round in a circle must not be followed for ever; honest ones must all be.

use sync::{PullMode, Running};

/// Follows links named by numbers until one was seen before, at most a thousand; how many were followed.
fn followed(link_after: impl Fn(u32) -> u32) -> u32 {
    let mut running = Running::new(PullMode::Everything);
    let mut at = 0;
    for count in 0..1_000 {
        at = link_after(at);
        match running.follow(at.to_string(), None) {
            Some(further) => running = further,
            None => return count,
        }
    }
    1_000
}

#[test]
fn any_circle_is_noticed_soon() {
    for before in [0, 1, 5, 30] {
        for length in [1, 2, 3, 10, 77] {
            let followed = followed(|at| {
                if at + 1 < before + length + 1 {
                    at + 1
                } else {
                    before + 1
                }
            });
            assert!(
                followed <= 3 * (before + length) + 3,
                "{before} links, then a circle of {length}: {followed} were followed"
            );
        }
    }
}

#[test]
fn an_honest_list_is_followed_to_its_end() {
    assert_eq!(followed(|at| at + 1), 1_000, "every link is a new one");
}
