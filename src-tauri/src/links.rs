//! What is opened outside the program: mail, telephone, Microsoft's pages, and the data folder. Nothing else ever.

use tauri::State;
use tauri_plugin_opener::{open_path, open_url};

use crate::bridge::Bridge;

/// Hosts of the pages the product points to.
const PAGES: [&str; 2] = ["partner.microsoft.com", "learn.microsoft.com"];

/// Opens a link in the user's own program for it.
///
/// # Errors
/// The link is not of a kind we open, or the system has no program for it. In English: the window has a sentence.
#[tauri::command]
pub(crate) fn open_link(url: &str) -> Result<(), String> {
    open(url)
}

/// The same, asked for from a notice: with or without a window.
pub(crate) fn open(url: &str) -> Result<(), String> {
    if !is_allowed(url) {
        return Err(format!("links such as {url} are not opened"));
    }
    open_url(url, None::<&str>).map_err(|error| error.to_string())
}

/// Shows the data folder in the user's own file manager.
///
/// # Errors
/// The system has no program for folders. In English: the window has a sentence.
#[tauri::command]
pub(crate) fn open_data_folder(bridge: State<'_, Bridge>) -> Result<(), String> {
    open_path(&bridge.data_dir, None::<&str>).map_err(|error| error.to_string())
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
