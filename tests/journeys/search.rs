//! Ada types words and finds referrals by everything they say, here and on the server.

use app::views::{Mark, MarkRequest};
use domain::Folder;

use crate::laptop::Laptop;
use crate::referrals::{deal, note, request};

#[tokio::test]
async fn every_field_and_every_note_is_found_whatever_its_accents() {
    let ada = Laptop::up_to_date(vec![request("r1"), deal("r2")]).await;
    let private = MarkRequest {
        ids: vec!["r1".to_owned()],
        mark: Mark::Note {
            text: "Prefers Zoë".to_owned(),
        },
    };
    ada.desk.mark(&private).unwrap();
    for words in [
        "nino",
        "Niño LUCIA",
        "fabri",
        "madrid es",
        "tills",
        "zoe prefers",
        "lucia@fabrikam.example",
    ] {
        assert_eq!(
            ada.find(Folder::Inbox, words).total,
            1,
            "{words:?} is in it"
        );
    }
    for words in ["ikam", "nino paris"] {
        assert_eq!(ada.find(Folder::Inbox, words).total, 0, "{words:?} is not");
    }
}

#[tokio::test]
async fn an_edit_is_found_before_it_is_sent() {
    let ada = Laptop::up_to_date(vec![deal("r2")]).await;
    ada.line.set_down(true);
    ada.act("r2", note("Quarterly review")).unwrap();
    assert_eq!(ada.find(Folder::Active, "quarterly").total, 1);
    let page = ada.find(Folder::Active, "quarterly");
    assert_eq!(
        page.groups.iter().map(|group| group.count).sum::<u32>(),
        1,
        "groups count what is found"
    );
}
