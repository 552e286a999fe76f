//! The first start: a choice between sample data and a sandbox.

use crate::partner::Partner;
use crate::referrals::{self, FLAME};
use crate::story::told;
use window_driver::{Home, Opening, Window};

#[tokio::test(flavor = "multi_thread")]
async fn sample_data_shows_a_flame_and_says_that_it_is_sample_data() {
    told(async {
        let home = Home::new();
        let window = Window::open(&home, Opening::default()).await;
        let words = window.words;

        window.find("heading", &words.welcome_choose()).await;
        window.click("button", &words.welcome_sample()).await;
        window.reads(&words.sample_strip()).await;
        window.reads(&words.flame_hot_hint()).await;
        window.reads("Fabrikam S.A.").await;

        window.click("button", &words.sample_leave()).await;
        window.find("heading", &words.welcome_choose()).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bad_address_is_explained_and_a_good_one_lists_what_is_there() {
    told(async {
        let home = Home::new();
        let partner = Partner::with(vec![referrals::flame()]).await;
        let window = Window::open(&home, Opening::default()).await;
        let words = window.words;

        window
            .fill(&words.welcome_sandbox_url(), "https://partner.example/v1.0")
            .await;
        window.click("button", &words.welcome_connect()).await;
        window.find("alert", &words.error_not_a_sandbox()).await;

        window
            .fill(&words.welcome_sandbox_url(), &partner.url())
            .await;
        window.click("button", &words.welcome_connect()).await;
        let row = window.row(FLAME).await;
        assert!(
            row.contains("Fabrikam S.A."),
            "the sandbox's referral is listed: {row}"
        );
    })
    .await;
}
