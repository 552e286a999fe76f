//! JSON alone: the bodies of the same pages parsed into trees, with the features this program has on.

use std::hint::black_box;

use anyhow::Result;
use serde_json::Value;

/// Parses each body and drops the tree.
pub(crate) fn parse(bodies: &[Vec<u8>]) -> Result<()> {
    for body in bodies {
        black_box(serde_json::from_slice::<Value>(body)?);
    }
    Ok(())
}
