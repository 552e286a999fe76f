//! A thousand generated referrals: whatever the folder and the order, the pages make up the whole.

use std::collections::{BTreeMap, BTreeSet};

use app::views::{ListPage, ListRequest, Row, Sort};
use domain::{Folder, ReferralId};
use sandbox::Model;

use crate::laptop::{Laptop, monday};

const FOLDERS: [Folder; 3] = [Folder::Inbox, Folder::Active, Folder::Archived];

async fn thousand() -> Laptop {
    let mut model = Model::new(1);
    model.load_generated(7, 1_000, monday());
    let ada = Laptop::beside(model);
    ada.sync().await;
    ada
}

fn page(ada: &Laptop, folder: Folder, sort: Sort, offset: u32) -> ListPage {
    let request = ListRequest {
        folder,
        query: String::new(),
        sort,
        descending: None,
        everywhere: false,
        offset,
        limit: 70,
    };
    ada.desk.list(&request).unwrap()
}

/// The folder's rows, page after page, and what the first page says of the whole.
fn paged(ada: &Laptop, folder: Folder, sort: Sort) -> (ListPage, Vec<Row>) {
    let first = page(ada, folder, sort, 0);
    let mut rows = Vec::new();
    while rows.len() < first.total as usize {
        let next = page(ada, folder, sort, u32::try_from(rows.len()).unwrap());
        assert_eq!(
            next.groups, first.groups,
            "headings are of the whole folder"
        );
        assert!(!next.rows.is_empty(), "{folder:?} ends early");
        rows.extend(next.rows);
    }
    (first, rows)
}

#[tokio::test]
async fn groups_add_up_and_no_row_is_missing_or_twice() {
    let ada = thousand().await;
    for sort in [
        Sort::Urgency,
        Sort::Received,
        Sort::Value,
        Sort::Title,
        Sort::Customer,
        Sort::Country,
        Sort::Deadline,
    ] {
        let mut seen = BTreeSet::new();
        for folder in FOLDERS {
            let (first, rows) = paged(&ada, folder, sort);
            assert_eq!(rows.len(), first.total as usize, "{folder:?} by {sort:?}");
            let mut runs: Vec<(_, u32)> = Vec::new();
            for row in &rows {
                assert!(seen.insert(row.id.clone()), "{} twice by {sort:?}", row.id);
                assert_eq!(row.folder, folder);
                match runs.last_mut() {
                    Some((key, count)) if *key == row.group => *count += 1,
                    _ => runs.push((row.group.clone(), 1)),
                }
            }
            let headings: Vec<(_, u32)> = first
                .groups
                .into_iter()
                .map(|group| (group.key, group.count))
                .collect();
            assert_eq!(
                runs, headings,
                "{folder:?} by {sort:?}: rows lie under their headings"
            );
        }
        assert_eq!(seen.len(), 1_000, "by {sort:?}");
    }
}

#[tokio::test]
async fn asking_again_gives_the_same_order() {
    let ada = thousand().await;
    let order = |rows: Vec<Row>| rows.into_iter().map(|row| row.id).collect::<Vec<_>>();
    let before: BTreeMap<Folder, Vec<String>> = FOLDERS
        .into_iter()
        .map(|folder| (folder, order(paged(&ada, folder, Sort::Urgency).1)))
        .collect();
    let ada = ada.restarted();
    for (folder, expected) in before {
        let again = order(paged(&ada, folder, Sort::Urgency).1);
        assert_eq!(
            again, expected,
            "{folder:?}: a list that jumps cannot be worked with"
        );
    }
}

#[tokio::test]
async fn the_pane_shows_the_row_the_list_shows() {
    let ada = thousand().await;
    for folder in FOLDERS {
        for row in paged(&ada, folder, Sort::Urgency).1 {
            let pane = ada
                .desk
                .referral(&ReferralId::new(row.id.as_str()))
                .unwrap();
            assert_eq!(pane.row, row, "one truth, two places");
        }
    }
}

#[tokio::test]
async fn the_ids_of_a_whole_folder_are_those_of_its_pages() {
    let ada = thousand().await;
    for sort in [Sort::Urgency, Sort::Received, Sort::Value, Sort::Title] {
        for folder in FOLDERS {
            let pages: Vec<String> = paged(&ada, folder, sort)
                .1
                .into_iter()
                .map(|row| row.id)
                .collect();
            let request = |offset, limit| ListRequest {
                folder,
                query: String::new(),
                sort,
                descending: None,
                everywhere: false,
                offset,
                limit,
            };
            let all = ada.desk.list_ids(&request(0, u32::MAX)).unwrap();
            assert_eq!(all, pages, "{folder:?} by {sort:?}");
            let some = ada.desk.list_ids(&request(3, 5)).unwrap();
            assert_eq!(Some(some.as_slice()), pages.get(3..8), "a stretch of it");
        }
    }
}
