//! macOS: `NSWorkspaceDidWakeNotification`, and no App Nap, which would put the clock of a program without a window off
//! by minutes. The computer may still go to sleep (`NSActivityUserInitiatedAllowingIdleSystemSleep`).
#![expect(unsafe_code, reason = "Apple's frameworks are not marked safe")]

use std::mem;

use block2::RcBlock;
use objc2_app_kit::{NSWorkspace, NSWorkspaceDidWakeNotification};
use objc2_foundation::{NSActivityOptions, NSNotification, NSProcessInfo, NSString};
use std::ptr::NonNull;

/// Calls `woken` each time the computer wakes up, until the process ends. Keeps App Nap away from now on.
pub(in crate::platform) fn on_waking(woken: impl Fn() + Send + Sync + 'static) {
    let activity = NSProcessInfo::processInfo().beginActivityWithOptions_reason(
        NSActivityOptions::UserInitiatedAllowingIdleSystemSleep,
        &NSString::from_str("Referrals expire on the minute"),
    );
    let told = RcBlock::new(move |_: NonNull<NSNotification>| woken());
    let center = NSWorkspace::sharedWorkspace().notificationCenter();
    // SAFETY: no object is asked for, without a queue the block runs where the notification is posted, and what it holds
    // may be used from any thread.
    let observer = unsafe {
        center.addObserverForName_object_queue_usingBlock(
            Some(NSWorkspaceDidWakeNotification),
            None,
            None,
            &told,
        )
    };
    // Both hold until the process ends.
    mem::forget((activity, observer));
}
