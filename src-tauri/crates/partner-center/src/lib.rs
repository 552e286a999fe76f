//! The Partner Center referrals service: requests, replies, what a reply means, and the HTTP client.
//! Knows nothing of the store, the engine or the window.

mod base;
mod body;
mod challenge;
mod client;
mod failure;
mod http;
mod message;
pub mod outcome;
pub mod page;
mod proxy;
mod query;
mod response;
mod server_error;
pub mod service;
mod token;

pub use base::{BaseUrl, BaseUrlError};
pub use challenge::Challenge;
pub use client::{HttpClient, Limits};
pub use failure::failure;
pub use http::{ClientError, Http};
pub use outcome::{Obstacle, Outcome, outcome};
pub use page::{NotAPage, Page};
pub use proxy::{Proxies, ProxySettings};
pub use query::OVERLAP;
pub use server_error::ServerError;
pub use service::{Body, Call, PartnerCenter, Query, Reply, Request, Response, TransportError};
pub use token::{Token, TokenSource};
