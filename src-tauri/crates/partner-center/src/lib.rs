//! The Partner Center referrals service: requests, replies, what a reply means, and the HTTP client.
//! Knows nothing of the store, the engine or the window.

pub mod service;

pub use service::{Body, Call, PartnerCenter, Query, Reply, Request, Response, TransportError};
