//! A damaged data file: the window offers the newest backup, and an edit made since comes back with it.

use crate::partner::Partner;
use crate::referrals::{self, FLAME, QUIET};
use crate::story::told;
use window_driver::{Home, Opening, Window};

#[tokio::test(flavor = "multi_thread")]
async fn the_backup_is_chosen_and_an_edit_made_since_still_arrives() {
    told(async {
        let home = Home::new();
        let partner = Partner::with(vec![referrals::quiet(), referrals::flame()]).await;
        home.sign_in(&partner.url());
        home.run(&["sync", "--once"]);
        home.run(&["backup"]);
        home.run(&["decline", QUIET, "--reason", "1"]);
        home.damage_the_store();

        let window = Window::open(&home, Opening::default()).await;
        let words = window.words;
        window.find("heading", &words.recovery_heading()).await;
        window.reads(&words.recovery_unsent(1)).await;
        window.click("button", &words.recovery_restore()).await;

        window.reads(&words.recovery_done(2, 1)).await;
        window.row(FLAME).await;
        partner.until(QUIET, ["Closed", "Declined"]).await;
    })
    .await;
}
