//! What is told when no response arrives: whether the request may have been processed decides what comes next.

use std::net::SocketAddr;

use partner_center::{Call, HttpClient, Limits, PartnerCenter, Reply, TransportError};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::support::{client, impatient, request};

/// How a connection ends after the request was read.
#[derive(Clone, Copy)]
enum Ending {
    Silence,
    Close,
    Reset,
}

/// A server that reads the request, says `words`, and ends the connection.
async fn rude_server(words: &'static str, ending: Ending) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        let mut heard = [0; 4096];
        let read = socket.read(&mut heard).await.unwrap();
        assert!(read > 0, "the client speaks first");
        socket.write_all(words.as_bytes()).await.unwrap();
        end(socket, ending).await;
    });
    address
}

async fn end(mut socket: TcpStream, ending: Ending) {
    match ending {
        Ending::Silence => std::future::pending().await,
        Ending::Close => socket.shutdown().await.unwrap(),
        Ending::Reset => socket.set_zero_linger().unwrap(),
    }
}

async fn ask(client: &HttpClient) -> Reply {
    client.exchange(&request(Call::Get("r1".to_owned()))).await
}

fn is_no_answer(reply: &Reply) -> bool {
    matches!(reply, Err(TransportError::NoAnswer(_)))
}

#[tokio::test]
async fn nobody_listening_means_nothing_was_sent() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let reply = ask(&client(&format!("http://{address}"), Limits::default())).await;
    assert!(
        matches!(reply, Err(TransportError::Unreachable(_))),
        "got {reply:?}"
    );
}

#[tokio::test]
async fn silence_after_the_request_leaves_the_outcome_open() {
    let address = rude_server("", Ending::Silence).await;
    let reply = ask(&client(&format!("http://{address}"), impatient())).await;
    assert!(is_no_answer(&reply), "got {reply:?}");
}

#[tokio::test]
async fn silence_in_the_middle_of_a_body_leaves_the_outcome_open() {
    let head = "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"id\":";
    let address = rude_server(head, Ending::Silence).await;
    let reply = ask(&client(&format!("http://{address}"), impatient())).await;
    assert!(is_no_answer(&reply), "got {reply:?}");
}

#[tokio::test]
async fn a_connection_that_breaks_leaves_the_outcome_open() {
    let cut_body = "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"id\":";
    let cut_head = "HTTP/1.1 200 OK\r\ncontent-le";
    for words in ["", cut_head, cut_body] {
        for ending in [Ending::Close, Ending::Reset] {
            let address = rude_server(words, ending).await;
            let reply = ask(&client(&format!("http://{address}"), Limits::default())).await;
            assert!(is_no_answer(&reply), "after {words:?}: {reply:?}");
        }
    }
}

#[tokio::test]
async fn something_that_does_not_speak_http_leaves_the_outcome_open() {
    let address = rude_server("SSH-2.0-OpenSSH_9.6\r\n", Ending::Close).await;
    let reply = ask(&client(&format!("http://{address}"), Limits::default())).await;
    assert!(is_no_answer(&reply), "got {reply:?}");
}

#[tokio::test]
async fn a_server_without_tls_is_not_the_service() {
    let address = rude_server("HTTP/1.1 400 Bad Request\r\n\r\n", Ending::Close).await;
    let reply = ask(&client(&format!("https://{address}"), Limits::default())).await;
    assert!(
        matches!(reply, Err(TransportError::NotTheService(_))),
        "got {reply:?}"
    );
}

#[tokio::test]
async fn what_went_wrong_is_told_without_the_address() {
    let address = rude_server("", Ending::Close).await;
    let reply = ask(&client(&format!("http://{address}"), Limits::default())).await;
    let told = reply.unwrap_err().to_string();
    assert!(
        !told.contains("engagements"),
        "addresses hold filters, which hold names: {told}"
    );
}
