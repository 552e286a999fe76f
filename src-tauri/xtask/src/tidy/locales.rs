//! Both languages hold the same messages. The build checks more (see the i18n crate);
//! this says it without a compiler, and for messages only the UI uses as well.

use std::collections::BTreeMap;

use crate::repository::SourceFile;

const ENGLISH: &str = "ui/locales/en.ftl";
const SPANISH: &str = "ui/locales/es.ftl";

/// Every id that only one language has.
pub(crate) fn faults(files: &[SourceFile]) -> Vec<String> {
    let text = |path: &str| {
        let file = files.iter().find(|file| file.path == path);
        file.and_then(|file| file.text.as_deref())
            .unwrap_or_default()
    };
    let (english, spanish) = (ids(text(ENGLISH)), ids(text(SPANISH)));
    let mut faults = only_in(&english, &spanish, ENGLISH, SPANISH);
    faults.extend(only_in(&spanish, &english, SPANISH, ENGLISH));
    faults
}

fn only_in(
    these: &BTreeMap<String, usize>,
    those: &BTreeMap<String, usize>,
    here: &str,
    there: &str,
) -> Vec<String> {
    these
        .iter()
        .filter(|(id, _)| !those.contains_key(*id))
        .map(|(id, line)| format!("{here}:{line}: {id} is missing in {there}"))
        .collect()
}

/// Messages, terms and attributes (`id.attribute`) with their lines.
fn ids(text: &str) -> BTreeMap<String, usize> {
    let mut ids = BTreeMap::new();
    let mut message = String::new();
    for (line, number) in text.lines().zip(1..) {
        let Some((name, _)) = line.split_once('=') else {
            continue;
        };
        if let Some(attribute) = name.trim_start().strip_prefix('.') {
            if is_name(attribute.trim_end()) {
                ids.insert(format!("{message}.{}", attribute.trim_end()), number);
            }
        } else if is_name(name.trim_end()) {
            name.trim_end().clone_into(&mut message);
            ids.insert(message.clone(), number);
        }
    }
    ids
}

fn is_name(text: &str) -> bool {
    let starts_well =
        text.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '-');
    starts_well
        && text
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || "-_".contains(letter))
}

#[cfg(test)]
mod tests {
    use super::{ENGLISH, SPANISH, SourceFile, faults};

    fn file(path: &str, text: &str) -> SourceFile {
        SourceFile {
            path: path.to_owned(),
            text: Some(text.to_owned()),
        }
    }

    #[test]
    fn what_one_language_lacks_is_named_with_its_line() {
        let english = "# a = comment\na = x\n    .hint = y\nb = { $n ->\n    [one] p = q\n   *[other] r\n }\n";
        let spanish = "a = x\nb = y\nc = z\n";
        assert_eq!(
            faults(&[file(ENGLISH, english), file(SPANISH, spanish)]),
            [
                "ui/locales/en.ftl:3: a.hint is missing in ui/locales/es.ftl",
                "ui/locales/es.ftl:3: c is missing in ui/locales/en.ftl",
            ],
            "comments and variants are no messages"
        );
    }
}
