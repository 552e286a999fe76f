//! Somebody on a socket, who notes the first bytes of every connection and hangs up: a proxy, or the service itself.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// The first byte of a TLS connection (RFC 8446 §5.1: a handshake record).
const HANDSHAKE: u8 = 22;
/// The first bytes of a SOCKS connection (RFC 1928 §3): version 5, one method, none needed.
const GREETING: [u8; 3] = [5, 1, 0];
/// What they are answered with; the host to go to comes next.
const WELCOME: [u8; 2] = [5, 0];
const NO_TUNNEL: &[u8] = b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n";

/// Listens until the test ends.
pub(crate) struct Peer {
    pub(crate) port: u16,
    heard: Arc<Mutex<Vec<Vec<u8>>>>,
}

impl Peer {
    pub(crate) async fn listen() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let heard = Arc::new(Mutex::new(Vec::new()));
        let notes = Arc::clone(&heard);
        tokio::spawn(async move {
            loop {
                let (mut socket, _) = listener.accept().await.unwrap();
                let mut bytes = read(&mut socket).await;
                if bytes.starts_with(&GREETING) {
                    socket.write_all(&WELCOME).await.unwrap();
                    bytes.extend(read(&mut socket).await);
                }
                let is_tunnel = bytes.starts_with(b"CONNECT ");
                notes.lock().unwrap().push(bytes);
                if is_tunnel {
                    socket.write_all(NO_TUNNEL).await.unwrap();
                }
                // It may have hung up first.
                let _ = socket.shutdown().await;
            }
        });
        Self { port, heard }
    }

    /// A proxy's address.
    pub(crate) fn proxy(&self, scheme: &str) -> String {
        format!("{scheme}://127.0.0.1:{}", self.port)
    }

    /// A service's address that leads here without being a loopback address.
    pub(crate) fn service(&self) -> String {
        format!("https://0.0.0.0:{}", self.port)
    }

    /// The connections so far, as text.
    pub(crate) fn heard(&self) -> Vec<String> {
        let heard = self.heard.lock().unwrap();
        heard.iter().map(|bytes| in_words(bytes)).collect()
    }
}

async fn read(socket: &mut TcpStream) -> Vec<u8> {
    let mut bytes = vec![0; 4096];
    let count = socket.read(&mut bytes).await.unwrap();
    bytes.truncate(count);
    bytes
}

fn in_words(bytes: &[u8]) -> String {
    if bytes.first() == Some(&HANDSHAKE) {
        return "TLS".to_owned();
    }
    String::from_utf8_lossy(bytes).into_owned()
}
