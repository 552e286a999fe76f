//! Signing in on another device: a short code typed into a page (RFC 8628). For computers without a usable browser;
//! many directories forbid it.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use oauth2::{
    AsyncHttpClient, DeviceAuthorizationResponse, DeviceCodeErrorResponse,
    EmptyExtraDeviceAuthorizationFields, HttpRequest, HttpResponse, RequestTokenError,
};
use partner_center::TransportError;

use crate::line::{self, Line, Sent};
use crate::refused::Refused;
use crate::{Grant, Hints, Provider, SignInError};

/// What RFC 8628 §3.5 says where the directory does not, and what the OAuth library counts from.
const USUAL_INTERVAL: Duration = Duration::from_secs(5);

/// What the user is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DevicePrompt {
    /// The code to type.
    pub code: String,
    /// The page to type it into.
    pub address: String,
    /// When it runs out, by this computer's clock.
    pub expires_at: DateTime<Utc>,
}

/// A sign-in that waits for its code to be typed. Its `Debug` shows no secret.
#[derive(Debug)]
pub struct DeviceSignIn {
    details: DeviceAuthorizationResponse<EmptyExtraDeviceAuthorizationFields>,
    interval: Duration,
    prompt: DevicePrompt,
}

impl DeviceSignIn {
    /// What the user is told.
    #[must_use]
    pub fn prompt(&self) -> &DevicePrompt {
        &self.prompt
    }
}

impl Provider {
    /// Asks for a code.
    ///
    /// # Errors
    /// [`SignInError`], for example when the directory does not allow it.
    pub async fn begin_on_device(&self, hints: &Hints) -> Result<DeviceSignIn, SignInError> {
        let line = AskedInterval {
            line: &self.line,
            interval: Mutex::new(USUAL_INTERVAL),
        };
        let request = self.client.exchange_device_code().add_scopes(self.scopes());
        let request = match &hints.claims {
            Some(claims) => request.add_extra_param("claims", claims.clone()),
            None => request,
        };
        let details: DeviceAuthorizationResponse<EmptyExtraDeviceAuthorizationFields> =
            request.request_async(&line).await.map_err(line::meaning)?;
        let life = TimeDelta::from_std(details.expires_in()).unwrap_or_default();
        let now = self.time.now();
        Ok(DeviceSignIn {
            interval: line.interval(),
            prompt: DevicePrompt {
                code: details.user_code().secret().clone(),
                address: details.verification_uri().to_string(),
                expires_at: now.checked_add_signed(life).unwrap_or(now),
            },
            details,
        })
    }

    /// Waits until the code was typed or ran out. Dropping the future cancels.
    ///
    /// # Errors
    /// [`SignInError`], for whatever reason it did not come about.
    pub async fn finish_on_device(&self, sign_in: &DeviceSignIn) -> Result<Grant, SignInError> {
        let time = self.time.clone();
        let answer = self
            .client
            .exchange_device_access_token(&sign_in.details)
            .set_time_fn(move || time.now())
            .request_async(
                &self.line,
                |span| self.time.nap(sign_in.pace(span)),
                Some(sign_in.details.expires_in()),
            )
            .await
            .map_err(|error| line::meaning(as_refused(error)))?;
        self.signed_in(&answer)
    }
}

impl DeviceSignIn {
    /// The library's wait, counted from the interval the directory asked for.
    fn pace(&self, span: Duration) -> Duration {
        self.interval + span.saturating_sub(USUAL_INTERVAL)
    }
}

/// The line that keeps the interval of what passes.
struct AskedInterval<'a> {
    line: &'a Line,
    interval: Mutex<Duration>,
}

impl AskedInterval<'_> {
    fn interval(&self) -> Duration {
        *self.interval.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<'line> AsyncHttpClient<'line> for AskedInterval<'_> {
    type Error = TransportError;
    type Future = Sent<'line>;

    fn call(&'line self, request: HttpRequest) -> Self::Future {
        Box::pin(async move {
            let (answer, interval) = without_interval(self.line.call(request).await?);
            *self.interval.lock().unwrap_or_else(PoisonError::into_inner) = interval;
            Ok(answer)
        })
    }
}

/// The answer without its `interval`, and the interval. The library reads that member in a way that fails on numbers
/// kept digit by digit, which this workspace needs for money.
fn without_interval(answer: HttpResponse) -> (HttpResponse, Duration) {
    let read = serde_json::from_slice::<serde_json::Value>(answer.body());
    let Ok(serde_json::Value::Object(mut members)) = read else {
        return (answer, USUAL_INTERVAL);
    };
    let interval = members.shift_remove("interval");
    let seconds = interval.and_then(|interval| interval.as_u64());
    let body = serde_json::Value::Object(members).to_string();
    (
        answer.map(|_| body.into_bytes()),
        seconds.map_or(USUAL_INTERVAL, Duration::from_secs),
    )
}

/// The library has an error type of its own for this flow; the words in it are the same.
fn as_refused(
    error: RequestTokenError<TransportError, DeviceCodeErrorResponse>,
) -> RequestTokenError<TransportError, Refused> {
    match error {
        RequestTokenError::ServerResponse(error) => RequestTokenError::ServerResponse(Refused {
            error: error.error().as_ref().to_owned(),
            error_description: error.error_description().cloned(),
            claims: None,
        }),
        RequestTokenError::Request(error) => RequestTokenError::Request(error),
        RequestTokenError::Parse(error, body) => RequestTokenError::Parse(error, body),
        RequestTokenError::Other(error) => RequestTokenError::Other(error),
    }
}
