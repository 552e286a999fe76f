//! Stories told through the desk.
