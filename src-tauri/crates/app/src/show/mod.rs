//! From stored rows to what the screens show.

mod history;
mod list;
mod pane;
mod pipeline;
mod query;
mod related;
mod saved;
