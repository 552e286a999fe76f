//! A hundred referrals triaged with the keyboard alone: the focus never leaves, no row is skipped, and while the answers
//! travel and come back, nothing moves under the hand.

use serde_json::Value;
use window_driver::{Home, Key, Opening, Window, chord};

use crate::partner::Partner;
use crate::referrals;
use crate::story::told;

/// What becomes of a row, in turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deed {
    Accept,
    Decline,
    Snooze,
    Flag,
    Read,
}

const DEEDS: [Deed; 5] = [
    Deed::Accept,
    Deed::Decline,
    Deed::Snooze,
    Deed::Flag,
    Deed::Read,
];

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_referrals_are_triaged_by_keyboard_alone() {
    told(async {
        let waiting = referrals::a_hundred();
        let ids: Vec<String> = waiting.iter().map(id).collect();
        let partner = Partner::with(waiting).await;
        let home = Home::new();
        home.sign_in(&partner.url());
        home.run(&["sync", "--once"]);
        let window = Window::open(&home, Opening::default()).await;
        // Nothing is held back: answers come while one works on.
        window.set_grace(0).await;
        window.turn_to('1').await;
        is_on(&window, ids.first().unwrap()).await;

        let deeds = || DEEDS.into_iter().cycle();
        let following = ids.iter().skip(1).map(Some).chain([None]);
        for ((deed, following), number) in deeds().zip(following).zip(1..) {
            perform(&window, deed).await;
            match following {
                Some(next) => is_on(&window, next).await,
                None => assert_eq!(number, ids.len(), "every row had its turn"),
            }
        }
        window.focus_is_in("[data-rows]").await;

        for (id, deed) in ids.iter().zip(deeds()) {
            let status = match deed {
                Deed::Accept => ["Active", "Accepted"],
                Deed::Decline => ["Closed", "Declined"],
                Deed::Snooze | Deed::Flag | Deed::Read => ["New", "Pending"],
            };
            partner.until(id, status).await;
        }
        for (query, deed) in [("is:snoozed", Deed::Snooze), ("is:flagged", Deed::Flag)] {
            let done: Vec<&String> = ids
                .iter()
                .zip(deeds())
                .filter(|(_, own)| *own == deed)
                .map(|(id, _)| id)
                .collect();
            let mut listed = home.list(query);
            listed.sort();
            let mut wanted: Vec<String> = done.into_iter().cloned().collect();
            wanted.sort();
            assert_eq!(listed, wanted, "{query}");
        }
    })
    .await;
}

fn id(referral: &Value) -> String {
    let id = referral.get("id").and_then(Value::as_str);
    id.expect("each has one").to_owned()
}

/// Waits until that row is the active one, and the list has the focus.
async fn is_on(window: &Window, id: &str) {
    let script = format!(
        "const box = document.querySelector('[data-rows]');
         const active = document.getElementById(box?.getAttribute('aria-activedescendant') ?? '');
         return document.activeElement === box && active?.dataset.id === {}",
        Value::from(id)
    );
    window
        .until(&format!("the row of {id} with the focus"), &script)
        .await;
}

async fn perform(window: &Window, deed: Deed) {
    match deed {
        Deed::Accept => accept(window).await,
        Deed::Decline => decline(window).await,
        Deed::Snooze => {
            window.press_together(&chord(Key::Control, 'h')).await;
            window.focus_is_in("[role=dialog] button[data-first]").await;
            window.press(Key::Enter).await;
        }
        Deed::Flag => {
            window.press(Key::Insert).await;
            window
                .until(
                    "the flag",
                    "return document.querySelector('[role=option].active [data-flag].on')",
                )
                .await;
            window.press(Key::Down).await;
        }
        Deed::Read => {
            window.press_together(&chord(Key::Control, 'q')).await;
            window.press(Key::Down).await;
        }
    }
}

/// The name stands there already; value, currency and time frame are typed.
async fn accept(window: &Window) {
    window.press('a').await;
    window.focus_is_in("[role=dialog] input[name=name]").await;
    window.press(Key::Tab).await;
    window.type_text("12000").await;
    window.press(Key::Tab).await;
    window.type_text("EUR").await;
    window.press(Key::Tab).await;
    window.tab_to("[role=dialog] input[type=radio]").await;
    window.press(Key::Space).await;
    window.tab_to("[role=dialog] [data-submit]").await;
    window.press(Key::Enter).await;
}

async fn decline(window: &Window) {
    window.press('d').await;
    window.focus_is_in("[role=dialog]").await;
    window.tab_to("[role=dialog] input[type=radio]").await;
    window.press(Key::Space).await;
    window.tab_to("[role=dialog] [data-submit]").await;
    window.press(Key::Enter).await;
}
