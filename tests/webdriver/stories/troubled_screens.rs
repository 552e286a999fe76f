//! The screens of signing in, of being signed out, and of a damaged file: light and dark, in both languages, they break
//! no rule of WCAG 2.2 AA either.

use i18n::Language;
use window_driver::{Home, Key, Opening, Window};

use super::screens::Look;
use crate::partner::Partner;
use crate::referrals::{self, FLAME};
use crate::story::told;

#[tokio::test(flavor = "multi_thread")]
async fn troubled_english_screens_in_the_light_theme_are_accessible() {
    told(tour(Language::English, "light")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn troubled_english_screens_in_the_dark_theme_are_accessible() {
    told(tour(Language::English, "dark")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn troubled_spanish_screens_in_the_light_theme_are_accessible() {
    told(tour(Language::Spanish, "light")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn troubled_spanish_screens_in_the_dark_theme_are_accessible() {
    told(tour(Language::Spanish, "dark")).await;
}

async fn tour(language: Language, theme: &'static str) {
    sign_in(language, theme).await;
    recovery(language, theme).await;
}

/// The form, the wait for the browser, the code, the question whether to go on without the window, the bar of who is
/// signed out, and the question over the window.
async fn sign_in(language: Language, theme: &'static str) {
    let partner = Partner::with(vec![referrals::flame()]).await;
    partner.asks_for_a_sign_in();
    let home = partner.home();
    let window = open(&home, language, theme).await;
    let words = window.words;
    let mut look = Look::through(&window, language, theme);

    window.keep_the_sign_in_for_this_run().await;
    look.at("sign-in-form").await;
    window.device_code().await;
    look.at("sign-in-code").await;
    window.click("button", &words.sign_in_cancel()).await;
    window.click("button", &words.sign_in_button()).await;
    window.reads(&words.sign_in_waiting()).await;
    look.at("sign-in-browser").await;
    partner.signs_in_at(&home.page().await).await;
    window.row(FLAME).await;
    window.ask_to_close();
    window.find("button", &words.closing_keep()).await;
    look.at("closing").await;
    window.press(Key::Escape).await;
    partner.ends_all_sessions();
    window.press(Key::F9).await;
    window.reads(&words.signed_out_title()).await;
    look.at("signed-out").await;
    window.click("button", &words.sign_in_again()).await;
    home.page().await;
    look.at("sign-in-again").await;
    look.found_nothing();
}

async fn recovery(language: Language, theme: &'static str) {
    let partner = Partner::with(vec![referrals::flame()]).await;
    let home = Home::new();
    home.sign_in(&partner.url());
    home.run(&["sync", "--once"]);
    home.run(&["backup"]);
    home.damage_the_store();
    let window = open(&home, language, theme).await;
    let mut look = Look::through(&window, language, theme);
    let restore = window.words.recovery_restore();
    window.find("button", &restore).await;
    look.at("recovery").await;
    look.found_nothing();
}

async fn open(home: &Home, language: Language, theme: &'static str) -> Window {
    let opening = Opening {
        language,
        theme,
        ..Opening::default()
    };
    Window::open(home, opening).await
}
