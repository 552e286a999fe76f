//! A desk's line to the service. It stops before a request leaves and again before the answer is heard, so that the
//! engine can be ended, or somebody else can act, at either moment; and it writes down what each write really did.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::Poll;

use async_trait::async_trait;
use chrono::TimeDelta;
use domain::{IntentId, field, patch, read};
use partner_center::{Call, PartnerCenter, Reply, Request, TransportError};
use sandbox::Sandbox;
use sandbox::model::Operation;
use serde_json::Value;
use store::{EditState, Store, StoreError};

use crate::clock::Wall;
use crate::deals;
use crate::journal::Journal;
use crate::ledger::{Books, Fate, Ledger};

/// More requests of one desk in one day are a loop.
const RUNAWAY: u64 = 4_000;

/// One desk's line.
pub(crate) struct Line {
    pub(crate) owner: &'static str,
    pub(crate) sandbox: Sandbox,
    pub(crate) wall: Wall,
    pub(crate) journal: Journal,
    pub(crate) ledger: Ledger,
    pub(crate) down: AtomicBool,
    pub(crate) requests: AtomicU64,
    /// The desk's store as another process sees it: it tells which edits travel in a request.
    pub(crate) store: Mutex<Option<Arc<Store>>>,
}

#[async_trait]
impl PartnerCenter for Line {
    async fn exchange(&self, request: &Request) -> Reply {
        breath().await;
        let reply = self.deliver(request);
        breath().await;
        reply
    }
}

/// Gives everybody else a turn, once.
async fn breath() {
    let mut taken = false;
    std::future::poll_fn(|_| {
        if std::mem::replace(&mut taken, true) {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    })
    .await;
}

impl Line {
    fn deliver(&self, request: &Request) -> Reply {
        if self.requests.fetch_add(1, Ordering::Relaxed) > RUNAWAY {
            let mut books = self.ledger.books();
            books.broke("no endless loop of requests", self.owner);
            return Err(TransportError::SignedOut);
        }
        self.ledger.books().tally.requests += 1;
        if self.down.load(Ordering::Relaxed) {
            self.note(request, "the line is down", false);
            return Err(TransportError::Unreachable("the line is down".into()));
        }
        let now = self.wall.now();
        let (before, answer, after, created) = {
            let mut model = self.sandbox.model();
            model.advance(now);
            let operation = Operation::from_call(&request.call, &model.settings.base_url)?;
            let document = |model: &sandbox::Model| {
                let id = request.call.referral_id()?;
                model.referral(id)
            };
            let (before, count) = (document(&model), model.len());
            let answer = model.perform(None, &operation, now);
            let created = deals::landed(&self.ledger, request, count, &model);
            (before, answer, document(&model), created)
        };
        let landed = created || (request.call.is_write() && before != after);
        if let (true, Some(before), Some(after)) = (landed, &before, &after) {
            self.landed(request, before, after);
        }
        let delay = TimeDelta::from_std(answer.delay).unwrap_or_default();
        self.wall.pass(delay);
        let reply = answer.sends.into_reply();
        let heard = match &reply {
            Ok(response) => format!("{}", response.status),
            Err(TransportError::NoAnswer(_)) => "no answer".to_owned(),
            Err(_) => "not the service".to_owned(),
        };
        self.note(request, &heard, landed);
        reply
    }

    /// A write changed the server: enters it in the books and checks that it was allowed to.
    fn landed(&self, request: &Request, before: &Value, after: &Value) {
        let travelling = self.travelling(request);
        let mut books = self.ledger.books();
        if is_closed(before) {
            books.broke("a closed referral never changes", self.owner);
        }
        if let Call::Update { etag: None, .. } = &request.call {
            books.broke("every write carries If-Match", self.owner);
        }
        let lone_only = writes_alone(&request.call);
        let mut explained: Vec<String> = Vec::new();
        for id in travelling {
            let Some(promise) = books.promise(id) else {
                books.broke("only acknowledged intents are sent", self.owner);
                return;
            };
            if lone_only {
                promise.lone_landings += 1;
            } else {
                promise.main_landings += 1;
            }
            let (label, undone) = (promise.label.clone(), promise.fate == Fate::Undone);
            let unseen = overwritten(promise, before, after, &explained);
            let fields = promise.changes.iter().map(|change| change.field.clone());
            explained.extend(fields);
            if undone {
                books.broke("nothing undone reaches the server", label.as_str());
            }
            if let Some(field) = unseen {
                silent(&mut books, &label, &field, before);
            }
        }
    }

    /// The intents a request carries, oldest first: what is committed as being sent under its id.
    fn travelling(&self, request: &Request) -> Vec<IntentId> {
        let first = IntentId::new(request.correlation_id);
        let store = self.store.lock().unwrap_or_else(PoisonError::into_inner);
        let open = store
            .as_ref()
            .map(|store| store.read(|store| store.open_edits()))
            .transpose()
            .unwrap_or_else(|error: StoreError| {
                self.ledger
                    .books()
                    .broke("the store can be read", error.to_string());
                None
            });
        let behind = open.unwrap_or_default().into_iter().filter(|edit| {
            edit.state == EditState::Sending
                && edit.request_id == request.request_id
                && edit.id != first
        });
        std::iter::once(first)
            .chain(behind.map(|edit| edit.id))
            .collect()
    }

    fn note(&self, request: &Request, heard: &str, landed: bool) {
        let id = IntentId::new(request.correlation_id);
        let books = self.ledger.books();
        let whose = books.promises.iter().find(|promise| promise.id == id);
        let label = whose.map_or("", |promise| promise.label.as_str());
        let done = if landed { ", done" } else { "" };
        let what = request.call.name();
        self.journal.note(format!(
            "    {}: {what} {label} -> {heard}{done}",
            self.owner
        ));
    }
}

fn silent(books: &mut Books, label: &str, field: &str, before: &Value) {
    let theirs = patch::value_at(before, field);
    books.broke(
        "nobody's change is overwritten unseen",
        format!("{label} wrote {field} over {theirs}"),
    );
}

/// A field this write changed although somebody else had changed it since its author looked. `explained` are the fields
/// that older edits of the same author in the same request changed before it.
fn overwritten(
    promise: &crate::ledger::Promise,
    before: &Value,
    after: &Value,
    explained: &[String],
) -> Option<String> {
    let changed = promise.changes.iter().find(|change| {
        let field = change.field.as_str();
        // A heart is there or not: the last word counts, and nothing is lost by it.
        if matches!(field, "/status" | "/substatus" | "/team" | field::FAVORITE)
            || explained.iter().any(|earlier| earlier == field)
        {
            return false;
        }
        let (old, new) = (
            patch::value_at(before, field),
            patch::value_at(after, field),
        );
        !read::same(&old, &new) && !read::same(&old, &change.before)
    });
    changed.map(|change| change.field.clone())
}

fn writes_alone(call: &Call) -> bool {
    match call {
        Call::Replace { .. } => true,
        Call::Update { operations, .. } => serde_json::to_string(operations).is_ok_and(|text| {
            field::LONE
                .iter()
                .any(|field| text.contains(&format!("\"{field}\"")))
        }),
        Call::List(_) | Call::Follow(_) | Call::Get(_) | Call::Create(_) => false,
    }
}

/// True for a document whose status is the last it will have.
pub(crate) fn is_closed(document: &Value) -> bool {
    read::member(document, "status")
        .and_then(read::text)
        .is_some_and(|status| status.eq_ignore_ascii_case("closed"))
}
