//! A store in a folder of its own, and referrals and edits to put into it.

use std::path::PathBuf;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    AcceptForm, Action, AddContactForm, Contact, DeclineForm, Document, EditForm, Folder, Intent,
    IntentId, Reason, Referral, ReferralId,
};
use serde_json::{Value, json};
use store::{Edit, ListQuery, ListSlice, NewEdit, Sort, Store, StoreError};
use tempfile::TempDir;
use uuid::Uuid;

/// A data folder that is gone after the test.
pub(crate) struct Scratch {
    folder: TempDir,
}

impl Scratch {
    pub(crate) fn new() -> Self {
        Self {
            folder: TempDir::new().unwrap(),
        }
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("desk.sqlite")
    }

    pub(crate) fn open(&self) -> Store {
        Store::open(&self.path()).unwrap()
    }
}

/// The moment at which everything happens.
pub(crate) fn now() -> DateTime<Utc> {
    "2026-03-02T10:00:00Z".parse().unwrap()
}

pub(crate) fn days(days: i64) -> TimeDelta {
    TimeDelta::days(days)
}

pub(crate) fn id(text: &str) -> ReferralId {
    ReferralId::new(text)
}

/// A document with these members besides its id.
pub(crate) fn document(id: &str, members: Value) -> Document {
    let mut whole = json!({ "id": id, "eTag": "\"1\"" });
    let object = whole.as_object_mut().unwrap();
    object.extend(members.as_object().unwrap().clone());
    Document::new(whole).unwrap()
}

/// A request that waits for an answer since an hour.
pub(crate) fn unanswered(id: &str) -> Document {
    document(
        id,
        json!({
            "status": "New", "substatus": "Pending", "direction": "Incoming",
            "createdDateTime": "2026-03-02T09:00:00Z",
            "customerProfile": { "name": format!("Customer {id}") },
        }),
    )
}

pub(crate) fn active(id: &str) -> Document {
    document(
        id,
        json!({
            "status": "Active", "substatus": "Accepted", "direction": "Incoming",
            "createdDateTime": "2026-02-20T09:00:00Z", "name": format!("Deal {id}"),
        }),
    )
}

pub(crate) fn accept() -> Action {
    Action::Accept(AcceptForm {
        name: "Tills for the shops".to_owned(),
        value: "12000.50".to_owned(),
        currency: "EUR".to_owned(),
        close_date: Some("2026-06-30".parse().unwrap()),
        notes: "Wants a call in the morning".to_owned(),
        ..AcceptForm::default()
    })
}

pub(crate) fn decline() -> Action {
    Action::Decline(DeclineForm {
        reason: Reason::Budget,
        other: String::new(),
        notes: String::new(),
    })
}

pub(crate) fn note(text: &str) -> Action {
    Action::Edit(EditForm {
        notes: Some(text.to_owned()),
        ..EditForm::default()
    })
}

pub(crate) fn colleague() -> Action {
    Action::AddContact(AddContactForm {
        contact: Contact {
            first_name: "Ana".to_owned(),
            last_name: "Prieto".to_owned(),
            email: "ana@partner.example".to_owned(),
            ..Contact::default()
        },
    })
}

/// Takes a body from the server in.
pub(crate) fn save(store: &Store, document: &Document) {
    store
        .write(|write| write.save_base(document, &[], now()))
        .unwrap();
}

/// What `act` of the desk would store for this action on what is shown now; `number` becomes the edit's id.
pub(crate) fn new_edit(store: &Store, referral: &str, action: &Action, number: u128) -> NewEdit {
    let shown = shown(store, referral);
    let intent = Intent::new(action, &Referral::read(&shown)).unwrap();
    NewEdit {
        id: IntentId::new(Uuid::from_u128(number)),
        referral: id(referral),
        changes: intent.changes(&shown),
        intent,
        made_at: now(),
        made_by: "Ada".to_owned(),
        held_until: None,
    }
}

/// Stores the action as an edit.
pub(crate) fn act(store: &Store, referral: &str, action: &Action, number: u128) -> Edit {
    let new = new_edit(store, referral, action, number);
    store.write(|write| write.add_edit(new)).unwrap().0
}

/// Stores where an edit stands now.
pub(crate) fn update(store: &Store, edit: &Edit) {
    store.write(|write| write.update_edit(edit)).unwrap();
}

pub(crate) fn shown(store: &Store, referral: &str) -> Document {
    store
        .read(|read| read.stored(&id(referral)))
        .unwrap()
        .unwrap()
        .shown
}

/// A whole folder, grouped by urgency.
pub(crate) fn list(store: &Store, folder: Folder) -> ListSlice {
    found(store, folder, "", Sort::Urgency)
}

/// The rows of a folder in which the words occur.
pub(crate) fn found(store: &Store, folder: Folder, words: &str, sort: Sort) -> ListSlice {
    let query = ListQuery {
        find: query::parse(words).query,
        sort,
        ..ListQuery::first(folder, 1_000, now())
    };
    store
        .read::<_, StoreError>(|read| read.list(&query))
        .unwrap()
}

pub(crate) fn ids(slice: &ListSlice) -> Vec<&str> {
    slice.rows.iter().map(|row| row.id.as_str()).collect()
}
