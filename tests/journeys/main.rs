//! Stories told through the desk and the sandbox, without a window: one file each. Time passes when a story says so.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a story may stop at the first surprise"
)]

mod employee;
mod hand_clock;
mod laptop;
mod line;
mod referrals;

mod accept_on_the_train;
mod add_a_contact;
mod alerts;
mod answers_that_never_came;
mod bulk;
mod close_as_error;
mod colleague_was_faster;
mod decline;
mod documents_without_etag;
mod edit_an_engagement;
mod expired;
mod fault_matrix;
mod favourites;
mod first_synchronisation;
mod folding;
mod gone_from_the_list;
mod hotel_network;
mod long_offline;
mod marks;
mod name_ladder;
mod new_deal;
mod new_deal_found_again;
mod refused;
mod related;
mod restart_with_a_full_outbox;
mod search;
mod service_is_busy;
mod signed_in;
mod signed_out;
mod strict_service;
mod the_pipeline;
mod thousand_rows;
mod tray;
mod two_desks;
mod undo;
mod waking_up;
mod wire_shapes;
mod won_and_lost;
mod wrong_clock;
