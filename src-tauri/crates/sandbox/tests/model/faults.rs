//! Faults as a desk meets them through the service trait.

use std::sync::Arc;
use std::time::Duration;

use partner_center::{Body, Call, PartnerCenter, TransportError};
use sandbox::{Fault, InProcess, Sandbox};
use serde_json::json;

use crate::desk::{ID, holding, list, noon, referral, request};

fn desk() -> InProcess {
    let model = holding(&[referral("Active", "Accepted", "Incoming")]);
    InProcess::new(Sandbox::new(model), Arc::new(noon))
}

fn edit() -> Call {
    Call::Update {
        id: ID.into(),
        etag: None,
        operations: serde_json::from_value(
            json!([{ "op": "replace", "path": "/details/notes", "value": "Changed" }]),
        )
        .unwrap(),
    }
}

fn notes(desk: &InProcess) -> String {
    let referral = desk.sandbox().model().referral(ID).unwrap();
    referral["details"]["notes"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_fault_strikes_its_endpoint_as_often_as_it_was_told() {
    let desk = desk();
    desk.sandbox().update().answers(Fault::Status(412)).times(2);
    let read = desk.exchange(&request(Call::Get(ID.into()))).await.unwrap();
    assert_eq!(read.status, 200, "reading is another endpoint");
    for expected in [412, 412, 200] {
        let reply = desk.exchange(&request(edit())).await.unwrap();
        assert_eq!(reply.status, expected, "twice, then never again");
    }
    assert!(
        !desk.sandbox().model().faults.pending(),
        "the script is used up"
    );
    desk.sandbox().any().answers(Fault::Status(503)).always();
    for _ in 0..3 {
        assert_eq!(
            desk.exchange(&request(list(None, None)))
                .await
                .unwrap()
                .status,
            503,
            "always"
        );
    }
    desk.sandbox().calm();
    assert_eq!(
        desk.exchange(&request(list(None, None)))
            .await
            .unwrap()
            .status,
        200,
        "until it is calm"
    );
}

#[tokio::test]
async fn a_lost_request_changes_nothing_and_a_lost_answer_everything() {
    let desk = desk();
    desk.sandbox().update().answers(Fault::LostRequest).once();
    let lost = desk.exchange(&request(edit())).await;
    assert!(
        matches!(lost, Err(TransportError::NoAnswer(_))),
        "the outcome is unknown: {lost:?}"
    );
    assert_eq!(notes(&desk), "Hello", "it never arrived");
    desk.sandbox().update().answers(Fault::LostAnswer).once();
    let lost = desk.exchange(&request(edit())).await;
    assert!(
        matches!(lost, Err(TransportError::NoAnswer(_))),
        "the outcome is just as unknown: {lost:?}"
    );
    assert_eq!(notes(&desk), "Changed", "but it happened");
}

#[tokio::test]
async fn answers_can_be_half_or_from_somebody_else() {
    let desk = desk();
    desk.sandbox().get().answers(Fault::Truncated).once();
    let half = desk.exchange(&request(Call::Get(ID.into()))).await.unwrap();
    assert!(
        matches!(&half.body, Body::Text(text) if text.starts_with('{') && !text.ends_with('}')),
        "{half:?}"
    );
    desk.sandbox().get().answers(Fault::HtmlPage).once();
    let portal = desk.exchange(&request(Call::Get(ID.into()))).await.unwrap();
    assert!(
        matches!(&portal.body, Body::Text(text) if text.contains("<html>")),
        "{portal:?}"
    );
    desk.sandbox()
        .get()
        .answers(Fault::RedirectElsewhere)
        .once();
    let elsewhere = desk.exchange(&request(Call::Get(ID.into()))).await;
    assert!(
        matches!(elsewhere, Err(TransportError::NotTheService(_))),
        "{elsewhere:?}"
    );
}

#[tokio::test]
async fn without_a_network_nothing_is_reached() {
    let desk = desk();
    let other = InProcess::new(desk.sandbox().clone(), Arc::new(noon));
    desk.set_down(true);
    let reply = desk.exchange(&request(edit())).await;
    assert!(
        matches!(reply, Err(TransportError::Unreachable(_))),
        "certainly not processed: {reply:?}"
    );
    assert_eq!(notes(&desk), "Hello", "indeed");
    assert_eq!(
        other.exchange(&request(edit())).await.unwrap().status,
        200,
        "another desk has its own line"
    );
    desk.set_down(false);
    assert_eq!(
        desk.exchange(&request(edit())).await.unwrap().status,
        200,
        "and the network comes back"
    );
}

#[tokio::test]
async fn a_user_meets_only_what_is_hers() {
    let ada = desk().as_user("ada@partner.example");
    let hidden = ada.exchange(&request(edit())).await.unwrap();
    assert_eq!(hidden.status, 404, "not in the team: not there");
    ada.sandbox().model().load(json!({ "id": ID, "status": "Active", "substatus": "Accepted", "team": { "email": "ADA@partner.example" } }));
    assert_eq!(
        ada.exchange(&request(edit())).await.unwrap().status,
        200,
        "in the team: editable"
    );
}

#[tokio::test]
async fn slow_is_slow_without_blocking_anybody() {
    tokio::time::pause();
    let desk = desk();
    desk.sandbox()
        .list()
        .answers(Fault::Slow(Duration::from_secs(40)))
        .once();
    let began = tokio::time::Instant::now();
    let reply = desk.exchange(&request(list(None, None))).await.unwrap();
    assert_eq!(reply.status, 200, "late but right");
    let took = began.elapsed().as_secs();
    assert_eq!(took, 40, "as late as it was told to be");
}
