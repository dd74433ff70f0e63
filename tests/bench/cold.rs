//! The cost of a first answer: each page on a host that uses an instance once.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};
use xtask::run::root;

use crate::client::load;
use crate::figures::Cold;
use crate::host::Host;
use crate::pages::Page;
use crate::site::Site;

/// Connections that ask at once.
const CONNECTIONS: usize = 8;
const TIME: Duration = Duration::from_secs(1);
/// Not counted: the first calls open files and map code.
const WARM_UP: Duration = Duration::from_millis(200);
const ONCE: &[&str] = &["--max-instance-reuse-count", "1"];

/// The floor, and each page that has a budget.
pub fn pages(site: &Site, floor: &Path) -> Result<Vec<Cold>> {
    let host = Host::start_with(&root().join("tests/bench/floor/spin.toml"), floor, ONCE).context("the floor")?;
    let mut all = vec![one(&host, "floor", &[crate::client::get("/", "")])?];
    drop(host);
    let host = Host::start_with(&root().join("spin.toml"), &site.folder, ONCE)?;
    for page in Page::ALL.into_iter().filter(|page| page.has_budget()) {
        all.push(one(&host, page.name(), &page.prepare(site)).with_context(|| page.name())?);
    }
    Ok(all)
}

fn one(host: &Host, name: &str, calls: &[Vec<u8>]) -> Result<Cold> {
    let call = |n: usize| calls[n % calls.len()].clone();
    load(host.address, CONNECTIONS, WARM_UP, 200, &call)?;
    let before = host.processor();
    let load = load(host.address, CONNECTIONS, TIME, 200, &call)?;
    let processor = before.zip(host.processor()).map(|(before, after)| after - before);
    Ok(Cold::of(name, load, processor))
}
