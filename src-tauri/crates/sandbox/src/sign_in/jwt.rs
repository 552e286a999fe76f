//! A JSON Web Token without a signature: readable, and good for nothing outside this sandbox.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

/// The token that carries these claims (RFC 7519 §6: `alg` is `none`, the signature is empty).
pub(super) fn unsigned(claims: &Value) -> String {
    let header = json!({ "typ": "JWT", "alg": "none" });
    let part = |json: &Value| URL_SAFE_NO_PAD.encode(json.to_string());
    format!("{}.{}.", part(&header), part(claims))
}
