//! Signing in with a work account: in the browser, with a code, and once more after the session was ended.

use crate::partner::Partner;
use crate::referrals::{self, FLAME};
use crate::story::told;
use window_driver::{Key, Opening, Window};

#[tokio::test(flavor = "multi_thread")]
async fn the_browser_signs_in_and_again_after_the_session_was_ended() {
    told(async {
        let partner = directory().await;
        let home = partner.home();
        let window = Window::open(&home, Opening::default()).await;
        let words = window.words;

        window.keep_the_sign_in_for_this_run().await;
        window.click("button", &words.sign_in_button()).await;
        window.reads(&words.sign_in_waiting()).await;
        let shown = partner.signs_in_at(&home.page().await).await;
        assert!(
            shown.contains(&words.sign_in_page_done()),
            "the browser says it is done: {shown}"
        );
        window.row(FLAME).await;

        partner.ends_all_sessions();
        window.press(Key::F9).await;
        window.reads(&words.signed_out_title()).await;
        window.row(FLAME).await;

        window.click("button", &words.sign_in_again()).await;
        partner.signs_in_at(&home.page().await).await;
        window.reads_no_more(&words.signed_out_title()).await;
        window.reads(&words.status_fresh()).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_typed_elsewhere_signs_in_too() {
    told(async {
        let partner = directory().await;
        let home = partner.home();
        let window = Window::open(&home, Opening::default()).await;

        window.keep_the_sign_in_for_this_run().await;
        partner.approves(&window.device_code().await).await;
        window.row(FLAME).await;
    })
    .await;
}

async fn directory() -> Partner {
    let partner = Partner::with(vec![referrals::quiet(), referrals::flame()]).await;
    partner.asks_for_a_sign_in();
    partner
}
