//! Running one command.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use app::reception::accounts;
use app::views::{ActRequest, Connection};
use app::{Code, Desk, Problem, SystemClock};
use chrono::NaiveDate;
use domain::{
    AcceptForm, Action, AddContactForm, CloseAsErrorForm, Contact, DeclineForm, EditForm, LostForm,
    Reason, WonForm,
};
use i18n::Words;
use serde_json::{Value, json};

use crate::args::{Accept, AddContact, Edit, Reasoned, Target, Verb, Won};
use crate::{complain, log, print};

/// One command with everything it needs.
pub struct Command {
    pub(crate) data_dir: PathBuf,
    pub(crate) json: bool,
    pub(crate) words: &'static Words,
    pub(crate) verb: Verb,
}

impl Command {
    /// Runs it; prints what came of it.
    #[must_use]
    pub fn run(self) -> ExitCode {
        log::start();
        match self.perform() {
            Ok(code) => code,
            Err(problem) => {
                if self.json {
                    print::json(&json!({ "error": problem }));
                }
                complain(&problem);
                ExitCode::FAILURE
            }
        }
    }

    fn perform(&self) -> Result<ExitCode, Problem> {
        match &self.verb {
            Verb::SignIn(form) => self.sign_in(form),
            Verb::SignOut => self.sign_out(),
            Verb::Accounts { chosen } => self.accounts(chosen.as_deref()),
            Verb::List { query } => self.list(&query.join(" ")),
            Verb::Show { id } => self.show(id),
            Verb::Outbox => self.outbox(),
            Verb::Resolve(form) => self.resolve(form),
            Verb::Retry { id } => self.retry(id),
            Verb::Discard { id } => self.discard(id),
            Verb::Undo { token } => self.undo(token),
            Verb::Problems => self.problems(),
            Verb::Backup { file } => self.backup(file.as_deref()),
            Verb::Restore(wanted) => self.restore(wanted),
            Verb::Doctor => Ok(self.doctor()),
            Verb::Sync { once } => self.sync(*once),
            Verb::NewDeal(form) => self.new_deal(form),
            Verb::Accept(form) => self.act(&form.target, self.accept(form)?),
            Verb::Decline(form) => self.act(&form.target, decline(form)),
            Verb::Won(form) => self.act(&form.target, self.won(form)?),
            Verb::Lost(form) => self.act(&form.target, lost(form)),
            Verb::CloseAsError(form) => self.act(
                &form.target,
                Action::CloseAsError(CloseAsErrorForm {
                    reason: form.reason,
                    notes: form.notes.clone(),
                }),
            ),
            Verb::Edit(form) => self.act(&form.target, self.edit(form)?),
            Verb::AddContact(form) => self.act(&form.target, add_contact(form)),
        }
    }

    pub(crate) fn desk(&self) -> Result<Desk, Problem> {
        let (_, store, account) = accounts::open_present(&self.data_dir, self.words)?;
        let account = account.ok_or_else(|| app::words::no_workspace(self.words))?;
        let keep = account.sign_in.as_ref().map(|sign_in| sign_in.keep);
        let reception = match keep {
            Some(keep) if self.verb.needs_the_network() => self.reception_for(keep)?,
            _ => self.reception(),
        };
        let service = reception.service(&account, self.words)?;
        let settings = app::controller::stored_settings(&self.data_dir, self.words)?;
        let clock = Arc::new(SystemClock);
        let desk = Desk::new(store, account, service, clock, self.words);
        Ok(desk.polling(settings.polling))
    }

    fn list(&self, query: &str) -> Result<ExitCode, Problem> {
        let items = match self.desk()?.list_shape(query) {
            Err(problem) if problem.field.as_deref() == Some("query") => {
                return Ok(crate::misunderstood(&problem));
            }
            items => items?,
        };
        if self.json {
            print::json(&Value::Array(items));
        } else if items.is_empty() {
            print::line(&self.words.cli_no_referrals());
        } else {
            items.iter().for_each(print::summary);
        }
        Ok(ExitCode::SUCCESS)
    }

    fn show(&self, id: &str) -> Result<ExitCode, Problem> {
        let desk = self.desk()?;
        let (id, stored) = desk.find(id)?;
        let shape = desk.show_shape(&id, &stored)?;
        if self.json {
            print::json(&shape);
        } else {
            print::fields(&shape);
        }
        Ok(ExitCode::SUCCESS)
    }

    fn problems(&self) -> Result<ExitCode, Problem> {
        let documents = self.desk()?.problems()?;
        if self.json {
            print::json(&json!(documents));
        } else {
            for document in documents {
                print::line(&format!("{}  {}", document.at, document.reason));
                print::line(&document.raw);
            }
        }
        Ok(ExitCode::SUCCESS)
    }

