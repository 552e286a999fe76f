//! What arrives is told on the desktop, and what is chosen there is done, over the real session bus.

use crate::notices;
use crate::partner::Partner;
use crate::referrals;
use crate::story::told;
use window_driver::{Home, Opening, Window};

const CUSTOMER: &str = "Fabrikam S.A.";

/// A desk on these referrals, all of them new.
async fn opened(referrals: Vec<serde_json::Value>) -> (Home, Partner, Window) {
    let home = Home::new();
    let partner = Partner::with(referrals).await;
    home.sign_in(&partner.url());
    let window = Window::open(&home, Opening::default()).await;
    (home, partner, window)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flame_is_told_and_put_off_from_its_notice() {
    told(async {
        let (_home, _partner, window) = opened(vec![referrals::flame()]).await;
        let words = window.words;
        let title = words.notice_flame_title(CUSTOMER);
        let notice = notices::standing(&title).await;
        assert_eq!(notice.keys(), ["default", "open", "call", "snooze"]);
        assert_eq!(notice.urgency(), Some(2), "it stays until it is answered");
        assert_eq!(notice.app_name, "Referral Desk");

        notices::press(&notice, "snooze");
        window.reads(&words.group_snoozed()).await;
        notices::withdrawn(&title).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn open_shows_the_referral_of_the_notice() {
    told(async {
        let (_home, _partner, window) = opened(vec![referrals::flame(), referrals::quiet()]).await;
        let words = window.words;
        window.find("heading", CUSTOMER).await;
        let title = words.notice_new_title("Contoso Logistics");
        let notice = notices::standing(&title).await;
        notices::press(&notice, "open");
        window.find("heading", "Contoso Logistics").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn call_dials_with_the_systems_own_program() {
    told(async {
        let (home, _partner, window) = opened(vec![referrals::flame()]).await;
        let title = window.words.notice_flame_title(CUSTOMER);
        let notice = notices::standing(&title).await;
        notices::press(&notice, "call");
        assert_eq!(home.page().await, "tel:+34600000000");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_notice_goes_once_its_referral_is_answered_on_another_desk() {
    told(async {
        let (home, _partner, window) = opened(vec![referrals::flame()]).await;
        let title = window.words.notice_flame_title(CUSTOMER);
        notices::standing(&title).await;
        home.run(&["decline", referrals::FLAME, "--reason", "budget"]);
        notices::withdrawn(&title).await;
    })
    .await;
}
