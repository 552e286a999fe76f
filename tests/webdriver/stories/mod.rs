//! The stories, one file each.

mod accept;
mod background;
mod conflict;
mod data_folder;
mod decline;
mod desk_screens;
mod first_start;
mod notified;
mod recovery;
mod screens;
mod second_start;
mod sign_in;
mod train;
mod triage;
mod troubled_screens;
