//! A D-Bus session of a test's own: the test runs again in it, where nothing else owns a name and nothing is started on
//! demand. Where D-Bus is missing, a printed line says that it was left out.

use std::process::Command;

/// Set in the process that runs inside the session.
const INSIDE: &str = "REFERRAL_DESK_TEST_SESSION";

/// A session is behind no proxy, wherever its tests run.
const PROXIES: [&str; 8] = [
    "ALL_PROXY",
    "all_proxy",
    "HTTPS_PROXY",
    "https_proxy",
    "HTTP_PROXY",
    "http_proxy",
    "NO_PROXY",
    "no_proxy",
];

/// Without folders of services: a name that nobody owns stays without an owner, whatever is installed here.
const BARE: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

/// Runs `story` inside a session: the test that calls this is started again there, under the same name.
///
/// # Panics
/// The session cannot be made, or the story failed in it.
pub fn a_session(story: impl FnOnce()) {
    session(&[], &[], story);
}

/// The same, on computers that have these programs.
///
/// # Panics
/// The session cannot be made, or the story failed in it.
pub fn a_session_with(programs: &[&str], story: impl FnOnce()) {
    session(programs, &[], story);
}

/// The same in a session, with these variables in the environment.
///
/// # Panics
/// The session cannot be made, or the story failed in it.
pub fn a_session_under(variables: &[(&str, &str)], story: impl FnOnce()) {
    session(&[], variables, story);
}

fn session(programs: &[&str], variables: &[(&str, &str)], story: impl FnOnce()) {
    if is_inside() {
        return story();
    }
    let mut needed = ["dbus-run-session"].iter().chain(programs);
    if let Some(missing) = needed.find(|program| !is_there(program)) {
        eprintln!("left out: there is no {missing} here");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let config = folder.path().join("bus.conf");
    std::fs::write(&config, BARE).unwrap();
    let mut session = Command::new("dbus-run-session");
    session.arg("--config-file").arg(&config).arg("--");
    session.arg(std::env::current_exe().unwrap());
    run_again(session, variables);
}

/// Runs `story` where there is no session bus.
///
/// # Panics
/// The story failed.
pub fn no_session(story: impl FnOnce()) {
    if is_inside() {
        return story();
    }
    let program = Command::new(std::env::current_exe().unwrap());
    let nowhere = ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    run_again(program, &[nowhere]);
}

fn is_there(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

fn is_inside() -> bool {
    std::env::var_os(INSIDE).is_some()
}

fn run_again(mut program: Command, variables: &[(&str, &str)]) {
    // The test runner names a test's thread after it.
    let test = std::thread::current().name().unwrap().to_owned();
    for name in PROXIES {
        program.env_remove(name);
    }
    let status = program
        .envs(variables.iter().copied())
        .args(["--exact", &test, "--nocapture"])
        .env(INSIDE, "1")
        .status();
    assert!(status.unwrap().success(), "the test failed in its session");
}
