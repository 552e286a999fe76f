//! A hotel's sign-in page answers in Partner Center's place.

use app::views::Connection;
use chrono::TimeDelta;
use sandbox::Fault;

use crate::laptop::Laptop;
use crate::referrals::{at, deal, note, request};

#[tokio::test]
async fn a_web_page_is_offline_and_nothing_is_lost() {
    for fault in [Fault::HtmlPage, Fault::RedirectElsewhere] {
        let ada = Laptop::up_to_date(vec![deal("r1"), request("r2")]).await;
        ada.act("r1", note("From the hotel")).unwrap();
        ada.sandbox.any().answers(fault.clone()).always();
        for _ in 0..4 {
            ada.sync_after(TimeDelta::minutes(20)).await;
        }
        let status = ada.desk.status().unwrap();
        assert_eq!(status.connection, Connection::Offline, "{fault:?}");
        assert!(
            status.next_attempt_at.is_some(),
            "{fault:?}: it goes on by itself"
        );
        assert_eq!(status.problems, 0, "{fault:?}: a web page is no referral");
        let folders = ada.desk.folders().unwrap();
        assert_eq!(
            (folders.inbox, folders.active),
            (1, 1),
            "{fault:?}: all still here"
        );
        assert_eq!(folders.waiting, 1, "{fault:?}");

        ada.sandbox.calm();
        ada.sync_after(TimeDelta::minutes(20)).await;
        ada.assert_all_confirmed();
        assert_eq!(at(&ada.server("r1"), "/details/notes"), "From the hotel");
        let status = ada.desk.status().unwrap();
        assert_eq!(status.connection, Connection::Online);
        assert_eq!(
            status.trouble, None,
            "{fault:?}: what is over is not mentioned"
        );
    }
}

#[tokio::test]
async fn the_sentence_tells_a_hotel_from_a_lost_network() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    ada.sandbox.list().answers(Fault::HtmlPage).once();
    ada.sync_after(TimeDelta::minutes(5)).await;
    let trouble = ada.desk.status().unwrap().trouble.unwrap();
    assert!(
        trouble.starts_with("Something else answers in Partner Center's place"),
        "{trouble}"
    );

    ada.line.set_down(true);
    ada.sync_after(TimeDelta::minutes(5)).await;
    let trouble = ada.desk.status().unwrap().trouble.unwrap();
    assert!(
        trouble.starts_with("Partner Center cannot be reached"),
        "{trouble}"
    );
}
