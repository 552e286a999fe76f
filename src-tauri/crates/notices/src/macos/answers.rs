//! What the system tells us: the delegate, and what is read from pointers it hands out.
#![expect(
    unsafe_code,
    reason = "an Objective-C class and the system's pointers; each use says why it holds"
)]

use std::ptr::NonNull;
use std::sync::mpsc::Sender;

use block2::DynBlock;
use objc2::rc::Retained;
use objc2::runtime::{NSObject, NSObjectProtocol, ProtocolObject};
use objc2::{AnyThread as _, DefinedClass as _, define_class, msg_send};
use objc2_foundation::{NSError, NSString};
use objc2_user_notifications::{
    UNNotification, UNNotificationDefaultActionIdentifier, UNNotificationDismissActionIdentifier,
    UNNotificationPresentationOptions, UNNotificationResponse, UNNotificationSetting,
    UNNotificationSettings, UNUserNotificationCenter, UNUserNotificationCenterDelegate,
};

use super::Allowed;
use crate::{Choice, Invoked};

/// From now on answers go there, until the program ends.
pub(super) fn listen(center: &UNUserNotificationCenter, answers: Sender<Invoked>) {
    let delegate = Delegate::alloc().set_ivars(answers);
    // SAFETY: `init` of NSObject, the superclass, takes nothing and returns the object.
    let delegate: Retained<Delegate> = unsafe { msg_send![super(delegate), init] };
    center.setDelegate(Some(ProtocolObject::from_ref(&*delegate)));
    // The center holds it weakly, and needs it as long as the program runs.
    std::mem::forget(delegate);
}

/// What the settings say.
pub(super) fn allowed(settings: NonNull<UNNotificationSettings>) -> Allowed {
    // SAFETY: the system hands the object out for as long as its completion handler runs, which calls this.
    let settings = unsafe { settings.as_ref() };
    Allowed {
        status: settings.authorizationStatus(),
        in_list: settings.notificationCenterSetting() == UNNotificationSetting::Enabled,
        sound: settings.soundSetting() == UNNotificationSetting::Enabled,
    }
}

/// The words of an error; `None` when it is null, which is success.
pub(super) fn failure(error: *mut NSError) -> Option<String> {
    // SAFETY: null, or an object that lives as long as the completion handler runs, which calls this.
    let error = unsafe { error.as_ref() }?;
    Some(error.localizedDescription().to_string())
}

fn choice(action: &NSString) -> Choice {
    // SAFETY: constants of the framework, set before any code of ours runs.
    let (body, dismissed) = unsafe {
        (
            UNNotificationDefaultActionIdentifier,
            UNNotificationDismissActionIdentifier,
        )
    };
    if action == body {
        Choice::Body
    } else if action == dismissed {
        Choice::Dismissed
    } else {
        Choice::Button(action.to_string())
    }
}

define_class!(
    // SAFETY: NSObject asks nothing of its subclasses, and this one does not implement Drop.
    #[unsafe(super(NSObject))]
    #[name = "NoticesDelegate"]
    #[ivars = Sender<Invoked>]
    struct Delegate;

    // SAFETY: it asks nothing that NSObject does not do.
    unsafe impl NSObjectProtocol for Delegate {}

    // SAFETY: the signatures are the protocol's.
    unsafe impl UNUserNotificationCenterDelegate for Delegate {
        /// Without it the system shows nothing while our window is in front.
        #[unsafe(method(userNotificationCenter:willPresentNotification:withCompletionHandler:))]
        fn will_present(
            &self,
            _center: &UNUserNotificationCenter,
            _notification: &UNNotification,
            done: &DynBlock<dyn Fn(UNNotificationPresentationOptions)>,
        ) {
            done.call((UNNotificationPresentationOptions::Banner
                | UNNotificationPresentationOptions::List
                | UNNotificationPresentationOptions::Sound,));
        }

        #[unsafe(method(userNotificationCenter:didReceiveNotificationResponse:withCompletionHandler:))]
        fn did_receive(
            &self,
            _center: &UNUserNotificationCenter,
            response: &UNNotificationResponse,
            done: &DynBlock<dyn Fn()>,
        ) {
            // Nobody listens any more when the program ends.
            let _ = self.ivars().send(Invoked {
                tag: response.notification().request().identifier().to_string(),
                what: choice(&response.actionIdentifier()),
            });
            done.call(());
        }
    }
);
