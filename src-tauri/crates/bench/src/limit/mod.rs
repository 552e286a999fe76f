//! The limits: what each part of the work costs when nothing else is done.

#[cfg(target_os = "linux")]
pub(crate) mod commit;
pub(crate) mod http;
pub(crate) mod insert;
pub(crate) mod json;
