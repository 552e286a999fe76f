//! A data folder that cannot be used is said in the window and on standard error, and the exit code tells scripts.

use std::fs;
use window_driver::{Home, Opening, Window};

use crate::story::told;

#[tokio::test(flavor = "multi_thread")]
async fn a_file_in_the_data_folders_place_is_said_in_the_window_and_on_stderr() {
    told(async {
        let home = Home::new();
        // Stops even a superuser, whom permissions do not.
        fs::write(home.data_dir(), "not a folder").unwrap();
        let window = Window::open(&home, Opening::default()).await;
        let words = window.words;
        let sentence = words.error_storage_folder(home.data_dir().display().to_string());

        window.find("heading", &words.trouble_heading()).await;
        window.reads(&sentence).await;
        let stderr = window.stderr();
        assert!(stderr.contains(&sentence), "stderr says it too: {stderr}");

        window.click("button", &words.trouble_again()).await;
        window.reads(&sentence).await;
        assert_eq!(window.close().await, 1, "a script can tell that it failed");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn once_the_folder_can_be_used_trying_again_is_enough() {
    told(async {
        let home = Home::new();
        fs::write(home.data_dir(), "not a folder").unwrap();
        let window = Window::open(&home, Opening::default()).await;
        let words = window.words;
        window.find("heading", &words.trouble_heading()).await;

        fs::remove_file(home.data_dir()).unwrap();
        window.click("button", &words.trouble_again()).await;
        window.find("heading", &words.welcome_choose()).await;
    })
    .await;
}
