//! The sets of buttons: the system wants to know each as a category, under a name, before a notice uses it.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError, mpsc};

use block2::RcBlock;
use objc2::rc::Retained;
use objc2_foundation::{NSArray, NSSet, NSString};
use objc2_user_notifications::{
    UNNotificationAction, UNNotificationActionOptions, UNNotificationCategory,
    UNNotificationCategoryOptions, UNUserNotificationCenter,
};

use crate::{Button, NotShown};

/// Between the parts of a category's name; no id or label has it.
const BETWEEN: &str = "\u{1f}";

/// Every set that was used, by its name. There are as many as kinds of notices.
#[derive(Default)]
pub(super) struct Categories(Mutex<BTreeMap<String, Vec<Button>>>);

impl Categories {
    /// The category's name. Also a notice without buttons has one, or nobody would tell that it was waved away.
    pub(super) fn of(
        &self,
        buttons: &[Button],
        center: &UNUserNotificationCenter,
    ) -> Result<Retained<NSString>, NotShown> {
        let name = name(buttons);
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !known.contains_key(&name) {
            known.insert(name.clone(), buttons.to_vec());
            register(&known, center)?;
        }
        Ok(NSString::from_str(&name))
    }
}

fn name(buttons: &[Button]) -> String {
    let parts: Vec<&str> = buttons
        .iter()
        .flat_map(|button| [button.id.as_str(), button.label.as_str()])
        .collect();
    format!("notice{BETWEEN}{}", parts.join(BETWEEN))
}

/// The system takes all categories at once, and a little later: it is asked for them so that it has them.
fn register(
    known: &BTreeMap<String, Vec<Button>>,
    center: &UNUserNotificationCenter,
) -> Result<(), NotShown> {
    let categories: Vec<_> = known
        .iter()
        .map(|(name, buttons)| category(name, buttons))
        .collect();
    center.setNotificationCategories(&NSSet::from_retained_slice(&categories));
    let (tell, told) = mpsc::channel();
    let done = RcBlock::new(
        move |_categories: std::ptr::NonNull<NSSet<UNNotificationCategory>>| {
            // Whoever asked may have stopped waiting.
            let _ = tell.send(());
        },
    );
    center.getNotificationCategoriesWithCompletionHandler(&done);
    super::answer(&told, super::PATIENCE)
}

fn category(name: &str, buttons: &[Button]) -> Retained<UNNotificationCategory> {
    let actions: Vec<_> = buttons.iter().map(action).collect();
    UNNotificationCategory::categoryWithIdentifier_actions_intentIdentifiers_options(
        &NSString::from_str(name),
        &NSArray::from_retained_slice(&actions),
        &NSArray::new(),
        UNNotificationCategoryOptions::CustomDismissAction,
    )
}

/// Without options: what comes to the front is decided by whoever hears the answer.
fn action(button: &Button) -> Retained<UNNotificationAction> {
    UNNotificationAction::actionWithIdentifier_title_options(
        &NSString::from_str(&button.id),
        &NSString::from_str(&button.label),
        UNNotificationActionOptions::empty(),
    )
}
