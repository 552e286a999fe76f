//! The real keychain: gnome-keyring in a D-Bus session of its own, so that nobody's own keychain is touched. Where
//! D-Bus or gnome-keyring is missing, a printed line says that it was left out.
#![cfg(target_os = "linux")]
#![expect(
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "a test may stop at the first surprise, and says what it left out"
)]

use std::process::Command;
use std::time::Duration;

use sign_in::vault::Keychain;
use sign_in::{Secret, Vault as _, VaultError};

/// Set in the process that runs inside the session.
const INSIDE: &str = "REFERRAL_DESK_TEST_SESSION";
const UNLOCKED: &str = "printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; \
    gdbus wait --session --timeout 20 org.freedesktop.secrets; exec \"$0\" \"$@\"";

fn keychain(limit: Duration) -> Keychain {
    Keychain::new("referral-desk-test", limit)
}

fn secret(text: &str) -> Secret {
    Secret::new(text.to_owned())
}

fn is_inside() -> bool {
    std::env::var_os(INSIDE).is_some()
}

fn has(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok()
}

/// Runs the same test again inside a session with an unlocked keyring and a home of its own; false when this computer
/// has neither.
fn in_a_session(test: &str) -> bool {
    let needed = ["dbus-run-session", "gnome-keyring-daemon", "gdbus"];
    if let Some(missing) = needed.iter().find(|program| !has(program)) {
        eprintln!("left out: there is no {missing} here");
        return false;
    }
    let home = tempfile::tempdir().unwrap();
    let status = Command::new("dbus-run-session")
        .args(["--", "sh", "-c", UNLOCKED])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture"])
        .env(INSIDE, "1")
        .env("HOME", home.path())
        .env("XDG_DATA_HOME", home.path())
        .env("XDG_RUNTIME_DIR", home.path())
        .env_remove("GNOME_KEYRING_CONTROL")
        .status()
        .unwrap();
    assert!(status.success(), "the test inside the session failed");
    true
}

#[tokio::test]
async fn the_keychain_gives_back_what_it_was_given_and_forgets_it() {
    if !is_inside() {
        in_a_session("the_keychain_gives_back_what_it_was_given_and_forgets_it");
        return;
    }
    let keychain = keychain(Duration::from_secs(60));
    assert_eq!(keychain.load("ada").await, Ok(None), "it is new");
    // As long as the directory's are.
    let long = secret(&"0.AXoA-refresh-token_".repeat(80));
    keychain.keep("ada", &long).await.unwrap();
    assert_eq!(
        keychain.load("ada").await,
        Ok(Some(long)),
        "kept to the last letter"
    );
    assert_eq!(
        keychain.load("ben").await,
        Ok(None),
        "one entry per account"
    );
    keychain.keep("ada", &secret("rotated")).await.unwrap();
    assert_eq!(
        keychain.load("ada").await,
        Ok(Some(secret("rotated"))),
        "in place of the old one"
    );
    keychain.forget("ada").await.unwrap();
    keychain.forget("ada").await.unwrap();
    assert_eq!(
        keychain.load("ada").await,
        Ok(None),
        "forgotten, and twice is fine"
    );
}

#[tokio::test]
async fn a_locked_keychain_does_not_hold_the_program_up() {
    if !is_inside() {
        in_a_session("a_locked_keychain_does_not_hold_the_program_up");
        return;
    }
    keychain(Duration::from_secs(60))
        .keep("ada", &secret("kept"))
        .await
        .unwrap();
    let locked = Command::new("gdbus")
        .args(["call", "--session", "--dest", "org.freedesktop.secrets"])
        .args(["--object-path", "/org/freedesktop/secrets"])
        .args(["--method", "org.freedesktop.Secret.Service.Lock"])
        .arg("['/org/freedesktop/secrets/collection/login']")
        .status();
    assert!(locked.unwrap().success(), "the keyring could be locked");
    // It waits for a question that nobody sees, or that cannot even be shown.
    let load = keychain(Duration::from_millis(500)).load("ada").await;
    assert_eq!(
        load,
        Err(VaultError::Locked),
        "it is told apart from having none"
    );
}

#[tokio::test]
async fn without_a_secret_service_it_says_so_at_once() {
    const TEST: &str = "without_a_secret_service_it_says_so_at_once";
    if !is_inside() {
        let status = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", TEST, "--nocapture"])
            .env(INSIDE, "1")
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
            .status();
        assert!(status.unwrap().success(), "the test without a bus failed");
        return;
    }
    let keep = keychain(Duration::from_secs(60))
        .keep("ada", &secret("kept"))
        .await;
    assert!(
        matches!(keep, Err(VaultError::NoKeychain(_))),
        "the user may choose another place: {keep:?}"
    );
}
