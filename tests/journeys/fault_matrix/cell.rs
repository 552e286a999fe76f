//! One cell played: the story, the mishap, the time that passes, and the verdict.

use app::views::{Connection, EditState};
use chrono::TimeDelta;
use domain::ActionKind;
use partner_center::Call;
use sandbox::Model;
use serde_json::Value;

use super::column::{Before, Column, is_main};
use super::row::{Nature, Row};
use crate::laptop::{Laptop, PORT};
use crate::referrals::{at, deal, note, replacing};

/// The referral the story is about.
pub(super) const SUBJECT: &str = "r1";
/// Another one, edited at the same time: it never waits for the first.
const NEIGHBOUR: &str = "r2";
/// Beyond the longest back-off.
const WHILE: TimeDelta = TimeDelta::minutes(16);
/// How often one waits that long before it counts as never.
const PATIENCE: u32 = 20;

/// A row, a column, and how often.
pub(super) struct Cell<'a> {
    pub(super) row: &'a Row,
    pub(super) column: &'a Column,
    pub(super) times: u32,
}

/// What is wrong, for the list of broken cells.
type Verdict = Result<(), String>;

impl Cell<'_> {
    /// Plays it.
    pub(super) async fn play(&self) -> Verdict {
        let laptop = self.laptop();
        if self.column.before == Before::NeverOnline {
            self.strike(&laptop);
            laptop.sync().await;
            self.wait(&laptop, |laptop| laptop.desk.find(SUBJECT).is_ok())
                .await;
            self.edit(&laptop);
        } else {
            laptop.sync().await;
            self.edit(&laptop);
            self.strike(&laptop);
        }
        laptop.sync().await;
        self.wait(&laptop, is_quiet).await;
        let asked = self.asked(&laptop)?;
        self.tells(asked)?;
        // Each time the same thing goes wrong again, until it has ended.
        for _ in 0..self.times {
            if self.asked(&laptop)? {
                try_again(&laptop);
                laptop.sync().await;
                self.wait(&laptop, is_quiet).await;
            }
        }
        laptop.sync_after(WHILE).await;
        self.arrived(&laptop)
    }

    fn laptop(&self) -> Laptop {
        let mut model = Model::new(1);
        model.settings.page_size = 2;
        model.settings.name_policy = self.column.names;
        model.load((self.column.made_on)(SUBJECT));
        for id in [NEIGHBOUR, "r3", "r4", "r5"] {
            model.load(deal(id));
        }
        Laptop::beside(model)
    }

    fn edit(&self, laptop: &Laptop) {
        laptop.act(SUBJECT, (self.column.action)()).unwrap();
        laptop.act(NEIGHBOUR, note("Of the neighbour")).unwrap();
    }

    fn strike(&self, laptop: &Laptop) {
        if self.column.before == Before::Colleague {
            laptop.ben_edits(SUBJECT, &replacing("/externalReferenceId", &"BEN-1".into()));
        }
        if let Some(fault) = self.column.before.mishap() {
            laptop.sandbox.update().answers(fault).once();
        }
        let mishap = self.row.mishap.clone();
        laptop.line.ambushes(self.column.struck, mishap, self.times);
    }

    /// Lets time pass until it is so; whoever is signed out signs in again.
    async fn wait(&self, laptop: &Laptop, until: impl Fn(&Laptop) -> bool) {
        for _ in 0..PATIENCE {
            if until(laptop) {
                return;
            }
            if laptop.connection() == Connection::SignedOut {
                laptop.sign_in(PORT).unwrap();
            }
            laptop.sync_after(WHILE).await;
        }
    }

    /// Whether the user is asked; an edit that neither arrived nor asks is a broken cell.
    fn asked(&self, laptop: &Laptop) -> Result<bool, String> {
        if laptop.line.mishaps_left() == self.times {
            return Err("the mishap never happened".to_owned());
        }
        let outbox = laptop.desk.outbox().unwrap();
        for entry in &outbox {
            let reason = entry.edit.reason.clone().unwrap_or_default();
            if entry.edit.state != EditState::NeedsYou {
                return Err(format!("{} still waits: {reason:?}", entry.referral_id));
            }
            if reason.trim().is_empty() {
                return Err(format!("{} asks without a word", entry.referral_id));
            }
            if entry.referral_id == NEIGHBOUR {
                return Err(format!("the neighbour has to suffer: {reason}"));
            }
        }
        Ok(!outbox.is_empty())
    }

    /// Whether asking, or not asking, is right.
    fn tells(&self, asked: bool) -> Verdict {
        match self.row.nature {
            Nature::Passes if asked => Err("the user is asked although it passes".to_owned()),
            Nature::Refuses if self.column.is_main && !asked => {
                Err("a refusal is kept from the user".to_owned())
            }
            Nature::Passes | Nature::Refuses | Nature::MayAsk => Ok(()),
        }
    }

    /// Everything is on the server exactly once, and the desk shows what the server has.
    fn arrived(&self, laptop: &Laptop) -> Verdict {
        let left = laptop.desk.outbox().unwrap();
        if let Some(entry) = left.first() {
            return Err(format!("in the end {:?} is left", entry.edit));
        }
        once(&laptop.line.landed())?;
        agrees(laptop)?;
        self.holds(laptop)?;
        let typed = (self.column.action)();
        named(laptop, &typed)?;
        if laptop.connection() == Connection::Online {
            return Ok(());
        }
        Err(format!("in the end it is {:?}", laptop.connection()))
    }

    /// The server has what was typed, and what the colleague wrote.
    fn holds(&self, laptop: &Laptop) -> Verdict {
        let (subject, neighbour) = (laptop.server(SUBJECT), laptop.server(NEIGHBOUR));
        let team = at(&subject, "/team");
        let anas = team.as_array().into_iter().flatten();
        let anas = anas.filter(|member| member["email"] == "ana@partner.example");
        let mut expected = vec![
            (at(&neighbour, "/details/notes"), "Of the neighbour"),
            match (self.column.action)().kind() {
                ActionKind::Accept => (at(&subject, "/status"), "Active"),
                ActionKind::Decline => (at(&subject, "/substatus"), "Declined"),
                ActionKind::AddContact
                | ActionKind::Edit
                | ActionKind::Won
                | ActionKind::Lost
                | ActionKind::CloseAsError
                | ActionKind::Favorite
                | ActionKind::NewDeal => (Value::from(anas.count().to_string()), "1"),
            },
        ];
        if self.column.before == Before::Colleague {
            expected.push((at(&subject, "/externalReferenceId"), "BEN-1"));
        }
        match expected.into_iter().find(|(found, wanted)| found != wanted) {
            None => Ok(()),
            Some((found, wanted)) => Err(format!("the server has {found} and not {wanted:?}")),
        }
    }
}

