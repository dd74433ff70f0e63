//! Development keys: made on the first run, kept beside the databases, never in the repository.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value};

/// The variables of `spin.toml` that need a secret.
const NAMES: [&str; 5] = ["customer_key", "agent_key", "sign_in_key", "agent_link_key", "operator_token"];

/// The development keys of a state folder, by variable; those that are missing are made.
pub fn load_or_make(state_dir: &Path) -> Result<Vec<(String, String)>> {
    let path = state_dir.join("development-keys.json");
    let mut keys: Map<String, Value> = match std::fs::read_to_string(&path) {
        Ok(text) => serde_json::from_str(&text)
            .with_context(|| format!("{} is not what xtask wrote; remove it to make new keys", path.display()))?,
        Err(_) => Map::new(),
    };
    for name in NAMES {
        keys.entry(name).or_insert_with(|| Value::String(random()));
    }
    write_private(&path, &serde_json::to_string_pretty(&keys)?)?;
    Ok(keys.into_iter().filter_map(|(name, value)| Some((name, value.as_str()?.to_owned()))).collect())
}

/// 244 random bits as hexadecimal digits.
pub fn random() -> String {
    format!("{}{}", uuid::Uuid::new_v4().simple(), uuid::Uuid::new_v4().simple())
}

#[cfg(unix)]
fn write_private(path: &Path, text: &str) -> Result<()> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    let mut file = std::fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)?;
    Ok(file.write_all(text.as_bytes())?)
}

#[cfg(not(unix))]
fn write_private(path: &Path, text: &str) -> Result<()> {
    Ok(std::fs::write(path, text)?)
}
