//! One step of a day: somebody does something, or something happens to somebody.

use std::sync::atomic::Ordering;

use app::Problem;
use app::views::{ActRequest, Done};
use chrono::TimeDelta;
use domain::{ActionKind, IntentId, intent};
use store::{Edit, EditState};

use crate::fortune;
use crate::ledger::{Fate, Promise};
use crate::office::Office;
use crate::verdict;

/// Something that happens to, or at, the seat of that number.
type Happening = fn(&mut Office, usize) -> Result<(), Problem>;

/// Whatever may happen, and how often in a hundred.
const LOTS: [(i64, Happening); 14] = [
    (21, Office::act),
    (3, Office::new_deal),
    (6, Office::undo),
    (8, Office::colleague),
    (26, Office::engine),
    (12, Office::time),
    (4, Office::network),
    (5, Office::fault),
    (4, Office::crash),
    (2, Office::clock),
    (2, Office::hurry),
    (4, Office::again),
    (2, Office::give_up),
    (1, Office::outage),
];

impl Office {
    /// Takes one step of the seed's choice.
    ///
    /// # Errors
    /// A desk failed in a way no user should ever see.
    pub(crate) fn step(&mut self) -> Result<(), Problem> {
        let seat = self.chance.below(self.seats.len());
        let mut lot = self.chance.between(1, 100);
        for (share, step) in LOTS {
            lot -= share;
            if lot <= 0 {
                step(self, seat)?;
                self.learn_of_deals();
                let looked_at = self.chance.one_of(&self.referrals).cloned();
                return verdict::shown(self, seat, looked_at.as_slice());
            }
        }
        Ok(())
    }

    fn act(&mut self, number: usize) -> Result<(), Problem> {
        let Some(id) = self.chance.one_of(&self.referrals).cloned() else {
            return Ok(());
        };
        let short = self.short(&id);
        let Ok((_, stored)) = self.seat(number)?.open.desk.find(&id) else {
            return Ok(());
        };
        let allowed = intent::allowed(stored.referral().state);
        let kind = self.chance.one_of(allowed).copied();
        // Now and then what the window would never offer: it must be refused, and leave nothing behind.
        let kind = kind
            .filter(|_| !self.chance.percent(4))
            .unwrap_or(ActionKind::Won);
        let action = self.forms.fill(kind, &mut self.chance);
        let grace = [0, 0, 5, 10, 60];
        let request = ActRequest {
            ids: vec![id],
            action,
            grace_seconds: self.chance.one_of(&grace).copied(),
        };
        let done = self.seat(number)?.open.desk.act(&request, 0);
        let label = match done {
            Ok(done) => self.promised(number, &done)?,
            Err(problem) => format!("refused, {:?}", problem.code),
        };
        self.say(number, &format!("{kind:?} {short}: {label}"))
    }

    /// Enters what `act` acknowledged.
    pub(crate) fn promised(&mut self, number: usize, done: &Done) -> Result<String, Problem> {
        let edits = self.edits(number)?;
        let name = self.seat(number)?.name;
        let ledger = self.room.ledger.clone();
        let mut books = ledger.books();
        let fresh: Vec<Edit> = edits
            .into_iter()
            .filter(|edit| !books.promises.iter().any(|known| known.id == edit.id))
            .collect();
        if fresh.len() != usize::try_from(done.count).unwrap_or(usize::MAX) {
            books.broke("what is acknowledged is stored", name);
        }
        let mut made = Vec::new();
        for edit in fresh {
            made.push(books.promises.len());
            books.tally.acknowledged += 1;
            let label = format!("{name}#{}", books.promises.len());
            books.promises.push(promise(label, number, edit));
        }
        let labels: Vec<&str> = made
            .iter()
            .filter_map(|index| books.promises.get(*index))
            .map(|promise| promise.label.as_str())
            .collect();
        let label = labels.join(", ");
        drop(books);
        let token = done.undo.clone();
        self.seat(number)?.undo.push((token, made));
        Ok(label)
    }

