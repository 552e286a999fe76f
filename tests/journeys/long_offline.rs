//! Thirty days at sea: two thousand edits, and ashore a colleague, the service's own deadlines and a token that dies.
//! When Ada is back, every edit is either in Partner Center, once, or in front of her with the reason.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use app::views::{Connection, EditState, OutboxEntry};
use chrono::TimeDelta;
use domain::{Action, AddContactForm, Contact, EditForm, LostForm, Reason, WonForm};
use partner_center::Call;
use sandbox::Fault;
use serde_json::{Value, json};

use crate::laptop::{Laptop, PORT};
use crate::referrals::{accept, at, deal, note, replacing, request, with};

const DAYS: u32 = 30;
/// Requests that the service closes on the fourteenth day, while Ada's answers wait.
const EXPIRING: u32 = 50;
/// Requests with a later deadline.
const PATIENT: u32 = 50;
const DEALS: u32 = 150;
const EDITS: usize = 2_000;

/// What happens ashore to the first deals, by number.
const DATE_BY_BEN: std::ops::Range<u32> = 0..20;
const NOTES_BY_BEN: std::ops::Range<u32> = 20..30;
const WON_BY_BEN: std::ops::Range<u32> = 30..35;
const GONE: std::ops::Range<u32> = 35..40;
const BEN_WROTE: &str = "Ben was there in person";

fn expiring(number: u32) -> String {
    format!("x{number:03}")
}

fn patient(number: u32) -> String {
    format!("q{number:03}")
}

fn of_deal(number: u32) -> String {
    format!("d{number:03}")
}

fn documents() -> Vec<Value> {
    let later = json!({ "expirationDateTime": "2026-06-30T09:00:00Z" });
    (0..EXPIRING)
        .map(|number| request(&expiring(number)))
        .chain((0..PATIENT).map(|number| with(request(&patient(number)), &later)))
        .chain((0..DEALS).map(|number| deal(&of_deal(number))))
        .collect()
}

fn noted(id: &str, day: u32) -> Action {
    note(&format!("{id}, day {day}"))
}

fn address(id: &str) -> String {
    format!("{id}@partner.example")
}

fn with_colleague(id: &str) -> Action {
    Action::AddContact(AddContactForm {
        contact: Contact {
            first_name: "Ana".to_owned(),
            last_name: "Prieto".to_owned(),
            email: address(id),
            ..Contact::default()
        },
    })
}

fn ended(number: u32) -> Action {
    if number.is_multiple_of(2) {
        return Action::Won(WonForm::default());
    }
    Action::Lost(LostForm {
        reason: Reason::Budget,
        other: String::new(),
        notes: String::new(),
    })
}

/// What Ada does on one day, in order.
fn diary(day: u32) -> Vec<(String, Action)> {
    let mut diary = Vec::new();
    for id in (0..EXPIRING).map(expiring) {
        match day {
            3 => diary.push((id, accept())),
            4 => diary.push((id.clone(), noted(&id, day))),
            5 => diary.push((id.clone(), with_colleague(&id))),
            _ => {}
        }
    }
    for number in 0..PATIENT {
        let id = patient(number);
        match day {
            2 => diary.push((id, accept())),
            6 | 13 | 20 => diary.push((id.clone(), noted(&id, day))),
            21 => diary.push((id.clone(), with_colleague(&id))),
            28 => diary.push((id, ended(number))),
            _ => {}
        }
    }
    for number in 0..DEALS {
        let id = of_deal(number);
        match day {
            // A third of the deals had one edit more.
            1 if number < 50 => diary.push((id.clone(), noted(&id, day))),
            7 | 9 | 11 | 15 | 17 | 19 | 23 | 27 => diary.push((id.clone(), noted(&id, day))),
            8 => diary.push((id.clone(), with_colleague(&id))),
            29 => diary.push((id.clone(), crm(&id))),
            _ => {}
        }
    }
    diary
}

fn crm(id: &str) -> Action {
    Action::Edit(EditForm {
        crm_id: Some(format!("CRM-{id}")),
        ..EditForm::default()
    })
}

/// What happens ashore meanwhile; the requests expire by themselves.
fn ashore(ada: &Laptop, day: u32) {
    let every = |deals: std::ops::Range<u32>, operations: &Value| {
        for number in deals {
            ada.ben_edits(&of_deal(number), operations);
        }
    };
    match day {
        10 => every(
            DATE_BY_BEN,
            &json!([{ "op": "add", "path": "/details/closingDateTime", "value": "2026-09-30T00:00:00Z" }]),
        ),
        12 => every(
            NOTES_BY_BEN,
            &replacing("/details/notes", &json!(BEN_WROTE)),
        ),
        16 => every(
            WON_BY_BEN,
            &json!([
                { "op": "replace", "path": "/status", "value": "Closed" },
                { "op": "replace", "path": "/substatus", "value": "Won" },
            ]),
        ),
        18 => {
            for number in GONE {
                assert!(ada.sandbox.model().remove(&of_deal(number)), "it was there");
            }
        }
        _ => {}
    }
}

