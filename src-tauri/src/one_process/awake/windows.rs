//! Windows: `PowerRegisterSuspendResumeNotification` (Windows 8 and later), which needs no window.
//!
//! Efficiency mode (EcoQoS) is left to the system: it slows work down and leaves timers alone, and the desk does little.
#![expect(unsafe_code, reason = "the only way to hear of it is this system call")]

use std::ffi::c_void;
use std::ptr;

use windows_sys::Win32::System::Power::{
    DEVICE_NOTIFY_SUBSCRIBE_PARAMETERS, PowerRegisterSuspendResumeNotification,
};
use windows_sys::Win32::UI::WindowsAndMessaging::{DEVICE_NOTIFY_CALLBACK, PBT_APMRESUMEAUTOMATIC};

type Woken = Box<dyn Fn() + Send + Sync>;

/// Calls `woken` each time the computer wakes up, on a thread of the system, until the process ends.
pub(in crate::platform) fn on_waking(woken: impl Fn() + Send + Sync + 'static) {
    // Both live as long as the process: the system may call at any time.
    let woken: Woken = Box::new(woken);
    let context: &'static Woken = Box::leak(Box::new(woken));
    let parameters = Box::leak(Box::new(DEVICE_NOTIFY_SUBSCRIBE_PARAMETERS {
        Callback: Some(told),
        Context: ptr::from_ref(context).cast_mut().cast(),
    }));
    let mut registration: *mut c_void = ptr::null_mut();
    // SAFETY: the parameters and what they point to are never freed; `registration` outlives the call.
    let error = unsafe {
        PowerRegisterSuspendResumeNotification(
            DEVICE_NOTIFY_CALLBACK,
            ptr::from_mut(parameters).cast(),
            &raw mut registration,
        )
    };
    if error != 0 {
        tracing::warn!(error, "The end of a sleep is noticed by the clock only");
    }
}

/// Comes at every waking, whether or not somebody is there (*System Sleep Criteria*, `PBT_APMRESUMEAUTOMATIC`).
unsafe extern "system" fn told(context: *const c_void, what: u32, _setting: *const c_void) -> u32 {
    if what == PBT_APMRESUMEAUTOMATIC {
        // SAFETY: the context is the leaked `Woken` of `on_waking`.
        let woken = unsafe { &*context.cast::<Woken>() };
        woken();
    }
    0
}
