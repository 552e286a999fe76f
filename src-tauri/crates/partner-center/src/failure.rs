//! Why no response arrived, as precisely as the HTTP library tells. In doubt the request counts as sent.

use std::error::Error;
use std::io;

use crate::TransportError;

/// Reads an error of the HTTP library.
#[must_use]
pub fn failure(error: reqwest::Error) -> TransportError {
    let error = error.without_url();
    let text = sentence(&error);
    if error.is_builder() {
        TransportError::Refused(text)
    } else if !error.is_connect() {
        TransportError::NoAnswer(text)
    } else if is_tls(&error) {
        TransportError::NotTheService(text)
    } else {
        TransportError::Unreachable(text)
    }
}

/// True when TLS is among the causes. An `io::Error` hides what it wraps from `source`.
fn is_tls(error: &(dyn Error + 'static)) -> bool {
    let wrapped = error
        .downcast_ref::<io::Error>()
        .and_then(io::Error::get_ref);
    error.is::<rustls::Error>()
        || wrapped.is_some_and(|inner| is_tls(inner))
        || error.source().is_some_and(is_tls)
}

/// The error and its causes, each once.
fn sentence(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let more = error.to_string();
        if !text.ends_with(&more) {
            text = format!("{text}: {more}");
        }
        cause = error.source();
    }
    text
}
