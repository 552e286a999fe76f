//! Deriving shown, the columns of lists and the search index from base, intents and marks: one statement for the row;
//! the index follows at the end of the write.

use std::borrow::Cow;

use chrono::{DateTime, Utc};
use domain::{Clocks, Document, Folder, Money, Outcome, Referral, ReferralId, Stage};
use rusqlite::{OptionalExtension, named_params};
use rust_decimal::prelude::ToPrimitive as _;

use crate::columns::{self, millis_or_null, to_json};
use crate::error::Result;
use crate::search::Searchable;
use crate::table::intents::EditState;
use crate::table::marks::Marks;
use crate::table::referrals::document;
use crate::table::traces;
use crate::transact::{Read, Write};

/// Where a referral stands in the table, and what has to be known of it to write it again.
pub(crate) struct Place {
    row: i64,
    pub(crate) base: String,
    pub(crate) visible: bool,
    text_mark: i64,
    recency: Option<i64>,
    created_at: Option<i64>,
    traces: String,
}

impl Place {
    /// The service returned it.
    pub(crate) fn now_visible(self) -> Self {
        Self {
            visible: true,
            ..self
        }
    }
}

impl Read<'_> {
    pub(crate) fn place(&self, id: &ReferralId) -> Result<Option<Place>> {
        Ok(self
            .sql
            .prepare_cached(
"SELECT row, base, is_visible, text_mark, recency, created_at, traces FROM referrals WHERE id = ?1",)?
            .query_row([id.as_str()], |row| {
                Ok(Place {
                    row: row.get(0)?,
                    base: row.get(1)?,
                    visible: row.get(2)?,
                    text_mark: row.get(3)?,
                    recency: row.get(4)?,
                    created_at: row.get(5)?,
                    traces: row.get(6)?,
                })
            })
            .optional()?)
    }

    /// The marks as they are shown: what is kept here only gives way where an edit under way says something newer.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn shown_marks(&self, id: &ReferralId) -> Result<Marks> {
        let mut marks = self.marks(id)?;
        for edit in self.open_edits_of(id)? {
            if edit.state != EditState::NeedsYou {
                marks.make_way(&edit.intent);
            }
        }
        Ok(marks)
    }

    /// Base with the open intents applied, and the word of the intent that says most of it. Of the marks, what is kept
    /// here only because the service refused it goes where an intent under way says something newer.
    fn shown<'d>(
        &self,
        id: &ReferralId,
        base: &'d Document,
        marks: &mut Marks,
    ) -> Result<(Cow<'d, Document>, &'static str)> {
        let mut shown = Cow::Borrowed(base);
        let mut pending = "";
        for edit in self.open_edits_of(id)? {
            let word = match edit.state {
                EditState::Held => "held",
                EditState::Waiting => "waiting",
                EditState::Sending => "sending",
                EditState::NeedsYou => "needs_you",
                EditState::Confirmed => continue,
            };
            if pending.is_empty() || word == "needs_you" {
                pending = word;
            }
            // What was refused or contested is not true yet: it waits in the outbox, not on the screen. Of a draft there
            // would be nothing left to show.
            if edit.state != EditState::NeedsYou || edit.intent.deal().is_some() {
                edit.intent.apply(shown.to_mut());
                marks.make_way(&edit.intent);
            }
        }
        Ok((shown, pending))
    }
}

