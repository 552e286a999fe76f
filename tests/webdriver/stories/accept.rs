//! The main job: a request for information arrives, is answered, and Partner Center knows.

use chrono::{Datelike as _, Local, NaiveDate};
use serde_json::{Value, json};
use window_driver::{Acceptance, Home, Opening, Window};

use crate::partner::Partner;
use crate::referrals::{self, FLAME};
use crate::story::told;

const TYPED: Acceptance = Acceptance {
    name: "ERP for Fabrikam",
    value: "80000.55",
    currency: "EUR",
    notes: "Two warehouses, go-live in spring.",
    crm_id: "CRM-4711",
};

#[tokio::test(flavor = "multi_thread")]
async fn an_accepted_referral_is_active_in_partner_center_with_what_was_typed() {
    told(async {
        let home = Home::new();
        let partner = Partner::with(vec![referrals::quiet(), referrals::flame()]).await;
        home.sign_in(&partner.url());
        let window = Window::open(&home, Opening::default()).await;
        let words = window.words;

        see_the_flame(&window).await;
        window.set_grace(3).await;
        window.turn_to('1').await;
        window.open_row(FLAME).await;
        window.press('a').await;
        window.fill_accept_form(&TYPED).await;
        add_a_colleague(&window).await;
        window.click("button", &words.action_accept()).await;

        window.reads(&words.done_accept("Fabrikam S.A.")).await;
        window.find("button", &words.action_undo()).await;
        partner.until(FLAME, ["Active", "Accepted"]).await;
        see_it_confirmed(&window).await;
        holds_what_was_typed(&partner.get(FLAME).await);
        assert_eq!(window.quit().await, 0, "closing the window is no failure");
    })
    .await;
}

async fn see_the_flame(window: &Window) {
    let row = window.row(FLAME).await;
    assert!(
        row.contains("Fabrikam S.A."),
        "the row says who asks: {row}"
    );
    window
        .until(
            "the group of hot ones above the row",
            "return document.querySelector('[data-rows] [data-group=hot]')",
        )
        .await;
    window.reads(&window.words.flame_hot_hint()).await;
}

async fn add_a_colleague(window: &Window) {
    let words = window.words;
    window.click("button", &words.accept_contact_add()).await;
    window.fill(&words.field_first_name(), "Inés").await;
    window.fill(&words.field_last_name(), "Vega").await;
    window
        .fill(&words.field_email(), "ines@tailwind.example")
        .await;
}

fn holds_what_was_typed(referral: &Value) {
    let at = |pointer: &str| referral.pointer(pointer).cloned().unwrap_or_default();
    assert_eq!(at("/name"), json!(TYPED.name), "the engagement's name");
    assert_eq!(
        at("/details/dealValue").to_string(),
        "80000.55",
        "the value, to the cent"
    );
    assert_eq!(
        at("/details/currency"),
        json!(TYPED.currency),
        "the currency"
    );
    assert_eq!(at("/details/notes"), json!(TYPED.notes), "the notes");
    assert_eq!(
        at("/externalReferenceId"),
        json!(TYPED.crm_id),
        "the CRM id"
    );
    let closing = at("/details/closingDateTime");
    assert!(
        closing
            .as_str()
            .is_some_and(|at| at.starts_with(&end_of_this_month())),
        "“This month” is its last day, not {closing}"
    );
    assert_eq!(
        at("/team/0/email"),
        json!("ines@tailwind.example"),
        "the colleague"
    );
    assert_eq!(
        at("/x-unknown/kept/1").to_string(),
        "2.50",
        "members we do not know survive"
    );
}

/// `YYYY-MM-DD` on the user's wall.
fn end_of_this_month() -> String {
    let today = Local::now().date_naive();
    let (year, month) = match today.month() {
        12 => (today.year() + 1, 1),
        month => (today.year(), month + 1),
    };
    let next = NaiveDate::from_ymd_opt(year, month, 1).unwrap();
    next.pred_opt().unwrap().to_string()
}

/// It moved to Active under its new name, and the history tells who did what, and that it arrived.
async fn see_it_confirmed(window: &Window) {
    window.turn_to('2').await;
    let row = window.row(FLAME).await;
    assert!(row.contains(TYPED.name), "the row has the new name: {row}");
    window.reads(&window.words.state_confirmed()).await;
    window.reads("ana").await;
    window.reads("CRM-4711").await;
}
