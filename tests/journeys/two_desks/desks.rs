//! The two desks, and the words their stories are told in.

use app::Problem;
use app::views::{
    ConflictField, ConflictView, Done, FieldDecision, OutboxEntry, ResolveRequest, Take,
};
use chrono::TimeDelta;
use domain::{Action, EditForm};
use sandbox::{Model, Sandbox};
use serde_json::Value;

use crate::hand_clock::HandClock;
use crate::laptop::{Laptop, monday};

/// Ada's and Ben's laptops; both have just read everything.
pub(crate) struct TwoDesks {
    pub(crate) ada: Laptop,
    pub(crate) ben: Laptop,
    pub(crate) clock: HandClock,
}

impl TwoDesks {
    pub(crate) async fn on(documents: Vec<Value>) -> Self {
        let mut model = Model::new(1);
        model.load(Value::Array(documents));
        let sandbox = Sandbox::new(model);
        let clock = HandClock::at(monday());
        let desks = Self {
            ada: Laptop::of("Ada", &sandbox, &clock),
            ben: Laptop::of("Ben", &sandbox, &clock),
            clock,
        };
        desks.ada.sync().await;
        desks.ben.sync().await;
        desks
    }

    /// Lets time pass; Ben's laptop synchronises, then Ada's.
    pub(crate) async fn sync_after(&self, time: TimeDelta) {
        self.clock.pass(time);
        self.ben.sync().await;
        self.ada.sync().await;
    }

    /// Until both know what the other did.
    pub(crate) async fn settle(&self) {
        for _ in 0..3 {
            self.sync_after(TimeDelta::minutes(16)).await;
        }
    }

    /// Asserts that nothing waits, and that both show what the service has.
    pub(crate) fn assert_agreed(&self, id: &str) {
        let server = self.ada.server(id);
        for (who, desk) in [("Ada", &self.ada), ("Ben", &self.ben)] {
            desk.assert_all_confirmed();
            let notes = server
                .pointer("/details/notes")
                .and_then(Value::as_str)
                .map(str::to_owned);
            let shown = desk.pane(id);
            assert_eq!(shown.notes, notes, "{who} reads what the service has");
            assert_eq!(
                server.pointer("/status").and_then(Value::as_str),
                Some(shown.status.as_str()),
                "{who} sees its state"
            );
        }
    }
}

/// The only edit of an outbox.
pub(crate) fn only(laptop: &Laptop) -> OutboxEntry {
    let [entry] = laptop.desk.outbox().unwrap().try_into().unwrap();
    entry
}

/// The oldest edit of an outbox.
pub(crate) fn first(laptop: &Laptop) -> OutboxEntry {
    laptop.desk.outbox().unwrap().remove(0)
}

/// The conflict of the oldest edit.
pub(crate) fn conflict(laptop: &Laptop) -> ConflictView {
    first(laptop).conflict.unwrap()
}

/// The only field of the oldest edit's conflict.
pub(crate) fn clash(laptop: &Laptop) -> ConflictField {
    let [field] = conflict(laptop).fields.try_into().unwrap();
    field
}

/// Decides the oldest edit's conflict, as the window would: with what the user has seen.
pub(crate) fn decide(
    laptop: &Laptop,
    fields: &[(&str, Take)],
    grace_seconds: u32,
) -> Result<Done, Problem> {
    let entry = first(laptop);
    let request = ResolveRequest {
        id: entry.edit.id,
        seen: entry.conflict.map(|conflict| conflict.seen),
        fields: fields
            .iter()
            .map(|(field, take)| FieldDecision {
                field: (*field).to_owned(),
                take: take.clone(),
            })
            .collect(),
        grace_seconds: Some(grace_seconds),
    };
    laptop.desk.resolve_edit(&request, 0)
}

/// An edit of the estimated value.
pub(crate) fn value(amount: &str) -> Action {
    Action::Edit(EditForm {
        value: Some(amount.to_owned()),
        ..EditForm::default()
    })
}

/// An edit of the CRM id.
pub(crate) fn crm_id(id: &str) -> Action {
    Action::Edit(EditForm {
        crm_id: Some(id.to_owned()),
        ..EditForm::default()
    })
}
