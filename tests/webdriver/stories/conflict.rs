//! A colleague was quicker: both sides are shown, one is chosen without a mouse, and it arrives.

use serde_json::json;
use window_driver::{Home, Key, Opening, Window};

use crate::partner::Partner;
use crate::referrals::{self, DEAL};
use crate::story::told;

const BASE: &str = "An ERP for two warehouses.";
const MINE: &str = "Two warehouses and the shop.";
const THEIRS: &str = "Three warehouses, one of them in Porto.";
const NOTES: &str = "/details/notes";

#[tokio::test(flavor = "multi_thread")]
async fn a_conflict_is_decided_by_keyboard_and_what_was_chosen_arrives() {
    told(async {
        let home = Home::new();
        let partner = Partner::with(vec![referrals::deal()]).await;
        home.sign_in(&partner.url());
        home.run(&["sync", "--once"]);
        home.run(&["edit", DEAL, "--notes", MINE]);
        let theirs = json!([{ "op": "replace", "path": NOTES, "value": THEIRS }]);
        partner.ben_edits(DEAL, &theirs);

        let window = Window::open(&home, Opening::default()).await;
        let words = window.words;
        window.turn_to('2').await;
        window.row(DEAL).await;
        window.set_grace(0).await;
        window.turn_to('4').await;
        window.find("heading", &words.outbox_needs_you()).await;
        partner.holds(DEAL, NOTES, THEIRS).await;

        open_the_conflict(&window).await;
        for value in [BASE, MINE, THEIRS, "Ben"] {
            window.reads(value).await;
        }
        choose_mine(&window).await;
        window.reads(&words.outbox_empty()).await;
        partner.holds(DEAL, NOTES, MINE).await;
    })
    .await;
}

/// Tab to the first thing that can be done about the edit; the screen's heading has the focus afterwards.
async fn open_the_conflict(window: &Window) {
    window.tab_to("[data-edit] [role=group] button").await;
    window.press(Key::Enter).await;
    window.focus_is_in("[data-pane-focus]").await;
}

/// Mine is the first of the choices.
async fn choose_mine(window: &Window) {
    window.tab_to("[role=radiogroup] input[type=radio]").await;
    window.press(Key::Space).await;
    window.tab_to("form button[type=submit]").await;
    window.press(Key::Enter).await;
}
