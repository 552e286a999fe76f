//! Ada adds one of her own people, whatever shape the team has on the wire (api.md §6.1).

use serde_json::{Value, json};

use crate::laptop::Laptop;
use crate::referrals::{add_ana, deal, with};

/// The addresses of the service's copy after Ana was added to this team.
async fn team_after(team: Value) -> Vec<Value> {
    let ada = Laptop::up_to_date(vec![with(deal("r1"), &json!({ "team": team }))]).await;
    ada.act("r1", add_ana()).unwrap();
    let shown: Vec<Value> = ada
        .pane("r1")
        .team
        .into_iter()
        .map(|person| json!(person.email))
        .collect();
    ada.sync().await;
    ada.assert_all_confirmed();
    let server = ada.server("r1");
    let sent: Vec<Value> = server["team"]
        .as_array()
        .unwrap()
        .iter()
        .map(|person| person["email"].clone())
        .collect();
    assert_eq!(shown, sent, "what was shown at once is what was sent");
    sent
}

#[tokio::test]
async fn she_joins_whoever_is_there() {
    let ben = json!({ "firstName": "Ben", "email": "ben@partner.example" });
    for (shape, team, expected) in [
        (
            "an array",
            json!([ben]),
            vec!["ben@partner.example", "ana@partner.example"],
        ),
        ("an empty array", json!([]), vec!["ana@partner.example"]),
        (
            "one object",
            ben.clone(),
            vec!["ben@partner.example", "ana@partner.example"],
        ),
        ("null", json!(null), vec!["ana@partner.example"]),
    ] {
        assert_eq!(team_after(team).await, expected, "the team was {shape}");
    }
}

#[tokio::test]
async fn she_is_added_once() {
    let there = json!([{ "firstName": "Ana", "email": "ANA@partner.example" }]);
    assert_eq!(
        team_after(there).await,
        ["ANA@partner.example"],
        "one address, one person"
    );
}