/// Thirty days without a network; the laptop is closed and opened again four times.
async fn at_sea(mut ada: Laptop) -> Laptop {
    ada.line.set_down(true);
    let mut made = 0;
    for day in 1..=DAYS {
        ada.clock.pass(TimeDelta::days(1));
        for (id, action) in diary(day) {
            ada.act(&id, action).unwrap();
            made += 1;
        }
        ashore(&ada, day);
        if day.is_multiple_of(7) {
            ada.sync().await;
            ada = ada.restarted();
        }
    }
    assert_eq!(made, EDITS, "the diary");
    assert_eq!(
        ada.desk.outbox().unwrap().len(),
        EDITS,
        "everything waits, and nothing was given up"
    );
    ada
}

/// The line of the harbour: some requests pass, then one does not.
fn bad_line(ada: &Laptop) {
    let writes = [
        Fault::LostAnswer,
        Fault::Status(500),
        Fault::LostRequest,
        Fault::Truncated,
        Fault::HtmlPage,
        Fault::RetryAfter {
            status: 429,
            seconds: 30,
        },
        Fault::Done(502),
        Fault::Status(412),
    ];
    let passes = Fault::Slow(Duration::ZERO);
    for fault in writes.into_iter().cycle().take(40) {
        ada.sandbox.update().answers(passes.clone()).times(23);
        ada.sandbox.update().answers(fault).once();
    }
    for fault in [Fault::Truncated, Fault::Status(500), Fault::HtmlPage] {
        ada.sandbox.list().answers(passes.clone()).once();
        ada.sandbox.list().answers(fault).once();
    }
}

/// True for an edit that the engine will not send before Ada has decided.
fn is_stuck(entry: &OutboxEntry, undecided: &BTreeSet<String>) -> bool {
    entry.edit.state == EditState::NeedsYou || undecided.contains(&entry.referral_id)
}

/// The outbox, with the referrals that wait for Ada.
fn outbox(ada: &Laptop) -> (Vec<OutboxEntry>, BTreeSet<String>) {
    let entries = ada.desk.outbox().unwrap();
    let undecided = entries
        .iter()
        .filter(|entry| entry.edit.state == EditState::NeedsYou)
        .map(|entry| entry.referral_id.clone())
        .collect();
    (entries, undecided)
}

/// Lets quarters of an hour pass until nothing is left that could be sent, and nothing that could be read.
async fn until_it_is_quiet(ada: &Laptop) {
    for _ in 0..200 {
        ada.sync_after(TimeDelta::minutes(15)).await;
        let (entries, undecided) = outbox(ada);
        let done = entries.iter().all(|entry| is_stuck(entry, &undecided));
        if done && ada.connection() == Connection::Online {
            return;
        }
    }
    panic!("it never became quiet");
}

/// Her token died at sea. She is told, nothing leaves meanwhile, and signing in is all she has to do.
async fn signs_in_again(ada: Laptop) -> Laptop {
    ada.line.set_down(false);
    ada.sandbox.any().answers(Fault::Status(401)).always();
    ada.sync_after(TimeDelta::minutes(15)).await;
    assert_eq!(ada.connection(), Connection::SignedOut);
    let ada = ada.restarted();
    ada.line.forget();
    ada.sync_after(TimeDelta::hours(1)).await;
    assert!(ada.line.calls().is_empty(), "not without a token");
    assert_eq!(ada.desk.outbox().unwrap().len(), EDITS, "all of it waits");
    ada.sandbox.calm();
    ada.sign_in(PORT).unwrap();
    ada
}

/// Every write left with a precondition, so nobody was overwritten unseen.
fn assert_nothing_was_overwritten(ada: &Laptop) {
    assert!(
        ada.line.preconditions().iter().all(Option::is_some),
        "each write names the version it was made on"
    );
    for number in NOTES_BY_BEN {
        let server = ada.server(&of_deal(number));
        assert_eq!(at(&server, "/details/notes"), BEN_WROTE, "d{number:03}");
    }
    for number in DATE_BY_BEN {
        let server = ada.server(&of_deal(number));
        let date = at(&server, "/details/closingDateTime");
        assert_eq!(date, "2026-09-30T00:00:00Z", "d{number:03}");
    }
    for number in WON_BY_BEN {
        assert_eq!(at(&ada.server(&of_deal(number)), "/substatus"), "Won");
    }
    for number in 0..EXPIRING {
        let server = ada.server(&expiring(number));
        assert_eq!(at(&server, "/substatus"), "Expired", "x{number:03}");
    }
}

