//! Lists over HTTP: the official sample queries, paging in both forms of the next link, documents served as given.

use reqwest::Method;
use sandbox::{Model, samples};
use serde_json::{Value, json};

use crate::visitor::{Visitor, start};

/// The official sample queries of api.md §3.1, and what each promises of an item.
type Promise = fn(&Value) -> bool;
const SAMPLES: [(&[(&str, &str)], Promise); 6] = [
    (&[("$orderby", "createdDateTime desc")], |_| true),
    (
        &[
            ("$top", "10"),
            ("$filter", "(type eq 'Shared' and direction eq 'Incoming')"),
            ("$orderby", "createdDateTime desc"),
        ],
        |item| item["type"] == "Shared" && item["direction"] == "Incoming",
    ),
    (
        &[
            ("$top", "10"),
            (
                "$filter",
                "(direction eq 'Incoming' and substatus eq 'Pending')",
            ),
            ("$orderby", "createdDateTime desc"),
        ],
        |item| item["substatus"] == "Pending",
    ),
    (
        &[
            (
                "$filter",
                "status eq 'Active' and direction eq 'Outgoing' and type eq 'Shared' and \
                 team/any(t:t/email eq 'ada@tailwind-partner.example')",
            ),
            ("$orderby", "createdDateTime desc"),
        ],
        |item| {
            item["team"][0]["email"] == "ada@tailwind-partner.example" && item["status"] == "Active"
        },
    ),
    (
        &[(
            "$filter",
            "status eq 'New' and qualification eq 'SalesQualified'",
        )],
        |item| item["status"] == "New" && item["qualification"] == "SalesQualified",
    ),
    (
        &[(
            "$filter",
            "customerProfile/address/country eq 'US' and direction eq 'Incoming'",
        )],
        |item| item["customerProfile"]["address"]["country"] == "US",
    ),
];

#[tokio::test]
async fn the_official_sample_queries_are_answered() {
    for strict in [false, true] {
        let mut model = Model::new(1);
        model.settings.strict_odata = strict;
        model.load_generated(3, 600, start());
        let visitor = Visitor::of(model).await;
        for (options, promise) in SAMPLES {
            let reply = visitor.send(visitor.list(options)).await;
            assert_eq!(
                reply.status, 200,
                "{options:?} is an official sample (strict: {strict})"
            );
            let items = reply.json()["value"].as_array().unwrap();
            assert!(
                !items.is_empty(),
                "{options:?} must find something among 600"
            );
            assert!(
                items.iter().all(promise),
                "{options:?} must keep its promise"
            );
            let created = |item: &Value| {
                item["createdDateTime"]
                    .as_str()
                    .unwrap()
                    .parse::<chrono::DateTime<chrono::Utc>>()
                    .unwrap()
            };
            if options.iter().any(|(name, _)| *name == "$orderby") {
                assert!(
                    items.is_sorted_by_key(|item| std::cmp::Reverse(created(item))),
                    "newest first"
                );
            }
            if options.iter().any(|(name, _)| *name == "$top") {
                assert!(items.len() <= 10, "$top is a limit");
            }
        }
    }
}

#[tokio::test]
async fn every_sample_referral_conforms_in_lists_and_alone() {
    let visitor = Visitor::with(samples::workspace(start())).await;
    visitor.sandbox.model().settings.page_size = 7;
    let items: Vec<Value> = visitor
        .pages(&[("$orderby", "updatedDateTime asc")])
        .await
        .concat();
    assert_eq!(
        items.len(),
        samples::workspace(start()).len(),
        "every page together is everything"
    );
    for item in items {
        let path = format!("/engagements/referrals/{}", item["id"].as_str().unwrap());
        let reply = visitor.send(visitor.request(Method::GET, &path)).await;
        assert_eq!(
            reply.json(),
            &item,
            "an item of a list is the referral itself"
        );
        assert_eq!(
            reply.header("etag"),
            item["eTag"].as_str(),
            "the header repeats the member"
        );
    }
}

#[tokio::test]
async fn a_thousand_generated_referrals_conform() {
    let mut model = Model::new(1);
    model.load_generated(11, 1_000, start());
    let visitor = Visitor::of(model).await;
    let pages = visitor.pages(&[("$orderby", "updatedDateTime asc")]).await;
    assert_eq!(pages.len(), 10, "pages have a hundred items");
    assert_eq!(pages.concat().len(), 1_000, "and there are a thousand");
}

#[tokio::test]
async fn both_forms_of_the_next_link_lead_on() {
    for odd in [false, true] {
        let mut model = Model::new(1);
        model.settings.odd_next_link = odd;
        model.settings.page_size = 2;
        model.load_generated(5, 7, start());
        let visitor = Visitor::of(model).await;
        let reply = visitor.send(visitor.list(&[])).await;
        let next = reply.json()["@odata.nextLink"].as_str().unwrap().to_owned();
        assert_eq!(
            next.contains("/engagements/"),
            !odd,
            "the odd form has the other path"
        );
        assert!(next.contains("?$skiptoken="), "the state is in the token");
        let sizes: Vec<usize> = visitor.pages(&[]).await.iter().map(Vec::len).collect();
        assert_eq!(
            sizes,
            [2, 2, 2, 1],
            "every page follows, whatever the form (odd: {odd})"
        );
        // Partner Center's own form may have to be re-applied to the usual path (api.md §1).
        let token = next.split_once("$skiptoken=").unwrap().1;
        let again = visitor.send(visitor.list(&[("$skiptoken", token)])).await;
        assert_eq!(again.status, 200, "the token works on the usual path too");
    }
}

#[tokio::test]
async fn documents_are_served_as_given() {
    let odd = json!({
        "ID": "0A6F3A52-3f0f-4f55-9c0b-4f6f5b3f2a10",
        "Status": "new",
        "Substatus": "PENDING",
        "updatedDateTime": "2026-03-01T10:00:00.12Z",
        "details": { "dealValue": "18000.50", "currency": "eur", "weight": 1.10, "huge": 123_456_789_012_345_678_u64 },
        "team": { "email": "ada@partner.example" },
        "neverHeardOf": [null, { "deep": [1, 2.50, "3"] }],
    });
    let unreadable = [
        json!("a text"),
        json!(42),
        json!(null),
        json!([]),
        json!({ "name": "no id" }),
    ];
    let mut documents = vec![odd.clone()];
    documents.extend(unreadable.clone());
    let mut model = Model::new(1);
    assert_eq!(
        model.load(json!({ "value": documents })),
        6,
        "a list page counts its items"
    );
    let visitor = Visitor::of(model).await;

    let client = crate::visitor::client();
    let url = format!("{}/engagements/referrals", visitor.running.base_url());
    let page: Value = client
        .get(&url)
        .bearer_auth("x")
        .send()
        .await
        .unwrap()
        .json()
        .await
        .unwrap();
    assert_eq!(
        page["value"],
        json!(documents),
        "a list gives every element as it came, even what is no referral"
    );

    let by_id = format!("{url}/0a6f3a52-3f0f-4f55-9c0b-4f6f5b3f2a10");
    let response = client.get(&by_id).bearer_auth("x").send().await.unwrap();
    assert!(
        response.headers().contains_key("etag"),
        "the header has an eTag even where the document has none"
    );
    assert_eq!(
        response.text().await.unwrap(),
        odd.to_string(),
        "not a digit and not a member is changed"
    );
}
