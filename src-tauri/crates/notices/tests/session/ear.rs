//! The program's side: a desktop whose answers are heard, and notices to show on it.

use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use notices::{Button, Choice, Desktop, Identity, Invoked, Notice, Urgency, desktop};

/// Nothing takes so long, unless it does not come at all.
pub(crate) const LIMIT: Duration = Duration::from_secs(20);

/// A desktop and what comes back from it.
pub(crate) struct Program {
    pub(crate) desktop: Arc<dyn Desktop>,
    answers: Receiver<Invoked>,
}

impl Program {
    pub(crate) fn new() -> Self {
        let (tell, answers) = channel();
        let tell = Mutex::new(tell);
        let listener = Arc::new(move |invoked| tell.lock().unwrap().send(invoked).unwrap());
        Self {
            desktop: desktop(identity(), listener),
            answers,
        }
    }

    pub(crate) fn show(&self, notice: &Notice) {
        self.desktop.show(notice).unwrap();
    }

    /// The next answer: whose it is and what it is.
    pub(crate) fn hears(&self) -> (String, Choice) {
        let invoked = self.answers.recv_timeout(LIMIT).unwrap();
        (invoked.tag, invoked.what)
    }

    /// No answer is waiting. What would have come is known to have come before a later answer that was heard.
    pub(crate) fn has_heard_all(&self) -> bool {
        self.answers.try_recv().is_err()
    }
}

pub(crate) fn identity() -> Identity {
    Identity {
        name: "Referral Desk".to_owned(),
        id: "org.example.desk".to_owned(),
        desktop_entry: "referral-desk".to_owned(),
    }
}

/// A flame request: urgent, with sound and three buttons.
pub(crate) fn flame(tag: &str) -> Notice {
    let button = |id: &str, label: &str| Button {
        id: id.to_owned(),
        label: label.to_owned(),
    };
    Notice {
        tag: tag.to_owned(),
        title: "Fabrikam wants an answer".to_owned(),
        body: "R&D <40 seats>, 72 hours left".to_owned(),
        urgency: Urgency::High,
        sound: true,
        buttons: vec![
            button("open", "Open"),
            button("call", "Call"),
            button("snooze", "Snooze"),
        ],
    }
}

/// One that disturbs nobody.
pub(crate) fn quiet(tag: &str) -> Notice {
    Notice {
        urgency: Urgency::Low,
        sound: false,
        buttons: Vec::new(),
        ..flame(tag)
    }
}
