//! macOS: UserNotifications. It knows programs by their bundle and ends one that asks without having one, so that is
//! looked at first. The first notice asks the user for permission.
//!
//! The tag is the identifier, which the system keeps: a notice that outlives us can be withdrawn and answered by the
//! next run, which it starts. Its buttons are known again once that run has shown a notice with the same buttons.

mod answers;
mod buttons;

use std::sync::mpsc;
use std::time::Duration;

use block2::RcBlock;
use objc2::rc::Retained;
use objc2::runtime::{Bool, NSObjectProtocol as _};
use objc2::sel;
use objc2_foundation::{NSArray, NSBundle, NSError, NSString};
use objc2_user_notifications::{
    UNAuthorizationOptions, UNAuthorizationStatus, UNMutableNotificationContent,
    UNNotificationInterruptionLevel, UNNotificationRequest, UNNotificationSettings,
    UNNotificationSound, UNUserNotificationCenter,
};

use self::buttons::Categories;
use crate::{Abilities, Desktop, Identity, Listener, NotShown, Notice, Urgency};

/// The system answers at once, unless it hangs.
const PATIENCE: Duration = Duration::from_secs(5);
/// So long we wait for the user to decide about notices; the question stays on the screen after that.
const DECISION: Duration = Duration::from_secs(60);

/// The notices of one bundle.
pub(crate) struct Native {
    categories: Categories,
}

/// What the user allows.
struct Allowed {
    status: UNAuthorizationStatus,
    in_list: bool,
    sound: bool,
}

impl Native {
    /// Listens at once: an answer that started the program is told before the first notice.
    pub(crate) fn new(_bundle_counts: Identity, listener: Listener) -> Self {
        if let Ok(center) = center() {
            answers::listen(&center, crate::ear::listening(listener));
        }
        Self {
            categories: Categories::default(),
        }
    }
}

impl Desktop for Native {
    fn show(&self, notice: &Notice) -> Result<(), NotShown> {
        let center = center()?;
        permission(&center)?;
        let content = content(notice);
        let category = self.categories.of(&notice.buttons, &center)?;
        content.setCategoryIdentifier(&category);
        let request = UNNotificationRequest::requestWithIdentifier_content_trigger(
            &NSString::from_str(&notice.tag),
            &content,
            None,
        );
        let (tell, told) = mpsc::channel();
        let done = RcBlock::new(move |error: *mut NSError| {
            // Whoever asked may have stopped waiting.
            let _ = tell.send(answers::failure(error));
        });
        center.addNotificationRequest_withCompletionHandler(&request, Some(&done));
        answer(&told, PATIENCE)?.map_or(Ok(()), |words| Err(NotShown::Other(words)))
    }

    fn withdraw(&self, tag: &str) -> Result<(), NotShown> {
        let center = center()?;
        let tags = NSArray::from_retained_slice(&[NSString::from_str(tag)]);
        center.removePendingNotificationRequestsWithIdentifiers(&tags);
        center.removeDeliveredNotificationsWithIdentifiers(&tags);
        Ok(())
    }

    fn abilities(&self) -> Result<Abilities, NotShown> {
        let center = center()?;
        let allowed = permission(&center)?;
        Ok(Abilities {
            server: "macOS".to_owned(),
            version: String::new(),
            shows_buttons: true,
            keeps_notices: allowed.in_list,
            plays_sound: allowed.sound,
            body_click: true,
        })
    }
}

fn center() -> Result<Retained<UNUserNotificationCenter>, NotShown> {
    match NSBundle::mainBundle().bundleIdentifier() {
        Some(_) => Ok(UNUserNotificationCenter::currentNotificationCenter()),
        None => Err(NotShown::NoServer(
            "the program runs outside of its bundle".to_owned(),
        )),
    }
}

/// What is allowed, after asking the user if nobody has yet.
fn permission(center: &UNUserNotificationCenter) -> Result<Allowed, NotShown> {
    let mut allowed = settings(center)?;
    if allowed.status == UNAuthorizationStatus::NotDetermined {
        ask(center)?;
        allowed = settings(center)?;
    }
    match allowed.status {
        UNAuthorizationStatus::Authorized | UNAuthorizationStatus::Provisional => Ok(allowed),
        status => Err(NotShown::Refused(format!(
            "authorization status {}",
            status.0
        ))),
    }
}

fn ask(center: &UNUserNotificationCenter) -> Result<(), NotShown> {
    let (tell, told) = mpsc::channel();
    let done = RcBlock::new(move |_granted: Bool, error: *mut NSError| {
        let _ = tell.send(answers::failure(error));
    });
    center.requestAuthorizationWithOptions_completionHandler(
        UNAuthorizationOptions::Alert | UNAuthorizationOptions::Sound,
        &done,
    );
    match told.recv_timeout(DECISION) {
        Ok(None) => Ok(()),
        Ok(Some(words)) => Err(NotShown::Refused(words)),
        Err(_) => Err(NotShown::Refused("the user has not decided".to_owned())),
    }
}

fn settings(center: &UNUserNotificationCenter) -> Result<Allowed, NotShown> {
    let (tell, told) = mpsc::channel();
    let done = RcBlock::new(move |settings: std::ptr::NonNull<UNNotificationSettings>| {
        let _ = tell.send(answers::allowed(settings));
    });
    center.getNotificationSettingsWithCompletionHandler(&done);
    answer(&told, PATIENCE)
}

fn content(notice: &Notice) -> Retained<UNMutableNotificationContent> {
    let content = UNMutableNotificationContent::new();
    content.setTitle(&NSString::from_str(&notice.title));
    content.setBody(&NSString::from_str(&notice.body));
    if notice.sound {
        content.setSound(Some(&UNNotificationSound::defaultSound()));
    }
    // Since macOS 12. Without the entitlement for time-sensitive notices, the system takes them for active ones.
    if content.respondsToSelector(sel!(setInterruptionLevel:)) {
        content.setInterruptionLevel(match notice.urgency {
            Urgency::Low => UNNotificationInterruptionLevel::Passive,
            Urgency::Normal => UNNotificationInterruptionLevel::Active,
            Urgency::High => UNNotificationInterruptionLevel::TimeSensitive,
        });
    }
    content
}

fn answer<T>(told: &mpsc::Receiver<T>, limit: Duration) -> Result<T, NotShown> {
    told.recv_timeout(limit)
        .map_err(|_| NotShown::Other("the system does not answer".to_owned()))
}
