//! The limits: what each part of the work costs when nothing else is done.

pub(crate) mod http;
pub(crate) mod insert;
pub(crate) mod json;
