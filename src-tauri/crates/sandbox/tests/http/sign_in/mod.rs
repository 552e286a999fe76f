//! Signing in over real sockets, as a desktop program and a browser do it.

mod browser;
mod codes;
mod devices;
mod doors;
mod levers;
mod program;
mod refusals;
mod renewals;
