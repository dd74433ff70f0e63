//! What Portico is built from: licences and sources of crates and npm packages, and known holes in crates (`deny.toml`).

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value as Json;

use super::tally::{Outcome, Tally};
use crate::run::{cargo, root, step};

/// The version of cargo-deny that the rules are written for.
const VERSION: &str = "0.20.2";
/// Licences that the npm registry names otherwise than SPDX does.
const OTHER_NAMES: [(&str, &str); 1] = [("BSD-0-Clause", "0BSD")];

/// Runs the checks. What can't be asked here is said to be not run; it never passes.
pub fn check(tally: &mut Tally) -> Result<()> {
    let deny = find_or_install()?;
    let ask = |what: &[&str]| {
        let mut command = Command::new(&deny);
        command.current_dir(root()).args(["--locked", "--log-level", "error"]).args(what);
        command
    };
    tally.run("checks", "licences and sources of crates", &mut ask(&["check", "licenses", "bans", "sources"]))?;
    tally.record("checks", "licences of npm packages", npm_licences());
    if ask(&["fetch", "db"]).output().context("starting cargo-deny")?.status.success() {
        return tally.run("checks", "known holes in crates", &mut ask(&["check", "advisories"]));
    }
    let why = "the RustSec advisory database could not be fetched from github.com, so nobody knows";
    tally.record("checks", "known holes in crates", Outcome::NotRun(why.into()));
    Ok(())
}

/// The program, of exactly this version: the one on the PATH, else one of our own under `target/tools`, made once.
fn find_or_install() -> Result<PathBuf> {
    let folder = root().join("target/tools");
    let own = folder.join("bin/cargo-deny");
    let fits = |program: &PathBuf| {
        let version = Command::new(program).arg("--version").output();
        version.is_ok_and(|said| String::from_utf8_lossy(&said.stdout).trim() == format!("cargo-deny {VERSION}"))
    };
    if let Some(found) = [PathBuf::from("cargo-deny"), own.clone()].into_iter().find(fits) {
        return Ok(found);
    }
    // It runs for a second; what counts is how long it takes to build.
    let mut install = cargo(&["install", "cargo-deny", "--version", VERSION, "--locked", "--debug", "--root"]);
    install.arg(&folder).env("CARGO_PROFILE_DEV_DEBUG", "0").env("CARGO_INCREMENTAL", "0").env("CARGO_TARGET_DIR", folder.join("build"));
    step("installing cargo-deny", &mut install)?;
    std::fs::remove_dir_all(folder.join("build")).context("removing what cargo-deny was built from")?;
    Ok(own)
}

/// The licences that `deny.toml` allows to crates are those of npm packages too.
fn npm_licences() -> Outcome {
    let read = |name: &str| std::fs::read_to_string(root().join(name)).with_context(|| format!("reading {name}"));
    let look = || -> Result<()> {
        let rules: toml::Table = read("deny.toml")?.parse().context("deny.toml")?;
        let allowed = rules.get("licenses").and_then(|licenses| licenses.get("allow")).and_then(toml::Value::as_array);
        let allowed: Vec<&str> = allowed.context("deny.toml allows licences")?.iter().filter_map(toml::Value::as_str).collect();
        let found = strangers(&serde_json::from_str(&read("package-lock.json")?).context("package-lock.json")?, &allowed)?;
        ensure!(found.is_empty(), "not allowed by deny.toml:\n  {}", found.join("\n  "));
        Ok(())
    };
    look().map_or_else(|error| Outcome::Failed(format!("{error:#}")), |()| Outcome::Passed)
}

/// Packages of a lock file with a licence that is not allowed, or from elsewhere than the registry.
fn strangers(lock: &Json, allowed: &[&str]) -> Result<Vec<String>> {
    let Some(packages) = lock["packages"].as_object() else { bail!("package-lock.json lists no packages") };
    let fault = |(name, package): (&String, &Json)| {
        let licence = package["license"].as_str().unwrap_or("no licence");
        let spdx = OTHER_NAMES.iter().find(|(other, _)| *other == licence).map_or(licence, |(_, spdx)| spdx);
        // The lock file names a source only where it is not the registry (`.npmrc`).
        let elsewhere = package["resolved"].is_string();
        // A bundled package comes within another, whose digest covers it.
        let unsealed = package["integrity"].is_null() && package["inBundle"] != true;
        if elsewhere {
            Some(format!("{name}: {}", package["resolved"]))
        } else if unsealed {
            Some(format!("{name}: no digest"))
        } else {
            (!allowed.contains(&spdx)).then(|| format!("{name}: {licence}"))
        }
    };
    // The entry without a name is Portico itself.
    Ok(packages.iter().filter(|(name, _)| !name.is_empty()).filter_map(fault).collect())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_package_with_another_licence_or_from_elsewhere_is_found() -> Result<()> {
        let lock = json!({"packages": {
            "": {"license": "Apache-2.0"},
            "node_modules/good": {"license": "MIT", "integrity": "sha512-x"},
            "node_modules/named": {"license": "BSD-0-Clause", "integrity": "sha512-x"},
            "node_modules/good/node_modules/inner": {"license": "MIT", "inBundle": true},
            "node_modules/viral": {"license": "AGPL-3.0-only", "integrity": "sha512-x"},
            "node_modules/silent": {"integrity": "sha512-x"},
            "node_modules/foreign": {"license": "MIT", "integrity": "sha512-x", "resolved": "git+ssh://git@example.com/x.git"},
            "node_modules/loose": {"license": "MIT"},
        }});
        let found = strangers(&lock, &["MIT", "0BSD"])?;
        let names: Vec<&str> = found.iter().filter_map(|line| line.split(": ").next()).collect();
        assert_eq!(names, ["node_modules/foreign", "node_modules/loose", "node_modules/silent", "node_modules/viral"], "{found:?}");
        Ok(())
    }

    #[test]
    fn the_packages_of_the_front_end_are_allowed() {
        assert_eq!(npm_licences(), Outcome::Passed);
    }
}
