//! The reading pane of one referral.

use domain::{Clocks, Outcome, Referral, ReferralId, intent};
use store::{EditState, Stored};

use super::list::{clocks, row};
use crate::desk::Desk;
use crate::views::{ConsentView, CustomerView, ReferralView, Requirements};
use crate::{Problem, words};

impl Desk {
    /// Everything the reading pane shows.
    ///
    /// # Errors
    /// [`crate::Code::NotFound`], or the store cannot be read.
    pub fn referral(&self, id: &ReferralId) -> Result<ReferralView, Problem> {
        let now = self.server_now()?;
        let id = &self.read(|store| store.present_id(id))?;
        let (stored, found, marks, edits) = self.read(|store| {
            let found = store.row(id, now)?;
            Ok((
                store.stored(id)?,
                found,
                store.shown_marks(id)?,
                store.edits_of(id)?,
            ))
        })?;
        let (stored, found) = stored
            .zip(found)
            .ok_or_else(|| words::no_such_referral(self.words(), id.as_str()))?;
        let referral = stored.referral();
        let clock = Clocks::at(&referral, now);
        let expired = referral.state.outcome() == Some(Outcome::Expired);
        Ok(ReferralView {
            actions: intent::allowed(referral.state).to_vec(),
            is_rfi: referral.is_rfi(),
            flame: clock.flame,
            flame_until: clock.flame_until,
            customer: customer(&referral),
            contacts: if expired {
                Vec::new()
            } else {
                referral.contacts.clone()
            },
            contacts_hidden: expired,
            team: referral.team.clone(),
            requirements: Requirements {
                industries: referral.wants.industries.clone(),
                products: referral.wants.products.clone(),
                services: referral.wants.services.clone(),
                solutions: referral.wants.solutions.clone(),
                offers: referral.wants.offers.clone(),
            },
            consent: ConsentView {
                contact: referral.consent.contact,
                share_contact: referral.consent.share_contact,
                share_with_microsoft: referral.consent.share_with_microsoft,
            },
            deadlines: clocks(&found, now),
            row: row(found, now),
            pending: edits
                .iter()
                .filter(|edit| edit.state != EditState::Confirmed)
                .map(|edit| self.pending(edit))
                .collect(),
            history: self.history(id)?,
            private_note: marks.note,
            tags: marks.tags,
            no_longer_visible: !stored.visible,
            name: filled(marks.local_name).or(referral.name),
            notes: referral.notes,
            closing_at: referral.closing_at,
            crm_id: referral.crm_id,
            campaign_id: referral.campaign_id,
            sales_stage: referral.sales_stage,
            status: referral.status,
            substatus: referral.substatus,
            status_reason: referral.status_reason,
            qualification: referral.qualification,
            kind: referral.kind,
            direction: referral.direction,
            source: referral.source,
            engagement_id: referral.engagement_id,
        })
    }

    /// A stored referral by its id, or by the beginning of it where that is unique.
    ///
    /// # Errors
    /// [`crate::Code::NotFound`] or [`crate::Code::Invalid`] when several begin like that.
    pub fn find(&self, id: &str) -> Result<(ReferralId, Stored), Problem> {
        let exact = self.read(|store| store.present_id(&ReferralId::new(id)))?;
        let (stored, mut similar) =
            self.read(|store| Ok((store.stored(&exact)?, store.ids_beginning_with(id)?)))?;
        if let Some(stored) = stored {
            return Ok((exact, stored));
        }
        match (similar.pop(), similar.pop()) {
            (Some(only), None) if !id.is_empty() => {
                let stored = self.read(|store| store.stored(&only))?;
                stored
                    .map(|stored| (only, stored))
                    .ok_or_else(|| words::no_such_referral(self.words(), id))
            }
            (Some(_), Some(_)) => Err(words::ambiguous(self.words(), id)),
            _ => Err(words::no_such_referral(self.words(), id)),
        }
    }
}

fn customer(referral: &Referral) -> CustomerView {
    let customer = &referral.customer;
    CustomerView {
        name: customer.name.clone(),
        address: customer.address.clone(),
        country: customer.country.clone(),
        size: customer.size.clone(),
        ids: customer.ids.clone(),
    }
}

fn filled(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}
