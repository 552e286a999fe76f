//! The `sandbox` program as it is, under a name of its own, so that Cargo builds it for these tests.

use std::process::ExitCode;

fn main() -> ExitCode {
    sandbox::program::main()
}
