//! Every screen, light and dark, in both languages: nothing breaks a rule of WCAG 2.2 AA, and a picture of each is
//! kept for people to look at.

use i18n::Language;
use window_driver::{Home, Opening, Window};

use crate::story::told;

/// A picture of one colour is a tenth of this.
const SMALLEST_PICTURE: u64 = 15_000;

#[tokio::test(flavor = "multi_thread")]
async fn english_screens_in_the_light_theme_are_accessible() {
    told(tour(Language::English, "light")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn english_screens_in_the_dark_theme_are_accessible() {
    told(tour(Language::English, "dark")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn spanish_screens_in_the_light_theme_are_accessible() {
    told(tour(Language::Spanish, "light")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn spanish_screens_in_the_dark_theme_are_accessible() {
    told(tour(Language::Spanish, "dark")).await;
}

/// From the first screen through all others. The grace window is at its longest, so that the outbox is not empty.
async fn tour(language: Language, theme: &'static str) {
    let home = Home::new();
    let opening = Opening {
        language,
        theme,
        ..Opening::default()
    };
    let window = Window::open(&home, opening).await;
    let words = window.words;
    let mut look = Look::through(&window, language, theme);

    look.at("welcome").await;
    window.click("button", &words.welcome_sample()).await;
    window.reads(&words.flame_hot_hint()).await;
    window.set_grace(60).await;
    look.at("settings").await;
    window.turn_to('1').await;
    window.reads(&words.flame_hot_hint()).await;
    look.at("inbox").await;
    window.click("button", &words.action_accept()).await;
    window.find("textbox", &words.field_name()).await;
    look.at("accept").await;
    window.click("button", &words.action_accept()).await;
    window.find("button", &words.action_undo()).await;
    window.turn_to('4').await;
    window.find("heading", &words.outbox_waiting()).await;
    look.at("outbox").await;
    window.click("button", &words.decision_resolve()).await;
    window.find("button", &words.conflict_save()).await;
    look.at("conflict").await;
    window.turn_to('2').await;
    window.find("button", &words.action_won()).await;
    look.at("active").await;
    window.turn_to('3').await;
    window.find("heading", &words.folder_archived()).await;
    look.at("archived").await;
    look.found_nothing();
}

/// Goes through the screens of one window and notes what is wrong.
pub(super) struct Look<'w> {
    window: &'w Window,
    suffix: String,
    faults: Vec<String>,
}

impl<'w> Look<'w> {
    /// Looks through a window that was opened in this language and theme.
    pub(super) fn through(window: &'w Window, language: Language, theme: &str) -> Self {
        Self {
            window,
            suffix: format!("{}-{theme}", language.tag()),
            faults: Vec::new(),
        }
    }

    /// Ends the test when something was wrong on any of the screens.
    pub(super) fn found_nothing(self) {
        assert!(self.faults.is_empty(), "{}", self.faults.join("\n\n"));
    }

    /// Checks the screen as it is now, and keeps a picture of it under this name.
    pub(super) async fn at(&mut self, screen: &str) {
        let name = format!("{screen}-{}", self.suffix);
        let found = self.window.violations().await;
        self.faults
            .extend(found.into_iter().map(|fault| format!("{name}: {fault}")));
        let picture = self.window.picture(&name).await;
        let size = std::fs::metadata(&picture).unwrap().len();
        if size < SMALLEST_PICTURE {
            self.faults
                .push(format!("{name}: the picture is blank ({size} bytes)"));
        }
    }
}