    fn undo(&mut self, number: usize) -> Result<(), Problem> {
        let back = self.chance.below(3);
        let seat = self.seat(number)?;
        let Some(place) = seat.undo.len().checked_sub(back + 1) else {
            return Ok(());
        };
        let Some((token, made)) = seat.undo.get(place).cloned() else {
            return Ok(());
        };
        let undone = seat.open.desk.undo(&token).is_ok();
        let mut labels = Vec::new();
        let ledger = self.room.ledger.clone();
        let mut books = ledger.books();
        for index in made {
            if let Some(promise) = books.promises.get_mut(index) {
                labels.push(promise.label.clone());
                if undone {
                    promise.fate = Fate::Undone;
                }
            }
        }
        let landed = verdict::undone_but_landed(&books);
        if let Some(label) = landed {
            books.broke("nothing undone reaches the server", label);
        }
        drop(books);
        let word = if undone { "undoes" } else { "is too late for" };
        self.say(number, &format!("{word} {}", labels.join(", ")))
    }

    fn colleague(&mut self, _: usize) -> Result<(), Problem> {
        let Some(id) = self.chance.one_of(&self.referrals).cloned() else {
            return Ok(());
        };
        let operations = self.forms.colleague(&mut self.chance);
        let now = self.room.wall.now();
        let done = {
            let mut model = self.room.sandbox.model();
            model.colleague_edits(&id, &operations, "Ben", now).is_ok()
        };
        let word = if done { "edits" } else { "cannot edit" };
        let line = format!("Ben {word} {} {operations}", self.short(&id));
        self.room.journal.note(line);
        Ok(())
    }

    fn engine(&mut self, number: usize) -> Result<(), Problem> {
        let breaths = [0, 1, 2, 3, 5, 1_000];
        let breaths = self.chance.one_of(&breaths).copied().unwrap_or(0);
        self.say(number, "engine runs")?;
        self.seat(number)?.run_engine(breaths).map(|_| ())
    }

    fn time(&mut self, _: usize) -> Result<(), Problem> {
        let seconds = match self.chance.below(20) {
            0..=9 => self.chance.between(1, 30),
            10..=14 => self.chance.between(60, 900),
            15..=18 => self.chance.between(3_600, 20_000),
            _ => self.chance.between(80_000, 300_000),
        };
        self.pass(TimeDelta::seconds(seconds));
        self.room.journal.note(format!("{seconds} s pass"));
        Ok(())
    }

    fn network(&mut self, number: usize) -> Result<(), Problem> {
        let line = &self.seat(number)?.line;
        let down = !line.down.load(Ordering::Relaxed);
        line.down.store(down, Ordering::Relaxed);
        self.say(number, if down { "goes offline" } else { "is online" })
    }

    fn fault(&mut self, _: usize) -> Result<(), Problem> {
        let line = fortune::strike(&mut self.chance, &self.room.sandbox);
        self.room.journal.note(line);
        Ok(())
    }

    fn crash(&mut self, number: usize) -> Result<(), Problem> {
        let busy = self.seat(number)?.is_busy();
        self.say(number, if busy { "crashes at work" } else { "restarts" })?;
        let Some(slot) = self.seats.get_mut(number) else {
            return Ok(());
        };
        if let Some(seat) = slot.take() {
            *slot = Some(seat.crash()?);
        }
        self.room.ledger.books().tally.crashes += u64::from(busy);
        Ok(())
    }

    fn clock(&mut self, number: usize) -> Result<(), Problem> {
        let jumps = [
            0, 0, 300, -300, 10_800, -10_800, 172_800, -172_800, 34_560_000,
        ];
        let ahead = self.chance.one_of(&jumps).copied().unwrap_or(0);
        self.seat(number)?.clock.jump(TimeDelta::seconds(ahead));
        self.say(number, &format!("clock is {ahead} s ahead"))
    }

