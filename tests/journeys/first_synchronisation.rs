//! The first list: while a page is written the next one is on its way, and yet nothing is asked for twice, nothing is
//! asked for at the same time, and nothing stale is written.

use app::views::Connection;
use chrono::TimeDelta;
use sandbox::{Fault, Model};
use serde_json::json;

use crate::laptop::{Laptop, monday};
use crate::referrals::{deal, note, replacing};

const ROWS: usize = 1_000;

fn beside_a_thousand() -> Laptop {
    let mut model = Model::new(1);
    model.load_generated(7, ROWS, monday());
    Laptop::beside(model)
}

fn held(ada: &Laptop) -> usize {
    let folders = ada.desk.folders().unwrap();
    usize::try_from(folders.inbox + folders.active + folders.archived).unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_page_is_asked_for_once() {
    let ada = beside_a_thousand();
    ada.sync().await;
    assert_eq!(held(&ada), ROWS);
    let [first, rest @ ..] = ada.line.calls().try_into().unwrap_or(["none"; 10]);
    assert_eq!(first, "list");
    assert_eq!(rest, ["follow"; 9], "ten pages");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_that_fails_ahead_of_its_time_is_asked_for_again() {
    let ada = beside_a_thousand();
    ada.sandbox
        .list()
        .answers(Fault::Slow(std::time::Duration::ZERO))
        .times(3);
    ada.sandbox.list().answers(Fault::Truncated).once();
    ada.sync().await;
    assert_eq!(ada.connection(), Connection::Offline);
    assert_eq!(held(&ada), 300, "what came before it is there");
    ada.sync_after(TimeDelta::minutes(15)).await;
    assert_eq!(held(&ada), ROWS, "and the list went on where it was");
    assert_eq!(ada.line.calls().len(), 11, "one page twice");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_edit_between_two_pages_is_not_undone_by_a_page_from_before_it() {
    let ada = Laptop::up_to_date(vec![deal("r1"), deal("r2"), deal("r3")]).await;
    ada.sandbox.model().settings.page_size = 1;
    ada.clock.pass(TimeDelta::minutes(10));
    for id in ["r1", "r2", "r3"] {
        ada.ben_edits(id, &replacing("/externalReferenceId", &json!("CRM-1")));
    }
    // The third page, with r3 as Ben left it, is on its way while the second is written.
    ada.line.holds_after(2);
    tokio::join!(ada.sync(), async {
        ada.line.holding().await;
        ada.act("r3", note("In between")).unwrap();
        ada.line.release();
    });
    ada.assert_all_confirmed();
    let pane = ada.pane("r3");
    assert_eq!(pane.notes.as_deref(), Some("In between"));
    assert_eq!(pane.crm_id.as_deref(), Some("CRM-1"), "Ben's change too");
}
