//! Referrals arrive in every shape api.md §6 knows of. Each is read, put where it belongs, and kept as it came.

use app::views::ListPage;
use domain::{FlameState, Folder, Outcome};
use serde_json::{Value, json};

use crate::laptop::Laptop;
use crate::referrals::{accept, at};

const PAGE: &str = include_str!("../fixtures/list_page.json");

async fn received() -> Laptop {
    let page: Value = serde_json::from_str(PAGE).unwrap();
    let documents = page["value"].as_array().unwrap().clone();
    let ada = Laptop::new(documents);
    ada.sync().await;
    ada
}

/// What the list says of a referral: folder, outcome, title, money.
type Seen = (
    &'static str,
    Folder,
    Option<Outcome>,
    &'static str,
    Option<(&'static str, Option<&'static str>)>,
);

const SEEN: [Seen; 8] = [
    (
        "flame",
        Folder::Inbox,
        None,
        "Panadería López & hijos",
        Some(("12500.5", Some("EUR"))),
    ),
    (
        "legacy",
        Folder::Archived,
        Some(Outcome::Declined),
        "Legacy Ltd",
        Some(("5000", Some("USD"))),
    ),
    (
        "loose",
        Folder::Active,
        None,
        "Loose types",
        Some(("1234567.89", Some("JPY"))),
    ),
    ("sparse", Folder::Inbox, None, "sparse", None),
    ("nulls", Folder::Inbox, None, "nulls", None),
    ("future", Folder::Inbox, None, "From the future", None),
    (
        "outgoing",
        Folder::Active,
        None,
        "Our own deal",
        Some(("99", None)),
    ),
    (
        "won",
        Folder::Archived,
        Some(Outcome::Won),
        "Won & closed",
        Some(("0.1", Some("KWD"))),
    ),
];

#[tokio::test]
async fn each_is_read_and_put_where_it_belongs() {
    let ada = received().await;
    for (id, folder, outcome, title, money) in SEEN {
        let row = ada.row(id);
        assert_eq!((row.folder, row.outcome), (folder, outcome), "{id}");
        assert_eq!(row.title, title, "{id}");
        let expected =
            money.map(|(value, currency)| (value.to_owned(), currency.map(str::to_owned)));
        assert_eq!(
            row.value.map(|value| (value, row.currency)),
            expected,
            "{id}"
        );
    }
    let total = |folder| -> ListPage { ada.list(folder) };
    let all = [Folder::Inbox, Folder::Active, Folder::Archived].map(|folder| total(folder).total);
    assert_eq!(all.iter().sum::<u32>(), 8, "nothing else was made of it");
}

#[tokio::test]
async fn deadlines_and_flame_are_right() {
    let ada = received().await;
    let shape = |id: &str| {
        let (id, stored) = ada.desk.find(id).unwrap();
        ada.desk.show_shape(&id, &stored).unwrap()
    };
    for (id, flame, flame_until, answer_by, expires_at, estimated) in [
        (
            "flame",
            "hot",
            json!("2026-03-04T10:15:30.123456700Z"),
            json!("2026-03-02T10:15:30.123456700Z"),
            json!("2026-03-15T10:15:30Z"),
            false,
        ),
        (
            "legacy",
            "none",
            json!(null),
            json!(null),
            json!(null),
            false,
        ),
        (
            "loose",
            "cooled",
            json!("2026-02-13T08:00:00Z"),
            json!(null),
            json!(null),
            false,
        ),
        (
            "sparse",
            "none",
            json!(null),
            json!(null),
            json!(null),
            false,
        ),
        (
            "nulls",
            "none",
            json!(null),
            json!("2026-03-02T08:00:00Z"),
            json!("2026-03-15T08:00:00Z"),
            true,
        ),
        ("won", "none", json!(null), json!(null), json!(null), false),
    ] {
        let shape = shape(id);
        assert_eq!(shape["flame"], flame, "{id}");
        assert_eq!(shape["flame_until"], flame_until, "{id}");
        assert_eq!(shape["answer_by"], answer_by, "{id}");
        assert_eq!(shape["expires_at"], expires_at, "{id}");
        assert_eq!(shape["expires_estimated"], estimated, "{id}");
    }
}

#[tokio::test]
async fn people_needs_and_consents_are_read_in_every_shape() {
    let ada = received().await;
    let flame = ada.pane("flame");
    assert_eq!(flame.flame, FlameState::Hot);
    assert!(flame.is_rfi);
    assert_eq!(
        flame.contacts[0].first_name, "Lucía",
        "one object instead of an array"
    );
    assert_eq!(
        flame.contacts[0].phone_number, "34600000000",
        "a number instead of text"
    );
    assert_eq!(flame.customer.country.as_deref(), Some("ES"));
    assert_eq!(
        flame.customer.ids,
        [("duns".to_owned(), "123456789".to_owned())]
    );
    assert_eq!(flame.requirements.products, ["Surface"]);
    assert_eq!(flame.requirements.services, ["Licensing"]);
    assert_eq!(flame.consent.contact, Some(true));
    assert_eq!(
        flame.consent.share_contact,
        Some(true),
        "the doubled ToTo, as text"
    );

    let legacy = ada.pane("legacy");
    assert_eq!(
        legacy.status_reason.as_deref(),
        Some("Customer did not respond")
    );
    assert_eq!(legacy.substatus, "Declined");
    let loose = ada.pane("loose");
    assert_eq!(loose.team[0].email, "ada@partner.example");
    assert_eq!(loose.sales_stage.as_deref(), Some("100"));
    assert_eq!(loose.source.as_deref(), Some("AppSource"));
}

#[tokio::test]
async fn the_unreadable_are_listed_as_problems_and_stop_nothing() {
    let ada = received().await;
    let problems = ada.desk.problems().unwrap();
    let reasons: Vec<&str> = problems
        .iter()
        .map(|problem| problem.reason.as_str())
        .collect();
    assert_eq!(
        reasons,
        [
            "It is not a referral but some other value.",
            "It has no id, so it cannot be told which referral it is.",
        ],
        "each with its reason in words"
    );
    assert!(
        problems[1].raw.contains("Nobody knows which"),
        "kept as it came"
    );
    assert_eq!(ada.desk.status().unwrap().problems, 2);
    assert_eq!(ada.row("won").id, "won", "it came after them on the page");

    ada.sync_after(chrono::TimeDelta::days(2)).await;
    assert_eq!(
        ada.desk.status().unwrap().problems,
        2,
        "each is told once, however often it comes"
    );
}

#[tokio::test]
async fn any_open_shape_can_be_answered_and_keeps_its_unknown_members() {
    let ada = received().await;
    for id in ["flame", "nulls"] {
        let before = ada.server(id);
        ada.act(id, accept()).unwrap();
        ada.sync().await;
        ada.assert_all_confirmed();
        let after = ada.server(id);
        assert_eq!(at(&after, "/status"), "Active", "{id}");
        assert_eq!(at(&after, "/name"), "Tills for Fabrikam", "{id}");
        let known = [
            "/futureMember",
            "/details/futureDetail",
            "/customerProfile/name",
        ];
        for pointer in known {
            assert_eq!(at(&after, pointer), at(&before, pointer), "{id}{pointer}");
        }
    }
    let problem = ada.act("future", accept()).unwrap_err();
    assert_eq!(
        problem.sentence,
        "This referral has a status this version does not know. Answer it in Partner Center, or update Referral Desk."
    );
}
