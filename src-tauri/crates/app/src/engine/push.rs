//! Sending: one request of one intent, and what its reply makes of it.
//!
//! Invariant: `sending` is committed before the request leaves, and what the reply means is committed before the next
//! step. After a crash in between, `sending` means "outcome unknown", and the referral is read back.

use chrono::{DateTime, Utc};
use domain::{Document, Intent, IntentId};
use partner_center::{Call, Obstacle, Outcome, Request, outcome};
use serde_json::Value;
use store::{Edit, EditState, Step, Write};
use sync::{Merged, merge, merge_lone};
use uuid::Uuid;

use super::fold::{self, Landing};
use super::pull::is_refusal;
use super::settle::{Asked, keep_here};
use crate::desk::{Desk, Refused};
use crate::{Problem, Trouble};

/// Merge rounds before the user is asked.
const MOST_MERGES: u32 = 3;

impl Desk {
    /// Lets a held intent go: its grace window is over.
    pub(super) fn release(&self, id: IntentId) -> Result<(), Problem> {
        self.update(id, |_, edit| {
            edit.state = EditState::Waiting;
            edit.held_until = None;
            Ok(())
        })
    }

    /// Sends the next request of an intent.
    pub(super) async fn push(&self, id: IntentId) -> Result<(), Problem> {
        let Some((edit, base)) = self.with_base(id)? else {
            return Ok(());
        };
        if let Some(deal) = edit.intent.deal() {
            return self.create(&edit, deal).await;
        }
        // A list item may come without its eTag (api.md §3.2), also after it was read; a write without one would be
        // unconditional.
        let base = match base.etag() {
            Some(_) => base,
            None => match self.fresh(&edit).await? {
                Some(fresh) => fresh,
                None => return Ok(()),
            },
        };
        // A list may have brought news since the edit was made; the eTag of that base would let it overwrite them.
        if verdict(&edit, &base) != Merged::Clean {
            return self.update(id, |store, edit| merged(store, edit, &base, self.now()));
        }
        let Some(mut call) = request(&edit, &base) else {
            return self.update(id, |store, edit| match edit.step {
                // The PUT can't be sent: the service gives no eTag, and it is mandatory there.
                Step::LoneByPut => keep_here(store, edit, self.now()),
                Step::Main | Step::Lone | Step::LoneAsAdd => advance(edit, self.now()),
            });
        };
        let fold = self.fold(&edit, &base)?;
        if let Call::Update { operations, .. } = &mut call {
            operations.extend(fold.operations);
        }
        if !self.begin(id, &fold.followers)? {
            return Ok(());
        }
        let request = Request {
            call,
            request_id: edit.request_id,
            correlation_id: edit.correlation_id,
        };
        let reply = self.exchange(&request).await?;
        let outcome = outcome(&request.call, reply);
        let landing = Landing::of(&outcome);
        if let Outcome::Merge(_) = outcome {
            self.fetch_and_merge(&edit).await?;
        } else if !fold.followers.is_empty() && is_refusal(&outcome) {
            self.unfold(id)?;
        } else {
            let first = edit.sent_at.is_none();
            self.settle(id, outcome, Asked::Write { first })?;
        }
        self.land(&edit, &fold.followers, landing)
    }

    /// The service refused several edits in one request: each is sent alone, and the first goes again at once.
    fn unfold(&self, id: IntentId) -> Result<(), Problem> {
        self.update(id, |_, edit| {
            edit.state = EditState::Waiting;
            edit.attempts = edit.attempts.saturating_add(1);
            edit.request_id = Uuid::new_v4();
            Ok(())
        })
    }

