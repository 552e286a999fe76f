//! Saved views, with what they find.

use domain::Folder;
use store::ListQuery;

use crate::Problem;
use crate::desk::{Desk, Refused};
use crate::error::Code;
use crate::views::{SavedView, ViewCount};

/// Beyond that the rail says "more".
const MOST: u32 = 1_000;
/// Characters of a name: more fit nowhere.
const LONGEST: usize = 60;

impl Desk {
    /// Saved views in the order of the rail, each with how much it finds.
    ///
    /// # Errors
    /// A [`Problem`] when the store cannot be read.
    pub fn views(&self) -> Result<Vec<ViewCount>, Problem> {
        let now = self.server_now()?;
        let zone = self.clock.zone();
        self.read(|store| {
            let count = |query: &str| {
                let query = ListQuery {
                    everywhere: true,
                    find: query::parse(query).query,
                    zone,
                    ..ListQuery::first(Folder::Inbox, 0, now)
                };
                store.count_up_to(&query, MOST)
            };
            let counted = store.views()?.into_iter().map(|view| {
                Ok(ViewCount {
                    count: count(&view.query)?,
                    view: SavedView {
                        id: view.id,
                        name: view.name,
                        query: view.query,
                    },
                })
            });
            counted.collect()
        })
    }

    /// Puts these views in place of all there are: saved, renamed, moved or removed.
    ///
    /// # Errors
    /// A [`Problem`] when one has no name or a query that cannot be understood; nothing is changed then.
    pub fn set_views(&self, views: &[SavedView]) -> Result<(), Problem> {
        let mut stored = Vec::with_capacity(views.len());
        for view in views {
            let name: String = view.name.trim().chars().take(LONGEST).collect();
            if name.is_empty() {
                return Err(Problem {
                    code: Code::Invalid,
                    sentence: self.words().error_view_without_name(),
                    field: Some("name".to_owned()),
                    detail: None,
                });
            }
            self.whole_query(&view.query)?;
            stored.push(store::SavedView {
                id: view.id.clone(),
                name,
                query: view.query.clone(),
            });
        }
        self.write(|write| write.set_views(&stored).map_err(Refused::Store))
    }
}
