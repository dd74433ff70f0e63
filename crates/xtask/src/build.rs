//! Builds everything that runs.

use anyhow::Result;

use crate::run::{cargo, root, step};
use crate::{assets, tools};

/// Bytes that a component may have: an instance is made from them, on any machine, whenever a visitor comes.
/// 1.2 MB of 2²⁰ bytes.
pub const HEAVIEST_COMPONENT: u64 = 12 * 1024 * 1024 / 10;
/// Those that decode what people upload: no customer waits for one.
const MEDIA_COMPONENTS: [&str; 1] = ["brand"];
/// Bytes that one of them may have.
const HEAVIEST_MEDIA_COMPONENT: u64 = 2 * 1024 * 1024;
/// Those that read and write every kind of definition there is; only administrators meet one.
const WHOLE_FILE_COMPONENTS: [&str; 1] = ["configuration"];
/// Bytes that one of them may have.
const HEAVIEST_WHOLE_FILE_COMPONENT: u64 = 14 * 1024 * 1024 / 10;

/// Bytes that this component may have.
#[must_use]
pub fn heaviest(component: &str) -> u64 {
    match component {
        name if MEDIA_COMPONENTS.contains(&name) => HEAVIEST_MEDIA_COMPONENT,
        name if WHOLE_FILE_COMPONENTS.contains(&name) => HEAVIEST_WHOLE_FILE_COMPONENT,
        _ => HEAVIEST_COMPONENT,
    }
}

/// The names of all components: the folders of `components/`.
pub fn components() -> Result<Vec<String>> {
    let mut names: Vec<String> = Vec::new();
    for entry in root().join("components").read_dir()? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// The front end, the components and the host.
pub fn everything() -> Result<()> {
    application()?;
    host()
}

/// The front end and the components.
pub fn application() -> Result<()> {
    tools::check()?;
    assets::build()?;
    let components = components()?;
    let mut arguments = vec!["build", "--profile", "edge", "--target", "wasm32-wasip2"];
    arguments.extend(components.iter().flat_map(|name| ["--package", name.as_str()]));
    step("building the components", &mut cargo(&arguments))
}

/// The embedded host.
pub fn host() -> Result<()> {
    step("building the host", &mut cargo(&["build", "--release", "--bin", "portico-host"]))
}
