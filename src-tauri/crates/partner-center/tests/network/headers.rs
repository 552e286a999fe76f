//! What each operation sends (api.md §2, §5, §11).

use std::sync::Arc;
use std::sync::atomic::Ordering;

use json_patch::{AddOperation, PatchOperation, ReplaceOperation, jsonptr::PointerBuf};
use partner_center::{
    BaseUrl, Call, HttpClient, Limits, PartnerCenter, Proxies, Query, TransportError,
};
use serde_json::{Value, json};

use crate::support::{Account, CORRELATION_ID, REQUEST_ID, Server, TOKEN, request};

const ETAG: &str = "\"2500ec5a-0000-0000-0000-5bf4967d0000\"";

fn calls() -> Vec<(Call, &'static str, &'static str)> {
    let collection = "/v1.0/engagements/referrals";
    let update = Call::Update {
        id: "r1".to_owned(),
        etag: Some(ETAG.to_owned()),
        operations: Vec::new(),
    };
    let replace = Call::Replace {
        id: "r1".to_owned(),
        etag: ETAG.to_owned(),
        body: json!({}),
    };
    vec![
        (Call::List(Query::default()), "GET", collection),
        (
            Call::Follow("?$skiptoken=2".to_owned()),
            "GET",
            "/v1.0/engagements/referrals?$skiptoken=2",
        ),
        (
            Call::Get("r1".to_owned()),
            "GET",
            "/v1.0/engagements/referrals/r1",
        ),
        (Call::Create(json!({})), "POST", collection),
        (update, "PATCH", "/v1.0/engagements/referrals/r1"),
        (replace, "PUT", "/v1.0/engagements/referrals/r1"),
    ]
}

#[tokio::test]
async fn every_operation_has_its_method_and_address_and_can_be_traced() {
    for (call, method, address) in calls() {
        let server = Server::answering(["{}"]).await;
        server.exchange(call.clone()).await.unwrap();
        let seen = server.only();
        assert_eq!(
            (seen.method.as_str(), seen.address.as_str()),
            (method, address),
            "{call:?}"
        );
        let expected = [
            ("authorization", format!("Bearer {TOKEN}")),
            ("accept", "application/json".to_owned()),
            ("content-type", "application/json".to_owned()),
            ("ms-requestid", REQUEST_ID.to_string()),
            ("ms-correlationid", CORRELATION_ID.to_string()),
        ];
        for (name, value) in expected {
            assert_eq!(
                seen.header(name),
                Some(value.as_str()),
                "{name} of {call:?}"
            );
        }
        let conditional = matches!(method, "PATCH" | "PUT").then_some(ETAG);
        assert_eq!(
            seen.header("if-match"),
            conditional,
            "the eTag goes with changes only: {call:?}"
        );
        let prefer = (method == "PATCH").then_some("return=representation");
        assert_eq!(
            seen.header("prefer"),
            prefer,
            "only a PATCH asks for its result: {call:?}"
        );
    }
}

#[tokio::test]
async fn the_client_request_id_is_new_for_every_call() {
    let server = Server::answering(["{}", "{}"]).await;
    let client = server.client();
    for _ in 0..2 {
        client
            .exchange(&request(Call::Get("r1".to_owned())))
            .await
            .unwrap();
    }
    let ids: Vec<String> = server
        .seen()
        .iter()
        .map(|seen| seen.header("client-request-id").unwrap().to_owned())
        .collect();
    assert_ne!(ids[0], ids[1], "a retry is a new call");
    assert_eq!(ids[0].len(), 36, "it is a GUID: {}", ids[0]);
}

#[tokio::test]
async fn a_patch_without_an_etag_sends_no_condition() {
    let server = Server::answering(["{}"]).await;
    let call = Call::Update {
        id: "r1".to_owned(),
        etag: None,
        operations: Vec::new(),
    };
    server.exchange(call).await.unwrap();
    assert_eq!(
        server.only().header("if-match"),
        None,
        "there is nothing to compare"
    );
}

#[tokio::test]
async fn a_patch_is_an_array_of_operations_with_numbers_as_written() {
    let server = Server::answering(["{}"]).await;
    let number: Value = serde_json::from_str("60000.10").unwrap();
    let operations = vec![
        PatchOperation::Replace(ReplaceOperation {
            path: PointerBuf::parse("/details/dealValue").unwrap(),
            value: number,
        }),
        PatchOperation::Add(AddOperation {
            path: PointerBuf::parse("/team/-").unwrap(),
            value: json!({ "firstName": "Ñandú" }),
        }),
    ];
    let call = Call::Update {
        id: "r1".to_owned(),
        etag: None,
        operations,
    };
    server.exchange(call).await.unwrap();
    assert_eq!(
        server.only().body,
        r#"[{"op":"replace","path":"/details/dealValue","value":60000.10},{"op":"add","path":"/team/-","value":{"firstName":"Ñandú"}}]"#,
        "the body is RFC 6902, and no digit is lost"
    );
}

#[tokio::test]
async fn a_put_leaves_the_links_out() {
    let server = Server::answering(["{}"]).await;
    let call = Call::Replace {
        id: "r1".to_owned(),
        etag: ETAG.to_owned(),
        body: json!({ "id": "r1", "Links": { "self": {} }, "name": "Deal", "x": 1.50 }),
    };
    server.exchange(call).await.unwrap();
    assert_eq!(
        serde_json::from_str::<Value>(&server.only().body).unwrap(),
        json!({ "id": "r1", "name": "Deal", "x": 1.50 }),
        "links are read only, everything else is sent back"
    );
}

#[tokio::test]
async fn odata_options_arrive_encoded() {
    let server = Server::answering(["{}"]).await;
    let query = Query {
        filter: Some("status eq 'New' and direction eq 'Incoming'".to_owned()),
        ..Query::everything()
    };
    server.exchange(Call::List(query)).await.unwrap();
    assert_eq!(
        server.only().address,
        "/v1.0/engagements/referrals?$filter=status%20eq%20%27New%27%20and%20direction%20eq\
         %20%27Incoming%27&$orderby=updatedDateTime%20asc",
        "blanks and quotes are percent-encoded on the wire"
    );
}

#[tokio::test]
async fn without_a_usable_token_nothing_is_sent() {
    for token in [None, Some("line\nbreak".to_owned())] {
        let server = Server::answering(["{}"]).await;
        let account = Arc::new(Account {
            token,
            ..Account::default()
        });
        let base = BaseUrl::parse(&server.root).unwrap();
        let client =
            HttpClient::new(base, account.clone(), Limits::default(), Proxies::default()).unwrap();
        let reply = client.exchange(&request(Call::Get("r1".to_owned()))).await;
        assert_eq!(
            reply,
            Err(TransportError::SignedOut),
            "there is nobody to ask for"
        );
        assert_eq!(
            account.asked.load(Ordering::SeqCst),
            1,
            "the account was asked once"
        );
        assert!(server.seen().is_empty(), "nothing reached the server");
    }
}

#[tokio::test]
async fn an_etag_no_header_can_hold_is_refused() {
    let server = Server::answering(["{}"]).await;
    let call = Call::Update {
        id: "r1".to_owned(),
        etag: Some("\"a\r\nX-Other: b\"".to_owned()),
        operations: Vec::new(),
    };
    let reply = server.exchange(call).await;
    assert!(
        matches!(reply, Err(TransportError::Refused(_))),
        "got {reply:?}"
    );
    assert!(server.seen().is_empty(), "no header was smuggled in");
}
