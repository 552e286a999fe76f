//! Nothing names the machine it was written on.

/// Beginnings of paths that exist on one person's computer only.
const PERSONAL: [&str; 5] = ["/home/", "/Users/", "/root/", "/work/", r"C:\Users\"];

/// People of our samples, whose computers exist nowhere.
const SAMPLE_PEOPLE: [&str; 4] = ["ada", "ana", "ben", "you"];

/// The one registry lock files may name.
const REGISTRIES: [&str; 2] = [
    "https://registry.npmjs.org/",
    "https://github.com/rust-lang/crates.io-index",
];

/// This file has to name what it looks for.
const OWN: &str = "src-tauri/xtask/src/tidy/paths.rs";

/// Line and complaint of everything wrong in a file.
pub(crate) fn faults(path: &str, text: &str) -> Vec<(usize, String)> {
    if path == OWN {
        return Vec::new();
    }
    let is_lock = path.ends_with("Cargo.lock") || path.ends_with("package-lock.json");
    let fault = |line: &str| {
        if is_lock {
            registry(line)
        } else {
            personal(line)
        }
    };
    text.lines()
        .zip(1..)
        .filter_map(|(line, number)| Some((number, fault(line)?)))
        .collect()
}

fn personal(line: &str) -> Option<String> {
    let path = PERSONAL.iter().find(|path| begins_in(line, path))?;
    Some(format!("{path}… exists on one machine only"))
}

/// Whether `path` begins somewhere in the line, rather than going on from a longer path or address,
/// and is not a sample person's.
fn begins_in(line: &str, path: &str) -> bool {
    line.match_indices(path).any(|(at, _)| {
        let (before, rest) = line.split_at_checked(at).unwrap_or_default();
        let goes_on = before
            .ends_with(|letter: char| letter.is_alphanumeric() || "._-/})$~".contains(letter));
        let owner = rest
            .strip_prefix(path)
            .and_then(|rest| rest.split(['/', '\\']).next());
        !goes_on && !owner.is_some_and(|owner| SAMPLE_PEOPLE.contains(&owner))
    })
}

fn registry(line: &str) -> Option<String> {
    let is_source = line.contains("\"resolved\":") || line.starts_with("source = ");
    (is_source && !REGISTRIES.iter().any(|registry| line.contains(registry)))
        .then(|| "a lock file names the public registry only".to_owned())
}

#[cfg(test)]
mod tests {
    use super::faults;

    #[test]
    fn a_path_of_one_machine_is_found_with_its_line() {
        let found = faults("README.md", "first\nsee \"/home/jsmith/desk\"\n");
        assert_eq!(
            found.first().map(|(line, _)| *line),
            Some(2),
            "the second line names a home folder"
        );
    }

    #[test]
    fn an_address_is_not_a_path() {
        for line in [
            "https://example.com/home/index",
            "$PREFIX/work/a",
            "../Users/a",
            "target/work/x",
        ] {
            assert_eq!(
                faults("a.md", line),
                [],
                "{line} goes on from something else"
            );
        }
    }

    #[test]
    fn a_sample_persons_computer_exists_nowhere() {
        assert_eq!(
            faults("a.ts", "open /home/ana/desk.sqlite"),
            [],
            "Ana is invented"
        );
    }

    #[test]
    fn lock_files_name_the_public_registries() {
        let mirror = r#"      "resolved": "https://mirror.example/bits-ui.tgz","#;
        assert_eq!(
            faults("ui/package-lock.json", mirror).len(),
            1,
            "a mirror is somebody's own"
        );
        let public =
            r#"      "resolved": "https://registry.npmjs.org/bits-ui/-/bits-ui-2.21.0.tgz","#;
        assert_eq!(
            faults("ui/package-lock.json", public),
            [],
            "everyone can reach that"
        );
    }
}
