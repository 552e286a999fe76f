//! Requests to the sign-in service. Bodies hold secrets and are never logged.

use std::pin::Pin;
use std::time::Duration;

use oauth2::{AsyncHttpClient, HttpRequest, HttpResponse, RequestTokenError};
use partner_center::{Http, Proxies, TransportError, failure};

use crate::refused::Refused;
use crate::{Registration, SignInError};

/// Until the connection stands.
const CONNECT: Duration = Duration::from_secs(10);
/// Until the answer has been read.
const WHOLE: Duration = Duration::from_secs(30);
/// Bytes of an answer; real ones have a few thousand.
const LARGEST: usize = 1024 * 1024;

/// The line to the sign-in service, as the OAuth library wants it.
#[derive(Clone)]
pub(crate) struct Line(Http);

/// A request on its way.
pub(crate) type Sent<'line> =
    Pin<Box<dyn Future<Output = Result<HttpResponse, TransportError>> + Send + 'line>>;

impl Line {
    /// Sets up HTTP as every request with a secret has it.
    pub(crate) fn new(registration: &Registration, proxies: Proxies) -> Result<Self, SignInError> {
        let directory = registration.directory().map_err(SignInError::Setting)?;
        Http::new(&directory, CONNECT, WHOLE, proxies)
            .map(Self)
            .map_err(|error| SignInError::Offline(format!("{error:?}")))
    }
}

impl<'line> AsyncHttpClient<'line> for Line {
    type Error = TransportError;
    type Future = Sent<'line>;

    fn call(&'line self, request: HttpRequest) -> Self::Future {
        Box::pin(send(&self.0, request))
    }
}

/// An answer that no sign-in service gives is an error already.
async fn send(http: &Http, request: HttpRequest) -> Result<HttpResponse, TransportError> {
    let request = reqwest::Request::try_from(request).map_err(failure)?;
    let mut answer = http.execute(request).await?;
    let status = answer.status();
    if status.is_redirection() {
        return Err(TransportError::NotTheService(format!(
            "it was redirected (status {})",
            status.as_u16()
        )));
    }
    let mut body = Vec::new();
    while let Some(chunk) = answer.chunk().await.map_err(failure)? {
        body.extend_from_slice(&chunk);
        if body.len() > LARGEST {
            return Err(TransportError::NotTheService("it never ends".to_owned()));
        }
    }
    let is_json =
        serde_json::from_slice::<serde_json::Value>(&body).is_ok_and(|value| value.is_object());
    let told = format!("status {}", status.as_u16());
    match status.as_u16() {
        429 | 500..=599 if !is_json => Err(TransportError::Unreachable(told)),
        _ if !is_json => Err(TransportError::NotTheService(told)),
        _ => {
            let mut response = HttpResponse::new(body);
            *response.status_mut() = status;
            Ok(response)
        }
    }
}

/// What a failed request means. The library's own texts may hold the body, so they are left out.
pub(crate) fn meaning(error: RequestTokenError<TransportError, Refused>) -> SignInError {
    match error {
        RequestTokenError::ServerResponse(refused) => refused.into(),
        RequestTokenError::Request(error) => unreached(error),
        RequestTokenError::Parse(error, _) => {
            SignInError::NotTheService(format!("{} is not as it should be", error.path()))
        }
        RequestTokenError::Other(error) => SignInError::NotTheService(error),
    }
}

/// Why nothing came back.
pub(crate) fn unreached(error: TransportError) -> SignInError {
    let text = error.to_string();
    match error {
        TransportError::NotTheService(_) if is_about_time(&text) => SignInError::Clock(text),
        TransportError::NotTheService(_) => SignInError::NotTheService(text),
        TransportError::Unreachable(_)
        | TransportError::NoAnswer(_)
        | TransportError::SignedOut
        | TransportError::Challenged(_)
        | TransportError::Refused(_) => SignInError::Offline(text),
    }
}

/// A certificate of Microsoft's is never old; the clock that says so is wrong.
fn is_about_time(text: &str) -> bool {
    text.contains("certificate expired") || text.contains("certificate not valid yet")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_certificate_is_blamed_on_the_clock() {
        for (text, is_clock) in [
            (
                "invalid peer certificate: certificate expired: verification time 1",
                true,
            ),
            ("invalid peer certificate: certificate not valid yet", true),
            ("invalid peer certificate: UnknownIssuer", false),
        ] {
            let error = unreached(TransportError::NotTheService(text.to_owned()));
            assert_eq!(matches!(error, SignInError::Clock(_)), is_clock, "{text}");
        }
    }
}