/// No edit waits to be sent, and what there is was read.
fn is_quiet(laptop: &Laptop) -> bool {
    let outbox = laptop.desk.outbox().unwrap();
    let settled = outbox
        .iter()
        .all(|entry| entry.edit.state == EditState::NeedsYou);
    settled && agrees(laptop).is_ok() && laptop.connection() == Connection::Online
}

/// The desk has what the server has.
fn agrees(laptop: &Laptop) -> Verdict {
    for id in [SUBJECT, NEIGHBOUR, "r3", "r4", "r5"] {
        let found = laptop.desk.find(id);
        let (_, stored) = found.map_err(|problem| problem.to_string())?;
        let mut server = laptop.server(id);
        let mut base = stored.base.into_json();
        // One that the service gives in a header only is no difference.
        for document in [&mut server, &mut base] {
            document.as_object_mut().unwrap().shift_remove("eTag");
        }
        if server != base {
            return Err(format!("{id} is {base}, and on the server {server}"));
        }
    }
    Ok(())
}

/// The user presses *Try again* on whatever asks.
fn try_again(laptop: &Laptop) {
    for entry in laptop.desk.outbox().unwrap() {
        laptop.desk.retry_edit(&entry.edit.id).unwrap();
    }
}

/// What was typed landed once, for each of the two; a name at most once.
fn once(landed: &[Call]) -> Verdict {
    let of_subject: Vec<&Call> = landed
        .iter()
        .filter(|call| call.referral_id() == Some(SUBJECT))
        .collect();
    let mains = of_subject.iter().filter(|call| is_main(call)).count();
    let names = of_subject.len() - mains;
    let neighbours = landed.len() - of_subject.len();
    if mains == 1 && names <= 1 && neighbours == 1 {
        return Ok(());
    }
    Err(format!(
        "landed {mains} times, its name {names}, the neighbour's {neighbours}"
    ))
}

/// A name that was typed is on the server, or kept here and shown.
fn named(laptop: &Laptop, typed: &domain::Action) -> Verdict {
    let domain::Action::Accept(form) = typed else {
        return Ok(());
    };
    let title = laptop.row(SUBJECT).title;
    if title == form.name {
        return Ok(());
    }
    Err(format!("the name is shown as {title:?}"))
}