    fn sync(&self, once: bool) -> Result<ExitCode, Problem> {
        let runtime =
            tokio::runtime::Runtime::new().map_err(|error| Problem::internal(error.to_string()))?;
        let desk = Arc::new(self.desk()?);
        if !once {
            runtime.block_on(desk.run());
            return Ok(ExitCode::SUCCESS);
        }
        runtime.block_on(desk.sync_when_free())?;
        let status = desk.status()?;
        if status.connection != Connection::Online {
            let reason = status.trouble.clone().unwrap_or_default();
            return Err(Problem {
                code: Code::Offline,
                sentence: self.words.error_not_synchronised(reason),
                field: None,
                detail: None,
            });
        }
        if self.json {
            print::json(&json!(status));
            return Ok(ExitCode::SUCCESS);
        }
        if status.waiting == 0 && status.needs_you == 0 {
            print::line(&self.words.cli_up_to_date());
        }
        let words = self.words;
        let sentences = [
            (status.waiting, words.cli_waiting(status.waiting)),
            (status.needs_you, words.cli_needs_you(status.needs_you)),
            (status.problems, words.cli_unreadable(status.problems)),
        ];
        for (count, sentence) in sentences {
            if count > 0 {
                print::line(&sentence);
            }
        }
        Ok(ExitCode::SUCCESS)
    }

    fn act(&self, target: &Target, action: Action) -> Result<ExitCode, Problem> {
        let desk = self.desk()?;
        let (id, _) = desk.find(&target.id)?;
        let done = desk.act(
            &ActRequest {
                ids: vec![id.as_str().to_owned()],
                action,
                grace_seconds: Some(target.grace),
            },
            0,
        )?;
        if self.json {
            let (_, stored) = desk.find(id.as_str())?;
            let shape = desk.show_shape(&id, &stored)?;
            print::json(&json!({ "id": id, "saved": true, "pending": shape.get("pending") }));
        } else {
            print::line(&self.words.cli_saved(done.count));
        }
        Ok(ExitCode::SUCCESS)
    }

    fn accept(&self, form: &Accept) -> Result<Action, Problem> {
        Ok(Action::Accept(AcceptForm {
            name: form.name.clone(),
            value: form.value.clone(),
            currency: form.currency.clone(),
            close_date: self.date(form.close_date.as_deref())?,
            notes: form.notes.clone(),
            crm_id: form.crm_id.clone(),
            contacts: form.contact.clone(),
        }))
    }

    fn won(&self, form: &Won) -> Result<Action, Problem> {
        Ok(Action::Won(WonForm {
            value: form.value.clone(),
            currency: form.currency.clone(),
            close_date: self.date(form.close_date.as_deref())?,
        }))
    }

    fn edit(&self, form: &Edit) -> Result<Action, Problem> {
        Ok(Action::Edit(EditForm {
            name: form.name.clone(),
            value: form.value.clone(),
            currency: form.currency.clone(),
            close_date: self.date(form.close_date.as_deref())?,
            notes: form.notes.clone(),
            crm_id: form.crm_id.clone(),
            campaign_id: form.campaign_id.clone(),
            sales_stage: form.sales_stage.clone(),
        }))
    }

    /// A date as typed: `2026-12-31`, or an instant whose UTC date counts.
    pub(crate) fn date(&self, text: Option<&str>) -> Result<Option<NaiveDate>, Problem> {
        let Some(text) = text else {
            return Ok(None);
        };
        domain::read::instant(&Value::String(text.to_owned()))
            .map(|instant| Some(instant.date_naive()))
            .ok_or_else(|| Problem {
                code: Code::Invalid,
                sentence: self.words.cli_bad_date(text.to_owned()),
                field: Some("close_date".to_owned()),
                detail: None,
            })
    }
}

fn decline(form: &Reasoned) -> Action {
    let (reason, other) = reason(&form.reason);
    Action::Decline(DeclineForm {
        reason,
        other,
        notes: form.notes.clone(),
    })
}

fn lost(form: &Reasoned) -> Action {
    let (reason, other) = reason(&form.reason);
    Action::Lost(LostForm {
        reason,
        other,
        notes: form.notes.clone(),
    })
}

/// A reason of the list, or own words under "Others".
fn reason(text: &str) -> (Reason, String) {
    match Reason::recognise(text) {
        Some(reason) => (reason, String::new()),
        None => (Reason::Others, text.to_owned()),
    }
}

fn add_contact(form: &AddContact) -> Action {
    let typed = || Contact {
        first_name: form.first_name.clone(),
        last_name: form.last_name.clone(),
        phone_number: form.phone.clone(),
        email: form.email.clone(),
        ..Contact::default()
    };
    Action::AddContact(AddContactForm {
        contact: form.contact.clone().unwrap_or_else(typed),
    })
}
