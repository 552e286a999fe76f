//! The system's word that the computer woke up: what came due meanwhile is told at once instead of at the next nap's end.

#[cfg_attr(windows, path = "windows.rs")]
#[cfg_attr(target_os = "macos", path = "macos.rs")]
mod system;

pub(super) use system::on_waking;
