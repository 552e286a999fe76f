//! A process and all its descendants, as `/proc` shows them (proc(5)).

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The processes of one program.
pub(crate) struct Family {
    root: u32,
}

impl Family {
    /// That process and whatever it starts.
    pub(crate) fn of(root: u32) -> Self {
        Self { root }
    }

    /// Their names, the program's own first.
    pub(crate) fn names(&self) -> Result<Vec<String>> {
        self.folders()?
            .iter()
            .map(|folder| Ok(read(folder, "comm")?.trim().to_owned()))
            .collect()
    }

    /// The memory they hold, in MB: pages that several share are counted in parts (PSS).
    pub(crate) fn memory(&self) -> Result<f64> {
        let kilobytes = self.folders()?.iter().try_fold(0, |sum, folder| {
            Ok::<u32, anyhow::Error>(sum + number(&read(folder, "smaps_rollup")?, "Pss:")?)
        })?;
        Ok(f64::from(kilobytes) / 1024.0)
    }

    /// How often their threads have gone to sleep since they began: each time they had been woken before.
    pub(crate) fn sleeps(&self) -> Result<u32> {
        let mut sleeps = 0;
        for folder in self.folders()? {
            for thread in fs::read_dir(folder.join("task"))? {
                let status = read(&thread?.path(), "status")?;
                sleeps += number(&status, "voluntary_ctxt_switches:")?;
            }
        }
        Ok(sleeps)
    }

    /// How long their threads have been on a processor since they began, in ticks of the clock (`sysconf(_SC_CLK_TCK)`).
    pub(crate) fn ticks(&self) -> Result<u32> {
        self.folders()?.iter().try_fold(0, |sum, folder| {
            let stat = read(folder, "stat")?;
            // The name comes second, in parentheses, and may hold anything.
            let (_, rest) = stat.rsplit_once(')').context("stat has no name")?;
            let mut fields = rest.split_whitespace().skip(11);
            let mut next =
                || -> Result<u32> { Ok(fields.next().context("stat is short")?.parse()?) };
            Ok(sum + next()? + next()?)
        })
    }

    /// The folders of the process and its descendants, parents before children.
    fn folders(&self) -> Result<Vec<PathBuf>> {
        let mut children: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for entry in fs::read_dir("/proc")? {
            let entry = entry?;
            let Some(id) = entry
                .file_name()
                .to_str()
                .and_then(|name| name.parse().ok())
            else {
                continue;
            };
            // Processes end while one looks.
            if let Ok(status) = read(&entry.path(), "status") {
                children
                    .entry(number(&status, "PPid:")?)
                    .or_default()
                    .push(id);
            }
        }
        let mut found = vec![self.root];
        let mut at = 0;
        while let Some(id) = found.get(at) {
            found.extend(children.remove(id).unwrap_or_default());
            at += 1;
        }
        Ok(found
            .iter()
            .map(|id| Path::new("/proc").join(id.to_string()))
            .collect())
    }
}

fn read(folder: &Path, name: &str) -> Result<String> {
    let path = folder.join(name);
    fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))
}

/// The number behind a name at the beginning of a line.
fn number(text: &str, name: &str) -> Result<u32> {
    let line = text.lines().find_map(|line| line.strip_prefix(name));
    let number = line.and_then(|rest| rest.split_whitespace().next());
    number
        .with_context(|| format!("there is no {name}"))?
        .parse()
        .with_context(|| format!("{name} is no number"))
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;

    #[test]
    fn a_child_belongs_to_its_parent() {
        let mut child = Command::new("sleep").arg("60").spawn().unwrap();
        let family = Family::of(std::process::id());
        let names = family.names().unwrap();
        assert!(names.contains(&"sleep".to_owned()), "among {names:?}");
        assert!(family.memory().unwrap() > 1.0, "we are bigger than that");
        assert!(family.sleeps().unwrap() > 0, "we run");
        assert!(family.ticks().is_ok(), "and are counted");
        child.kill().unwrap();
        child.wait().unwrap();
    }
}
