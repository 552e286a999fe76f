//! Drafts: one transaction makes one, one makes it a referral, one removes it.

use domain::{Contact, CustomerForm, Folder, Intent, IntentId, NewDealForm, Referral, ReferralId};
use serde_json::json;
use store::{Attempt, Edit, EditState, Marks, NewEdit, Store, StoreError};
use uuid::Uuid;

use crate::scratch::{
    Scratch, act, document, found, id, ids, list, note, now, save, shown, update,
};

fn tills() -> Intent {
    let form = NewDealForm {
        customer: CustomerForm {
            name: "Fabrikam".to_owned(),
            country: "ES".to_owned(),
            ..CustomerForm::default()
        },
        consent: true,
        name: "Tills".to_owned(),
        value: "12000".to_owned(),
        currency: "EUR".to_owned(),
        close_date: Some("2026-06-30".parse().unwrap()),
        solutions: vec!["SOL-1".to_owned()],
        contacts: vec![Contact {
            first_name: "Ana".to_owned(),
            last_name: "Prieto".to_owned(),
            phone_number: "+34 600 000 000".to_owned(),
            email: "ana@partner.example".to_owned(),
            ..Contact::default()
        }],
        ..NewDealForm::default()
    };
    Intent::new_deal(&form).unwrap()
}

fn draft(store: &Store) -> Edit {
    let maker = IntentId::new(Uuid::from_u128(1));
    let new = NewEdit {
        id: maker,
        referral: ReferralId::draft(maker),
        intent: tills(),
        changes: Vec::new(),
        made_at: now(),
        made_by: "Ada".to_owned(),
        held_until: None,
    };
    store.write(|write| write.add_draft(new)).unwrap().0
}

fn created(eight: &str) -> domain::Document {
    document(
        eight,
        json!({
            "status": "Active", "substatus": "Accepted", "direction": "Outgoing", "name": "Tills",
            "customerProfile": { "name": "Fabrikam" },
        }),
    )
}

/// What the engine does when the service has created it.
fn adopt(store: &Store, edit: &Edit, document: &domain::Document) -> store::Changes {
    let ((), changes) = store
        .write::<_, StoreError>(|write| {
            let mut edit = edit.clone();
            write.adopt(&edit.referral, document, now())?;
            edit.referral = document.id();
            edit.state = EditState::Confirmed;
            write.update_edit(&edit)
        })
        .unwrap();
    changes
}

fn marks(store: &Store, referral: &ReferralId) -> Marks {
    store.read(|read| read.marks(referral)).unwrap()
}

fn mark(store: &Store, referral: &ReferralId, marks: &Marks) {
    store
        .write(|write| write.set_marks(referral, marks))
        .unwrap();
}

#[test]
fn a_draft_is_listed_and_found_and_shown_even_when_it_was_refused() {
    let store = Scratch::new().open();
    let mut edit = draft(&store);
    assert_eq!(ids(&list(&store, Folder::Active)), [edit.referral.as_str()]);
    edit.state = EditState::NeedsYou;
    update(&store, &edit);
    let shown = Referral::read(&shown(&store, edit.referral.as_str()));
    assert_eq!(
        shown.title(),
        "Tills",
        "there would be nothing left to look at"
    );
    let hits = found(&store, Folder::Active, "fabrikam", store::Sort::Title);
    assert_eq!(ids(&hits), [edit.referral.as_str()]);
}

