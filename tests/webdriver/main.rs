//! The real window, driven from outside: WebKit's own WebDriver, a sandbox over HTTP, a data folder per story.
//! Run by `cargo xtask test --only webdriver`, which provides the display, the session bus and the program.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may stop at the first surprise"
)]

mod notices;
mod panel;
mod partner;
mod referrals;
mod stories;
mod story;
