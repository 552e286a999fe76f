//! What a seller works with all day: board and calendar, palette, keys, letters, search, several referrals at once. Light
//! and dark, in both languages, they break no rule of WCAG 2.2 AA, and a picture of each is kept.

use i18n::Language;
use window_driver::{Home, Key, Opening, Window, chord};

use super::screens::Look;
use crate::story::told;

#[tokio::test(flavor = "multi_thread")]
async fn the_english_desk_in_the_light_theme_is_accessible() {
    told(tour(Language::English, "light")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_english_desk_in_the_dark_theme_is_accessible() {
    told(tour(Language::English, "dark")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_spanish_desk_in_the_light_theme_is_accessible() {
    told(tour(Language::Spanish, "light")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_spanish_desk_in_the_dark_theme_is_accessible() {
    told(tour(Language::Spanish, "dark")).await;
}

async fn tour(language: Language, theme: &'static str) {
    let home = Home::new();
    let opening = Opening {
        demo: true,
        language,
        theme,
        ..Opening::default()
    };
    let window = Window::open(&home, opening).await;
    window.reads(&window.words.flame_hot_hint()).await;
    let mut look = Look::through(&window, language, theme);
    floating(&window, &mut look).await;
    many(&window, &mut look).await;
    searching(&window, &mut look).await;
    pipeline(&window, &mut look).await;
    look.found_nothing();
}

/// Palette, keys, menu of a row, letter.
async fn floating(window: &Window, look: &mut Look<'_>) {
    let words = window.words;
    window.turn_to('1').await;
    window.focus_is_in("[data-rows]").await;
    window.press_together(&chord(Key::Control, 'k')).await;
    window.focus_is_in("[role=dialog] input").await;
    look.at("palette").await;
    window.type_text("zzz").await;
    window.reads(&words.palette_none("zzz")).await;
    look.at("palette-nothing").await;
    window.press(Key::Escape).await;
    window.focus_is_in("[data-rows]").await;
    window.press(Key::F1).await;
    window.find("heading", &words.keys_title()).await;
    look.at("keys").await;
    window.press(Key::Escape).await;
    window.focus_is_in("[data-rows]").await;
    window
        .press_together(&[Key::Shift.into(), Key::F10.into()])
        .await;
    window.focus_is_in("[role=menu]").await;
    look.at("row-menu").await;
    window.press(Key::Escape).await;
    window.focus_is_in("[data-rows]").await;
}

/// Several rows at once, and what would become of them.
async fn many(window: &Window, look: &mut Look<'_>) {
    let words = window.words;
    window.press_together(&chord(Key::Control, 'a')).await;
    window.find("button", &words.bulk_clear()).await;
    look.at("many").await;
    window.click("button", &words.action_decline()).await;
    window.focus_is_in("[role=dialog]").await;
    look.at("many-decline").await;
    window.press(Key::Escape).await;
    window.press(Key::Escape).await;
}

/// Active deals as a board, and as a calendar.
async fn pipeline(window: &Window, look: &mut Look<'_>) {
    window.turn_to('2').await;
    window.focus_is_in("[data-rows]").await;
    for view in ["board", "calendar"] {
        window.tab_to("[role=radiogroup] input[type=radio]").await;
        window.press(Key::Right).await;
        let chosen = format!("return document.querySelector('input[value={view}]:checked')");
        window.until(view, &chosen).await;
        look.at(view).await;
    }
}

/// Results, what can be typed next, and a word that means nothing.
async fn searching(window: &Window, look: &mut Look<'_>) {
    window.press_together(&chord(Key::Control, 'e')).await;
    window.focus_is_in("[data-search]").await;
    for (name, typed) in [
        ("search-completion", "st"),
        ("search-error", "atus:nonsense"),
    ] {
        window.type_text(typed).await;
        look.at(name).await;
    }
}
