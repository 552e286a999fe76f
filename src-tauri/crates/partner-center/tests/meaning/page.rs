//! Pages of a list, in every shape (api.md §3.2).

use domain::Unreadable;
use partner_center::{NotAPage, Page};
use serde_json::{Value, json};

fn ids(page: &Page) -> Vec<String> {
    let readable = page.documents.iter().flatten();
    readable.map(|document| document.id().to_string()).collect()
}

#[test]
fn every_shape_of_a_page_is_read() {
    for (body, expected, next) in [
        (
            json!({ "@odata.count": 2, "value": [{ "id": "a" }, { "id": "b" }], "@odata.nextLink": "http://x/?$skiptoken=2" }),
            vec!["a", "b"],
            Some("http://x/?$skiptoken=2"),
        ),
        (
            json!({ "Value": [{ "Id": "a" }], "@odata.NextLink": "n" }),
            vec!["a"],
            Some("n"),
        ),
        (json!({ "value": { "id": "a" } }), vec!["a"], None),
        (json!({ "value": null }), vec![], None),
        (
            json!({ "value": [] , "@odata.nextLink": null }),
            vec![],
            None,
        ),
        (
            json!({ "value": [], "@odata.nextLink": "  " }),
            vec![],
            None,
        ),
        (json!({ "value": [], "nextLink": "n" }), vec![], Some("n")),
        (
            json!({ "@odata.context": "http://x/$metadata#Referrals" }),
            vec![],
            None,
        ),
        (json!([{ "id": "a" }]), vec!["a"], None),
        (json!([]), vec![], None),
    ] {
        let page = Page::read(body.clone()).unwrap();
        assert_eq!(ids(&page), expected, "{body}");
        assert_eq!(page.next_link.as_deref(), next, "{body}");
    }
}

#[test]
fn what_is_no_list_is_not_taken_for_an_empty_one() {
    for body in [
        json!({}),
        json!({ "login": "required" }),
        json!({ "id": "a" }),
        json!(null),
        json!("x"),
        json!(1),
    ] {
        assert_eq!(
            Page::read(body.clone()),
            Err(NotAPage),
            "{body} would empty every folder"
        );
    }
}

#[test]
fn one_bad_referral_is_kept_as_it_came_and_costs_nobody_else() {
    let body = json!({ "value": [{ "id": "a" }, { "name": "no id" }, 7, { "id": "b" }] });
    let page = Page::read(body.clone()).unwrap();
    assert_eq!(ids(&page), ["a", "b"], "the others are read");
    let bad: Vec<(Unreadable, Value)> =
        page.documents.into_iter().filter_map(Result::err).collect();
    let expected = [
        (Unreadable::NoId, json!({ "name": "no id" })),
        (Unreadable::NotAnObject, json!(7)),
    ];
    assert_eq!(bad, expected, "each with its reason");
}
