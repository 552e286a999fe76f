//! A whole day without network: twenty edits on ten referrals, the laptop closed and opened, then everything goes out.

use std::collections::BTreeMap;

use app::views::HistoryEvent;
use chrono::TimeDelta;
use partner_center::{Call, Request};
use sandbox::Fault;

use crate::laptop::Laptop;
use crate::referrals::{accept, at, note, request};

fn names() -> Vec<String> {
    (0..10).map(|number| format!("r{number}")).collect()
}

/// A laptop whose outbox holds an acceptance and a note for each of ten referrals.
async fn full_outbox() -> Laptop {
    let ada = Laptop::up_to_date(names().iter().map(|name| request(name)).collect()).await;
    ada.line.set_down(true);
    for name in names() {
        ada.act(&name, accept()).unwrap();
    }
    for name in names().iter().rev() {
        ada.act(name, note(&format!("Called {name}"))).unwrap();
    }
    ada.sync().await;
    let ada = ada.restarted();
    assert_eq!(
        ada.desk.outbox().unwrap().len(),
        20,
        "all of it is still there"
    );
    ada.line.set_down(false);
    ada
}

/// The paths each PATCH wrote, by referral, in the order they arrived.
fn paths_by_referral(writes: &[Request]) -> BTreeMap<String, Vec<String>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for request in writes {
        if let Call::Update { id, operations, .. } = &request.call {
            let paths = operations
                .iter()
                .map(|operation| operation.path().to_string());
            found
                .entry(id.clone())
                .or_default()
                .push(paths.collect::<Vec<_>>().join(" "));
        }
    }
    found
}

fn assert_everything_arrived(ada: &Laptop) {
    ada.assert_all_confirmed();
    for name in names() {
        let server = ada.server(&name);
        assert_eq!(at(&server, "/status"), "Active", "{name}");
        assert_eq!(at(&server, "/name"), "Tills for Fabrikam", "{name}");
        assert_eq!(
            at(&server, "/details/notes"),
            format!("Called {name}"),
            "{name}"
        );
        let team = at(&server, "/team");
        assert_eq!(
            team.as_array().map(Vec::len),
            Some(1),
            "{name}: Ana was added once"
        );
    }
}

#[tokio::test]
async fn everything_is_sent_once_and_in_order() {
    let ada = full_outbox().await;
    ada.sync_after(TimeDelta::hours(8)).await;
    assert_everything_arrived(&ada);
    for (name, paths) in paths_by_referral(&ada.line.writes()) {
        let [acceptance, deal_name] = paths.as_slice() else {
            panic!("{name}: two requests, not {paths:?}");
        };
        assert!(
            acceptance.starts_with("/status /substatus"),
            "{name}: {acceptance}"
        );
        assert!(
            acceptance.ends_with(" /details/notes"),
            "{name}: the later note travels last: {acceptance}"
        );
        assert_eq!(deal_name, "/name", "{name}");
    }
}

/// Every way a line or a service can let a request down, a few times each.
fn spoil(sandbox: &sandbox::Sandbox) {
    for fault in [
        Fault::LostAnswer,
        Fault::LostRequest,
        Fault::Status(412),
        Fault::LostAnswer,
        Fault::Status(500),
        Fault::Truncated,
        Fault::HtmlPage,
        Fault::RetryAfter {
            status: 503,
            seconds: 5,
        },
        Fault::LostAnswer,
    ] {
        sandbox.update().answers(fault).times(2);
    }
    for fault in [Fault::LostAnswer, Fault::Status(503), Fault::Truncated] {
        sandbox.get().answers(fault.clone()).times(2);
        sandbox.list().answers(fault).once();
    }
}

#[tokio::test]
async fn nothing_is_doubled_or_lost_over_a_bad_line() {
    let ada = full_outbox().await;
    spoil(&ada.sandbox);
    for _ in 0..60 {
        ada.sync_after(TimeDelta::minutes(16)).await;
    }
    assert!(
        !ada.sandbox.model().faults.pending(),
        "every fault has struck"
    );
    assert_everything_arrived(&ada);
    for name in names() {
        let history = ada.pane(&name).history;
        let others = history
            .iter()
            .filter(|entry| entry.event == HistoryEvent::Changed)
            .count();
        assert_eq!(
            others, 0,
            "{name}: her own words came back as somebody else's: {history:?}"
        );
    }
}

#[tokio::test]
async fn a_refusal_stops_only_its_own_referral() {
    let ada = full_outbox().await;
    ada.sandbox.update().answers(Fault::Status(403)).once();
    ada.sync_after(TimeDelta::hours(8)).await;
    let left = ada.desk.outbox().unwrap();
    let ids: Vec<&str> = left
        .iter()
        .map(|entry| entry.referral_id.as_str())
        .collect();
    assert_eq!(
        ids,
        ["r0", "r0"],
        "the note waits behind the refused acceptance"
    );
    for name in names().iter().skip(1) {
        assert_eq!(
            at(&ada.server(name), "/details/notes"),
            format!("Called {name}")
        );
    }
}
