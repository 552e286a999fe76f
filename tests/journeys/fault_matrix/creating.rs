//! The same rows for the one request that cannot be repeated: creating a deal. There is no eTag to hold it, and the
//! service knows no idempotency key (api.md §4).

use app::views::{Connection, EditState};
use chrono::TimeDelta;
use partner_center::Call;

use super::TIMES;
use super::row::{Nature, Row, rows};
use crate::laptop::{Laptop, PORT};
use crate::referrals::tills;

/// Beyond the longest back-off.
const WHILE: TimeDelta = TimeDelta::minutes(16);
/// How often one waits that long before it counts as never.
const PATIENCE: u32 = 20;

fn is_create(call: &Call) -> bool {
    matches!(call, Call::Create(_))
}

/// Plays one cell: once on the server in the end, whatever the user had to be asked.
async fn play(row: &Row, times: u32) -> Result<(), String> {
    let laptop = Laptop::up_to_date(Vec::new()).await;
    laptop.line.ambushes(is_create, row.mishap.clone(), times);
    let draft = laptop.desk.new_deal(&tills(), 0).unwrap().id;
    laptop.sync().await;
    wait(&laptop).await;
    if laptop.line.mishaps_left() == times {
        return Err("the mishap never happened".to_owned());
    }
    let asked = !laptop.desk.outbox().unwrap().is_empty();
    if asked && row.nature == Nature::Passes {
        return Err("the user is asked although it passes".to_owned());
    }
    if !asked && row.nature == Nature::Refuses {
        return Err("a refusal is kept from the user".to_owned());
    }
    for _ in 0..times {
        for entry in laptop.desk.outbox().unwrap() {
            let reason = entry.edit.reason.clone().unwrap_or_default();
            if entry.edit.state != EditState::NeedsYou || reason.trim().is_empty() {
                return Err(format!("it is {:?}: {reason:?}", entry.edit.state));
            }
            laptop.desk.retry_edit(&entry.edit.id).unwrap();
        }
        laptop.sync().await;
        wait(&laptop).await;
    }
    let created = laptop.sandbox.model().len();
    if created != 1 {
        return Err(format!("created {created} times"));
    }
    match laptop.row(&laptop.pane(&draft).row.id).is_draft {
        true => Err("it still shows as a draft".to_owned()),
        false => Ok(()),
    }
}

/// Lets time pass until nothing waits; whoever is signed out signs in again.
async fn wait(laptop: &Laptop) {
    for _ in 0..PATIENCE {
        let outbox = laptop.desk.outbox().unwrap();
        let mut states = outbox.iter().map(|entry| entry.edit.state);
        if states.all(|state| state == EditState::NeedsYou) {
            return;
        }
        if laptop.connection() == Connection::SignedOut {
            laptop.sign_in(PORT).unwrap();
        }
        laptop.sync_after(WHILE).await;
    }
}

#[tokio::test(start_paused = true)]
async fn creating_survives_everything() {
    let mut broken = Vec::new();
    for row in rows() {
        for times in TIMES {
            if let Err(why) = play(&row, times).await {
                broken.push(format!("{} × creating × {times}: {why}", row.name));
            }
        }
    }
    assert!(broken.is_empty(), "broken cells:\n{}", broken.join("\n"));
}
