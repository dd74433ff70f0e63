//! The front end: npm brings its parts, `static/build.mjs` puts them together.

use std::path::Path;
use std::time::SystemTime;

use anyhow::Result;

use crate::run::{program, root, step};

/// What the built styles and scripts are made from.
const SOURCES: [&str; 8] = [
    "static",
    "components",
    "crates/front/src",
    "crates/mail/src",
    "crates/studio/src",
    "crates/web/src",
    "package.json",
    "package-lock.json",
];

/// Fetches what is missing and builds what is stale.
pub fn build() -> Result<()> {
    let root = root();
    let fetched = root.join("node_modules/.package-lock.json");
    if modified(&fetched) < modified(&root.join("package-lock.json")) {
        step("fetching front-end packages", &mut program("npm", &["ci", "--no-audit", "--no-fund", "--loglevel", "error"]))?;
    }
    let newest = SOURCES.iter().map(|source| newest(&root.join(source))).max().unwrap_or(SystemTime::UNIX_EPOCH);
    if modified(&root.join("static/dist/assets.json")) < newest {
        step("building the front end", &mut program("npm", &["run", "--silent", "build"]))?;
    }
    Ok(())
}

fn modified(path: &Path) -> SystemTime {
    path.metadata().and_then(|meta| meta.modified()).unwrap_or(SystemTime::UNIX_EPOCH)
}

fn newest(path: &Path) -> SystemTime {
    let built = path.file_name().is_some_and(|name| name == "dist" || name == "dist-lists");
    let Ok(entries) = path.read_dir() else { return modified(path) };
    if built {
        return SystemTime::UNIX_EPOCH;
    }
    entries.flatten().map(|entry| newest(&entry.path())).max().unwrap_or(SystemTime::UNIX_EPOCH)
}
