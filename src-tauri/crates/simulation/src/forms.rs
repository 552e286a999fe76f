//! What people type. Every text, amount and date is used once only, so that whatever stands on the server can be traced
//! to the one edit that wrote it.

use chrono::{Days, NaiveDate};
use domain::{
    AcceptForm, Action, ActionKind, AddContactForm, CloseAsErrorForm, Contact, DeclineForm,
    EditForm, ErrorReason, FavoriteForm, LostForm, NewDealForm, Reason, WonForm,
};
use serde_json::{Value, json};

use crate::chance::Chance;

/// Makes things to type.
#[derive(Debug, Default)]
pub(crate) struct Forms {
    used: u32,
}

impl Forms {
    /// A filled form for that action.
    pub(crate) fn fill(&mut self, kind: ActionKind, chance: &mut Chance) -> Action {
        match kind {
            ActionKind::Accept => Action::Accept(AcceptForm {
                name: self.text("Deal"),
                value: self.amount(),
                currency: "EUR".to_owned(),
                close_date: self.date(),
                notes: self.text("Accepted"),
                contacts: vec![self.contact(chance); chance.below(2)],
                ..AcceptForm::default()
            }),
            ActionKind::Decline => Action::Decline(DeclineForm {
                reason: Reason::Budget,
                other: String::new(),
                notes: self.text("Declined"),
            }),
            ActionKind::Won => Action::Won(WonForm {
                value: self.amount(),
                currency: "EUR".to_owned(),
                close_date: self.date(),
            }),
            ActionKind::Lost => Action::Lost(LostForm {
                reason: Reason::OtherVendor,
                other: String::new(),
                notes: self.text("Lost"),
            }),
            ActionKind::Edit => Action::Edit(self.edit(chance)),
            ActionKind::AddContact => Action::AddContact(AddContactForm {
                contact: self.contact(chance),
            }),
            ActionKind::Favorite => Action::Favorite(FavoriteForm {
                favorite: chance.percent(70),
            }),
            // No state allows it: it is about no referral that exists.
            ActionKind::NewDeal | ActionKind::CloseAsError => {
                Action::CloseAsError(CloseAsErrorForm {
                    reason: ErrorReason::Others,
                    notes: self.text("Closed"),
                })
            }
        }
    }

    /// What a colleague does in the web page, as a JSON Patch.
    pub(crate) fn colleague(&mut self, chance: &mut Chance) -> Value {
        let set =
            |path: &str, value: Value| json!({ "op": "replace", "path": path, "value": value });
        let note = set("/details/notes", json!(self.text("Ben")));
        match chance.below(16) {
            0..=5 => json!([note]),
            8 => json!([set("/details/dealValue", json!(self.number()))]),
            9 => json!([set("/name", json!(self.text("Ben's deal")))]),
            6 => json!([
                set("/status", json!("Active")),
                set("/substatus", json!("Accepted")),
                note
            ]),
            7 => json!([
                set("/status", json!("Closed")),
                set("/substatus", json!("Lost"))
            ]),
            _ => json!([set("/externalReferenceId", json!(self.text("CRM")))]),
        }
    }

    /// What makes a deal one of its own; the rest of the form is the same for all.
    pub(crate) fn deal(&mut self) -> NewDealForm {
        let number = self.number();
        NewDealForm {
            name: self.text("Own deal"),
            value: self.amount(),
            currency: "EUR".to_owned(),
            close_date: self.date(),
            contacts: vec![Contact {
                first_name: format!("Colleague {number}"),
                last_name: "Own".to_owned(),
                phone_number: "+34 600 000 000".to_owned(),
                email: format!("colleague{number}@{HOST}"),
                ..Contact::default()
            }],
            ..NewDealForm::default()
        }
    }

    fn edit(&mut self, chance: &mut Chance) -> EditForm {
        let mut form = EditForm::default();
        if chance.percent(50) {
            form.notes = Some(self.text("Edited"));
        }
        if chance.percent(30) {
            form.name = Some(self.text("Renamed"));
        }
        if chance.percent(30) {
            form.value = Some(self.amount());
            form.currency = Some("EUR".to_owned());
        }
        if chance.percent(30) {
            form.close_date = self.date();
        }
        if chance.percent(30) || form == EditForm::default() {
            form.crm_id = Some(self.text("CRM"));
        }
        form
    }

    /// Now and then somebody who may be in the team already.
    fn contact(&mut self, chance: &mut Chance) -> Contact {
        let number = if chance.percent(20) { 0 } else { self.number() };
        Contact {
            first_name: format!("Colleague {number}"),
            email: format!("colleague{number}@{HOST}"),
            ..Contact::default()
        }
    }

    fn text(&mut self, word: &str) -> String {
        format!("{word} {}", self.number())
    }

    fn amount(&mut self) -> String {
        (10_000 + self.number()).to_string()
    }

    fn date(&mut self) -> Option<NaiveDate> {
        let days = Days::new(self.number().into());
        NaiveDate::from_ymd_opt(2027, 1, 1)?.checked_add_days(days)
    }

    fn number(&mut self) -> u32 {
        self.used += 1;
        self.used
    }
}

/// Where the people live that the simulation adds; nobody else does.
pub(crate) const HOST: &str = "simulated.example";
