//! What went wrong at a sign-in, as a sentence with a way on.

use i18n::Words;
use sign_in::{SignInError, VaultError, Wrong};

use crate::{Code, Problem};

/// The sentence for each error.
#[must_use]
pub fn in_words(words: &Words, error: &SignInError) -> Problem {
    let problem = |code, sentence| Problem {
        code,
        sentence,
        field: None,
        detail: Some(error.to_string()),
    };
    let refused = |sentence| problem(Code::SignIn, sentence);
    match error {
        SignInError::Setting(wrong) => Problem {
            field: Some(wrong.field().to_owned()),
            detail: None,
            ..problem(Code::Invalid, setting(words, *wrong))
        },
        SignInError::Mfa { .. } => refused(words.sign_in_error_mfa()),
        SignInError::ConditionalAccess { .. } => refused(words.sign_in_error_conditional_access()),
        SignInError::Interaction { .. } => refused(words.sign_in_error_interaction()),
        SignInError::Consent => refused(words.sign_in_error_consent()),
        SignInError::AdminConsent => refused(words.sign_in_error_admin_consent()),
        SignInError::Declined => refused(words.sign_in_error_declined()),
        SignInError::Cancelled => problem(Code::Cancelled, words.sign_in_error_cancelled()),
        SignInError::Expired => refused(words.sign_in_error_expired()),
        SignInError::Tenant(_) => refused(words.sign_in_error_tenant()),
        SignInError::Client(_) => refused(words.sign_in_error_client()),
        SignInError::Revoked(_) => refused(words.sign_in_error_revoked()),
        SignInError::Offline(_) => problem(Code::Offline, words.sign_in_error_offline()),
        SignInError::NotTheService(_) => {
            problem(Code::Offline, words.sign_in_error_not_the_service())
        }
        SignInError::Clock(_) => problem(Code::Offline, words.sign_in_error_clock()),
        SignInError::NoBrowser(_) => refused(words.sign_in_error_no_browser()),
        SignInError::SomebodyElse { chosen } => {
            refused(words.sign_in_error_somebody_else(chosen.clone()))
        }
        SignInError::Vault(vault) => kept(words, vault, error),
        SignInError::Refused(detail) => refused(words.sign_in_error_refused(detail.clone())),
    }
}

fn setting(words: &Words, wrong: Wrong) -> String {
    match wrong {
        Wrong::ClientId => words.sign_in_error_no_client_id(),
        Wrong::Tenant => words.sign_in_error_bad_tenant(),
        Wrong::Authority => words.sign_in_error_bad_authority(),
        Wrong::Scope => words.sign_in_error_bad_scope(),
        Wrong::BaseUrl => words.sign_in_error_bad_base_url(),
    }
}

fn kept(words: &Words, vault: &VaultError, error: &SignInError) -> Problem {
    let (code, sentence) = match vault {
        VaultError::NoKeychain(_) => (Code::Keychain, words.sign_in_error_no_keychain()),
        VaultError::Locked => (Code::Keychain, words.sign_in_error_keychain_locked()),
        VaultError::Unfaithful | VaultError::TooLong(_) | VaultError::Other(_) => {
            (Code::Keychain, words.sign_in_error_keychain())
        }
        VaultError::Passphrase => (Code::Invalid, words.sign_in_error_passphrase()),
        VaultError::File(_) => (Code::Storage, words.sign_in_error_file()),
    };
    Problem {
        code,
        sentence,
        field: (*vault == VaultError::Passphrase).then(|| "passphrase".to_owned()),
        detail: Some(error.to_string()),
    }
}

/// The account's sign-in lies in a file whose passphrase nobody typed yet.
#[must_use]
pub fn is_locked(words: &Words) -> Problem {
    in_words(words, &SignInError::Vault(VaultError::Passphrase))
}
