//! `runtime-config.toml`: where databases and key-value stores live. Of Spin's types, `spin`, `libsql` and `redis` are served here.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail, ensure};
use serde::Deserialize;

use crate::manifest::{Manifest, parse_toml};

/// Databases and stores by label.
pub struct Locations {
    /// SQLite databases.
    pub databases: BTreeMap<String, Database>,
    /// Key-value stores.
    pub stores: BTreeMap<String, Store>,
}

/// One database.
// No `Debug`: the token is secret.
#[derive(Clone, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase", deny_unknown_fields)]
pub enum Database {
    /// A file, or memory where there is no path.
    Spin {
        /// Its file.
        path: Option<PathBuf>,
        /// True if `ATTACH` of other files is allowed.
        #[serde(default)]
        allow_attach_file: bool,
    },
    /// A libSQL server.
    LibSql {
        /// Its address, with `http` or `https`.
        url: String,
        /// What lets in there.
        token: String,
    },
}

/// One key-value store.
// No `Debug`: a URL may hold a password.
#[derive(Clone, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase", deny_unknown_fields)]
pub enum Store {
    /// A table of a SQLite file, or of memory where there is no path.
    Spin {
        /// Its file.
        path: Option<PathBuf>,
    },
    /// A Redis server.
    Redis {
        /// Its address: `redis://host:port/database`.
        url: String,
    },
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    sqlite_database: BTreeMap<String, Database>,
    #[serde(default)]
    key_value_store: BTreeMap<String, Store>,
}

impl File {
    /// As in Spin, a relative path of a database starts at the working folder, one of a key-value store at the folder of the configuration.
    fn anchor(&mut self, databases: &Path, stores: &Path) {
        for database in self.sqlite_database.values_mut() {
            if let Database::Spin { path: Some(path), .. } = database {
                *path = databases.join(&*path);
            }
        }
        for store in self.key_value_store.values_mut() {
            if let Store::Spin { path: Some(path) } = store {
                *path = stores.join(&*path);
            }
        }
    }

    /// Checks what can be wrong with an address, in Spin's words.
    fn check(&self) -> Result<()> {
        for (label, database) in &self.sqlite_database {
            if let Database::LibSql { url, .. } = database {
                check_url(url)
                    .with_context(|| format!("[sqlite_database.{label}]: unexpected libSQL URL '{url}' in runtime config file"))?;
            }
        }
        for (label, store) in &self.key_value_store {
            if let Store::Redis { url } = store {
                ::redis::parse_redis_url(url).with_context(|| format!("[key_value_store.{label}]: Invalid Redis URL"))?;
            }
        }
        Ok(())
    }
}

fn check_url(url: &str) -> Result<()> {
    ensure!(
        url.starts_with("https://") || url.starts_with("http://"),
        "it does not start with 'https://' or 'http://', all that Spin takes"
    );
    Ok(())
}

fn read(path: &Path) -> Result<File> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read the runtime configuration {}", path.display()))?;
    parse_toml(path, &text)
}

impl Locations {
    /// Reads the runtime configuration `file`, if there is one, and adds Spin's defaults under `state`.
    ///
    /// # Errors
    /// A sentence that names the key or type that is not known.
    pub fn load(file: Option<&Path>, state: &Path) -> Result<Self> {
        let mut entries = file.map_or_else(|| Ok(File::default()), read)?;
        entries.check()?;
        let beside_file = file.and_then(Path::parent).unwrap_or(Path::new(""));
        entries.anchor(&std::env::current_dir()?, &std::path::absolute(beside_file.join("."))?);
        let mut locations = Self { databases: entries.sqlite_database, stores: entries.key_value_store };
        let database = || Database::Spin { path: Some(state.join("sqlite_db.db")), allow_attach_file: false };
        let store = || Store::Spin { path: Some(state.join("sqlite_key_value.db")) };
        locations.databases.entry("default".to_owned()).or_insert_with(database);
        locations.stores.entry("default".to_owned()).or_insert_with(store);
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
        for folder in self.files().filter_map(Path::parent) {
            std::fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
        }
        Ok(())
    }

    fn files(&self) -> impl Iterator<Item = &Path> {
        let databases = self.databases.values().filter_map(|database| match database {
            Database::Spin { path, .. } => path.as_deref(),
            Database::LibSql { .. } => None,
        });
        databases.chain(self.stores.values().filter_map(|store| match store {
            Store::Spin { path } => path.as_deref(),
            Store::Redis { .. } => None,
        }))
    }
}
