//! Finds words in a Svelte page that a translator would never see.
//!
//! Cheap on purpose: it reads text between tags and the attributes a person hears or
//! reads, and leaves everything inside braces to review.

/// Attributes whose value is shown or spoken.
const SPOKEN: [&str; 6] = [
    "alt",
    "aria-description",
    "aria-label",
    "label",
    "placeholder",
    "title",
];

/// Line and text of every literal.
pub(crate) fn found(page: &str) -> Vec<(usize, String)> {
    let page = blank_blocks(page);
    let mut reader = Reader {
        rest: &page,
        line: 1,
        found: Vec::new(),
    };
    while !reader.rest.is_empty() {
        if reader.rest.starts_with('<') {
            reader.tag();
        } else {
            reader.text();
        }
    }
    reader.found
}

/// The page with scripts, styles and comments emptied; line breaks stay, so that lines still count.
fn blank_blocks(page: &str) -> String {
    let mut page = page.to_owned();
    for (opening, closing) in [
        ("<!--", "-->"),
        ("<script", "</script>"),
        ("<style", "</style>"),
    ] {
        let mut kept = String::new();
        let mut rest = page.as_str();
        while let Some((before, block)) = rest.split_once(opening) {
            kept.push_str(before);
            let (inside, after) = block.split_once(closing).unwrap_or((block, ""));
            kept.extend(inside.chars().filter(|letter| *letter == '\n'));
            rest = after;
        }
        kept.push_str(rest);
        page = kept;
    }
    page
}

struct Reader<'p> {
    rest: &'p str,
    line: usize,
    found: Vec<(usize, String)>,
}

impl Reader<'_> {
    /// Reads up to the next tag.
    fn text(&mut self) {
        let (text, line) = (self.take_until('<'), self.line);
        let words = without_braces(&text);
        for (words, number) in words.lines().zip(line..) {
            self.note(number, &without_entities(words));
        }
        self.line += text.matches('\n').count();
    }

    /// Reads one tag with its attributes.
    fn tag(&mut self) {
        let tag = self.take_tag();
        for name in SPOKEN {
            if let Some((before, value)) = attribute(&tag, name) {
                let line = self.line + before.matches('\n').count();
                self.note(line, &without_braces(value));
            }
        }
        self.line += tag.matches('\n').count();
    }

    fn note(&mut self, line: usize, words: &str) {
        if words.contains(char::is_alphabetic) {
            self.found.push((line, words.trim().to_owned()));
        }
    }

    /// Everything before the next `stop` that is not inside braces.
    fn take_until(&mut self, stop: char) -> String {
        let mut depth = 0_usize;
        let end = self.rest.char_indices().find(|(_, letter)| {
            depth = nested(depth, *letter);
            depth == 0 && *letter == stop
        });
        self.take(end.map_or(self.rest.len(), |(at, _)| at))
    }

    /// A tag up to its `>`; one inside braces or quotes does not close it.
    fn take_tag(&mut self) -> String {
        let (mut depth, mut quote) = (0_usize, None);
        let end = self.rest.char_indices().find(|(_, letter)| {
            depth = nested(depth, *letter);
            match (quote, *letter) {
                (Some(open), letter) if letter == open => quote = None,
                (None, '"' | '\'') if depth == 0 => quote = Some(*letter),
                _ => {}
            }
            depth == 0 && quote.is_none() && *letter == '>'
        });
        self.take(end.map_or(self.rest.len(), |(at, _)| at + 1))
    }

    fn take(&mut self, length: usize) -> String {
        let (taken, rest) = self
            .rest
            .split_at_checked(length)
            .unwrap_or((self.rest, ""));
        self.rest = rest;
        taken.to_owned()
    }
}

fn nested(depth: usize, letter: char) -> usize {
    match letter {
        '{' => depth + 1,
        '}' => depth.saturating_sub(1),
        _ => depth,
    }
}

/// The text outside `{…}`, with its line breaks.
fn without_braces(text: &str) -> String {
    let mut depth = 0;
    text.chars()
        .filter(|letter| {
            let before = depth;
            depth = nested(depth, *letter);
            *letter == '\n' || (before == 0 && depth == 0)
        })
        .collect()
}

/// The text without `&nbsp;` and its like.
fn without_entities(text: &str) -> String {
    let mut parts = text.split('&');
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept.push_str(part.split_once(';').map_or(part, |(_, rest)| rest));
    }
    kept
}

/// What stands before a quoted attribute of that name, and its value.
fn attribute<'t>(tag: &'t str, name: &str) -> Option<(&'t str, &'t str)> {
    tag.match_indices(name).find_map(|(at, _)| {
        let (before, rest) = tag.split_at_checked(at)?;
        let value = rest.get(name.len()..)?.strip_prefix('=')?;
        let quote = value
            .chars()
            .next()
            .filter(|quote| "\"'".contains(*quote))?;
        let (value, _) = value.get(1..)?.split_once(quote)?;
        before
            .ends_with(char::is_whitespace)
            .then_some((before, value))
    })
}

#[cfg(test)]
mod tests {
    use super::found;

    #[test]
    fn text_between_tags_is_found_with_its_line() {
        let page = "<!-- A page with words. -->\n<script>\nlet x = 'Fine';\n</script>\n\n<p>\n  Hello\n</p>\n";
        assert_eq!(
            found(page),
            [(7, "Hello".to_owned())],
            "scripts and comments are no text"
        );
    }

    #[test]
    fn attributes_a_person_hears_are_found() {
        let page = "<button\n  class=\"big\"\n  aria-label=\"Close\">×</button><img data-title=\"x\" alt='Logo' />";
        assert_eq!(
            found(page),
            [(3, "Close".to_owned()), (3, "Logo".to_owned())],
            "a label is text; a class, a sign and a data attribute are not"
        );
    }

    #[test]
    fn expressions_and_signs_are_fine() {
        for page in [
            "<p>{t('inbox-title')}</p>",
            "{#if a > b && c < d}<b>{a}</b>{:else}–{/if}",
            "<p title={t('x')} aria-label=\"{name}\">&nbsp;· 12 %</p>",
            "<button onclick={() => { if (a > b) close('Now'); }}>{label}</button>",
            "{#snippet row(item: Row)}<td>{item.name}</td>{/snippet}",
            "<style>p { color: red; }</style>",
        ] {
            assert_eq!(found(page), [], "{page}");
        }
    }
}
