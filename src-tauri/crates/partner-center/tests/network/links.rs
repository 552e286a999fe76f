//! The next page: followed on our host only, by path first and by query if need be (api.md §1).

use std::sync::Arc;
use std::sync::atomic::Ordering;

use axum::http::StatusCode;
use partner_center::{BaseUrl, Call, HttpClient, Limits, PartnerCenter, Proxies, TransportError};

use crate::support::{Account, Server, request};

fn addresses(server: &Server) -> Vec<String> {
    server.seen().into_iter().map(|seen| seen.address).collect()
}

#[tokio::test]
async fn a_link_with_another_path_falls_back_to_the_collection_when_not_found() {
    let server = Server::answering([(StatusCode::NOT_FOUND, ""), (StatusCode::OK, "{}")]).await;
    let link = format!("{}/v1.0/referrals?$skiptoken=2", server.root);
    let response = server.exchange(Call::Follow(link)).await.unwrap();
    assert_eq!(response.status, 200, "the second way worked");
    assert_eq!(
        addresses(&server),
        [
            "/v1.0/referrals?$skiptoken=2",
            "/v1.0/engagements/referrals?$skiptoken=2"
        ],
        "the link as it is comes first"
    );
    let ids: Vec<_> = server
        .seen()
        .iter()
        .map(|seen| seen.header("client-request-id").map(str::to_owned))
        .collect();
    assert_ne!(ids[0], ids[1], "each call has an id of its own");
}

#[tokio::test]
async fn only_not_found_leads_to_the_second_way() {
    for status in [200, 400, 401, 410, 503] {
        let status = StatusCode::from_u16(status).unwrap();
        let server = Server::answering([(status, "{}")]).await;
        let link = format!("{}/v1.0/referrals?$skiptoken=2", server.root);
        let response = server.exchange(Call::Follow(link)).await.unwrap();
        assert_eq!(response.status, status, "the first answer counts");
        assert_eq!(
            addresses(&server).len(),
            1,
            "{status} is an answer to this very link"
        );
    }
}

#[tokio::test]
async fn the_documented_odd_link_is_asked_of_the_configured_host() {
    let server = Server::answering(["{}"]).await;
    let link = "http://api.partner.microsoft.com/v1.0/referrals?$skiptoken=abc";
    server
        .exchange(Call::Follow(link.to_owned()))
        .await
        .unwrap();
    assert_eq!(
        addresses(&server),
        ["/v1.0/engagements/referrals?$skiptoken=abc"],
        "the token stays with the host it was meant for"
    );
}

#[tokio::test]
async fn a_link_to_another_host_is_not_followed_and_the_token_stays_here() {
    let server = Server::answering(["{}"]).await;
    let hostile = Server::answering(["{}"]).await;
    let account = Arc::new(Account {
        token: Some("t".to_owned()),
        ..Account::default()
    });
    let base = BaseUrl::parse(&server.root).unwrap();
    let client =
        HttpClient::new(base, account.clone(), Limits::default(), Proxies::default()).unwrap();
    let by_name = hostile.root.replace("127.0.0.1", "localhost");
    for root in [&hostile.root, &by_name] {
        let link = format!("{root}/v1.0/engagements/referrals?$skiptoken=2");
        let reply = client.exchange(&request(Call::Follow(link))).await;
        assert!(
            matches!(reply, Err(TransportError::NotTheService(_))),
            "got {reply:?}"
        );
    }
    assert!(hostile.seen().is_empty(), "the other host was never asked");
    assert!(server.seen().is_empty(), "and neither was ours");
    assert_eq!(
        account.asked.load(Ordering::SeqCst),
        0,
        "no token was taken out"
    );
}
