//! The stories, one file each.

mod accept;
mod background;
mod conflict;
mod data_folder;
mod decline;
mod first_start;
mod notified;
mod recovery;
mod screens;
mod second_start;
mod sign_in;
mod train;
mod troubled_screens;
