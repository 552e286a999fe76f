//! No file is called after nothing in particular.

/// Names that say where somebody was out of ideas.
const VAGUE: [&str; 6] = ["utils", "util", "common", "misc", "helpers", "helper"];

/// What is wrong with a path from the root.
pub(crate) fn fault(path: &str) -> Option<String> {
    let vague = path
        .split(['/', '.', '-', '_'])
        .find(|word| VAGUE.contains(&word.to_ascii_lowercase().as_str()))?;
    Some(format!(
        "{path}: `{vague}` says nothing; name what is in it"
    ))
}

#[cfg(test)]
mod tests {
    use super::fault;

    #[test]
    fn vague_names_are_refused_at_any_depth() {
        for path in [
            "ui/src/utils/date.ts",
            "src-tauri/src/helpers.rs",
            "tests/common/mod.rs",
            "a/string_util.rs",
        ] {
            assert!(fault(path).is_some(), "{path} says nothing");
        }
        for path in ["ui/src/lib/money.ts", "src/commonwealth.rs"] {
            assert_eq!(fault(path), None, "{path} is a name");
        }
    }
}
