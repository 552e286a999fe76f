//! Following a link from outside.

use app::telling::Wish;
use app::{Code, Event};

use crate::window::Window;

/// What the shell is asked to do for a link.
async fn followed(window: &Window, link: &str) -> Wish {
    let mut events = window.controller.listen();
    window.controller.open_link(link);
    loop {
        if let Event::Wish(wish) = events.recv().await.unwrap() {
            return wish;
        }
    }
}

fn refused(wish: &Wish) -> Option<Code> {
    let Wish::Explain { problem } = wish else {
        return None;
    };
    Some(problem.code)
}

#[tokio::test]
async fn a_referral_that_is_here_is_shown() {
    let window = Window::on_the_samples().await;
    let id = window.first("inbox").await["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let wish = followed(&window, &format!("referraldesk://referral/{id}")).await;
    let referral = Some(id);
    assert_eq!(wish, Wish::Show { referral });
}

#[tokio::test]
async fn one_that_is_not_is_explained_in_the_window() {
    let window = Window::on_the_samples().await;
    let wish = followed(&window, "referraldesk://referral/nobody-knows-it").await;
    assert_eq!(refused(&wish), Some(Code::NotFound), "{wish:?}");
    for link in ["referraldesk://deal/1", "referraldesk://referral/../.."] {
        let wish = followed(&window, link).await;
        assert_eq!(refused(&wish), Some(Code::Invalid), "{wish:?}");
    }
}

#[tokio::test]
async fn before_somebody_signs_in_there_is_nothing_to_show() {
    let wish = followed(&Window::new(), "referraldesk://referral/abc").await;
    assert_eq!(refused(&wish), Some(Code::NoWorkspace), "{wish:?}");
}
