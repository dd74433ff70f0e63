//! The routes that there are: read from the sources and from `spin.toml`, so that a new one can't be forgotten.

use std::fs;

use anyhow::{Context, Result};
use portico_tests::site::repository;

const METHODS: [&str; 6] = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"];

/// `METHOD path` of every line `METHOD "path" => …` in the components' `lib.rs`.
///
/// # Errors
/// Where the sources can't be read.
pub fn in_components() -> Result<Vec<String>> {
    let mut routes = Vec::new();
    for component in fs::read_dir(repository().join("components"))? {
        let source = component?.path().join("src/lib.rs");
        let text = fs::read_to_string(&source).with_context(|| format!("reading {}", source.display()))?;
        for (pattern, _) in text.lines().filter_map(|line| line.split_once("=>")) {
            let quoted: Vec<&str> = pattern.split('"').skip(1).step_by(2).collect();
            let words: Vec<&str> = pattern.split([' ', '"', '(', ',', '|']).collect();
            let methods = METHODS.iter().filter(|method| words.contains(method) && **method != "HEAD");
            for method in methods {
                routes.extend(quoted.iter().filter(|path| path.starts_with('/')).map(|path| format!("{method} {path}")));
            }
        }
    }
    Ok(routes)
}

/// The public routes of `spin.toml`.
///
/// # Errors
/// Where it can't be read.
pub fn in_manifest() -> Result<Vec<String>> {
    let text = fs::read_to_string(repository().join("spin.toml"))?;
    let routes = text.lines().filter_map(|line| line.trim().strip_prefix("route = \""));
    Ok(routes.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect())
}

/// Whether a route of `spin.toml` leads a path to its component.
#[must_use]
pub fn leads(route: &str, path: &str) -> bool {
    let mut parts = path.split('/');
    for expected in route.split('/') {
        if expected == "..." {
            return true;
        }
        match parts.next() {
            Some(part) if expected == part || expected.starts_with(':') && !part.is_empty() => {}
            _ => return false,
        }
    }
    parts.next().is_none()
}
