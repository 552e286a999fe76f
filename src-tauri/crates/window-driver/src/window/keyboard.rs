//! Keys pressed as a keyboard does, wherever the focus is.

use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::Value;

use super::Window;

/// More than there are stops on the way through the window.
const STOPS: usize = 40;

/// Keys held down together, such as Ctrl+Z.
pub fn chord(modifier: Key, key: char) -> Vec<char> {
    vec![char::from(modifier), key]
}

impl Window {
    /// Presses one key.
    pub async fn press(&self, key: impl Into<char>) {
        self.press_together(&[key.into()]).await;
    }

    /// Holds the keys down in order and lets them go in reverse.
    pub async fn press_together(&self, keys: &[char]) {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for value in keys {
            actions = actions.then(KeyAction::Down { value: *value });
        }
        for value in keys.iter().rev() {
            actions = actions.then(KeyAction::Up { value: *value });
        }
        self.page.perform_actions(actions).await.unwrap();
    }

    /// Types a text, key by key.
    pub async fn type_text(&self, text: &str) {
        for key in text.chars() {
            self.press(key).await;
        }
    }

    /// Presses Tab until the focus is there; where it is already, nothing.
    pub async fn tab_to(&self, selector: &str) {
        for _ in 0..STOPS {
            if self.has_focus_in(selector).await {
                return;
            }
            self.press(Key::Tab).await;
        }
        self.focus_is_in(selector).await;
    }

    /// Waits until the focus is on an element that matches a selector, or in one.
    pub async fn focus_is_in(&self, selector: &str) {
        let what = format!("the focus in {selector}");
        self.until(&what, &focus_in(selector)).await;
    }

    /// Whether the focus is there now.
    pub async fn has_focus_in(&self, selector: &str) -> bool {
        self.script(&focus_in(selector), vec![]).await == Value::Bool(true)
    }
}

fn focus_in(selector: &str) -> String {
    let selector = Value::from(selector);
    format!("return document.activeElement?.closest({selector}) != null")
}
