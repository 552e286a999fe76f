//! Declining without a mouse, and taking it back in time.

use crate::partner::Partner;
use crate::referrals::{self, QUIET};
use crate::story::told;
use window_driver::{Home, Key, Opening, Window, chord};

#[tokio::test(flavor = "multi_thread")]
async fn a_referral_is_declined_with_a_reason_by_keyboard_alone() {
    told(async {
        let home = Home::new();
        let partner = Partner::with(vec![referrals::quiet()]).await;
        home.sign_in(&partner.url());
        let window = Window::open(&home, Opening::default()).await;

        decline(&window).await;
        let referral = partner.until(QUIET, ["Closed", "Declined"]).await;
        let at = |pointer| referral.pointer(pointer).and_then(|value| value.as_str());
        assert_eq!(
            at("/statusReason"),
            Some("Customer didn't respond"),
            "the second reason of the list"
        );
        assert_eq!(at("/details/notes"), Some("Called twice."), "the notes");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn undo_inside_the_grace_window_leaves_partner_center_untouched() {
    told(async {
        let home = Home::new();
        let partner = Partner::with(vec![referrals::quiet()]).await;
        let before = partner.get(QUIET).await;
        home.sign_in(&partner.url());
        let window = Window::open(&home, Opening::default()).await;
        let words = window.words;
        // Long enough for the slowest machine.
        window.row(QUIET).await;
        window.set_grace(60).await;
        window.turn_to('1').await;

        decline(&window).await;
        window.press_together(&chord(Key::Control, 'z')).await;
        window.row(QUIET).await;
        window.turn_to('4').await;
        window.reads(&words.outbox_empty()).await;
        window.press(Key::F9).await;
        window.reads(&words.status_fresh()).await;
        assert_eq!(
            partner.get(QUIET).await,
            before,
            "nothing was sent, and nothing will be"
        );
    })
    .await;
}

/// Tab to the list, Enter into the referral, Tab to its button, arrows to the reason.
async fn decline(window: &Window) {
    window.row(QUIET).await;
    window.tab_to("[data-rows]").await;
    window.press(Key::Down).await;
    window.press(Key::Enter).await;
    window.focus_is_in("[data-pane=reading]").await;
    window.tab_to("[data-action=decline]").await;
    window.press(Key::Enter).await;

    window.focus_is_in("[role=dialog]").await;
    window.tab_to("[role=dialog] input[type=radio]").await;
    window.press(Key::Space).await;
    window.press(Key::Down).await;
    window.tab_to("[role=dialog] textarea").await;
    window.type_text("Called twice.").await;
    window.tab_to("[role=dialog] [data-submit]").await;
    window.press(Key::Enter).await;
    let words = window.words;
    window.reads(&words.done_decline("Contoso Logistics")).await;
    window.reads(&words.empty_inbox()).await;
}
