//! What a runtime gives a component, for one that runs without: from the environment. Only a component's native twin, which the bench
//! measures beside it, is run so; no component has this.

mod sqlite;

use std::env;
use std::path::PathBuf;

pub use sqlite::Connection;

/// Names the file that is mounted in a component as the build's list of names.
const ASSETS: &str = "PORTICO_ASSETS";

/// The value of a variable of `spin.toml`: `SPIN_VARIABLE_NAME`, as Spin reads it.
///
/// # Errors
/// Where it is not set; defaults are not known here.
pub async fn variable(name: &str) -> Result<String, env::VarError> {
    env::var(format!("SPIN_VARIABLE_{}", name.to_uppercase()))
}

/// Where the build's list of names is, which a component has at `mounted`.
pub fn assets_file(mounted: &str) -> PathBuf {
    env::var_os(ASSETS).map_or_else(|| mounted.into(), PathBuf::from)
}
