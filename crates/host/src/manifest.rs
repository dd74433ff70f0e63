//! `spin.toml`, manifest version 2: the keys that this host knows, and a sentence for everything else.

mod component;
mod parse;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;

pub use component::{Build, Commands, Component, FileMount};

use crate::expressions::{Template, check_name};

/// An application as its manifest describes it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    spin_manifest_version: u32,
    /// Name, version and who wrote it.
    pub application: Application,
    /// Application variables by name.
    #[serde(default)]
    pub variables: BTreeMap<String, Variable>,
    /// What starts components; only HTTP here.
    pub trigger: Triggers,
    /// Components by id.
    #[serde(default)]
    pub component: BTreeMap<String, Component>,
    /// The folder of the manifest: relative paths start there.
    #[serde(skip)]
    pub root: PathBuf,
}

/// `[application]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Application {
    /// Name of the application.
    pub name: String,
    /// Its version; empty where the manifest has none.
    #[serde(default)]
    pub version: String,
    /// One line about it.
    #[serde(default)]
    pub description: String,
    /// Who wrote it.
    #[serde(default)]
    pub authors: Vec<String>,
}

/// One of `[variables]`: it has a default or is required, never both.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Variable {
    /// What it is for.
    #[serde(default)]
    pub description: Option<String>,
    /// True if somebody must give a value.
    #[serde(default)]
    pub required: bool,
    /// The value where nobody gives one.
    #[serde(default)]
    pub default: Option<String>,
    /// True if the value must not be shown.
    #[serde(default)]
    pub secret: bool,
}

/// `[[trigger.*]]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Triggers {
    /// `[[trigger.http]]`, in the order of the file.
    #[serde(default)]
    pub http: Vec<HttpTrigger>,
}

/// One route and the component that answers there.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HttpTrigger {
    /// Optional name of the trigger; nothing depends on it.
    #[serde(default)]
    pub id: String,
    /// Where it answers.
    pub route: Route,
    /// Id of the component.
    pub component: String,
}

/// A pattern, or a component that only its neighbours can call.
#[derive(Debug, Deserialize)]
#[serde(untagged, expecting = "a route is a pattern such as \"/hello/...\" or { private = true }")]
pub enum Route {
    /// Pattern with `:name` segments and an optional `/...` at its end.
    Pattern(String),
    /// `{ private = true }`.
    Private {
        /// Must be true.
        private: bool,
    },
}

impl Manifest {
    /// Reads and checks the manifest at `path` (a file, or a folder that holds `spin.toml`).
    ///
    /// # Errors
    /// One sentence with line and column where the file is not what this host understands.
    pub fn load(path: &Path) -> Result<Self> {
        let path = if path.is_dir() { path.join("spin.toml") } else { path.to_owned() };
        let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read the manifest {}", path.display()))?;
        let mut manifest: Self = parse::toml(&path, &text)?;
        let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
        manifest.root = std::path::absolute(folder)?;
        manifest.check().with_context(|| format!("the manifest {} is not usable", path.display()))?;
        Ok(manifest)
    }

    /// Ids of components that have a trigger, each once, in the order of the file.
    pub fn triggered(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = Vec::new();
        for trigger in &self.trigger.http {
            if !ids.contains(&trigger.component.as_str()) {
                ids.push(&trigger.component);
            }
        }
        ids
    }

    fn check(&self) -> Result<()> {
        ensure!(self.spin_manifest_version == 2, "`spin_manifest_version` is {} but only 2 is known here", self.spin_manifest_version);
        for (name, variable) in &self.variables {
            check_name(name).map_err(anyhow::Error::msg)?;
            ensure!(
                variable.required ^ variable.default.is_some(),
                "variable `{name}` must be `required` or have a `default`, and not both"
            );
        }
        for trigger in &self.trigger.http {
            ensure!(
                self.component.contains_key(&trigger.component),
                "a route names component `{}`, which is not defined",
                trigger.component
            );
            if let Route::Private { private } = trigger.route {
                ensure!(private, "the route of `{}` must be a pattern or {{ private = true }}", trigger.component);
            }
        }
        self.component.iter().try_for_each(|(id, component)| self.check_variables(id, component))
    }

    fn check_variables(&self, id: &str, component: &Component) -> Result<()> {
        for (name, template) in &component.variables {
            check_name(name).map_err(anyhow::Error::msg)?;
            for used in Template::parse(template).map_err(anyhow::Error::msg)?.names() {
                ensure!(
                    self.variables.contains_key(used),
                    "variable `{name}` of component `{id}` uses `{used}`, which [variables] does not define"
                );
            }
        }
        Ok(())
    }
}

pub(crate) use parse::toml as parse_toml;
