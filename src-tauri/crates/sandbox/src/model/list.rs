//! Answers a list request page by page (api.md §3).

use std::ops::Bound;

use domain::read;
use serde_json::{Map, Value, json};

use super::Model;
use super::page::Listing;
use super::problem::Problem;
use super::shelf::{Order, Place, Position};

/// The sample's context, misspelt scheme included (api.md §3.2).
const CONTEXT: &str = "http://api.partner.microsoft.com/v1.0/$metadata#Referrals";

impl Model {
    /// One page, as the response envelope.
    pub(super) fn list(
        &self,
        viewer: Option<&str>,
        options: &[(String, String)],
    ) -> Result<Value, Problem> {
        let listing = Listing::read(options, self.settings.strict_odata)?;
        let page_size = u64::try_from(self.settings.page_size.max(1)).unwrap_or(u64::MAX);
        let size = listing.left.map_or(page_size, |left| left.min(page_size));

        let mut rest = self
            .passing(viewer, &listing, listing.after)
            .skip(listing.skip);
        let page: Vec<(Position, Value)> = rest
            .by_ref()
            .take(usize::try_from(size).unwrap_or(usize::MAX))
            .collect();
        let left = listing.left.map(|left| left - size);
        let more = left != Some(0) && rest.next().is_some();
        let next = page
            .last()
            .filter(|_| more)
            .map(|(last, _)| self.next_link(&listing.token(*last, left)));

        let count = if listing.count {
            self.passing(viewer, &listing, None).count()
        } else {
            page.len()
        };
        let value: Vec<Value> = page
            .into_iter()
            .map(|(_, document)| selected(document, &listing.select))
            .collect();
        let mut envelope =
            json!({ "@odata.context": CONTEXT, "@odata.count": count, "value": value });
        if let (Some(members), Some(next)) = (envelope.as_object_mut(), next) {
            members.insert("@odata.nextLink".into(), Value::from(next));
        }
        Ok(envelope)
    }

    /// Every document behind `after` that this viewer sees and the filter lets through, in order.
    fn passing<'a>(
        &'a self,
        viewer: Option<&'a str>,
        listing: &'a Listing,
        after: Option<Position>,
    ) -> impl Iterator<Item = (Position, Value)> + 'a {
        let (from, to) = span(listing, after);
        self.shelf
            .walk(listing.order, listing.descending, from, to)
            .filter_map(|position| Some((position, self.shelf.entry(position.1)?.document())))
            .filter(move |(_, document)| super::visible(viewer, document))
            .filter(|(_, document)| match &listing.filter {
                Some((_, filter)) => filter.matches(document),
                None => true,
            })
    }

    fn next_link(&self, token: &str) -> String {
        let host = self.settings.base_url.trim_end_matches('/');
        if self.settings.odd_next_link {
            let bare = host
                .trim_start_matches("https://")
                .trim_start_matches("http://");
            return format!("http://{bare}/referrals?$skiptoken={token}");
        }
        format!("{host}/engagements/referrals?$skiptoken={token}")
    }
}

/// Where in the index the page lies: what the filter says about the ordering member, and where the last page ended.
fn span(listing: &Listing, after: Option<Position>) -> (Bound<Position>, Bound<Position>) {
    let member = match listing.order {
        Order::Arrival => None,
        Order::Created => Some("createdDateTime"),
        Order::Updated => Some("updatedDateTime"),
    };
    let range = match (&listing.filter, member) {
        (Some((_, filter)), Some(member)) => filter.range(member),
        (_, _) => crate::odata::Range::default(),
    };
    let from = range
        .from
        .map_or(Bound::Unbounded, |at| Bound::Included((at, Place::MIN)));
    let to = range
        .to
        .map_or(Bound::Unbounded, |at| Bound::Included((at, Place::MAX)));
    match after {
        None => (from, to),
        Some(last) if listing.descending => (from, Bound::Excluded(last)),
        Some(last) => (Bound::Excluded(last), to),
    }
}

/// Only the selected members, under the document's spelling. What is no object is given as it is.
fn selected(document: Value, select: &[String]) -> Value {
    let Value::Object(members) = &document else {
        return document;
    };
    if select.is_empty() {
        return document;
    }
    let kept: Map<String, Value> = select
        .iter()
        .filter_map(|name| members.get_key_value(read::key(members, name)?))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    Value::Object(kept)
}
