//! What goes over the line on a first visit, and what the components weigh.

use std::collections::BTreeSet;

use anyhow::Result;
use serde::{Deserialize, Serialize};
use xtask::run::root;

use crate::client::{Connection, get};
use crate::host::Host;
use crate::site::Site;

/// Bytes of bodies, as sent to a browser that takes Brotli.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Visit {
    /// The page and everything that it names.
    pub first: u64,
    /// The page alone: the rest is kept by the browser.
    pub later: u64,
    /// Path and bytes of each.
    pub parts: Vec<(String, u64)>,
}

/// The first visit of the hub.
pub fn first_visit(site: &Site, host: &Host) -> Result<Visit> {
    let cookie = site.viewers.first().map(|viewer| viewer.cookie.clone()).unwrap_or_default();
    let mut connection = Connection::open(host.address)?;
    let mut visit = Visit::default();
    let (mut asked, mut wanted) = (BTreeSet::new(), vec!["/".to_owned()]);
    while let Some(path) = wanted.pop() {
        if !asked.insert(path.clone()) {
            continue;
        }
        let bytes = connection.call(&get(&path, &cookie), 200)? as u64;
        // What a compressed file names can only be read from the file itself.
        let text = if path == "/" { connection.answer() } else { plain(&path) };
        wanted.extend(named(&text));
        visit.first += bytes;
        visit.parts.push((path, bytes));
    }
    visit.later = visit.parts.first().map(|(_, bytes)| *bytes).unwrap_or_default();
    Ok(visit)
}

fn plain(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or_default();
    std::fs::read_to_string(root().join("static/dist").join(name)).unwrap_or_default()
}

/// The styles, scripts and icons that a text names.
fn named(text: &str) -> Vec<String> {
    let quoted = text.split(['"', '\'']);
    let paths = quoted.filter_map(|part| {
        let path = part.split('#').next().unwrap_or_default();
        let module = path.strip_prefix("./").filter(|name| name.ends_with(".js")).map(|name| format!("/static/{name}"));
        let file = (path.starts_with("/static/") && path.contains('.')) || path.starts_with("/brand.css");
        module.or_else(|| file.then(|| path.replace("&amp;", "&")))
    });
    paths.collect()
}

/// A component's file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Component {
    pub name: String,
    pub bytes: u64,
}

/// All components, as they were built.
pub fn components() -> Result<Vec<Component>> {
    let mut all = Vec::new();
    for name in xtask::build::components()? {
        let file = root().join("target/wasm32-wasip2/edge").join(format!("{}.wasm", name.replace('-', "_")));
        if let Ok(file) = std::fs::metadata(file) {
            all.push(Component { name, bytes: file.len() });
        }
    }
    Ok(all)
}
