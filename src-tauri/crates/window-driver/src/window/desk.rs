//! Doings that several stories share: folders, rows, the grace window, the accept form.

use fantoccini::key::Key;
use serde_json::Value;

use super::{Window, chord};

/// What a story types into the accept form.
pub struct Acceptance {
    /// Engagement name.
    pub name: &'static str,
    /// As typed in the window's language.
    pub value: &'static str,
    /// ISO 4217.
    pub currency: &'static str,
    /// Notes.
    pub notes: &'static str,
    /// CRM id.
    pub crm_id: &'static str,
}

impl Window {
    /// Turns to a folder by its key: 1 Inbox, 2 Active, 3 Archived, 4 Outbox.
    pub async fn turn_to(&self, folder: char) {
        self.press_together(&chord(Key::Control, folder)).await;
    }

    /// Waits for a referral's row in the list and returns what it says.
    pub async fn row(&self, id: &str) -> String {
        let script = format!(
            "return document.querySelector('[role=option][data-id={}]')?.innerText ?? false",
            Value::from(id)
        );
        let text = self.until(&format!("a row for {id}"), &script).await;
        text.as_str().unwrap_or_default().replace('\n', " ")
    }

    /// Opens a referral by a click on its row; the focus is in the list afterwards.
    pub async fn open_row(&self, id: &str) {
        self.row(id).await;
        let selector = format!("[role=option][data-id=\"{id}\"]");
        let row = self
            .page
            .find(fantoccini::Locator::Css(&selector))
            .await
            .unwrap();
        row.click().await.unwrap();
        self.focus_is_in("[data-rows]").await;
    }

    /// Sets the grace window in the settings: to nothing, then up by the second.
    pub async fn set_grace(&self, seconds: u32) {
        let words = self.words;
        self.click("button", &words.folder_settings()).await;
        let slider = self.find("slider", &words.settings_grace()).await;
        slider.click().await.unwrap();
        self.press(Key::Home).await;
        for _ in 0..seconds {
            self.press(Key::Right).await;
        }
        self.reads(&words.settings_seconds(seconds)).await;
    }

    /// Fills the open accept form; the deal is to close this month.
    pub async fn fill_accept_form(&self, typed: &Acceptance) {
        let words = self.words;
        self.fill(&words.field_name(), typed.name).await;
        self.fill(&words.field_value(), typed.value).await;
        self.fill(&words.field_currency(), typed.currency).await;
        self.fill(&words.field_notes(), typed.notes).await;
        self.fill(&words.field_crm_id(), typed.crm_id).await;
        self.click("radio", &words.frame_this_month()).await;
    }

    /// Chooses on the first screen that the sign-in is forgotten with the window: a test has no keychain.
    pub async fn keep_the_sign_in_for_this_run(&self) {
        let words = self.words;
        self.click("button", &words.sign_in_advanced()).await;
        self.click("radio", &words.sign_in_keep_this_run()).await;
    }

    /// Asks for a code to type on another device, and returns it.
    pub async fn device_code(&self) -> String {
        let words = self.words;
        self.click("button", &words.sign_in_with_code()).await;
        self.reads(&words.sign_in_code_title()).await;
        let code = self
            .script(
                "return document.querySelector('[data-code]').innerText",
                vec![],
            )
            .await;
        code.as_str().unwrap().to_owned()
    }
}
