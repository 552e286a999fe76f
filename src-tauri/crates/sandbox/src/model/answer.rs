//! What the model sends back, before it becomes a [`Reply`] or bytes on a connection.

use std::time::Duration;

use partner_center::{Body, Reply, Response, TransportError};

/// An answer and how long it takes. The model never waits itself; whoever passes the answer on does.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// How long the caller is kept waiting.
    pub delay: Duration,
    /// What is sent then.
    pub sends: Sends,
}

/// What is sent.
#[derive(Debug, Clone, PartialEq)]
pub enum Sends {
    /// A proper response.
    Response(Response),
    /// A response whose body is no JSON: broken on purpose, or a page for a browser. The media type it claims comes
    /// along.
    Other(Response, &'static str),
    /// A redirect.
    Redirect {
        /// Its status.
        status: u16,
        /// Where to.
        to: String,
    },
    /// Nothing; the connection just ends.
    Nothing,
}

/// Longest unreadable body the wire types keep, in characters.
const KEPT: usize = 2_000;

impl Sends {
    /// The answer as our own client would report it.
    ///
    /// # Errors
    /// [`TransportError`] where no response arrives, or one from elsewhere.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Response(response) => Ok(response),
            Self::Other(mut response, _) => {
                if let Body::Text(text) = &response.body {
                    response.body = Body::Text(text.chars().take(KEPT).collect());
                }
                Ok(response)
            }
            Self::Redirect { to, .. } => {
                Err(TransportError::NotTheService(format!("redirected to {to}")))
            }
            Self::Nothing => Err(TransportError::NoAnswer("the connection ended".into())),
        }
    }
}
