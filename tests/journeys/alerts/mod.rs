//! Ada is told what comes due: once, on a desktop that shows it, and no longer than it holds.

mod buttons;
mod desktop;
mod ladder;
mod restarts;
mod settings;
