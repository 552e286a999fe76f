//! The forty actions, and what the service holds before them. Every action carries a mark of its own, so that whatever
//! is found in the store or on the server can be traced to the one action that wrote it.

use app::views::Mark;
use domain::{
    AcceptForm, Action, AddContactForm, CloseAsErrorForm, Contact, DeclineForm, EditForm,
    ErrorReason, LostForm, Reason, WonForm,
};
use serde_json::{Value, json};

/// One thing that is done, by the user or by the program.
#[derive(Debug, Clone)]
pub(crate) enum Step {
    /// The user acts on a referral.
    Act {
        referral: String,
        action: Action,
        /// Seconds before it may leave.
        grace: u32,
        /// Text that only this action's intent holds; empty when it is undone and leaves no trace.
        mark: String,
    },
    /// The user takes back the action of this mark.
    Undo { mark: String },
    /// The user changes something local.
    Mark { referral: String, mark: Mark },
    /// Everything that is due is sent and fetched.
    Sync,
    /// A backup is made.
    BackUp,
    /// The store is exchanged for its newest backup, and everything since is salvaged.
    Recover,
}

/// How many referrals there are.
const REFERRALS: usize = 8;

/// The id of a referral.
pub(crate) fn id(number: usize) -> String {
    format!("00000000-0000-4000-8000-00000000000{number}")
}

/// The service's documents, all waiting for an answer.
pub(crate) fn documents() -> Value {
    let document = |number: usize| {
        json!({
            "id": id(number), "eTag": format!("\"{number}\""), "name": "",
            "status": "New", "substatus": "Pending", "type": "Independent", "direction": "Incoming",
            "qualification": "SalesQualified",
            "createdDateTime": "2026-03-02T08:00:00.0000000Z",
            "updatedDateTime": format!("2026-03-02T08:00:0{number}.0000000Z"),
            "expirationDateTime": "2026-03-16T08:00:00.0000000Z",
            "customerProfile": { "name": format!("Customer {number}"), "address": { "country": "ES" } },
            "details": { "notes": "", "dealValue": 1000, "currency": "EUR" },
            "team": [],
        })
    };
    Value::Array((0..REFERRALS).map(document).collect())
}

/// The whole scenario.
pub(crate) fn steps() -> Vec<Step> {
    let mut steps = vec![Step::Sync];
    for (number, action) in actions().into_iter().enumerate() {
        steps.push(action);
        // Some wait together, some are sent at once.
        if number % 2 == 1 {
            steps.push(Step::Sync);
        }
        if number % 10 == 9 {
            steps.push(Step::BackUp);
        }
        if [13, 24, 35].contains(&number) {
            steps.push(Step::Recover);
        }
    }
    steps.push(Step::Sync);
    steps
}

fn actions() -> Vec<Step> {
    let mut actions = Vec::new();
    for number in 0..5 {
        actions.push(act(number, |mark| accept(&mark)));
    }
    actions.push(act(5, |notes| {
        Action::Decline(DeclineForm {
            reason: Reason::Budget,
            other: String::new(),
            notes,
        })
    }));
    actions.push(Step::Mark {
        referral: id(6),
        mark: Mark::Flag { flagged: true },
    });
    for round in 0..3 {
        actions.extend((0..5).map(|number| act(number, |mark| Action::Edit(edited(round, mark)))));
    }
    actions.extend((0..5).map(|number| act(number, |mark| contact(&mark))));
    actions.extend(undone(6));
    actions.push(act(6, |mark| accept(&mark)));
    actions.push(act(6, |mark| Action::Edit(edited(0, mark))));
    actions.extend((0..2).map(won));
    actions.push(act(2, |notes| {
        Action::Lost(LostForm {
            reason: Reason::OtherVendor,
            other: String::new(),
            notes,
        })
    }));
    actions.push(act(7, |notes| {
        Action::CloseAsError(CloseAsErrorForm {
            reason: ErrorReason::Others,
            notes,
        })
    }));
    actions.push(Step::Mark {
        referral: id(7),
        mark: Mark::Note {
            text: "Private".to_owned(),
        },
    });
    actions.push(act(3, |mark| Action::Edit(edited(2, mark))));
    actions.push(act(4, |mark| Action::Edit(edited(1, mark))));
    for (number, step) in actions.iter_mut().enumerate() {
        name_it(step, number);
    }
    actions
}

/// Where an action's mark stands until its number is known.
const PLACE: &str = "Step ?";

fn act(number: usize, action: impl FnOnce(String) -> Action) -> Step {
    Step::Act {
        referral: id(number),
        action: action(PLACE.to_owned()),
        grace: 0,
        mark: PLACE.to_owned(),
    }
}

fn accept(mark: &str) -> Action {
    Action::Accept(AcceptForm {
        name: format!("Deal of {mark}"),
        value: "12000".to_owned(),
        currency: "EUR".to_owned(),
        close_date: chrono::NaiveDate::from_ymd_opt(2026, 6, 30),
        notes: mark.to_owned(),
        ..AcceptForm::default()
    })
}

/// Each round edits something else, and the notes again and again.
fn edited(round: usize, mark: String) -> EditForm {
    let mut form = EditForm {
        notes: Some(mark.clone()),
        ..EditForm::default()
    };
    match round {
        0 => form.crm_id = Some(format!("CRM {mark}")),
        1 => form.name = Some(format!("Renamed in {mark}")),
        _ => {}
    }
    form
}

fn contact(mark: &str) -> Action {
    Action::AddContact(AddContactForm {
        contact: Contact {
            first_name: mark.to_owned(),
            last_name: "Prieto".to_owned(),
            email: format!("{}@crash.example", mark.to_lowercase().replace(' ', "-")),
            ..Contact::default()
        },
    })
}

/// Won by its value alone, which is its mark.
fn won(number: usize) -> Step {
    let value = (77_000 + number).to_string();
    Step::Act {
        referral: id(number),
        action: Action::Won(WonForm {
            value: value.clone(),
            currency: "EUR".to_owned(),
            close_date: chrono::NaiveDate::from_ymd_opt(2026, 6, 30),
        }),
        grace: 0,
        mark: value,
    }
}

/// An action with a grace window, and its undo.
fn undone(number: usize) -> [Step; 2] {
    let mark = "taken back in time".to_owned();
    let action = Step::Act {
        referral: id(number),
        action: accept(&mark),
        grace: 60,
        mark: mark.clone(),
    };
    [action, Step::Undo { mark }]
}

/// Gives an action its number for a mark.
fn name_it(step: &mut Step, number: usize) {
    let Step::Act { action, mark, .. } = step else {
        return;
    };
    let name = format!("Step {number:02}");
    let text = serde_json::to_string(action).unwrap_or_default();
    let small = name.to_lowercase().replace(' ', "-");
    let text = text.replace(PLACE, &name).replace("step-?", &small);
    let named = serde_json::from_str::<Value>(&text).and_then(serde_json::from_value);
    if let Ok(named) = named {
        *action = named;
    }
    if mark == PLACE {
        *mark = name;
    }
}
