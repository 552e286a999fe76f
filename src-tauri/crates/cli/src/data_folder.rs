//! The commands that care for the data folder: backup, restore, doctor.

use std::io::{BufRead as _, IsTerminal as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use app::views::BroughtBack;
use app::{Clock as _, Code, Problem, SystemClock, data_folder};
use serde_json::json;

use crate::args::Restore;
use crate::command::Command;
use crate::print;

impl Command {
    /// The folder of the present account.
    fn cared_for(&self) -> PathBuf {
        data_folder::present(&self.data_dir, self.words)
    }

    /// Copies the data to a file, or makes the day's backup now.
    pub(crate) fn backup(&self, file: Option<&Path>) -> Result<ExitCode, Problem> {
        let (path, referrals, unsent) = match file {
            Some(file) => {
                let held = data_folder::back_up_to(&self.cared_for(), file, self.words)?;
                (
                    file.to_string_lossy().into_owned(),
                    held.referrals,
                    held.unsent,
                )
            }
            None => {
                let made = data_folder::back_up(&self.cared_for(), self.words, SystemClock.now())?;
                (made.path, made.referrals, made.unsent)
            }
        };
        if self.json {
            print::json(&json!({ "path": path, "referrals": referrals, "unsent": unsent }));
        } else {
            print::line(&self.words.cli_backed_up(path, referrals, unsent));
        }
        Ok(ExitCode::SUCCESS)
    }

    /// Goes back to a backup; says first what that changes.
    pub(crate) fn restore(&self, wanted: &Restore) -> Result<ExitCode, Problem> {
        let file = self.chosen(wanted)?;
        let expected = data_folder::rehearse_restoring(&self.cared_for(), &file, self.words)?;
        if wanted.dry_run {
            self.tell(&file, &expected, false);
            return Ok(ExitCode::SUCCESS);
        }
        if !wanted.yes && !self.agreed(&file, &expected)? {
            print::line(&self.words.cli_restore_left());
            return Ok(ExitCode::FAILURE);
        }
        let now = SystemClock.now();
        let brought = data_folder::restore(&self.cared_for(), &file, self.words, now)?;
        self.tell(&file, &brought, true);
        Ok(ExitCode::SUCCESS)
    }

    fn chosen(&self, wanted: &Restore) -> Result<PathBuf, Problem> {
        if let Some(file) = &wanted.file {
            return Ok(file.clone());
        }
        let newest = data_folder::newest_backup(&self.cared_for(), self.words, SystemClock.now())?;
        newest
            .map(|backup| PathBuf::from(backup.path))
            .ok_or_else(|| app::words::no_backup(self.words))
    }

    /// Asks at the terminal; without one there is nobody to ask.
    fn agreed(&self, file: &Path, expected: &BroughtBack) -> Result<bool, Problem> {
        if !std::io::stdin().is_terminal() {
            return Err(Problem {
                code: Code::Invalid,
                sentence: self.words.cli_restore_needs_yes(),
                field: None,
                detail: None,
            });
        }
        self.tell(file, expected, false);
        print::line(&self.words.cli_restore_question());
        let mut answer = String::new();
        std::io::stdin()
            .lock()
            .read_line(&mut answer)
            .map_err(|error| Problem::internal(error.to_string()))?;
        Ok(answer.trim().to_lowercase() == self.words.cli_restore_yes())
    }

    fn tell(&self, file: &Path, brought: &BroughtBack, done: bool) {
        if self.json {
            print::json(&json!({ "file": file, "restored": done, "brings": brought }));
            return;
        }
        let (words, file) = (self.words, file.to_string_lossy().into_owned());
        print::line(&if done {
            words.cli_restored(file, brought.referrals, brought.unsent)
        } else {
            words.cli_restore_would(file, brought.referrals, brought.unsent)
        });
        print::line(&words.cli_restore_salvaged(
            brought.asked,
            brought.read_back,
            brought.salvaged,
        ));
        if let Some(aside) = &brought.set_aside {
            print::line(&words.cli_restore_aside(aside.clone()));
        }
    }

    /// Says what is well and what is not; exit code 1 when something is not.
    pub(crate) fn doctor(&self) -> ExitCode {
        let findings =
            data_folder::doctor::examine(&self.cared_for(), self.words, SystemClock.now());
        let well = findings.iter().all(|finding| finding.ok);
        if self.json {
            print::json(&json!({ "ok": well, "findings": findings }));
        } else {
            for finding in &findings {
                let mark = if finding.ok { "✓" } else { "✗" };
                print::line(&format!("{mark} {}", finding.sentence));
            }
        }
        if well {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }
}
