//! Application variables: where their values come from, and what a component sees of them.
//!
//! As in Spin, a value given on the command line wins over the process environment (`SPIN_VARIABLE_NAME`), which wins over the
//! `.env` file, which wins over the manifest's default.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use wasmtime::component::Accessor;

use crate::bindings::variables::{Error, Host, HostWithStore};
use crate::expressions::{Template, check_name};
use crate::manifest::{Component, Manifest};
use crate::state::{HostData, State};

/// Values of all application variables.
pub struct Variables(HashMap<String, String>);

impl Variables {
    /// Finds a value for each variable of `manifest`.
    ///
    /// # Errors
    /// Names the required variables that nobody gives, and values given for names that the manifest does not define.
    pub fn resolve(manifest: &Manifest, given: &[(String, String)], env_file: &Path) -> Result<Self> {
        for (name, _) in given {
            ensure!(manifest.variables.contains_key(name), "a value is given for variable `{name}`, which the manifest does not define");
        }
        let given: HashMap<_, _> = given.iter().cloned().collect();
        let file = read_env_file(env_file)?;
        let mut values = HashMap::new();
        let mut missing = Vec::new();
        for (name, variable) in &manifest.variables {
            let key = format!("SPIN_VARIABLE_{}", name.to_ascii_uppercase());
            let value = given.get(name).cloned().or_else(|| std::env::var(&key).ok());
            match value.or_else(|| file.get(&key).cloned()).or_else(|| variable.default.clone()) {
                Some(value) => _ = values.insert(name.clone(), value),
                None => missing.push(format!("`{name}`")),
            }
        }
        ensure!(
            missing.is_empty(),
            "no value for required variable(s) {}: give --variable NAME=VALUE or set SPIN_VARIABLE_NAME",
            missing.join(", ")
        );
        Ok(Self(values))
    }

    /// Fills `template` with application variables.
    ///
    /// # Errors
    /// If the template is broken or uses an unknown variable.
    pub fn fill(&self, template: &str) -> Result<String> {
        Template::parse(template).and_then(|t| t.fill(|name| self.0.get(name).map(String::as_str))).map_err(anyhow::Error::msg)
    }

    /// What `component` sees: its own `variables`, filled.
    ///
    /// # Errors
    /// If one of its templates cannot be filled.
    pub fn for_component(&self, component: &Component) -> Result<BTreeMap<String, String>> {
        let filled = component.variables.iter().map(|(name, template)| Ok((name.clone(), self.fill(template)?)));
        filled.collect()
    }
}

fn read_env_file(path: &Path) -> Result<HashMap<String, String>> {
    if !path.is_file() {
        return Ok(HashMap::new());
    }
    dotenvy::from_path_iter(path).and_then(Iterator::collect).with_context(|| format!("cannot read {}", path.display()))
}

impl Host for State {}

impl<T: Send> HostWithStore<T> for HostData {
    async fn get(accessor: &Accessor<T, Self>, name: String) -> wasmtime::Result<Result<String, Error>> {
        if let Err(reason) = check_name(&name) {
            return Ok(Err(Error::InvalidName(reason)));
        }
        Ok(accessor.with(|mut access| {
            let grants = &access.get().grants;
            grants.variables.get(&name).cloned().ok_or_else(|| Error::Undefined(format!("no variable for {:?}.{name:?}", grants.component)))
        }))
    }
}
