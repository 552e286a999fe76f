//! Understanding a response body. The content type is not trusted: gateways mislabel both ways (api.md §12).

use crate::Body;

/// How much of a text is kept, in characters.
const KEPT: usize = 2_000;

impl Body {
    /// Reads what was sent.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Self {
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        if bytes.trim_ascii().is_empty() {
            return Self::Empty;
        }
        serde_json::from_slice(bytes).map_or_else(|_| Self::text(bytes), Self::Json)
    }

    /// The beginning of a body that is not JSON.
    pub(crate) fn text(bytes: &[u8]) -> Self {
        // No character takes more than four bytes.
        let beginning = bytes.get(..4 * KEPT).unwrap_or(bytes);
        let text = String::from_utf8_lossy(beginning);
        Self::Text(text.chars().take(KEPT).collect())
    }

    /// True for a web page: whoever sent it, the service's interface did not.
    #[must_use]
    pub fn is_web_page(&self) -> bool {
        match self {
            Self::Text(text) => text.trim_start().starts_with('<'),
            Self::Empty | Self::Json(_) => false,
        }
    }
}
