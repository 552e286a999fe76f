//! Ada does one thing to many: what would happen is told before, and it is taken back as one.

use app::views::{ActRequest, ListRequest, Mark, MarkRequest, Preview, PreviewRequest, Sort};
use app::{Code, Event};
use domain::{Action, ActionKind, DeclineForm, Folder, Reason};

use crate::laptop::Laptop;
use crate::referrals::{accept, request};

fn decline() -> Action {
    Action::Decline(DeclineForm {
        reason: Reason::Budget,
        other: String::new(),
        notes: String::new(),
    })
}

fn preview(ada: &Laptop, ids: &[&str], action: ActionKind) -> Preview {
    let ids = ids.iter().map(|id| (*id).to_owned()).collect();
    ada.desk.preview(&PreviewRequest { ids, action }).unwrap()
}

fn tag(ada: &Laptop, ids: &[&str], add: &[&str], remove: &[&str]) -> app::views::Done {
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    let mark = Mark::Tag {
        add: owned(add),
        remove: owned(remove),
    };
    let ids = owned(ids);
    ada.desk.mark(&MarkRequest { ids, mark }).unwrap()
}

#[tokio::test]
async fn what_cannot_be_done_is_told_with_its_rule_before_anything_happens() {
    let ids = ["r1", "r2", "r3"];
    let ada = Laptop::up_to_date(ids.map(request).to_vec()).await;
    ada.act_with_grace("r2", accept(), 60).unwrap();
    let told = preview(&ada, &["r3", "r2", "gone", "r1"], ActionKind::Decline);
    assert_eq!(told.allowed, ["r3", "r1"], "in the order asked for");
    let rules: Vec<(&str, u32)> = told
        .refused
        .iter()
        .map(|group| (group.sentence.as_str(), group.count))
        .collect();
    assert_eq!(rules.len(), 2, "{rules:?}");
    assert!(
        rules.iter().any(|(sentence, count)| *count == 1
            && sentence.starts_with("This referral was answered already")),
        "the rule in words: {rules:?}"
    );
    assert_eq!(
        ada.list(Folder::Inbox).total,
        2,
        "a preview changes nothing"
    );
}

#[tokio::test]
async fn hundreds_are_declined_and_taken_back_as_one() {
    let requests = (0..600).map(|number| request(&format!("r{number}")));
    let ada = Laptop::up_to_date(requests.collect()).await;
    let inbox = ada.list(Folder::Inbox).total;
    let all = ListRequest {
        folder: Folder::Inbox,
        query: String::new(),
        sort: Sort::Received,
        descending: None,
        everywhere: false,
        offset: 0,
        limit: u32::MAX,
    };
    let ids = ada.desk.list_ids(&all).unwrap();
    assert!(
        ids.len() > 500 && ids.len() == inbox as usize,
        "{}",
        ids.len()
    );
    let told = ada.desk.preview(&PreviewRequest {
        ids,
        action: ActionKind::Decline,
    });
    let allowed = told.unwrap().allowed;
    let mut events = ada.desk.listen();
    let declined = ada.desk.act(
        &ActRequest {
            ids: allowed.clone(),
            action: decline(),
            grace_seconds: Some(60),
        },
        0,
    );
    let declined = declined.unwrap();
    assert_eq!(declined.count as usize, allowed.len());
    let mut last = None;
    while let Ok(event) = events.try_recv() {
        if let Event::Progress(progress) = event {
            last = Some(progress);
        }
    }
    let last = last.unwrap();
    assert_eq!(last.done, last.total, "the window is told that it is over");
    assert_eq!(
        ada.list(Folder::Inbox).total as usize,
        inbox as usize - allowed.len()
    );
    ada.desk.undo(&declined.undo).unwrap();
    assert_eq!(ada.list(Folder::Inbox).total, inbox, "one undo for all");
}

#[tokio::test]
async fn one_that_is_refused_keeps_all_as_they_were() {
    let ada = Laptop::up_to_date(vec![request("r1"), request("r2")]).await;
    ada.act_with_grace("r2", accept(), 60).unwrap();
    let both = ActRequest {
        ids: vec!["r1".to_owned(), "r2".to_owned()],
        action: decline(),
        grace_seconds: None,
    };
    let problem = ada.desk.act(&both, 0).unwrap_err();
    assert_eq!(problem.code, Code::NotAllowed);
    assert_eq!(ada.list(Folder::Inbox).total, 1, "r1 still waits");
}

#[tokio::test]
async fn a_tag_comes_to_what_each_has_and_undo_gives_each_its_own_back() {
    let ada = Laptop::up_to_date(vec![request("r1"), request("r2")]).await;
    tag(&ada, &["r1"], &["vip"], &[]);
    tag(&ada, &["r2"], &["retail", "later"], &[]);
    let both = tag(&ada, &["r1", "r2"], &[" Madrid ", "VIP"], &["LATER"]);
    assert_eq!(
        ada.row("r1").tags,
        ["vip", "Madrid"],
        "VIP was there already"
    );
    assert_eq!(ada.row("r2").tags, ["retail", "Madrid", "VIP"]);
    let in_use: Vec<(String, u32)> = ada
        .desk
        .tags_in_use()
        .unwrap()
        .into_iter()
        .map(|used| (used.tag.to_lowercase(), used.count))
        .collect();
    assert_eq!(
        in_use,
        [("madrid", 2), ("vip", 2), ("retail", 1)].map(|(tag, count)| (tag.to_owned(), count)),
        "the most used first, whatever the casing"
    );
    ada.desk.undo(&both.undo).unwrap();
    assert_eq!(ada.row("r1").tags, ["vip"]);
    assert_eq!(ada.row("r2").tags, ["retail", "later"]);
}
