//! The proof that whoever redeems a code is who asked for it (PKCE, RFC 7636).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// What a code is bound to: the challenge of method S256.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Challenge(String);

impl Challenge {
    /// Takes a challenge, if the method is S256; `plain` proves nothing and is refused.
    pub(super) fn read(challenge: Option<&str>, method: Option<&str>) -> Option<Self> {
        let challenge = challenge.filter(|_| method == Some("S256"))?;
        let digest = URL_SAFE_NO_PAD.decode(challenge).ok()?;
        (digest.len() == Sha256::output_size()).then(|| Self(challenge.to_owned()))
    }

    /// True when this is the verifier the challenge was made of (43 to 128 unreserved characters).
    pub(super) fn is_met_by(&self, verifier: &str) -> bool {
        let unreserved = |letter: u8| letter.is_ascii_alphanumeric() || b"-._~".contains(&letter);
        (43..=128).contains(&verifier.len())
            && verifier.bytes().all(unreserved)
            && URL_SAFE_NO_PAD.encode(Sha256::digest(verifier)) == self.0
    }
}
