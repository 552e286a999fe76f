//! The desktop of these stories, and the referrals it tells of.

use std::sync::Arc;

use notices::testing::Recorded;
use serde_json::{Value, json};

use crate::laptop::Laptop;
use crate::referrals::{request, with};

/// A desktop that shows everything.
pub(super) fn desktop() -> Recorded {
    Recorded::new(Arc::new(drop))
}

/// A request whose customer asked to be contacted, an hour ago; there is a number to call.
pub(super) fn flame(id: &str) -> Value {
    let mut document = with(request(id), &json!({}));
    document["details"]["customerRequestedContact"] = json!(true);
    document["customerProfile"]["team"][0]["phoneNumber"] = json!("+34 600 000 000");
    document
}

/// The titles of what was shown from the beginning.
pub(super) fn titles(desktop: &Recorded) -> Vec<String> {
    desktop
        .shown()
        .into_iter()
        .map(|notice| notice.title)
        .collect()
}

/// A laptop that has read these documents and told of them; what was told until then is not of interest.
pub(super) async fn told_of(documents: Vec<Value>) -> Laptop {
    let laptop = Laptop::up_to_date(documents).await;
    laptop.desk.tell_alerts(&desktop()).unwrap();
    laptop
}
