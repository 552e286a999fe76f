//! Ada and Ben, each with a desk of their own, on one Partner Center: one file a story.

mod desks;

mod a_contact_from_both;
mod accept_and_decline;
mod chain_behind_a_conflict;
mod decided_and_changed_again;
mod decided_offline;
mod different_fields;
mod discard_below_later_edits;
mod dissolves;
mod edit_and_close;
mod money;
mod notes_kept_both;
mod same_field;
mod same_value;
mod two_days_offline;
mod typed_anew;
mod undone_decision;
mod won_and_lost;