    /// Reads a referral back to learn what became of a request (its outcome was unknown, or this program crashed).
    pub(super) async fn read_back(&self, id: IntentId) -> Result<(), Problem> {
        let Some((edit, base)) = self.with_base(id)? else {
            return Ok(());
        };
        if let Some(deal) = edit.intent.deal() {
            return self.seek(&edit, deal).await;
        }
        let outcome = self.fetch(&edit).await?;
        let Outcome::Found(theirs) = outcome else {
            // What became of the write is as unknown as before.
            return self.settle(id, outcome, Asked::Read(EditState::Sending));
        };
        let now = self.server_now()?;
        self.update(id, |store, edit| {
            let companions = fold::companions(store, edit)?;
            if !companions.is_empty() {
                let ours: Vec<_> = companions.iter().flat_map(explained).collect();
                if fold::read_back_together(store, edit, companions, &theirs, now)? {
                    return Ok(store.save_base(&theirs, &[explained(edit), ours].concat(), now)?);
                }
            }
            if theirs.etag() != base.etag() || verdict(edit, &theirs) == Merged::AlreadyThere {
                return merged(store, edit, &theirs, self.now());
            }
            store.save_base(&theirs, &[], self.now())?;
            // Nothing happened there: the same request, with the same id.
            edit.state = EditState::Waiting;
            Ok(())
        })
    }

    /// Reads a referral before it is written; `None` when it could not be read, and that is settled.
    async fn fresh(&self, edit: &Edit) -> Result<Option<Document>, Problem> {
        let outcome = self.fetch(edit).await?;
        let Outcome::Found(theirs) = outcome else {
            self.settle(edit.id, outcome, Asked::Read(EditState::Waiting))?;
            return Ok(None);
        };
        let now = self.server_now()?;
        self.write(|store| Ok(store.save_base(&theirs, &[], now)?))?;
        Ok(Some(theirs))
    }

    /// The referral was changed meanwhile: reads it, merges, and lets the edit go again on top of it.
    async fn fetch_and_merge(&self, edit: &Edit) -> Result<(), Problem> {
        let outcome = self.fetch(edit).await?;
        let Outcome::Found(theirs) = outcome else {
            return self.settle(edit.id, outcome, Asked::Read(EditState::Waiting));
        };
        self.update(edit.id, |store, edit| {
            merged(store, edit, &theirs, self.now())
        })
    }

    async fn fetch(&self, edit: &Edit) -> Result<Outcome, Problem> {
        let request = Request {
            call: Call::Get(edit.referral.as_str().to_owned()),
            request_id: Uuid::new_v4(),
            correlation_id: edit.correlation_id,
        };
        let reply = self.exchange(&request).await?;
        Ok(outcome(&request.call, reply))
    }

    /// Notes that a request is about to leave; false when the edit was taken back, or taken on by another process, since
    /// the plan was made.
    fn begin(&self, id: IntentId, followers: &[Edit]) -> Result<bool, Problem> {
        let now = self.now();
        self.write(|store| {
            let edit = store.edit(id)?;
            let Some(mut edit) = edit.filter(|edit| edit.state == EditState::Waiting) else {
                return Ok(false);
            };
            if !fold::take_along(store, &edit, followers, now)? {
                return Ok(false);
            }
            edit.state = EditState::Sending;
            edit.sent_at.get_or_insert(now);
            edit.next_attempt_at = None;
            store.update_edit(&edit)?;
            Ok(true)
        })
    }

