//! Looking for a deal among what was created lately, newest first: one of the two documented orders, so that no service
//! refuses it, and a page or two in the ordinary case.

use chrono::{DateTime, Utc};
use domain::{Deal, Document, ReferralId, Twin, read};
use partner_center::{Call, OVERLAP, Obstacle, Outcome, Page, Query, Request, outcome};
use store::{Attempt, Edit};
use uuid::Uuid;

use crate::Problem;
use crate::desk::Desk;

/// More pages than that are a loop.
const MOST_PAGES: u32 = 1_000;

/// What a look found.
pub(super) struct Look {
    /// Nothing created before then was looked at; UTC by the server's clock.
    pub(super) since: DateTime<Utc>,
    /// What is, or may be, the deal; each once.
    pub(super) found: Vec<(Document, Twin)>,
}

impl Look {
    /// The one that is the deal, if exactly one is; else the number of those that may be it.
    pub(super) fn ours(self) -> Result<Option<Document>, u32> {
        let count = u32::try_from(self.found.len()).unwrap_or(u32::MAX);
        let mut equal = self
            .found
            .into_iter()
            .filter(|(_, twin)| *twin == Twin::Equal);
        match (equal.next(), equal.next()) {
            (Some((only, _)), None) => Ok(Some(only)),
            (None, _) if count == 0 => Ok(None),
            (None | Some(_), _) => Err(count),
        }
    }
}

impl Desk {
    /// Looks for a deal among what was created since the attempt; without one, since now. What stood there before it,
    /// and what other drafts of ours became, is left out. The outer error is the store's, the inner one says why a list
    /// could not be read.
    pub(super) async fn look(
        &self,
        edit: &Edit,
        deal: &Deal,
        attempt: Option<&Attempt>,
    ) -> Result<Result<Look, Outcome>, Problem> {
        let mut since = attempt.map(|attempt| attempt.since);
        let mut found: Vec<Document> = Vec::new();
        let mut call = Call::List(Query::newest_created());
        for _ in 0..MOST_PAGES {
            let request = Request {
                call,
                request_id: Uuid::new_v4(),
                correlation_id: edit.correlation_id,
            };
            let reply = self.exchange(&request).await?;
            let date = reply.as_ref().ok().and_then(|reply| reply.date);
            let outcome = outcome(&request.call, reply);
            let Outcome::Page(page) = outcome else {
                return Ok(Err(outcome));
            };
            let from = match since {
                Some(from) => from,
                // This computer's clock may be wrong; the server's own, at the moment of its reply, is not.
                None => date.map_or_else(|| self.server_now(), Ok)? - OVERLAP,
            };
            since = Some(from);
            let fresh = page.documents.iter().flatten();
            let fresh = fresh.filter(|document| {
                created(document).is_none_or(|at| at >= from) && deal.twin(document) != Twin::Other
            });
            for document in fresh {
                if !found.iter().any(|known| known.id() == document.id()) {
                    found.push(document.clone());
                }
            }
            match next(&page, from) {
                Some(link) if !matches!(&request.call, Call::Follow(last) if *last == link) => {
                    call = Call::Follow(link);
                }
                Some(_) | None => {
                    return self.judged(edit, deal, attempt, from, found).await;
                }
            }
        }
        Ok(Err(Outcome::Unknown("the list does not end".to_owned())))
    }

    /// Leaves out what cannot be ours. List items may be incomplete (api.md §3.2): a single doubtful one is read whole.
    async fn judged(
        &self,
        edit: &Edit,
        deal: &Deal,
        attempt: Option<&Attempt>,
        since: DateTime<Utc>,
        found: Vec<Document>,
    ) -> Result<Result<Look, Outcome>, Problem> {
        let mut candidates: Vec<(Document, Twin)> = Vec::new();
        for document in found {
            let id = document.id();
            let was_there = attempt.is_some_and(|attempt| holds(&attempt.before, &id));
            if !was_there && !self.read(|store| store.was_created_here(&id))? {
                candidates.push(judge(deal, document));
            }
        }
        if let (Some(_), [(doubtful, Twin::Perhaps)]) = (attempt, candidates.as_slice()) {
            match self.whole(edit, doubtful).await? {
                Ok(whole) => {
                    candidates = whole.into_iter().map(|whole| judge(deal, whole)).collect()
                }
                Err(outcome) => return Ok(Err(outcome)),
            }
        }
        candidates.retain(|(_, twin)| *twin != Twin::Other);
        Ok(Ok(Look {
            since,
            found: candidates,
        }))
    }

    /// Reads one referral whole; `None` when it is gone meanwhile.
    async fn whole(
        &self,
        edit: &Edit,
        item: &Document,
    ) -> Result<Result<Option<Document>, Outcome>, Problem> {
        let request = Request {
            call: Call::Get(item.id().as_str().to_owned()),
            request_id: Uuid::new_v4(),
            correlation_id: edit.correlation_id,
        };
        let reply = self.exchange(&request).await?;
        let outcome = outcome(&request.call, reply);
        if let Outcome::NeedsYou {
            obstacle: Obstacle::NotFound | Obstacle::Gone,
            ..
        } = outcome
        {
            return Ok(Ok(None));
        }
        let Outcome::Found(whole) = outcome else {
            return Ok(Err(outcome));
        };
        Ok(Ok(Some(whole)))
    }
}

fn judge(deal: &Deal, document: Document) -> (Document, Twin) {
    let twin = deal.twin(&document);
    (document, twin)
}

fn holds(ids: &[ReferralId], id: &ReferralId) -> bool {
    ids.iter()
        .any(|known| known.as_str().eq_ignore_ascii_case(id.as_str()))
}

fn created(document: &Document) -> Option<DateTime<Utc>> {
    read::member(document.json(), "createdDateTime").and_then(read::instant)
}

/// Where to go on; nowhere once the page ends with something too old. A page that is not in the order that was asked for
/// says nothing about the rest.
fn next(page: &Page, since: DateTime<Utc>) -> Option<String> {
    let instants: Vec<DateTime<Utc>> = page
        .documents
        .iter()
        .flatten()
        .filter_map(created)
        .collect();
    let in_order = instants.is_sorted_by(|one, other| one >= other);
    let is_past = instants.last().is_some_and(|last| *last < since);
    page.next_link.clone().filter(|_| !(in_order && is_past))
}
