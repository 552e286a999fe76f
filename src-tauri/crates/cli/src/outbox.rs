//! `outbox`, `resolve`, `retry`, `discard`: the outbox screen for a terminal.

use std::collections::BTreeMap;
use std::process::ExitCode;

use app::views::{ConflictField, Done, FieldDecision, OutboxEntry, ResolveRequest, Take};
use app::{Code, Desk, Problem};
use domain::field;
use serde_json::{Value, json};

use crate::args::{Resolve, Side};
use crate::command::Command;
use crate::print;

impl Command {
    pub(crate) fn outbox(&self) -> Result<ExitCode, Problem> {
        let entries = self.desk()?.outbox()?;
        if self.json {
            print::json(&json!(entries));
        } else if entries.is_empty() {
            print::line(&self.words.cli_outbox_empty());
        } else {
            entries.iter().for_each(|entry| self.print_entry(entry));
        }
        Ok(ExitCode::SUCCESS)
    }

    pub(crate) fn resolve(&self, form: &Resolve) -> Result<ExitCode, Problem> {
        let desk = self.desk()?;
        let entry = desk.find_edit(&form.id)?;
        let conflict = entry
            .conflict
            .as_ref()
            .ok_or_else(|| app::words::no_conflict(self.words))?;
        let done = desk.resolve_edit(
            &ResolveRequest {
                id: entry.edit.id.clone(),
                fields: self.decisions(form, &conflict.fields)?,
                // What is there now is what was just read; a script that looked before may name nothing else.
                seen: Some(conflict.seen.clone()),
                grace_seconds: Some(form.grace),
            },
            0,
        )?;
        self.told(
            &desk,
            &entry.edit.id,
            Some(&done),
            self.words.cli_resolved(),
        )
    }

    pub(crate) fn retry(&self, id: &str) -> Result<ExitCode, Problem> {
        let desk = self.desk()?;
        let entry = desk.find_edit(id)?;
        desk.retry_edit(&entry.edit.id)?;
        self.told(&desk, &entry.edit.id, None, self.words.cli_retried())
    }

    pub(crate) fn discard(&self, id: &str) -> Result<ExitCode, Problem> {
        let desk = self.desk()?;
        let entry = desk.find_edit(id)?;
        let done = desk.discard_edit(&entry.edit.id)?;
        self.told(
            &desk,
            &entry.edit.id,
            Some(&done),
            self.words.cli_discarded(),
        )
    }

    pub(crate) fn undo(&self, token: &str) -> Result<ExitCode, Problem> {
        let undone = self.desk()?.undo(token)?;
        if self.json {
            print::json(&json!(undone));
        } else {
            print::line(&self.words.cli_undone());
        }
        Ok(ExitCode::SUCCESS)
    }

    /// What became of an edit: `edit` is null once it is in the outbox no more.
    fn told(
        &self,
        desk: &Desk,
        id: &str,
        done: Option<&Done>,
        sentence: String,
    ) -> Result<ExitCode, Problem> {
        if self.json {
            let edit = desk
                .outbox()?
                .into_iter()
                .find(|entry| entry.edit.id == id)
                .map(|entry| entry.edit);
            print::json(&json!({ "id": id, "edit": edit, "undo": done.map(|done| &done.undo) }));
        } else {
            print::line(&sentence);
        }
        Ok(ExitCode::SUCCESS)
    }

    /// One decision for each field: what is named, and `--all` for the rest.
    fn decisions(
        &self,
        form: &Resolve,
        fields: &[ConflictField],
    ) -> Result<Vec<FieldDecision>, Problem> {
        let mut takes: BTreeMap<&str, Take> = BTreeMap::new();
        let named = form
            .mine
            .iter()
            .map(|field| (*field, Take::Mine))
            .chain(form.theirs.iter().map(|field| (*field, Take::Theirs)))
            .chain(form.both.iter().map(|field| (*field, Take::Both)))
            .chain(form.set.iter().map(|(field, value)| {
                let value = value.clone();
                (*field, Take::Typed { value })
            }));
        for (field, take) in named {
            if takes.insert(field, take).is_some() {
                return Err(self.named_twice(field));
            }
        }
        if let Some(side) = form.all {
            for field in fields {
                let take = match side {
                    Side::Mine => Take::Mine,
                    Side::Theirs => Take::Theirs,
                };
                takes.entry(&field.field).or_insert(take);
            }
        }
        Ok(takes
            .into_iter()
            .map(|(field, take)| FieldDecision {
                field: field.to_owned(),
                take,
            })
            .collect())
    }

    fn named_twice(&self, pointer: &str) -> Problem {
        let word = field::word(pointer);
        let name = app::words::field_name(self.words, word);
        Problem {
            code: Code::Invalid,
            sentence: self.words.cli_named_twice(name),
            field: Some(word.to_owned()),
            detail: None,
        }
    }

    /// What, for whom, where it is, why, what was typed, and what is to be decided.
    fn print_entry(&self, entry: &OutboxEntry) {
        print::outbox_entry(entry);
        let words = self.words;
        let name = |pointer: &str| app::words::field_name(words, field::word(pointer));
        if let Some(at) = entry.next_at {
            print::indented(&words.cli_next_at(at.to_rfc3339()));
        }
        let undecided = entry.conflict.as_ref().map(|conflict| &conflict.fields);
        for change in &entry.changes {
            let is_open = undecided
                .is_some_and(|fields| fields.iter().any(|field| field.field == change.field));
            if !is_open && field::pointer(&change.field).is_some() {
                let (before, after) = (plain(&change.before), plain(&change.after));
                print::indented(&format!("{}: {before} → {after}", name(&change.field)));
            }
        }
        for field in undecided.into_iter().flatten() {
            let at = field.theirs_at.map(|at| at.to_rfc3339());
            print::indented(
                &words.cli_conflict_field(
                    name(&field.field),
                    plain(&field.base),
                    plain(&field.mine),
                    plain(&field.theirs),
                    field
                        .theirs_by
                        .clone()
                        .unwrap_or_else(|| words.history_partner_center()),
                    at.unwrap_or_default(),
                ),
            );
        }
    }
}

/// A value on one line.
fn plain(value: &Value) -> String {
    match value {
        Value::Null => "–".to_owned(),
        Value::String(text) => text.replace(['\r', '\n'], " "),
        Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_) => value.to_string(),
    }
}
