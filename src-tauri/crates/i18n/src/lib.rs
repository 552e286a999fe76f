//! The words of `ui/locales` for Rust: one typed function per message on [`Words`].
//!
//! Invariant: both languages hold the same messages with the same variables; the build
//! script refuses anything else, so formatting cannot fail at run time.

mod language;
mod words;

pub use fluent_bundle::FluentValue;
pub use language::{Language, preferred, preferred_language};
pub use words::{Words, words};
