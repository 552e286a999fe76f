//! Back from an intent to the form it was typed into, so that it can be opened again with the same values.

use chrono::NaiveDate;

use super::Intent;
use crate::{
    AcceptForm, Action, ActionKind, AddContactForm, CloseAsErrorForm, DeclineForm, EditForm,
    ErrorReason, FavoriteForm, LostForm, Money, Reason, Referral, WonForm,
};

impl Intent {
    /// The action with what was typed. What the intent leaves as it is comes from the referral where the form asks
    /// for it. `None` for a new deal, whose form is no action on a referral.
    #[must_use]
    pub fn draft(&self, referral: Option<&Referral>) -> Option<Action> {
        Some(match self.kind {
            ActionKind::NewDeal => return None,
            ActionKind::Accept => Action::Accept(self.accept_form(referral)),
            ActionKind::Decline => {
                let (reason, other) = self.reason();
                let notes = self.notes.clone().unwrap_or_default();
                Action::Decline(DeclineForm {
                    reason,
                    other,
                    notes,
                })
            }
            ActionKind::Lost => {
                let (reason, other) = self.reason();
                let notes = self.notes.clone().unwrap_or_default();
                Action::Lost(LostForm {
                    reason,
                    other,
                    notes,
                })
            }
            ActionKind::Won => Action::Won(WonForm {
                value: self.value_text().unwrap_or_default(),
                currency: self.currency.clone().unwrap_or_default(),
                close_date: self.close_date(),
            }),
            ActionKind::Edit => Action::Edit(EditForm {
                name: self.name.clone(),
                value: self.value_text(),
                currency: self.currency.clone(),
                close_date: self.close_date(),
                notes: self.notes.clone(),
                crm_id: self.crm_id.clone(),
                campaign_id: self.campaign_id.clone(),
                sales_stage: self.sales_stage.clone(),
            }),
            ActionKind::AddContact => Action::AddContact(AddContactForm {
                contact: self.contacts.first().cloned().unwrap_or_default(),
            }),
            ActionKind::CloseAsError => Action::CloseAsError(self.error_form()),
            ActionKind::Favorite => Action::Favorite(FavoriteForm {
                favorite: self.favorite.unwrap_or_default(),
            }),
        })
    }

    fn accept_form(&self, referral: Option<&Referral>) -> AcceptForm {
        let mine_or = |mine: &Option<String>, theirs: Option<&str>| {
            let theirs = theirs.map(str::to_owned);
            mine.clone().or(theirs).unwrap_or_default()
        };
        let text = |field: fn(&Referral) -> &Option<String>| {
            referral.and_then(|referral| field(referral).as_deref())
        };
        let shown = referral.and_then(|referral| referral.value.as_ref());
        AcceptForm {
            name: mine_or(&self.name, text(|referral| &referral.name)),
            value: self
                .value_text()
                .or_else(|| shown.map(Money::to_text))
                .unwrap_or_default(),
            currency: mine_or(&self.currency, shown.map(Money::currency)),
            close_date: self
                .close_date()
                .or_else(|| Some(referral?.closing_at?.date_naive())),
            notes: mine_or(&self.notes, text(|referral| &referral.notes)),
            crm_id: mine_or(&self.crm_id, text(|referral| &referral.crm_id)),
            contacts: self.contacts.clone(),
        }
    }

    fn error_form(&self) -> CloseAsErrorForm {
        let text = self.status_reason.as_deref().unwrap_or_default();
        CloseAsErrorForm {
            reason: ErrorReason::recognise(text).unwrap_or(ErrorReason::Others),
            notes: self.notes.clone().unwrap_or_default(),
        }
    }

    /// The reason of the list, or own words under "Others".
    fn reason(&self) -> (Reason, String) {
        let text = self.status_reason.as_deref().unwrap_or_default();
        match Reason::recognise(text) {
            Some(reason) => (reason, String::new()),
            None => (Reason::Others, text.to_owned()),
        }
    }

    fn value_text(&self) -> Option<String> {
        self.value.map(|amount| Money::new(amount, "").to_text())
    }

    fn close_date(&self) -> Option<NaiveDate> {
        self.closing_at.map(|at| at.date_naive())
    }
}
