//! The contract with the window: every command of the one list is dispatched, and answers in its own shape.

#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test may stop at the first surprise"
)]

mod background;
mod closing;
mod commands;
mod links;
mod search;
mod settings;
mod tray;
mod window;
mod workspaces;
