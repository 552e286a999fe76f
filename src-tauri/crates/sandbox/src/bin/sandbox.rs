//! The `sandbox` program; see [`sandbox::program`].

use std::process::ExitCode;

fn main() -> ExitCode {
    sandbox::program::main()
}
