//! On a train: no network, and the acceptance is safe all the same.

use crate::partner::Partner;
use crate::referrals::{self, FLAME};
use crate::story::told;
use window_driver::{Acceptance, Home, Key, Opening, Window, wait};

const TYPED: Acceptance = Acceptance {
    name: "Typed on a train",
    value: "1200",
    currency: "EUR",
    notes: "",
    crm_id: "",
};

#[tokio::test(flavor = "multi_thread")]
async fn what_was_accepted_without_network_survives_a_restart_and_is_confirmed_later() {
    told(async {
        let home = Home::new();
        let mut partner = Partner::with(vec![referrals::flame()]).await;
        home.sign_in(&partner.url());
        let window = Window::open(&home, Opening::default()).await;
        window.row(FLAME).await;
        window.set_grace(0).await;

        partner.stop().await;
        accept(&window).await;
        see_it_wait(&window).await;
        assert_eq!(
            window.quit().await,
            0,
            "leaving with a full outbox is no failure"
        );

        let window = Window::open(&home, Opening::default()).await;
        see_it_wait(&window).await;
        partner.come_back().await;
        window.press(Key::F9).await;
        partner.until(FLAME, ["Active", "Accepted"]).await;
        window.reads(&window.words.state_confirmed()).await;
        assert_eq!(
            partner
                .get(FLAME)
                .await
                .get("name")
                .and_then(|name| name.as_str()),
            Some(TYPED.name),
            "what was typed on the train arrived"
        );
        wait::until("nothing waits any more", async || {
            let waiting = window.words.status_waiting(1);
            (!window.text().await.contains(&waiting)).then_some(())
        })
        .await;
    })
    .await;
}

async fn accept(window: &Window) {
    window.turn_to('1').await;
    window.open_row(FLAME).await;
    window.press('a').await;
    window.fill_accept_form(&TYPED).await;
    window.click("button", &window.words.action_accept()).await;
    window
        .reads(&window.words.done_accept("Fabrikam S.A."))
        .await;
}

/// Active here, not yet there, and the window says both.
async fn see_it_wait(window: &Window) {
    window.turn_to('2').await;
    let row = window.row(FLAME).await;
    assert!(
        row.contains(TYPED.name),
        "it is active on this computer: {row}"
    );
    window.reads(&window.words.state_saved()).await;
    window.reads(&window.words.status_offline()).await;
    window.reads(&window.words.status_waiting(1)).await;
}
