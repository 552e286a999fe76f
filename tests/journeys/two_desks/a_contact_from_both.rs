//! Both add people: additions merge by content.

use domain::{Action, AddContactForm, Contact};

use super::desks::TwoDesks;
use crate::referrals::{add_ana, at, deal};

#[tokio::test]
async fn two_different_people_are_both_added() {
    let desks = TwoDesks::on(vec![deal("r1")]).await;
    desks.ada.act("r1", add_ana()).unwrap();
    let bea = Contact {
        first_name: "Bea".to_owned(),
        email: "bea@partner.example".to_owned(),
        ..Contact::default()
    };
    desks
        .ben
        .act("r1", Action::AddContact(AddContactForm { contact: bea }))
        .unwrap();
    desks.settle().await;
    let team = at(&desks.ada.server("r1"), "/team");
    assert_eq!(team.as_array().unwrap().len(), 2, "{team}");
    desks.assert_agreed("r1");
}

#[tokio::test]
async fn the_same_person_is_added_once() {
    let desks = TwoDesks::on(vec![deal("r1")]).await;
    desks.ada.act("r1", add_ana()).unwrap();
    desks.ben.act("r1", add_ana()).unwrap();
    desks.settle().await;
    let team = at(&desks.ada.server("r1"), "/team");
    assert_eq!(team.as_array().unwrap().len(), 1, "{team}");
    desks.assert_agreed("r1");
}
