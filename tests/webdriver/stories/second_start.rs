//! One instance: a second start raises the window of the first and ends.

use crate::story::told;
use window_driver::{Home, Opening, Screen, Window, wait};

#[tokio::test(flavor = "multi_thread")]
async fn a_second_start_ends_well_and_opens_no_second_window() {
    told(async {
        let home = Home::new();
        let window = Window::open(&home, Opening::default()).await;
        wait::until("the window is on the screen", async || {
            (Screen::open().windows().len() == 1).then_some(())
        })
        .await;

        let mut second = home.start(&[]);
        let ended = wait::seen(async || second.try_wait().unwrap()).await;
        if ended.is_none() {
            second.kill().unwrap();
        }
        assert_eq!(
            ended.and_then(|status| status.code()),
            Some(0),
            "the second start leaves the work to the first"
        );
        assert_eq!(
            Screen::open().windows().len(),
            1,
            "one window on the screen"
        );
        assert_eq!(window.count().await, 1, "one page in the first program");
        window.find("heading", &window.words.welcome_choose()).await;
    })
    .await;
}
