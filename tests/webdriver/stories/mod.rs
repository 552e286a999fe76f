//! The stories, one file each.

mod accept;
mod data_folder;
mod decline;
mod first_start;
mod screens;
mod second_start;
mod train;
