//! What a referral's links may open outside the program: mail, telephone, Microsoft's pages. Nothing else ever.

/// Hosts of the pages the product points to.
const PAGES: [&str; 2] = ["partner.microsoft.com", "learn.microsoft.com"];

/// Opens a link in the user's own program for it.
pub(crate) fn open(url: &str) -> Result<(), String> {
    if !is_allowed(url) {
        return Err(format!("links such as {url} are not opened"));
    }
    open::that_detached(url).map_err(|error| error.to_string())
}

fn is_allowed(url: &str) -> bool {
    let plain = !url.chars().any(|c| c.is_control() || c.is_whitespace());
    let known_page = url
        .strip_prefix("https://")
        .and_then(|rest| rest.split(['/', '?', '#']).next())
        .is_some_and(|host| PAGES.contains(&host));
    plain && (url.starts_with("mailto:") || url.starts_with("tel:") || known_page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_mail_telephone_and_microsofts_pages_are_opened() {
        for good in [
            "mailto:ana@fabrikam.example",
            "tel:+34600000000",
            "https://partner.microsoft.com/dashboard",
        ] {
            assert!(is_allowed(good), "{good} is part of the product");
        }
        for bad in [
            "https://partner.microsoft.com.evil.example/",
            "https://user@evil.example/partner.microsoft.com",
            "http://partner.microsoft.com/",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "mailto:a@b.example\nBcc: all@b.example",
            "",
        ] {
            assert!(
                !is_allowed(bad),
                "{bad:?} could come from a referral's text"
            );
        }
    }
}
