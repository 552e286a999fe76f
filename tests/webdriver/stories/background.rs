//! The window is closed, and the desk goes on: it tells what comes, and opens again where somebody asks.

use std::fs;
use window_driver::{Home, Opening, Screen, Window, wait};

use i18n::Language;

use crate::notices;
use crate::panel;
use crate::partner::Partner;
use crate::referrals;
use crate::story::told;

const CUSTOMER: &str = "Fabrikam S.A.";

/// A home signed in at a Partner Center that has these referrals.
async fn signed_in(referrals: Vec<serde_json::Value>) -> (Home, Partner) {
    let home = Home::new();
    let partner = Partner::with(referrals).await;
    home.sign_in(&partner.url());
    (home, partner)
}

async fn windows_on_the_screen(count: usize) {
    let what = format!("{count} windows on the screen");
    wait::until(&what, async || {
        (Screen::open().windows().len() == count).then_some(())
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn closing_asks_once_and_leaves_no_web_process_behind() {
    told(async {
        let (home, _partner) = signed_in(vec![referrals::quiet()]).await;
        let window = Window::open(&home, Opening::default()).await;
        window.find("heading", "Contoso Logistics").await;
        let program = window.program();
        assert!(!program.web_processes().is_empty(), "the page is in one");

        window.ask_to_close();
        window.answer(&window.words.closing_keep()).await;
        windows_on_the_screen(0).await;
        wait::until("WebKit's processes to end", async || {
            program.web_processes().is_empty().then_some(())
        })
        .await;
        assert_eq!(program.exit_code(), None, "the desk goes on");

        home.start(&[]).wait().unwrap();
        windows_on_the_screen(1).await;
        window.ask_to_close();
        windows_on_the_screen(0).await;
        assert_eq!(program.exit_code(), None, "it does not ask again");

        home.start(&[]).wait().unwrap();
        windows_on_the_screen(1).await;
        window.ask_to_close();
        // Whatever of the window is still there now.
        home.start(&[]).wait().unwrap();
        wait::until("one window, of one process", async || {
            let alone = Screen::open().windows().len() == 1;
            (alone && program.windows() == 1).then_some(())
        })
        .await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn quitting_from_the_question_ends_the_program() {
    told(async {
        let (home, _partner) = signed_in(vec![referrals::quiet()]).await;
        let window = Window::open(&home, Opening::default()).await;
        window.find("heading", "Contoso Logistics").await;
        assert_eq!(window.quit().await, 0, "it was asked to");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flame_is_told_without_a_window_and_put_off_from_its_notice() {
    told(async {
        let (home, partner) = signed_in(vec![referrals::quiet()]).await;
        let mut desk = home.start_hidden();
        let icon = panel::icon().await;
        panel::line(&icon, "Contoso Logistics").await;
        let words = i18n::words(Language::English);

        partner.receives(referrals::flame());
        icon.choose(&words.tray_sync()).unwrap();
        let title = words.notice_flame_title(CUSTOMER);
        let notice = notices::standing(&title).await;
        assert_eq!(notice.keys(), ["default", "open", "call", "snooze"]);
        panel::line(&icon, CUSTOMER).await;
        notices::press(&notice, "snooze");
        notices::withdrawn(&title).await;
        // Whoever is put off leaves the menu, as the inbox puts it last.
        panel::no_line(&icon, CUSTOMER).await;
        panel::line(&icon, "Contoso Logistics").await;
        assert!(Screen::open().windows().is_empty(), "nothing came up");
        assert!(desk.is_running(), "the desk goes on");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_tray_opens_a_referral_and_quits() {
    told(async {
        let (home, _partner) = signed_in(vec![referrals::flame(), referrals::quiet()]).await;
        let mut desk = home.start_hidden();
        let icon = panel::icon().await;
        let line = panel::line(&icon, CUSTOMER).await;
        windows_on_the_screen(0).await;
        icon.choose(&line).unwrap();
        windows_on_the_screen(1).await;

        let words = i18n::words(Language::English);
        icon.choose(&words.tray_quit()).unwrap();
        assert_eq!(desk.ended().await, Some(0), "it was asked to");
        windows_on_the_screen(0).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn open_on_a_notice_opens_the_window_on_that_referral() {
    told(async {
        let (home, _partner) = signed_in(vec![referrals::flame(), referrals::quiet()]).await;
        let hidden = Opening {
            hidden: true,
            ..Opening::default()
        };
        let words = i18n::words(Language::English);
        // The driver waits for a window, which nobody has opened yet.
        let pressed = async {
            let notice = notices::standing(&words.notice_new_title("Contoso Logistics")).await;
            assert!(Screen::open().windows().is_empty(), "it began hidden");
            notices::press(&notice, "open");
        };
        let (window, ()) = tokio::join!(Window::open(&home, hidden), pressed);
        window.find("heading", "Contoso Logistics").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hidden_start_that_fails_shows_itself() {
    told(async {
        let home = Home::new();
        fs::write(home.data_dir(), "in the way").unwrap();
        let mut desk = home.start_hidden();
        windows_on_the_screen(1).await;
        assert!(desk.is_running(), "the window offers to try again");
    })
    .await;
}
