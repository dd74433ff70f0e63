//! What `cargo xtask new page` writes compiles, for customers and for agents.

use std::process::Command;

use anyhow::Result;

use crate::build::components;
use crate::files::copy;
use crate::new_page::{self, Page};
use crate::run::{cargo, root};

/// What the components are compiled from.
const TREE: [&str; 10] =
    ["Cargo.toml", "Cargo.lock", "clippy.toml", "rust-toolchain.toml", "spin.toml", "sql", "crates", "components", "static", "tests"];

/// A command that compiles the components of a copy of this repository with two pages more. The copy stays where it is, so that the next time only what
/// has changed is compiled; what is not of this repository is compiled once, with the check of the components.
pub fn check() -> Result<Command> {
    let tree = root().join("target/new-page");
    if tree.exists() {
        std::fs::remove_dir_all(&tree)?;
    }
    for part in TREE {
        copy(&root().join(part), &tree.join(part))?;
    }
    for page in Page::examples() {
        new_page::make(&tree, &page)?;
    }
    let mut command = cargo(&["clippy", "--quiet", "--profile", "edge", "--target", "wasm32-wasip2"]);
    command.args(components()?.iter().flat_map(|name| ["--package", name.as_str()])).args(["--", "--deny", "warnings"]);
    command.current_dir(&tree).env("CARGO_TARGET_DIR", root().join("target"));
    Ok(command)
}
