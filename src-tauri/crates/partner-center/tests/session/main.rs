//! Proxies as a Linux desktop names them, over a real D-Bus session with a stand-in for the portal, and real sockets for
//! the proxies. Each test runs again in a session of its own; where D-Bus is missing, a printed line says that it was
//! left out.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod peer;
mod portal;
mod ways;
