//! `cargo xtask layers`: arrows between crates point down, each technology has one owner.

mod arrows;
mod rules;

use anyhow::{Context, Result, bail};

use crate::{command, flavour, repository};
use arrows::Arrow;

/// The only folder of the UI that may know Tauri.
const HOST: &str = "ui/src/host/";

/// Fails on every arrow that is not in [`rules::LAYERS`].
///
/// # Errors
/// The list of wrong arrows, each with the rule it breaks.
pub(crate) fn check() -> Result<()> {
    let mut cargo = flavour::plain_cargo();
    cargo.args(["metadata", "--no-deps", "--format-version", "1"]);
    let metadata = command::output(&mut cargo)?;
    let metadata = serde_json::from_str(&metadata).context("reading cargo's metadata")?;
    let packages = arrows::read(&metadata);
    let mut wrong: Vec<String> = packages
        .iter()
        .filter_map(|(name, _)| arrows::without_row(name))
        .collect();
    let ours: Vec<&str> = packages.iter().map(|(name, _)| name.as_str()).collect();
    let all = packages.iter().flat_map(|(_, arrows)| arrows);
    wrong.extend(all.filter_map(|arrow: &Arrow| arrow.fault(&ours)));
    wrong.extend(tauri_outside_host()?);
    if wrong.is_empty() {
        return Ok(());
    }
    bail!(
        "{}\nA new arrow is a design change: it goes into src-tauri/xtask/src/layers/rules.rs and \
         src-tauri/ARCHITECTURE.md in a change of its own.",
        wrong.join("\n")
    );
}

fn tauri_outside_host() -> Result<Vec<String>> {
    let files = repository::files()?;
    let sources = files
        .iter()
        .filter(|file| file.path.starts_with("ui/src/") && !file.path.starts_with(HOST));
    Ok(sources
        .filter(|file| file.text.as_deref().is_some_and(imports_tauri))
        .map(|file| format!("{} imports @tauri-apps; only {HOST} knows Tauri", file.path))
        .collect())
}

fn imports_tauri(text: &str) -> bool {
    ["'@tauri-apps/", "\"@tauri-apps/"]
        .iter()
        .any(|import| text.contains(import))
}

#[cfg(test)]
mod tests {
    use super::imports_tauri;

    #[test]
    fn any_import_of_tauri_is_seen() {
        assert!(
            imports_tauri("import { invoke } from '@tauri-apps/api/core';"),
            "static"
        );
        assert!(
            imports_tauri("await import(\"@tauri-apps/api/event\")"),
            "dynamic"
        );
        assert!(
            !imports_tauri("// the host wraps @tauri-apps"),
            "a comment is no import"
        );
    }
}
