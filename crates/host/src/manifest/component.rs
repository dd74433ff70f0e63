//! `[component.ID]` of a manifest.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use serde::Deserialize;

use crate::expressions::Template;

/// `[component.ID]`: the code and everything that it is granted.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Component {
    /// Path of the `.wasm` file.
    pub source: String,
    /// One line about it, shown beside its routes.
    #[serde(default)]
    pub description: String,
    /// Variables that the component sees: name to template.
    #[serde(default)]
    pub variables: BTreeMap<String, String>,
    /// Environment variables.
    #[serde(default)]
    pub environment: BTreeMap<String, String>,
    /// Files that it may read.
    #[serde(default)]
    pub files: Vec<FileMount>,
    /// Globs of files to leave out.
    #[serde(default)]
    pub exclude_files: Vec<String>,
    /// Hosts that it may call.
    #[serde(default)]
    pub allowed_outbound_hosts: Vec<String>,
    /// Labels of key-value stores that it may open.
    #[serde(default)]
    pub key_value_stores: Vec<String>,
    /// Labels of databases that it may open.
    #[serde(default)]
    pub sqlite_databases: Vec<String>,
    /// How to build it; the host itself builds nothing.
    #[serde(default)]
    pub build: Option<Build>,
}

impl Component {
    /// Names of the application variables whose values reach the component, under whatever name of its own.
    ///
    /// # Errors
    /// A sentence if a template is not one.
    pub fn granted_variables(&self) -> Result<BTreeSet<String>> {
        let mut names = BTreeSet::new();
        for text in self.variables.values().chain(&self.allowed_outbound_hosts) {
            names.extend(Template::parse(text).map_err(anyhow::Error::msg)?.names().map(str::to_owned));
        }
        Ok(names)
    }
}

/// One entry of `files`.
#[derive(Debug, Deserialize)]
#[serde(untagged, expecting = "an entry of `files` is a glob or { source = …, destination = … }")]
pub enum FileMount {
    /// Glob or path relative to the manifest; files keep their path.
    Pattern(String),
    /// A file or folder and where the component finds it.
    Placement {
        /// Path relative to the manifest.
        source: String,
        /// Path inside the component.
        destination: String,
    },
}

/// `[component.ID.build]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Build {
    /// Command, or several to run in turn.
    pub command: Commands,
    /// Where to run it.
    #[serde(default)]
    pub workdir: Option<String>,
    /// Globs whose change asks for another build.
    #[serde(default)]
    pub watch: Vec<String>,
}

/// A command or a list of them.
#[derive(Debug, Deserialize)]
#[serde(untagged, expecting = "`command` is a string or a list of strings")]
pub enum Commands {
    /// One command.
    Single(String),
    /// Several, run in turn.
    Multiple(Vec<String>),
}
