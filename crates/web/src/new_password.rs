//! What a new password is judged by, and the words for it. The passwords that are tried first (those of the policy's length among the
//! best known lists) are made by the front-end build (`static/build.mjs`) and mounted as a file: they weigh nothing in a component.

use anyhow::Context;
use portico::Result;
use portico::sign_in::password;
use portico::sign_in::password::Fault;

use crate::i18n::Locale;
use crate::t;

/// Where `spin.toml` mounts them.
const FILE: &str = "/lists/common-passwords.txt";

/// The passwords that are tried first, in lower case, one a line: for [`password::fault`].
///
/// # Errors
/// Where the file was not built or is not mounted: then no password is taken.
pub fn common() -> Result<String> {
    Ok(std::fs::read_to_string(FILE).with_context(|| format!("reading {FILE}"))?)
}

/// What is wrong with a new password.
pub fn words(l: &Locale, fault: Fault) -> String {
    match fault {
        Fault::TooShort => t!(l, "desk-fault-password-short", least = password::SHORTEST),
        Fault::TooLong => t!(l, "desk-fault-password-long"),
        Fault::Common => t!(l, "agents-fault-common"),
        Fault::Guessable => t!(l, "agents-fault-guessable"),
    }
}
