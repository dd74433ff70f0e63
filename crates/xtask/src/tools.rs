//! The tools that Portico is built with: found, or asked for in one sentence.

use anyhow::{Result, bail};

use crate::run::{output, program, step};

const TARGET: &str = "wasm32-wasip2";
const OLDEST_NODE: u32 = 20;
const OLDEST_SPIN: (u32, u32) = (4, 1);

/// Checks what a build needs; adds the compiler's wasm target where it is missing.
pub fn check() -> Result<()> {
    if output("cc", &["--version"]).is_none() {
        bail!("a C compiler is needed (for SQLite): install gcc or clang");
    }
    match output("node", &["--version"]).as_deref().map(major) {
        None => bail!("Node.js {OLDEST_NODE} or newer is needed to build the front end: https://nodejs.org"),
        Some(version) if version < OLDEST_NODE => {
            bail!("Node.js {OLDEST_NODE} or newer is needed to build the front end; this is {version}")
        }
        Some(_) => {}
    }
    let sysroot = output("rustc", &["--print", "sysroot"]).unwrap_or_default();
    if !std::path::Path::new(&sysroot).join("lib/rustlib").join(TARGET).is_dir() {
        step(&format!("adding the target {TARGET}"), &mut program("rustup", &["target", "add", TARGET]))?;
    }
    Ok(())
}

fn major(version: &str) -> u32 {
    version.trim_start_matches('v').split('.').next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// Whether a `spin` that can run the application is on the PATH.
pub fn has_spin() -> bool {
    let Some(version) = output("spin", &["--version"]) else { return false };
    let mut numbers = version.split_whitespace().nth(1).unwrap_or_default().split('.').map(|n| n.parse::<u32>().unwrap_or(0));
    let found = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    if found < OLDEST_SPIN {
        eprintln!("  {version} is older than {}.{}: the embedded host is used", OLDEST_SPIN.0, OLDEST_SPIN.1);
    }
    found >= OLDEST_SPIN
}
