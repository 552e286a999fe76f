//! Dependencies as cargo reports them, held against the rules.

use serde_json::Value;

use super::rules::{LAYERS, Layer, OWNED, Owned};

/// One dependency of one crate of ours.
#[derive(Debug)]
pub(crate) struct Arrow {
    from: String,
    to: String,
    for_tests: bool,
}

/// Every package of the workspace with its arrows, from `cargo metadata --no-deps`.
pub(crate) fn read(metadata: &Value) -> Vec<(String, Vec<Arrow>)> {
    items(metadata, "packages").map(package).collect()
}

/// The complaint about a crate the rules do not know.
pub(crate) fn without_row(name: &str) -> Option<String> {
    layer(name)
        .is_none()
        .then(|| format!("{name} has no row in the dependency rule"))
}

impl Arrow {
    /// What is wrong with this arrow, if anything; `ours` are all crates of the workspace.
    pub(crate) fn fault(&self, ours: &[&str]) -> Option<String> {
        let layer = layer(&self.from)?;
        let rule = if ours.contains(&self.to.as_str()) {
            self.fault_among_ours(layer)
        } else {
            self.fault_of_technology()
                .or_else(|| self.fault_of_purity(layer))
        };
        let kind = if self.for_tests { " (for tests)" } else { "" };
        rule.map(|rule| format!("{} -> {}{kind}: {rule}", self.from, self.to))
    }

    fn fault_among_ours(&self, layer: &Layer) -> Option<String> {
        let to = &self.to.as_str();
        // A crate may name itself in its own tests, to switch a feature on.
        let allowed = layer.ours.contains(to)
            || (self.for_tests && (layer.ours_in_tests.contains(to) || *to == layer.name));
        (!allowed).then(|| format!("{} {}", layer.name, layer.role))
    }

    fn fault_of_technology(&self) -> Option<String> {
        let owned = OWNED.iter().find(|owned| {
            owned
                .crates
                .iter()
                .any(|pattern| matches(pattern, &self.to))
        })?;
        (!self.may_use(owned)).then(|| {
            format!(
                "{} belongs to {}",
                owned.technology,
                owned.owners.join(", ")
            )
        })
    }

    fn may_use(&self, owned: &Owned) -> bool {
        let from = &self.from.as_str();
        // The tests package is all tests, whatever the section of its manifest says.
        owned.owners.contains(from)
            || ((self.for_tests || *from == "tests") && owned.in_tests.contains(from))
    }

    fn fault_of_purity(&self, layer: &Layer) -> Option<String> {
        let allowed = layer.foreign?;
        (!self.for_tests && !allowed.contains(&self.to.as_str())).then(|| {
            format!(
                "{} {}; it may use {}",
                layer.name,
                layer.role,
                allowed.join(", ")
            )
        })
    }
}

fn layer(name: &str) -> Option<&'static Layer> {
    LAYERS.iter().find(|layer| layer.name == name)
}

fn matches(pattern: &str, name: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(start) => name.starts_with(start),
        None => name == pattern,
    }
}

fn package(package: &Value) -> (String, Vec<Arrow>) {
    let from = text(package, "name");
    let arrows = items(package, "dependencies").map(|dependency| Arrow {
        from: from.clone(),
        to: text(dependency, "name"),
        for_tests: dependency.get("kind").and_then(Value::as_str) == Some("dev"),
    });
    let arrows = arrows.collect();
    (from, arrows)
}

fn items<'v>(value: &'v Value, name: &str) -> impl Iterator<Item = &'v Value> {
    value
        .get(name)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

fn text(value: &Value, name: &str) -> String {
    value
        .get(name)
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Arrow, LAYERS, read, without_row};

    fn fault(from: &str, to: &str, for_tests: bool) -> Option<String> {
        let ours: Vec<&str> = LAYERS.iter().map(|layer| layer.name).collect();
        let arrow = Arrow {
            from: from.to_owned(),
            to: to.to_owned(),
            for_tests,
        };
        arrow.fault(&ours)
    }

    #[test]
    fn arrows_that_point_down_are_fine() {
        for (from, to) in [
            ("app", "store"),
            ("store", "rusqlite"),
            ("domain", "ts-rs"),
            ("referral-desk", "tauri-plugin-opener"),
            ("referral-desk", "tauri-build"),
            ("tests", "hyper-util"),
        ] {
            assert_eq!(fault(from, to, false), None, "{from} may use {to}");
        }
    }

    #[test]
    fn a_wrong_arrow_names_itself_and_the_rule() {
        for (from, to, rule) in [
            ("domain", "store", "domain words of the trade"),
            ("store", "sync", "store SQLite only"),
            ("cli", "rusqlite", "SQLite belongs to bench, store"),
            (
                "app",
                "tauri",
                "Tauri and the desktop belongs to referral-desk",
            ),
            (
                "referral-desk",
                "reqwest",
                "the HTTP client belongs to bench, partner-center, sign-in",
            ),
            ("sync", "tokio", "async belongs to"),
            ("domain", "rand", "domain words of the trade"),
            (
                "tests",
                "tauri",
                "Tauri and the desktop belongs to referral-desk",
            ),
            ("tests", "referral-desk", "without a window"),
        ] {
            let fault = fault(from, to, false).unwrap_or_default();
            assert!(
                fault.starts_with(&format!("{from} -> {to}: ")) && fault.contains(rule),
                "{from} -> {to} breaks a rule, but: {fault:?}"
            );
        }
    }

    #[test]
    fn tests_may_reach_further_but_not_everywhere() {
        assert_eq!(
            fault("sandbox", "reqwest", true),
            None,
            "the sandbox is tested over HTTP"
        );
        assert_eq!(
            fault("app", "sandbox", true),
            None,
            "app is tested against the sandbox"
        );
        assert_eq!(
            fault("domain", "proptest", true),
            None,
            "purity is about shipped code"
        );
        assert!(
            fault("sandbox", "reqwest", false).is_some(),
            "shipped code is no test"
        );
        assert!(
            fault("store", "sandbox", true).is_some(),
            "the store never sees the wire"
        );
    }

    #[test]
    fn a_new_crate_needs_a_row() {
        assert!(
            without_row("reports").is_some(),
            "nobody said what it may use"
        );
        assert_eq!(without_row("domain"), None, "the domain has its row");
    }

    #[test]
    fn cargos_metadata_becomes_arrows() {
        let metadata = json!({"packages": [{"name": "store", "dependencies": [
            {"name": "domain", "kind": null}, {"name": "tempfile", "kind": "dev"}
        ]}]});
        let packages = read(&metadata);
        let shown = format!("{packages:?}");
        assert_eq!(
            shown,
            "[(\"store\", [Arrow { from: \"store\", to: \"domain\", for_tests: false }, \
             Arrow { from: \"store\", to: \"tempfile\", for_tests: true }])]",
            "each dependency is one arrow"
        );
    }
}
