//! The columns: every request a desk makes, and the story in which it makes it.

use domain::{Action, DeclineForm, Reason};
use partner_center::Call;
use sandbox::NamePolicy;
use serde_json::{Value, json};

use crate::referrals::{accept, add_ana, deal, request, with};

/// What happens before the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    /// The desk has never been online.
    NeverOnline,
    /// The desk is up to date.
    UpToDate,
    /// The answer to the write is lost, done or not.
    AnswerLost {
        /// Whether the write was done.
        done: bool,
    },
    /// The write is answered by 204.
    NoContent,
    /// A colleague changed something else.
    Colleague,
    /// The list says no eTag.
    NoEtag,
}

/// One column.
pub(super) struct Column {
    pub(super) name: &'static str,
    pub(super) before: Before,
    /// The request that goes wrong.
    pub(super) struck: fn(&Call) -> bool,
    /// The edit it belongs to, of a referral that `made_on` returns.
    pub(super) action: fn() -> Action,
    pub(super) made_on: fn(&str) -> Value,
    pub(super) names: NamePolicy,
    /// True for the write that carries what was typed.
    pub(super) is_main: bool,
}

const LISTS: Column = Column {
    name: "",
    before: Before::UpToDate,
    struck: is_list,
    action: add_ana,
    made_on: deal,
    names: NamePolicy::Replace,
    is_main: false,
};

const READS: Column = Column {
    struck: is_get,
    ..LISTS
};

const WRITES: Column = Column {
    struck: is_main,
    is_main: true,
    ..LISTS
};

const NAMES: Column = Column {
    struck: is_name,
    action: accept,
    made_on: request,
    ..LISTS
};

/// All columns.
pub(super) const COLUMNS: [Column; 15] = [
    Column {
        name: "the first list",
        before: Before::NeverOnline,
        ..LISTS
    },
    Column {
        name: "its next page",
        before: Before::NeverOnline,
        struck: is_follow,
        ..LISTS
    },
    Column {
        name: "a list of changes",
        ..LISTS
    },
    Column {
        name: "reading back what was done",
        before: Before::AnswerLost { done: true },
        ..READS
    },
    Column {
        name: "reading back what was lost",
        before: Before::AnswerLost { done: false },
        ..READS
    },
    Column {
        name: "reading after an empty answer",
        before: Before::NoContent,
        ..READS
    },
    Column {
        name: "reading before a merge",
        before: Before::Colleague,
        ..READS
    },
    Column {
        name: "reading for an eTag",
        before: Before::NoEtag,
        made_on: without_etag,
        ..READS
    },
    Column {
        name: "accepting",
        action: accept,
        made_on: request,
        ..WRITES
    },
    Column {
        name: "declining",
        action: decline,
        made_on: request,
        ..WRITES
    },
    Column {
        name: "adding a contact",
        ..WRITES
    },
    Column {
        name: "sending what a colleague overtook",
        before: Before::Colleague,
        ..WRITES
    },
    Column {
        name: "the name",
        ..NAMES
    },
    Column {
        name: "the name as add",
        names: NamePolicy::AddOnly,
        struck: is_name_as_add,
        ..NAMES
    },
    Column {
        name: "the name by PUT",
        names: NamePolicy::PutOnly,
        struck: is_put,
        ..NAMES
    },
];

impl Before {
    /// What befalls the write in front of the request the column is about.
    pub(super) fn mishap(self) -> Option<sandbox::Fault> {
        match self {
            Self::AnswerLost { done: true } => Some(sandbox::Fault::LostAnswer),
            Self::AnswerLost { done: false } => Some(sandbox::Fault::LostRequest),
            Self::NoContent => Some(sandbox::Fault::Done(204)),
            Self::NeverOnline | Self::UpToDate | Self::Colleague | Self::NoEtag => None,
        }
    }
}

fn is_list(call: &Call) -> bool {
    matches!(call, Call::List(_))
}

fn is_follow(call: &Call) -> bool {
    matches!(call, Call::Follow(_))
}

fn is_get(call: &Call) -> bool {
    matches!(call, Call::Get(_))
}

fn is_put(call: &Call) -> bool {
    matches!(call, Call::Replace { .. })
}

/// The write of what was typed, of the referral the story is about.
pub(super) fn is_main(call: &Call) -> bool {
    operations(call).is_some_and(|operations| operations[0]["path"] != "/name")
}

fn is_name(call: &Call) -> bool {
    is_name_with(call, "replace")
}

fn is_name_as_add(call: &Call) -> bool {
    is_name_with(call, "add")
}

fn is_name_with(call: &Call, operation: &str) -> bool {
    let expected = |first: &Value| first["path"] == "/name" && first["op"] == operation;
    operations(call).is_some_and(|operations| expected(&operations[0]))
}

fn operations(call: &Call) -> Option<Value> {
    match call {
        Call::Update { id, operations, .. } if id == super::cell::SUBJECT => {
            Some(json!(operations))
        }
        Call::List(_)
        | Call::Follow(_)
        | Call::Get(_)
        | Call::Create(_)
        | Call::Update { .. }
        | Call::Replace { .. } => None,
    }
}

fn decline() -> Action {
    Action::Decline(DeclineForm {
        reason: Reason::Timeline,
        other: String::new(),
        notes: String::new(),
    })
}

/// A deal whose eTag stands in the header only (api.md §3.2).
fn without_etag(id: &str) -> Value {
    let mut document = with(deal(id), &json!({}));
    document.as_object_mut().unwrap().shift_remove("eTag");
    document
}