/// What Ada's last word on a referral was is what Partner Center has, and each colleague is in the team once.
fn assert_all_there_once(ada: &Laptop, id: &str, last_note: u32) {
    let server = ada.server(id);
    assert_eq!(
        at(&server, "/details/notes"),
        format!("{id}, day {last_note}")
    );
    let team = at(&server, "/team");
    let times = team
        .as_array()
        .unwrap()
        .iter()
        .filter(|member| member["email"] == json!(address(id)))
        .count();
    assert_eq!(
        times, 1,
        "{id}: a contact twice would be an edit sent twice"
    );
    let pane = ada.pane(id);
    assert!(pane.pending.is_empty(), "{id}: nothing is left to send");
    assert_eq!(pane.notes.as_deref(), server["details"]["notes"].as_str());
}

fn untouched_deals() -> impl Iterator<Item = u32> {
    DATE_BY_BEN.chain(GONE.end..DEALS)
}

/// How many of each referral's edits need Ada or wait behind one that does, and that each says why.
fn assert_the_rest_is_explained(ada: &Laptop) -> usize {
    let (entries, undecided) = outbox(ada);
    let mut left: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for entry in &entries {
        let (asking, waiting) = left.entry(entry.referral_id.clone()).or_default();
        if entry.edit.state == EditState::NeedsYou {
            assert_eq!(
                (*asking, *waiting),
                (0, 0),
                "the oldest of {}",
                entry.referral_id
            );
            let reason = entry.edit.reason.as_deref().unwrap_or_default();
            assert!(reason.ends_with('.'), "a sentence, not {reason:?}");
            *asking += 1;
        } else {
            assert_eq!(entry.edit.state, EditState::Waiting);
            assert!(undecided.contains(&entry.referral_id));
            *waiting += 1;
        }
    }
    let expected = (0..EXPIRING)
        .map(|number| (expiring(number), (1, 2)))
        .chain((NOTES_BY_BEN.start..GONE.end).map(|number| (of_deal(number), (1, 10))))
        .collect();
    assert_eq!(
        left, expected,
        "one decision each, and its followers behind it"
    );
    entries.len()
}

#[tokio::test]
async fn thirty_days_and_two_thousand_edits_lose_double_and_overwrite_nothing() {
    let ada = Laptop::up_to_date(documents()).await;
    let ada = at_sea(ada).await;
    let ada = signs_in_again(ada).await;
    bad_line(&ada);
    // The battery gives out in the middle of it.
    let ada = ada.crashes_at_next_write().await;
    until_it_is_quiet(&ada).await;

    let open = assert_the_rest_is_explained(&ada);
    assert_eq!(open, 50 * 3 + 20 * 11, "what waits for Ada");
    assert_nothing_was_overwritten(&ada);
    for number in untouched_deals() {
        let id = of_deal(number);
        assert_all_there_once(&ada, &id, 27);
        assert_eq!(
            at(&ada.server(&id), "/externalReferenceId"),
            format!("CRM-{id}")
        );
    }
    for number in 0..PATIENT {
        let id = patient(number);
        assert_all_there_once(&ada, &id, 20);
        let expected = if number.is_multiple_of(2) {
            "Won"
        } else {
            "Lost"
        };
        assert_eq!(at(&ada.server(&id), "/substatus"), expected, "{id}");
    }
    assert_confirmed_once(&ada, EDITS - open);
}

/// The history tells of every edit that left the outbox, and they took far fewer requests than there were clicks.
fn assert_confirmed_once(ada: &Laptop, expected: usize) {
    let ids = documents()
        .iter()
        .map(|document| document["id"].as_str().unwrap().to_owned())
        .collect::<Vec<_>>();
    let confirmed = ids
        .iter()
        .flat_map(|id| ada.desk.history(&domain::ReferralId::new(id)).unwrap())
        .filter(|entry| entry.state == Some(EditState::Confirmed))
        .count();
    assert_eq!(confirmed, expected, "confirmed, as the history tells it");
    let actions: BTreeSet<_> = ada
        .line
        .writes()
        .into_iter()
        .filter(|request| matches!(request.call, Call::Update { .. }))
        .map(|request| request.correlation_id)
        .collect();
    assert!(
        actions.len() < EDITS / 4,
        "what piled up on a referral travels together, not in {} requests",
        actions.len()
    );
}
