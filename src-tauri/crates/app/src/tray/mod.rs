//! The tray: what it shows, decided from what the desk knows, and what is chosen in it.

mod choice;
mod label;
mod look;
mod next;
mod value;

pub(crate) use choice::Choice;
pub(crate) use value::closed;
