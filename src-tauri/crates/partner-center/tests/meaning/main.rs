//! What replies mean: the outcome of every status and failure, error bodies, list pages and list queries.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod bodies;
mod challenge;
mod page;
mod query;
mod server_error;
mod statuses;
mod support;
