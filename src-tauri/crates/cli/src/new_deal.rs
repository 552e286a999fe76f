//! `new-deal`: drafts a deal; `sync` creates it.

use std::process::ExitCode;

use app::Problem;
use domain::{CustomerForm, DealKind, NewDealForm};
use serde_json::json;

use crate::args::{DealKindName, NewDeal};
use crate::{Command, print};

impl Command {
    pub(crate) fn new_deal(&self, typed: &NewDeal) -> Result<ExitCode, Problem> {
        let form = NewDealForm {
            kind: match typed.kind {
                DealKindName::Private => DealKind::Private,
                DealKindName::PartnerLed => DealKind::PartnerLed,
                DealKindName::CoSell => DealKind::CoSell,
            },
            customer: CustomerForm {
                name: typed.customer.clone(),
                country: typed.country.clone(),
                ..CustomerForm::default()
            },
            customer_contacts: typed.customer_contact.clone(),
            consent: typed.consent,
            name: typed.name.clone(),
            value: typed.value.clone(),
            currency: typed.currency.clone(),
            close_date: self.date(typed.close_date.as_deref())?,
            notes: typed.notes.clone(),
            crm_id: typed.crm_id.clone(),
            solutions: typed.solution.clone(),
            contacts: typed.contact.clone(),
            ..NewDealForm::default()
        };
        let drafted = self.desk()?.new_deal(&form, typed.grace)?;
        if self.json {
            print::json(&json!({ "id": drafted.id, "saved": true }));
        } else {
            print::line(&self.words.cli_drafted(drafted.id));
        }
        Ok(ExitCode::SUCCESS)
    }
}
