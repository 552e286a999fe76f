//! The rules of referrals as tables and properties: reading, states, clocks, money, reasons, intents.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod changes;
mod clocks;
mod deals;
mod documents;
mod forms;
mod generators;
mod money;
mod patches;
mod properties;
mod reading;
mod reasons;
mod sameness;
mod shapes;
mod states;
mod support;
mod twins;