impl Write<'_> {
    /// Derives shown and everything lists need anew. Called by every write that touches intents or marks, so shown is
    /// never out of step.
    pub(crate) fn show(&mut self, id: &ReferralId) -> Result<()> {
        let Some(place) = self.place(id)? else {
            return Ok(());
        };
        let base = document(&place.base)?;
        self.derive(id, Some(&place), &base, &place.base)
    }

    /// Writes the row with this base, whose text is `text`: a new one, or the one at `place`.
    pub(crate) fn derive(
        &mut self,
        id: &ReferralId,
        place: Option<&Place>,
        base: &Document,
        text: &str,
    ) -> Result<()> {
        let mut marks = self.marks(id)?;
        let (shown, pending) = self.shown(id, base, &mut marks)?;
        let referral = Referral::read(&shown);
        let searchable = Searchable::of(&referral, &marks);
        let text_mark = searchable.mark();
        let recency = self.recency_of(place, &referral)?;
        let title =
            columns::text(marks.local_name.clone()).unwrap_or_else(|| referral.title().to_owned());
        let traces = traces::joined(&referral);
        let shown = match shown {
            // Most referrals have no open intents: their text need not be kept twice.
            Cow::Borrowed(_) => String::new(),
            Cow::Owned(shown) => shown.to_text(),
        };
        let line = Line {
            id,
            base: text,
            shown: &shown,
            visible: place.is_none_or(|place| place.visible),
            title: &title,
            pending,
            text_mark,
            recency,
            marks: &marks,
            traces: &traces,
            favorite: marks
                .local_favorite
                .or(referral.favorite)
                .unwrap_or_default(),
        };
        let row = self.write_line(place, &line, &referral)?;
        self.trace(row, place.map_or("", |place| &place.traces), &traces)?;
        self.index_text(place, recency, text_mark, searchable);
        self.changes.referral(id);
        Ok(())
    }

    /// The place in the order of creation: the present one while the creation is the same.
    fn recency_of(&self, place: Option<&Place>, referral: &Referral) -> Result<i64> {
        let created = millis_or_null(referral.created_at);
        let kept = place.filter(|place| place.created_at == created);
        match kept.and_then(|place| place.recency) {
            Some(recency) => Ok(recency),
            None => self.free_place(referral.created_at.map(|at| at.timestamp())),
        }
    }

    /// Notes what the search index is to hold, where that is not what it holds.
    fn index_text(&mut self, place: Option<&Place>, recency: i64, mark: i64, text: Searchable) {
        let indexed = place.filter(|place| place.text_mark != 0);
        let before = indexed.and_then(|place| place.recency);
        if before == Some(recency) && indexed.is_some_and(|place| place.text_mark == mark) {
            return;
        }
        if let Some(before) = before.filter(|before| *before != recency) {
            self.unindexed.remove(before, true);
        }
        self.unindexed.add(recency, text, before == Some(recency));
    }

    /// Writes the row and returns its number.
    fn write_line(
        &self,
        place: Option<&Place>,
        line: &Line<'_>,
        referral: &Referral,
    ) -> Result<i64> {
        // Only the flame's state depends on the moment, and that one is not stored.
        let clocks = Clocks::at(referral, DateTime::UNIX_EPOCH);
        let value = referral.value.as_ref();
        let stage = Stage::read(referral.sales_stage.as_deref());
        let written = place.map_or(INSERT, |_| UPDATE);
        self.sql.prepare_cached(written)?.execute(named_params! {
            ":row": place.map(|place| place.row),
            ":id": line.id.as_str(),
            ":base": line.base,
            ":shown": line.shown,
            ":is_visible": line.visible,
            ":folder": referral.state.folder().as_str(),
            ":outcome": referral.state.outcome().map_or("", Outcome::as_str),
            ":title": line.title,
            ":customer": referral.customer.name.as_deref().unwrap_or_default(),
            ":country": referral.customer.country.as_deref().unwrap_or_default(),
            ":wants": wants(referral)?,
            ":value": value.map(Money::to_text).unwrap_or_default(),
            ":currency": value.map_or("", Money::currency),
            ":value_minor": value.and_then(Money::minor_units),
            ":created_at": millis_or_null(referral.created_at),
            ":answer_by": millis_or_null(clocks.answer_by),
            ":expires_at": millis_or_null(clocks.expires.map(|deadline| deadline.at)),
            ":expires_estimated": clocks.expires.is_some_and(|deadline| deadline.estimated),
            ":flame_until": millis_or_null(clocks.flame_until),
            ":closing_at": millis_or_null(clocks.closing_at),
            ":archived_at": millis_or_null(archived_at(referral)),
            ":pending": line.pending,
            ":text_mark": line.text_mark,
            ":traces": line.traces,
            ":stage": stage.stage.as_str(),
            ":stage_percent": stage.percent,
            ":is_favorite": line.favorite,
            ":recency": line.recency,
            ":amount": value.and_then(|value| value.amount().to_f64()),
            ":updated_at": millis_or_null(referral.updated_at),
            ":snoozed_until": millis_or_null(line.marks.snoozed_until),
            ":is_read": line.marks.read,
            ":is_flagged": line.marks.flagged,
        })?;
        Ok(place.map_or_else(|| self.sql.last_insert_rowid(), |place| place.row))
    }
}

/// What of a row the referral itself does not say.
struct Line<'l> {
    id: &'l ReferralId,
    base: &'l str,
    shown: &'l str,
    visible: bool,
    title: &'l str,
    pending: &'l str,
    text_mark: i64,
    traces: &'l str,
    recency: i64,
    marks: &'l Marks,
    favorite: bool,
}

const INSERT: &str = "
    INSERT INTO referrals (row, id, base, shown, is_visible, folder, outcome, title, customer, country, wants, value,
        currency, value_minor, created_at, answer_by, expires_at, expires_estimated, flame_until, closing_at,
        archived_at, pending, text_mark, stage, stage_percent, is_favorite, recency, amount, updated_at, snoozed_until,
        is_read, is_flagged, traces)
    VALUES (:row, :id, :base, :shown, :is_visible, :folder, :outcome, :title, :customer, :country, :wants, :value,
        :currency, :value_minor, :created_at, :answer_by, :expires_at, :expires_estimated, :flame_until, :closing_at,
        :archived_at, :pending, :text_mark, :stage, :stage_percent, :is_favorite, :recency, :amount, :updated_at,
        :snoozed_until, :is_read, :is_flagged, :traces)";

const UPDATE: &str = "
    UPDATE referrals SET base = :base, shown = :shown, is_visible = :is_visible, folder = :folder,
        outcome = :outcome, title = :title, customer = :customer, country = :country, wants = :wants, value = :value,
        currency = :currency, value_minor = :value_minor, created_at = :created_at, answer_by = :answer_by,
        expires_at = :expires_at, expires_estimated = :expires_estimated, flame_until = :flame_until,
        closing_at = :closing_at, archived_at = :archived_at, pending = :pending, text_mark = :text_mark,
        stage = :stage, stage_percent = :stage_percent, is_favorite = :is_favorite,
        recency = :recency, amount = :amount, updated_at = :updated_at, snoozed_until = :snoozed_until,
        is_read = :is_read, is_flagged = :is_flagged, traces = :traces
    WHERE row = :row AND id = :id";

fn archived_at(referral: &Referral) -> Option<DateTime<Utc>> {
    referral
        .closed_at
        .or(referral.updated_at)
        .or(referral.created_at)
        .filter(|_| referral.state.folder() == Folder::Archived)
}

/// Solutions, else products, else services, as JSON.
fn wants(referral: &Referral) -> Result<String> {
    [
        &referral.wants.solutions,
        &referral.wants.products,
        &referral.wants.services,
    ]
    .into_iter()
    .find(|tags| !tags.is_empty())
    .map_or_else(|| Ok("[]".to_owned()), to_json)
}
