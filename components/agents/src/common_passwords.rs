//! The passwords that are tried first: those of the policy's length among the best known lists, made by the front-end build
//! (`static/build.mjs`) and mounted as a file, so that they weigh nothing in the component.

use anyhow::Context;
use portico::Result;

/// Where `spin.toml` mounts them.
const FILE: &str = "/lists/common-passwords.txt";

/// All of them, in lower case, one a line.
///
/// # Errors
/// Where the file was not built or is not mounted: then no password is taken.
pub fn read() -> Result<String> {
    Ok(std::fs::read_to_string(FILE).with_context(|| format!("reading {FILE}"))?)
}
