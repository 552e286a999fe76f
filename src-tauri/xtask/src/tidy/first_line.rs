//! Every source file says first what it is for.

/// What is wrong with the first line of a file with that extension.
pub(crate) fn fault(extension: &str, text: &str) -> Option<String> {
    let openings = openings(extension)?;
    let text = text.trim_start_matches('\u{feff}');
    let said = openings
        .iter()
        .find_map(|opening| text.strip_prefix(opening));
    match said {
        // A word or two is a name, not a purpose.
        Some(rest) if rest.split_whitespace().take(3).count() == 3 => None,
        _ => Some(format!(
            "the first line should say what the file is for ({} …)",
            openings.first()?
        )),
    }
}

fn openings(extension: &str) -> Option<&'static [&'static str]> {
    match extension {
        "rs" => Some(&["//!"]),
        "ts" | "js" | "mjs" => Some(&["/**", "//", "/*"]),
        "svelte" => Some(&["<!--"]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::fault;

    #[test]
    fn a_purpose_on_the_first_line_is_enough() {
        for (extension, text) in [
            ("rs", "//! Reads the clock once.\n"),
            ("ts", "/** The host inside the app. */\n"),
            ("svelte", "<!-- One row of the inbox. -->\n<script>"),
            ("md", "# Anything\n"),
        ] {
            assert_eq!(fault(extension, text), None, "{text:?} is fine");
        }
    }

    #[test]
    fn code_on_the_first_line_is_not_a_purpose() {
        for (extension, text) in [
            ("rs", "use std::fs;\n"),
            ("rs", "\n//! Too late by a line.\n"),
            ("rs", "//!\n"),
            ("ts", "import x from 'y';\n"),
            ("svelte", "<script lang=\"ts\">\n"),
        ] {
            assert!(fault(extension, text).is_some(), "{text:?} says nothing");
        }
    }
}
