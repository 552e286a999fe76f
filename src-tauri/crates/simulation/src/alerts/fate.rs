//! Where the program ends: at one of the points between a decision and its acknowledgement.

/// A point at which a crash makes a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Point {
    /// Everything is decided, nothing is committed.
    BeforeTheDecision,
    /// The decision is committed, nothing is shown.
    AfterTheDecision,
    /// The desktop shows it, and we have not written that down.
    InTheGap,
    /// Written down.
    AfterTheAcknowledgement,
}

/// The program ended there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Crashed(pub(crate) Point);

/// Lets the program live, or end after so many more points.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Fate(Option<u32>);

impl Fate {
    /// The program ends at the first point after `spared` others.
    pub(crate) fn strike_after(&mut self, spared: u32) {
        self.0 = Some(spared);
    }

    /// Passes a point, or not.
    pub(crate) fn at(&mut self, point: Point) -> Result<(), Crashed> {
        match self.0 {
            Some(0) => {
                self.0 = None;
                Err(Crashed(point))
            }
            Some(spared) => {
                self.0 = Some(spared - 1);
                Ok(())
            }
            None => Ok(()),
        }
    }
}
