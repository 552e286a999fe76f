//! An alarm on the wall clock (`timerfd_create(2)`): it rings on time without waking the computer's processor before,
//! also when it comes due during sleep, and at once when the clock is set.

use async_io::Async;
use chrono::{DateTime, Utc};
use rustix::time::{
    Itimerspec, TimerfdClockId, TimerfdFlags, TimerfdTimerFlags, Timespec, timerfd_create,
    timerfd_settime,
};

/// Returns at that instant of the wall clock; early when the clock is set or the computer wakes up.
///
/// # Errors
/// The system gives no timer.
pub(super) async fn wait_until(at: DateTime<Utc>) -> std::io::Result<()> {
    let flags = TimerfdFlags::NONBLOCK | TimerfdFlags::CLOEXEC;
    let timer = timerfd_create(TimerfdClockId::Realtime, flags)?;
    let rings = Itimerspec {
        it_interval: Timespec {
            tv_sec: 0,
            tv_nsec: 0,
        },
        it_value: Timespec {
            tv_sec: at.timestamp().max(0),
            // Zero in both would disarm it.
            tv_nsec: at.timestamp_subsec_nanos().clamp(1, 999_999_999).into(),
        },
    };
    let how = TimerfdTimerFlags::ABSTIME | TimerfdTimerFlags::CANCEL_ON_SET;
    timerfd_settime(&timer, how, &rings)?;
    // Readable when it rang, and when the clock was set: either way it is time to look.
    Async::new(timer)?.readable().await
}
