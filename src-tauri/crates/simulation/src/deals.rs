//! Deals of the desks' own: drafted, undone or given up by their authors, and created once, whatever is lost on the way.

use app::Problem;
use domain::{CustomerForm, DealKind, NewDealForm, read};
use partner_center::Request;
use sandbox::Model;
use serde_json::Value;
use store::Edit;

use crate::ledger::{Fate, Ledger};
use crate::office::Office;

impl Office {
    /// Somebody drafts a deal; from now on it can be edited like any other referral.
    pub(crate) fn new_deal(&mut self, number: usize) -> Result<(), Problem> {
        let form = self.deal_form();
        let grace = [0, 0, 5, 10, 60];
        let grace = self.chance.one_of(&grace).copied().unwrap_or(0);
        let drafted = self.seat(number)?.open.desk.new_deal(&form, grace)?;
        self.referrals.push(drafted.id.clone());
        let short = self.short(&drafted.id);
        let label = self.promised(number, &drafted.done)?;
        self.say(number, &format!("NewDeal {short}: {label}"))
    }

    fn deal_form(&mut self) -> NewDealForm {
        NewDealForm {
            kind: if self.chance.percent(50) {
                DealKind::PartnerLed
            } else {
                DealKind::Private
            },
            // Few customers, so that deals look alike; the names are everybody's own.
            customer: CustomerForm {
                name: format!("Customer {}", self.chance.below(2)),
                country: "ES".to_owned(),
                ..CustomerForm::default()
            },
            consent: true,
            solutions: vec!["SOL-12345-ABC".to_owned()],
            ..self.forms.deal()
        }
    }

    /// Enters what the desks created on the server, for everybody to see and to edit.
    pub(crate) fn learn_of_deals(&mut self) {
        let created = std::mem::take(&mut self.room.ledger.books().created);
        self.referrals.extend(created);
    }

    /// Whoever gives a draft up gives up what was made to it, too.
    pub(crate) fn give_up_behind(&mut self, draft: &Edit, open: &[Edit]) {
        if draft.intent.deal().is_none() {
            return;
        }
        let mut books = self.room.ledger.books();
        for edit in open.iter().filter(|edit| edit.referral == draft.referral) {
            if let Some(promise) = books.promise(edit.id) {
                promise.fate = Fate::GivenUp;
            }
        }
    }
}

/// Enters a request that made a referral; false when it made none.
pub(crate) fn landed(ledger: &Ledger, request: &Request, before: usize, model: &Model) -> bool {
    if model.len() <= before {
        return false;
    }
    let newest = model.documents().last();
    let id = newest.as_ref().and_then(id);
    let mut books = ledger.books();
    books.created.extend(id);
    let intent = domain::IntentId::new(request.correlation_id);
    let Some(promise) = books.promise(intent) else {
        books.broke("only acknowledged intents are sent", "a new deal");
        return true;
    };
    promise.main_landings += 1;
    let (label, undone) = (promise.label.clone(), promise.fate == Fate::Undone);
    if undone {
        books.broke("nothing undone reaches the server", label);
    }
    true
}

fn id(document: &Value) -> Option<String> {
    read::member(document, "id").and_then(read::text)
}
