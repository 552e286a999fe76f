//! Ada works on her board and in her calendar of closing dates.

use app::Code;
use app::views::{CalendarRequest, DealGoal, DealPlace, DealsRequest, MoveDeals};
use domain::Stage;
use serde_json::{Value, json};

use crate::laptop::Laptop;
use crate::referrals::{at, deal, with};

fn staged(id: &str, stage: Value) -> Value {
    with(deal(id), &json!({ "salesStage": stage }))
}

fn to(id: &str, to: DealGoal) -> MoveDeals {
    MoveDeals {
        ids: vec![id.to_owned()],
        to,
    }
}

fn column(ada: &Laptop, stage: Stage) -> Vec<String> {
    let request = DealsRequest {
        place: DealPlace::Stage { stage },
        offset: 0,
        limit: 50,
        find: None,
    };
    let rows = ada.desk.deals(&request).unwrap().rows;
    rows.into_iter().map(|row| row.id).collect()
}

#[tokio::test]
async fn a_moved_deal_is_an_edit_and_its_document_keeps_its_way_of_writing() {
    let ada = Laptop::up_to_date(vec![
        staged("words", json!("Develop")),
        staged("percent", json!("40")),
    ])
    .await;
    assert_eq!(column(&ada, Stage::Develop).len(), 2);
    let propose = DealGoal::Stage {
        stage: Stage::Propose,
    };
    for id in ["words", "percent"] {
        ada.desk.move_deals(&to(id, propose.clone()), 0).unwrap();
    }
    assert_eq!(
        column(&ada, Stage::Propose).len(),
        2,
        "shown before it is sent"
    );
    ada.sync().await;
    ada.assert_all_confirmed();
    assert_eq!(at(&ada.server("words"), "/salesStage"), "Propose");
    assert_eq!(at(&ada.server("percent"), "/salesStage"), "60");
    let again = ada.desk.move_deals(&to("words", propose), 0).unwrap_err();
    assert_eq!(again.code, Code::Invalid, "it stands there already");
}

#[tokio::test]
async fn a_move_can_be_taken_back_while_it_is_held() {
    let ada = Laptop::up_to_date(vec![staged("r1", json!("Qualify"))]).await;
    let day = DealGoal::Day {
        date: "2026-05-08".parse().unwrap(),
    };
    let done = ada.desk.move_deals(&to("r1", day), 10).unwrap();
    let request = CalendarRequest {
        from: "2026-05-01".parse().unwrap(),
        to: "2026-06-01".parse().unwrap(),
        most: 3,
    };
    let days = ada.desk.calendar(&request).unwrap();
    assert_eq!(days[0].rows[0].id, "r1");
    assert_eq!(days[0].worth.sums[0].total, "10000");
    ada.desk.undo(&done.undo).unwrap();
    assert_eq!(ada.desk.calendar(&request).unwrap(), [], "as it was before");
    ada.sync().await;
    assert_eq!(ada.line.writes().len(), 0, "nothing was sent");
}

#[tokio::test]
async fn what_may_not_be_edited_stays_where_it_is_and_says_why() {
    let offered = with(
        staged("r1", json!("Qualify")),
        &json!({ "status": "New", "substatus": "Pending", "direction": "Outgoing" }),
    );
    let ada = Laptop::up_to_date(vec![offered]).await;
    assert_eq!(column(&ada, Stage::Qualify), ["r1"], "it is on the board");
    let close = DealGoal::Stage {
        stage: Stage::Close,
    };
    let problem = ada.desk.move_deals(&to("r1", close), 0).unwrap_err();
    assert_eq!(problem.code, Code::NotAllowed);
    assert!(!problem.sentence.is_empty(), "in words");
    assert_eq!(column(&ada, Stage::Qualify), ["r1"]);
}

#[tokio::test]
async fn totals_are_weighted_by_stage_and_leave_out_what_is_unknown() {
    let money = |id: &str, stage: Value, value: Value, currency: &str| {
        with(
            staged(id, stage),
            &json!({ "details": { "dealValue": value, "currency": currency } }),
        )
    };
    let ada = Laptop::up_to_date(vec![
        money("a", json!("Close"), json!(100.55), "EUR"),
        money("b", json!("20"), json!(1000), "EUR"),
        money("c", json!("Close"), json!(500), "JPY"),
        money("d", Value::Null, json!(70), "USD"),
        money("e", json!("Close"), Value::Null, "EUR"),
    ])
    .await;
    let whole = ada.desk.pipeline().unwrap().whole;
    let sums: Vec<_> = whole
        .sums
        .iter()
        .map(|sum| (sum.currency.as_deref(), &*sum.total, &*sum.weighted))
        .collect();
    assert_eq!(
        sums,
        [
            (Some("EUR"), "1100.55", "280.44"),
            (Some("JPY"), "500", "400"),
            (Some("USD"), "70", "0"),
        ]
    );
    assert_eq!((whole.count, whole.without_value), (5, 1));
    assert_eq!(whole.without_weight, 1, "accepted, and nothing said since");
}
