//! A service that takes only the documented filters (api.md §3.3): changes are read newest first instead.

use chrono::TimeDelta;
use domain::Folder;
use partner_center::Query;
use serde_json::json;

use crate::laptop::Laptop;
use crate::referrals::{at, deal, replacing, with};

/// That many deals, each changed a minute after the one before.
fn deals(count: i64) -> Vec<serde_json::Value> {
    let first: chrono::DateTime<chrono::Utc> = "2026-02-01T00:00:00Z".parse().unwrap();
    (0..count)
        .map(|number| {
            let changed = json!({ "updatedDateTime": first + TimeDelta::minutes(number) });
            with(deal(&format!("r{number}")), &changed)
        })
        .collect()
}

#[tokio::test]
async fn a_refused_filter_falls_back_to_newest_first() {
    let ada = Laptop::up_to_date(deals(250)).await;
    ada.sandbox.model().settings.strict_odata = true;
    ada.clock.pass(TimeDelta::minutes(5));
    ada.ben_edits("r7", &replacing("/details/notes", &json!("News")));
    ada.sync().await;
    assert_eq!(ada.pane("r7").notes.as_deref(), Some("News"));
    assert_eq!(
        ada.line.calls(),
        ["list", "list"],
        "refused once, then one page is enough"
    );
    assert_eq!(ada.line.queries().last(), Some(&Query::newest_first()));
    assert_eq!(
        ada.list(Folder::Active).total,
        250,
        "nothing was lost on the way"
    );

    ada.line.forget();
    ada.sync_after(TimeDelta::minutes(5)).await;
    assert_eq!(
        ada.line.calls(),
        ["list"],
        "what is known to be refused is not asked again"
    );
}

#[tokio::test]
async fn a_lenient_service_is_asked_for_changes_only() {
    let ada = Laptop::up_to_date(deals(250)).await;
    ada.clock.pass(TimeDelta::minutes(5));
    ada.ben_edits("r7", &replacing("/details/notes", &json!("News")));
    ada.sync().await;
    assert_eq!(ada.pane("r7").notes.as_deref(), Some("News"));
    let filter = ada.line.queries().remove(0).filter.unwrap();
    assert_eq!(
        filter, "updatedDateTime ge 2026-02-01T04:04:00Z",
        "five minutes before the latest change it knows"
    );
}

#[tokio::test]
async fn odd_next_links_are_followed() {
    let ada = Laptop::new(deals(250));
    ada.sandbox.model().settings.odd_next_link = true;
    ada.sync().await;
    assert_eq!(
        ada.list(Folder::Active).total,
        250,
        "http and another path, as documented"
    );
    assert_eq!(at(&ada.server("r7"), "/status"), "Active");
}