    fn hurry(&mut self, number: usize) -> Result<(), Problem> {
        self.say(number, "asks to sync now")?;
        self.seat(number)?.open.desk.sync_now()
    }

    fn again(&mut self, number: usize) -> Result<(), Problem> {
        let Some(edit) = self.needs_you(number)? else {
            return Ok(());
        };
        let desk = &self.seat(number)?.open.desk;
        desk.retry_edit(&edit.id.to_string())?;
        let label = self.seen_again(number, edit.id, |promise| promise.retries += 1)?;
        self.say(number, &format!("tries {label} again"))
    }

    fn give_up(&mut self, number: usize) -> Result<(), Problem> {
        let Some(edit) = self.needs_you(number)? else {
            return Ok(());
        };
        let open = self.edits(number)?;
        let desk = &self.seat(number)?.open.desk;
        desk.discard_edit(&edit.id.to_string())?;
        self.give_up_behind(&edit, &open);
        let label = self.seen_again(number, edit.id, |promise| promise.fate = Fate::GivenUp)?;
        self.say(number, &format!("gives {label} up"))
    }

    /// Ten minutes without a network while the engine wakes every ten seconds, as it does in the window.
    fn outage(&mut self, number: usize) -> Result<(), Problem> {
        self.say(number, "is offline for ten minutes")?;
        self.seat(number)?.line.down.store(true, Ordering::Relaxed);
        self.seat(number)?.run_engine_to_its_end()?;
        let before = self.seat(number)?.line.requests.load(Ordering::Relaxed);
        for _ in 0..60 {
            self.pass(TimeDelta::seconds(10));
            self.seat(number)?.run_engine_to_its_end()?;
        }
        let seat = self.seat(number)?;
        let sent = seat.line.requests.load(Ordering::Relaxed) - before;
        seat.line.down.store(false, Ordering::Relaxed);
        if sent > verdict::MOST_IN_AN_OUTAGE {
            let detail = format!("{} sent {sent} requests in ten minutes", seat.name);
            let ledger = self.room.ledger.clone();
            ledger.books().broke("requests back off", detail);
        }
        Ok(())
    }

    fn needs_you(&mut self, number: usize) -> Result<Option<Edit>, Problem> {
        let mut edits = self.edits(number)?;
        edits.retain(|edit| edit.state == EditState::NeedsYou);
        Ok(self.chance.one_of(&edits).cloned())
    }

    /// The user has seen what stands on the server: from now on that is what the edits there are made on.
    fn seen_again(
        &mut self,
        number: usize,
        id: IntentId,
        change: impl FnOnce(&mut Promise),
    ) -> Result<String, Problem> {
        let edits = self.edits(number)?;
        let ledger = self.room.ledger.clone();
        let mut books = ledger.books();
        for edit in edits {
            if let Some(promise) = books.promise(edit.id) {
                promise.changes = edit.changes;
            }
        }
        Ok(books.promise(id).map_or_else(String::new, |promise| {
            change(promise);
            promise.label.clone()
        }))
    }

    /// The outbox as it is committed.
    pub(crate) fn edits(&mut self, number: usize) -> Result<Vec<Edit>, Problem> {
        let store = &self.seat(number)?.open.store;
        store
            .read(|store| store.open_edits())
            .map_err(|error: store::StoreError| Problem::internal(error.to_string()))
    }

    pub(crate) fn say(&mut self, number: usize, what: &str) -> Result<(), Problem> {
        let name = self.seat(number)?.name;
        self.room.journal.note(format!("{name} {what}"));
        Ok(())
    }
}

fn promise(label: String, seat: usize, edit: Edit) -> Promise {
    Promise {
        label,
        seat,
        id: edit.id,
        intent: edit.intent,
        changes: edit.changes,
        fate: Fate::Standing,
        retries: 0,
        main_landings: 0,
        lone_landings: 0,
    }
}
