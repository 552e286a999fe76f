//! A Windows program without a console of its own borrows the one it was started from, so that the command line can
//! print. Everywhere else there is nothing to do.

/// Borrows the console of the program that started this one, if it has one.
#[cfg(windows)]
#[expect(
    unsafe_code,
    reason = "the only way to borrow a console is this system call"
)]
pub(crate) fn attach() {
    use windows_sys::Win32::System::Console::{ATTACH_PARENT_PROCESS, AttachConsole};
    // SAFETY: the call takes no pointer and may be made at any time; failing means there is no console to borrow.
    let _borrowed = unsafe { AttachConsole(ATTACH_PARENT_PROCESS) };
}

/// Elsewhere every program has its standard output already.
#[cfg(not(windows))]
pub(crate) fn attach() {}
