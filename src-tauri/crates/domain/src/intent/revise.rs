//! Changing an intent after it was made: a conflict was decided field by field, and every value is checked as it was
//! when it was typed into a form.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Intent;
use super::form;
use crate::field::{
    CAMPAIGN_ID, CLOSING, CRM_ID, CURRENCY, FAVORITE, NAME, NOTES, SALES_STAGE, STATUS_REASON,
    VALUE,
};
use crate::{Money, Referral, Refusal, read};

/// What becomes of one field of an intent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decided {
    /// It is written as it was typed.
    Keep,
    /// It is not written any more.
    LetGo,
    /// It is written with this value: text, decimal text with a point, a date, or an ISO 4217 code.
    Set(String),
}

impl Intent {
    /// The same action with what was decided for each field (JSON Pointers); other fields stay as they were.
    ///
    /// # Errors
    /// [`Refusal`] when a value cannot be sent; it names the field as the forms do.
    pub fn revised(
        &self,
        decided: &BTreeMap<String, Decided>,
        referral: &Referral,
    ) -> Result<Self, Refusal> {
        let mut revised = self.clone();
        // The currency comes first: an amount is checked against the currency it will stand beside.
        let (money, others): (Vec<_>, Vec<_>) =
            decided.iter().partition(|(field, _)| *field == CURRENCY);
        for (field, decision) in money.into_iter().chain(others) {
            match decision {
                Decided::Keep => {}
                Decided::LetGo => revised.let_go(field),
                Decided::Set(value) => revised.set(field, value, referral)?,
            }
        }
        Ok(revised)
    }

    /// True when nothing would be sent: no move, no field, no person.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.touched().is_empty()
    }

    fn let_go(&mut self, field: &str) {
        match field {
            NAME => self.name = None,
            VALUE => self.value = None,
            CURRENCY => self.currency = None,
            CLOSING => self.closing_at = None,
            NOTES => self.notes = None,
            CRM_ID => self.crm_id = None,
            CAMPAIGN_ID => self.campaign_id = None,
            SALES_STAGE => self.sales_stage = None,
            STATUS_REASON => self.status_reason = None,
            FAVORITE => self.favorite = None,
            _ => {}
        }
    }

    fn set(&mut self, field: &str, typed: &str, referral: &Referral) -> Result<(), Refusal> {
        let required = |name| form::filled(typed).ok_or_else(|| Refusal::missing(name));
        let text = || Some(typed.trim().to_owned());
        match field {
            NAME => self.name = Some(required("name")?),
            VALUE => {
                let theirs = referral.value.as_ref().map(Money::currency);
                let currency = self.currency.as_deref().or(theirs).unwrap_or_default();
                self.value = Some(Money::checked(typed, currency)?.amount());
            }
            CURRENCY => {
                let currency = Money::checked("0", typed)?.currency().to_owned();
                self.currency = Some(currency);
            }
            CLOSING => {
                let at = read::instant(&Value::String(typed.to_owned()))
                    .ok_or_else(|| Refusal::malformed("close_date", typed))?;
                self.closing_at = Some(form::closing(at.date_naive())?);
            }
            NOTES => self.notes = text(),
            CRM_ID => self.crm_id = text(),
            CAMPAIGN_ID => self.campaign_id = text(),
            SALES_STAGE => self.sales_stage = text(),
            STATUS_REASON => self.status_reason = Some(required("reason")?),
            FAVORITE => {
                let favorite = read::flag(&Value::String(typed.to_owned()))
                    .ok_or_else(|| Refusal::malformed("favorite", typed))?;
                self.favorite = Some(favorite);
            }
            other => return Err(Refusal::malformed(other, typed)),
        }
        Ok(())
    }
}
