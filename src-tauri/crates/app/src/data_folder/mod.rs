//! Care for the data folder: backups, recovery, and the one engine that may send.

mod daily;
mod turn;
