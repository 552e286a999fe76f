//! The small page the browser shows at the end: in the user's language, with nothing from anywhere else.

use html_escape::{encode_double_quoted_attribute as attribute, encode_text as text};

/// Its words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Farewell {
    /// The language tag.
    pub language: String,
    /// Heading after success.
    pub done: String,
    /// What to do then.
    pub done_hint: String,
    /// Heading after a failure.
    pub failed: String,
    /// What to do then.
    pub failed_hint: String,
}

const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;margin:0;min-height:100vh;display:grid;place-items:center;\
background:#f5f5f5;color:#242424}main{max-width:28rem;padding:2rem;text-align:center}h1{font-size:1.5rem;margin:0 0 .5rem}\
@media(prefers-color-scheme:dark){body{background:#141414;color:#fff}}";

impl Farewell {
    /// The whole page.
    pub(crate) fn html(&self, is_done: bool) -> String {
        let (heading, hint) = if is_done {
            (&self.done, &self.done_hint)
        } else {
            (&self.failed, &self.failed_hint)
        };
        let language = attribute(&self.language);
        let (heading, hint) = (text(heading), text(hint));
        format!(
            "<!doctype html><html lang=\"{language}\"><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width\"><title>{heading}</title>\
             <style>{STYLE}</style><main><h1>{heading}</h1><p>{hint}</p></main></html>"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_words_and_nothing_is_fetched() {
        let farewell = Farewell {
            language: "es".to_owned(),
            done: "<b>¡Listo & más!</b>".to_owned(),
            ..Farewell::default()
        };
        let html = farewell.html(true);
        assert!(
            html.contains("&lt;b&gt;¡Listo &amp; más!"),
            "no words are markup: {html}"
        );
        for remote in ["http:", "https:", "src=", "url(", "<script"] {
            assert!(!html.contains(remote), "{remote} would reach outside");
        }
    }
}
