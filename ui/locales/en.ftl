### English: the reference text. Every message has a note for translators where its
### place or tone is not obvious; es.ftl must hold the same messages and variables.

## Rust

# Shown when something failed that the user can do nothing about but retry.
error-internal = Something went wrong on this computer. Nothing you typed is lost. Try again, and if it happens again, restart Referral Desk.
