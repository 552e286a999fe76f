//! The desktop's notification server, as the stories play it: one for the whole session, as on a real desktop.

use std::sync::LazyLock;
use window_driver::wait;

use ::notices::testing::{Closed, NotificationServer, Shown};

static SERVER: LazyLock<NotificationServer> =
    LazyLock::new(|| NotificationServer::start().expect("the session bus gives us the name"));

/// From now on there is a desktop that shows notices, with none on it; otherwise the bus would start whichever desktop is
/// installed, and the notices of earlier stories would stand there still.
pub(crate) fn begin() {
    for notice in SERVER.standing() {
        SERVER.close(notice.id, Closed::Expired).unwrap();
    }
}

/// Waits until a notice with that title stands there.
pub(crate) async fn standing(title: &str) -> Shown {
    let what = format!("a notice “{title}”");
    wait::until(&what, async || {
        let mut standing = SERVER.standing().into_iter();
        standing.find(|notice| notice.summary == title)
    })
    .await
}

/// Waits until no notice with that title stands there any more.
pub(crate) async fn withdrawn(title: &str) {
    let what = format!("the notice “{title}” to go");
    wait::until(&what, async || {
        let standing = SERVER.standing();
        (!standing.iter().any(|notice| notice.summary == title)).then_some(())
    })
    .await;
}

/// Presses a button of a notice.
pub(crate) fn press(notice: &Shown, button: &str) {
    SERVER.invoke(notice.id, button).unwrap();
}
