//! The log: on standard error, only when `REFERRAL_DESK_LOG` asks for it. Never bodies, names or tokens.

use tracing_subscriber::EnvFilter;

/// Starts the log; a second start changes nothing.
pub fn start() {
    let filter = EnvFilter::builder()
        .with_env_var("REFERRAL_DESK_LOG")
        .with_default_directive(tracing_subscriber::filter::LevelFilter::ERROR.into())
        .from_env_lossy();
    // An error says that the log was started before.
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .try_init();
}
