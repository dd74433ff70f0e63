//! `runtime-config.toml`: where databases and key-value stores live. Only Spin's local type, `spin`, is served here.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail, ensure};
use serde::Deserialize;

use crate::manifest::{Manifest, parse_toml};

/// Files of databases and stores by label; `None` stands for one in memory.
#[derive(Debug, Clone)]
pub struct Locations {
    /// SQLite databases.
    pub databases: BTreeMap<String, Database>,
    /// Key-value stores.
    pub stores: BTreeMap<String, Option<PathBuf>>,
}

/// One database.
#[derive(Debug, Clone)]
pub struct Database {
    /// Its file, or `None` for memory.
    pub path: Option<PathBuf>,
    /// True if `ATTACH` of other files is allowed.
    pub allow_attach_file: bool,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    sqlite_database: BTreeMap<String, DatabaseEntry>,
    #[serde(default)]
    key_value_store: BTreeMap<String, StoreEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DatabaseEntry {
    #[serde(rename = "type")]
    _type: Kind,
    path: Option<PathBuf>,
    #[serde(default)]
    allow_attach_file: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct StoreEntry {
    #[serde(rename = "type")]
    _type: Kind,
    path: Option<PathBuf>,
}

/// The only type; a backend of its own would be a feature that belongs to Spin.
#[derive(Debug, Deserialize)]
#[serde(try_from = "String")]
struct Kind;

impl TryFrom<String> for Kind {
    type Error = String;

    fn try_from(kind: String) -> Result<Self, String> {
        match kind.as_str() {
            "spin" => Ok(Self),
            other => Err(format!("type `{other}` is not served by this host, only `spin` is; use Spin itself for it")),
        }
    }
}

fn read(path: &Path) -> Result<File> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read the runtime configuration {}", path.display()))?;
    parse_toml(path, &text)
}

impl Locations {
    /// Reads the runtime configuration `file`, if there is one, and adds Spin's defaults under `state`.
    ///
    /// As in Spin, a relative path of a database starts at the working folder, one of a key-value store at the folder of `file`.
    ///
    /// # Errors
    /// A sentence that names the key or type that is not known.
    pub fn load(file: Option<&Path>, state: &Path) -> Result<Self> {
        let entries = file.map_or_else(|| Ok(File::default()), read)?;
        let beside_file = file.and_then(Path::parent).unwrap_or(Path::new(""));
        let store_base = std::path::absolute(beside_file.join("."))?;
        let database_base = std::env::current_dir()?;
        let database = |entry: DatabaseEntry| Database {
            path: entry.path.map(|path| database_base.join(path)),
            allow_attach_file: entry.allow_attach_file,
        };
        let mut locations = Self {
            databases: entries.sqlite_database.into_iter().map(|(label, entry)| (label, database(entry))).collect(),
            stores: entries.key_value_store.into_iter().map(|(label, entry)| (label, entry.path.map(|p| store_base.join(p)))).collect(),
        };
        let default = || Database { path: Some(state.join("sqlite_db.db")), allow_attach_file: false };
        locations.databases.entry("default".to_owned()).or_insert_with(default);
        locations.stores.entry("default".to_owned()).or_insert_with(|| Some(state.join("sqlite_key_value.db")));
        Ok(locations)
    }

    /// Checks that every label that `manifest` grants is defined, and makes the folders of the files.
    ///
    /// # Errors
    /// Names the component and the label that is not defined.
    pub fn prepare(&self, manifest: &Manifest) -> Result<()> {
        for id in manifest.triggered() {
            let component = &manifest.component[id];
            for label in &component.sqlite_databases {
                ensure!(
                    self.databases.contains_key(label),
                    "component `{id}` uses database `{label}`, which is not defined: check the spelling, or define [sqlite_database.{label}] in a runtime configuration file"
                );
            }
            for label in &component.key_value_stores {
                if !self.stores.contains_key(label) {
                    bail!(
                        "unknown key_value_stores label {label:?} for component {id:?}: define [key_value_store.{label}] in a runtime configuration file"
                    );
                }
            }
        }
        let files = self.databases.values().filter_map(|d| d.path.as_ref()).chain(self.stores.values().flatten());
        for folder in files.filter_map(|file| file.parent()) {
            std::fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
        }
        Ok(())
    }
}