    /// Reads an intent, changes it, and stores it; everything in one transaction. What is confirmed stays confirmed.
    pub(super) fn update(
        &self,
        id: IntentId,
        change: impl FnOnce(&mut Write<'_>, &mut Edit) -> Result<(), Refused>,
    ) -> Result<(), Problem> {
        self.write(|store| {
            let edit = store.edit(id)?;
            let Some(mut edit) = edit.filter(|edit| edit.state != EditState::Confirmed) else {
                return Ok(());
            };
            change(store, &mut edit)?;
            Ok(store.update_edit(&edit)?)
        })
    }

    /// An intent with the base it is to be sent on. Without a base there is nothing to change: the user is told.
    fn with_base(&self, id: IntentId) -> Result<Option<(Edit, Document)>, Problem> {
        let found = self.read(|store| {
            let Some(edit) = store.edit(id)? else {
                return Ok(None);
            };
            let stored = store.stored(&edit.referral)?;
            Ok(Some((edit, stored)))
        })?;
        match found {
            Some((edit, Some(stored))) => Ok(Some((edit, stored.base))),
            Some((_, None)) => {
                self.update(id, |_, edit| {
                    edit.state = EditState::NeedsYou;
                    edit.trouble = Trouble::Obstacle {
                        obstacle: Obstacle::NotFound,
                        detail: String::new(),
                    }
                    .to_json();
                    Ok(())
                })?;
                Ok(None)
            }
            None => Ok(None),
        }
    }
}

/// The request of an intent's present step; `None` when the step has nothing to send.
fn request(edit: &Edit, base: &Document) -> Option<Call> {
    let id = edit.referral.as_str().to_owned();
    let etag = base.etag().map(|etag| etag.as_str().to_owned());
    let operations = match edit.step {
        Step::Main => edit.intent.operations(base),
        Step::Lone => edit.intent.lone_operation().into_iter().collect(),
        Step::LoneAsAdd => edit.intent.lone_operation_as_add().into_iter().collect(),
        Step::LoneByPut => {
            return Some(Call::Replace {
                id,
                etag: etag?,
                body: with_lone(base, &edit.intent)?,
            });
        }
    };
    (!operations.is_empty()).then_some(Call::Update {
        id,
        etag,
        operations,
    })
}

/// The whole resource for the deprecated PUT, which carries what travels alone (api.md §5.5).
fn with_lone(base: &Document, intent: &Intent) -> Option<Value> {
    let mut whole = base.clone();
    domain::patch::apply(&mut whole, &[intent.lone_operation()?]);
    Some(whole.into_json())
}

/// The fields whose change this edit explains: what it wrote, and the instants the service sets with a status.
pub(super) fn explained(edit: &Edit) -> Vec<&'static str> {
    let mut fields = edit.intent.touched();
    fields.extend([
        "/acceptedDateTime",
        "/closedDateTime",
        "/expirationDateTime",
    ]);
    fields
}

/// The present step is done: on to what travels alone, or confirmed.
pub(crate) fn advance(edit: &mut Edit, now: DateTime<Utc>) -> Result<(), Refused> {
    edit.attempts = 0;
    edit.merges = 0;
    edit.next_attempt_at = None;
    edit.trouble = Value::Null;
    edit.request_id = Uuid::new_v4();
    if edit.step == Step::Main && edit.intent.lone().is_some() {
        edit.step = Step::Lone;
        edit.state = EditState::Waiting;
    } else {
        edit.state = EditState::Confirmed;
        edit.settled_at = Some(now);
    }
    Ok(())
}

/// The service has what travels alone: nothing of it is kept on this computer only any more.
pub(super) fn arrived(store: &mut Write<'_>, edit: &Edit) -> Result<(), Refused> {
    if edit.step == Step::Main {
        return Ok(());
    }
    let before = store.marks(&edit.referral)?;
    let mut marks = before.clone();
    marks.make_way(&edit.intent);
    if marks != before {
        store.set_marks(&edit.referral, &marks)?;
    }
    Ok(())
}

/// How the present step of an edit meets a copy of the server's.
pub(crate) fn verdict(edit: &Edit, theirs: &Document) -> Merged {
    match edit.step {
        Step::Main => merge(&edit.intent, &edit.changes, theirs),
        Step::Lone | Step::LoneAsAdd | Step::LoneByPut => {
            merge_lone(&edit.intent, &edit.changes, theirs)
        }
    }
}

/// Takes the server's copy as the new base and decides whether the edit still stands on it.
fn merged(
    store: &mut Write<'_>,
    edit: &mut Edit,
    theirs: &Document,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let verdict = verdict(edit, theirs);
    let ours = match verdict {
        Merged::AlreadyThere => explained(edit),
        Merged::Clean | Merged::Overruled | Merged::Clashes(_) => Vec::new(),
    };
    store.save_base(theirs, &ours, now)?;
    let trouble = match verdict {
        Merged::AlreadyThere => {
            arrived(store, edit)?;
            return advance(edit, now);
        }
        Merged::Clean if edit.merges + 1 < MOST_MERGES => {
            edit.merges += 1;
            edit.state = EditState::Waiting;
            edit.next_attempt_at = None;
            edit.request_id = Uuid::new_v4();
            return Ok(());
        }
        Merged::Clean => Trouble::Contended,
        Merged::Overruled => Trouble::Overruled,
        Merged::Clashes(clashes) => Trouble::conflict(clashes, theirs),
    };
    edit.state = EditState::NeedsYou;
    edit.trouble = trouble.to_json();
    Ok(())
}