#[test]
fn once_created_everything_of_the_draft_belongs_to_the_referral() {
    let scratch = Scratch::new();
    let store = scratch.open();
    let edit = draft(&store);
    let later = act(&store, edit.referral.as_str(), &note("Called"), 2);
    let flagged = Marks {
        flagged: true,
        note: "private".to_owned(),
        ..Marks::default()
    };
    mark(&store, &edit.referral, &flagged);
    let changes = adopt(&store, &edit, &created("abc"));

    let told: Vec<&str> = changes.referrals.iter().map(ReferralId::as_str).collect();
    assert_eq!(told, ["abc", edit.referral.as_str()], "both ids are told");
    let store = scratch.open();
    assert_eq!(ids(&list(&store, Folder::Active)), ["abc"], "one row");
    let edits = store.read(|read| read.edits_of(&id("abc"))).unwrap();
    let whose: Vec<IntentId> = edits.iter().map(|edit| edit.id).collect();
    assert_eq!(whose, [edit.id, later.id], "in their order");
    assert_eq!(
        Referral::read(&shown(&store, "abc")).notes.as_deref(),
        Some("Called")
    );
    assert_eq!(marks(&store, &id("abc")), flagged);
    assert_eq!(marks(&store, &edit.referral), Marks::default());
    let timeline = store.read(|read| read.timeline(&id("abc"))).unwrap();
    assert!(
        timeline.is_empty(),
        "it did not arrive, it was made here: {timeline:?}"
    );
    let hits = found(&store, Folder::Active, "fabrikam", store::Sort::Title);
    assert_eq!(ids(&hits), ["abc"], "the search finds it once");
    let present = store.read(|read| read.present_id(&edit.referral)).unwrap();
    assert_eq!(present, id("abc"), "the old id still leads there");
    assert!(
        store
            .read(|read| read.was_created_here(&id("abc")))
            .unwrap()
    );
}

#[test]
fn a_list_that_brought_it_first_makes_no_second_row() {
    let store = Scratch::new().open();
    let edit = draft(&store);
    act(&store, edit.referral.as_str(), &note("Called"), 2);
    save(&store, &created("abc"));
    let note = |note: &str, tag: &str| Marks {
        note: note.to_owned(),
        tags: vec!["both".to_owned(), tag.to_owned()],
        ..Marks::default()
    };
    mark(&store, &id("abc"), &note("there", "one"));
    mark(&store, &edit.referral, &note("here", "two"));
    adopt(&store, &edit, &created("abc"));

    assert_eq!(ids(&list(&store, Folder::Active)), ["abc"]);
    let hits = found(&store, Folder::Active, "fabrikam", store::Sort::Title);
    assert_eq!(ids(&hits), ["abc"]);
    assert_eq!(
        Referral::read(&shown(&store, "abc")).notes.as_deref(),
        Some("Called")
    );
    let both = marks(&store, &id("abc"));
    assert_eq!(both.note, "there\nhere", "nothing private is lost");
    assert_eq!(both.tags, ["both", "one", "two"]);
}

#[test]
fn a_removed_draft_leaves_nothing_behind() {
    let store = Scratch::new().open();
    let edit = draft(&store);
    act(&store, edit.referral.as_str(), &note("Called"), 2);
    mark(
        &store,
        &edit.referral,
        &Marks {
            flagged: true,
            ..Marks::default()
        },
    );
    let attempt = Attempt {
        since: now(),
        before: vec![id("abc")],
        missed_at: Some(now()),
    };
    store
        .write::<_, StoreError>(|write| write.set_attempt(edit.id, &attempt))
        .unwrap();
    assert_eq!(
        store.read(|read| read.attempt(edit.id)).unwrap(),
        Some(attempt)
    );

    let ((), changes) = store
        .write::<_, StoreError>(|write| write.remove_edit(&edit))
        .unwrap();
    assert!(
        changes.referrals.contains(&edit.referral),
        "listeners hear of it"
    );
    assert!(list(&store, Folder::Active).rows.is_empty());
    assert!(
        found(&store, Folder::Active, "fabrikam", store::Sort::Title)
            .rows
            .is_empty()
    );
    assert!(store.read(|read| read.open_edits()).unwrap().is_empty());
    assert_eq!(marks(&store, &edit.referral), Marks::default());
    assert_eq!(store.read(|read| read.attempt(edit.id)).unwrap(), None);
    let again = draft(&store);
    assert_eq!(
        ids(&list(&store, Folder::Active)),
        [again.referral.as_str()],
        "and nothing in the way"
    );
}

#[test]
fn a_draft_is_never_missed_on_the_server() {
    let store = Scratch::new().open();
    let edit = draft(&store);
    store
        .write::<_, StoreError>(|write| write.set_invisible(&edit.referral))
        .unwrap();
    let stored = store
        .read(|read| read.stored(&edit.referral))
        .unwrap()
        .unwrap();
    assert!(stored.visible, "the service never had it");
    let absent = store
        .write::<_, StoreError>(|write| {
            write.begin_roll_call()?;
            write.absent()
        })
        .unwrap();
    assert_eq!(absent.0, None, "nobody asks the service where it is");
}
