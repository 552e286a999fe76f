//! The service asks to be left alone for a while.

use app::views::Connection;
use chrono::TimeDelta;
use sandbox::Fault;

use crate::laptop::Laptop;
use crate::referrals::{at, deal, note};

#[tokio::test]
async fn retry_after_pauses_everything_for_that_long() {
    for status in [429, 503] {
        let ada = Laptop::up_to_date(vec![deal("r1"), deal("r2")]).await;
        ada.act("r1", note("One")).unwrap();
        ada.act("r2", note("Two")).unwrap();
        let busy = Fault::RetryAfter {
            status,
            seconds: 120,
        };
        ada.sandbox.update().answers(busy).once();
        ada.sync().await;
        assert_eq!(ada.line.calls(), ["update"], "{status}: not a word more");

        ada.sync_after(TimeDelta::seconds(119)).await;
        assert_eq!(ada.line.calls().len(), 1, "{status}: nor a second early");
        assert_eq!(
            ada.desk.status().unwrap().waiting,
            2,
            "{status}: nothing is lost"
        );

        ada.sync_after(TimeDelta::seconds(1)).await;
        ada.assert_all_confirmed();
        assert_eq!(at(&ada.server("r1"), "/details/notes"), "One");
        assert_eq!(at(&ada.server("r2"), "/details/notes"), "Two");
    }
}

#[tokio::test]
async fn a_pause_while_reading_goes_on_at_the_same_page() {
    let documents = (0..250).map(|number| deal(&format!("r{number}"))).collect();
    let ada = Laptop::new(documents);
    ada.sandbox
        .list()
        .answers(Fault::Slow(std::time::Duration::ZERO))
        .once();
    let busy = Fault::RetryAfter {
        status: 429,
        seconds: 30,
    };
    ada.sandbox.list().answers(busy).once();
    ada.sync().await;
    assert_eq!(
        ada.desk.status().unwrap().received,
        Some(100),
        "the first page is there"
    );
    assert_eq!(
        ada.desk.folders().unwrap().active,
        100,
        "and can be worked with"
    );

    let ada = ada.restarted();
    ada.sync_after(TimeDelta::seconds(31)).await;
    assert_eq!(ada.desk.folders().unwrap().active, 250);
    assert_eq!(
        ada.line.calls(),
        ["list", "follow", "follow", "follow"],
        "no page twice but the paused one"
    );
    assert_eq!(ada.connection(), Connection::Online);
}

#[tokio::test]
async fn what_the_service_does_later_says_so_and_is_read_back() {
    let ada = Laptop::up_to_date(vec![deal("r1")]).await;
    ada.act("r1", note("Ada's note")).unwrap();
    ada.sandbox.update().answers(Fault::Done(202)).once();
    ada.sync().await;
    let reason = ada.only_reason();
    assert!(reason.contains("carries it out later"), "{reason}");
    ada.sync_after(TimeDelta::seconds(3)).await;
    ada.assert_all_confirmed();
    assert_eq!(at(&ada.server("r1"), "/details/notes"), "Ada's note");
    assert_eq!(ada.line.landed().len(), 1, "and not sent again");
}
