//! A Chromium for the browser tests: the one that is there, else installed, else asked for. Never left out in silence.

use std::path::Path;

use anyhow::{Result, bail};

use crate::assets;
use crate::run::{output, program, step};

const NAMES: [&str; 5] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/// The path of a browser.
pub fn find_or_install() -> Result<String> {
    if let Some(found) = find() {
        return Ok(found);
    }
    assets::build()?;
    eprintln!("▸ no Chromium found: trying to install one");
    let installer = program("npx", &["--no-install", "playwright", "install", "chromium"]).status();
    if installer.is_ok_and(|status| status.success())
        && let Some(path) = output("node", &["-e", "console.log(require('@playwright/test').chromium.executablePath())"])
        && Path::new(&path).exists()
    {
        return Ok(path);
    }
    let root = output("id", &["-u"]).as_deref() == Some("0");
    if root && output("apt-get", &["--version"]).is_some() {
        step("apt-get update", &mut program("apt-get", &["update", "-qq"]))?;
        step("apt-get install chromium", &mut program("apt-get", &["install", "-y", "-qq", "chromium"]))?;
    }
    match find() {
        Some(found) => Ok(found),
        None => bail!("the browser tests need Chromium: install it, or name its path in the variable CHROMIUM"),
    }
}

fn find() -> Option<String> {
    std::env::var("CHROMIUM").ok().filter(|path| Path::new(path).exists()).or_else(|| {
        let folders = std::env::var("PATH").unwrap_or_default();
        NAMES
            .iter()
            .flat_map(|name| std::env::split_paths(&folders).map(move |folder| folder.join(name)))
            .find(|path| path.exists())
            .map(|path| path.display().to_string())
    })
}
