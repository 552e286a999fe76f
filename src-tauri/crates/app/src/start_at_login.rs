//! Starting with the computer: what the system is asked to do. The shell knows how; tests have a stand-in.

/// Starts the program, without a window, when the user signs in to this computer. Both functions may block for a moment;
/// errors are in the system's own words.
pub trait StartAtLogin: Send + Sync {
    /// Whether the system would do so now: asked anew each time, since the user can change it there too.
    ///
    /// # Errors
    /// The system does not say.
    fn is_on(&self) -> Result<bool, String>;

    /// Asks the system to do so from now on, or no longer.
    ///
    /// # Errors
    /// The system refuses.
    fn set(&self, on: bool) -> Result<(), String>;
}
