//! What must hold for the sources themselves, because no page could show that it does not.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use portico_tests::site::repository;
use serde_json::Value;

/// What makes a script run text, take it for markup, hear other windows, keep what was read beyond the page, or set a property by a name that
/// comes from elsewhere (prototype pollution).
const NEVER: [&str; 17] = [
    "eval(",
    "new Function",
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "createContextualFragment",
    "postMessage",
    "\"message\"",
    "sessionStorage",
    "indexedDB",
    "caches.",
    "WebSocket",
    "serviceWorker",
    "__proto__",
    "Object.assign",
    "Object.fromEntries",
];

/// The files below a folder of the repository whose names have this ending.
pub(crate) fn files(folder: &str, ending: &str) -> Result<Vec<(PathBuf, String)>> {
    fn below(folder: &Path, ending: &str, found: &mut Vec<(PathBuf, String)>) -> Result<()> {
        for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
            let path = entry?.path();
            if path.is_dir() {
                below(&path, ending, found)?;
            } else if path.to_string_lossy().ends_with(ending) {
                found.push((path.clone(), fs::read_to_string(&path)?));
            }
        }
        Ok(())
    }
    let mut found = Vec::new();
    below(&repository().join(folder), ending, &mut found)?;
    assert!(!found.is_empty(), "{folder} has files that end with {ending}");
    Ok(found)
}

fn lines_with<'a>(files: &'a [(PathBuf, String)], word: &str) -> Vec<(&'a Path, &'a str)> {
    let all = files.iter().flat_map(|(path, text)| text.lines().map(move |line| (path.as_path(), line.trim())));
    all.filter(|(_, line)| line.contains(word) && !line.starts_with("//")).collect()
}

#[test]
fn no_script_runs_text_or_keeps_what_somebody_reads() -> Result<()> {
    let scripts = files("static/src", ".ts")?;
    for word in NEVER {
        assert_eq!(lines_with(&scripts, word), [], "{word} in a script");
    }
    let mut named = lines_with(&scripts, "] = ");
    named.retain(|(_, line)| !line.starts_with("const [") && !line.starts_with("let ["));
    assert_eq!(named, [], "a property is set by a computed name");
    let kept = lines_with(&scripts, "localStorage");
    assert!(kept.iter().all(|(path, line)| path.ends_with("shortcuts.ts") && line.contains("(OFF")), "a switch alone is kept: {kept:?}");
    let cookies = lines_with(&scripts, "document.cookie");
    assert!(cookies.iter().all(|(_, line)| line.contains("`theme=${choice}")), "scripts write the theme's cookie alone: {cookies:?}");
    Ok(())
}

fn is_constant(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_')
}

#[test]
fn text_becomes_markup_in_one_module_only() -> Result<()> {
    for folder in ["components", "crates/front/src", "crates/mail/src", "crates/studio/src", "crates/web/src", "crates/portico/src"] {
        let sources = files(folder, ".rs")?;
        let raw = lines_with(&sources, "PreEscaped(");
        let inside = |path: &Path| path.to_string_lossy().contains("web/src/markdown");
        // A constant of ours (`STYLE`) is nobody's text.
        let fixed = |line: &str| line.split("PreEscaped(").skip(1).all(|rest| rest.split(')').next().is_some_and(is_constant));
        let unescaped: Vec<_> = raw.into_iter().filter(|(path, line)| !inside(path) && !fixed(line)).collect();
        assert_eq!(unescaped, [], "markup that maud did not escape");
    }
    Ok(())
}

#[test]
fn no_function_can_start_a_program_or_leave_the_rules_of_memory() -> Result<()> {
    for folder in ["components", "crates/front/src", "crates/mail/src", "crates/studio/src", "crates/web/src", "crates/portico/src"] {
        let sources = files(folder, ".rs")?;
        for word in ["std::process", "Command::new", "unsafe ", "unsafe{", "extern \"C\"", "allow(unsafe_code"] {
            assert_eq!(lines_with(&sources, word), [], "{word} in {folder}");
        }
    }
    let workspace = fs::read_to_string(repository().join("Cargo.toml"))?;
    assert!(workspace.contains("unsafe_code = \"deny\""));
    for (path, manifest) in files("components", "Cargo.toml")? {
        assert!(manifest.contains("[lints]\nworkspace = true"), "{} keeps the workspace's lints", path.display());
    }
    Ok(())
}

#[test]
fn every_statement_is_a_file_or_fixed_text() -> Result<()> {
    for folder in ["components", "crates/front/src", "crates/mail/src", "crates/studio/src", "crates/web/src", "crates/portico/src"] {
        let sources: Vec<_> = files(folder, ".rs")?.into_iter().filter(|(path, _)| !path.to_string_lossy().contains("/native")).collect();
        for begin in ["SELECT ", "INSERT INTO", "UPDATE ", "DELETE FROM"] {
            let made: Vec<_> = lines_with(&sources, begin).into_iter().filter(|(_, line)| line.contains("format!")).collect();
            assert_eq!(made, [], "a statement is put together from text");
        }
    }
    Ok(())
}

#[test]
fn every_dependency_comes_from_its_registry_and_is_known_by_its_hash() -> Result<()> {
    let lock = fs::read_to_string(repository().join("Cargo.lock"))?;
    let foreign: Vec<_> = lock
        .lines()
        .filter(|line| line.starts_with("source = ") && *line != "source = \"registry+https://github.com/rust-lang/crates.io-index\"")
        .collect();
    assert_eq!(foreign, [] as [&str; 0], "a crate from elsewhere");
    let count = |begin: &str| lock.lines().filter(|line| line.starts_with(begin)).count();
    assert!(count("source = ") > 200 && count("source = ") == count("checksum = "), "each has a checksum");
    let npm: Value = serde_json::from_str(&fs::read_to_string(repository().join("package-lock.json"))?)?;
    let packages = npm["packages"].as_object().context("packages")?;
    let unknown: Vec<_> = packages
        .iter()
        .filter(|(path, about)| !path.is_empty() && !about["integrity"].is_string() && about["inBundle"] != true)
        .map(|(path, _)| path)
        .collect();
    assert!(packages.len() > 50 && unknown.is_empty(), "packages without a hash: {unknown:?}");
    let own: Value = serde_json::from_str(&fs::read_to_string(repository().join("package.json"))?)?;
    assert!(own["dependencies"].is_null(), "nothing of npm runs but what the build puts into static/dist");
    Ok(())
}

#[test]
fn a_secret_has_no_value_in_the_manifest() -> Result<()> {
    let manifest = fs::read_to_string(repository().join("spin.toml"))?;
    let secrets: Vec<_> = manifest.lines().filter(|line| line.contains("secret = true")).collect();
    assert!(secrets.len() >= 5, "the secrets are found: {secrets:?}");
    for line in &secrets {
        assert!(line.contains("required = true") || line.contains("default = \"\""), "{line}");
    }
    let named = |line: &&str| ["_key = {", "_token = {", "password = {"].iter().any(|name| line.contains(name));
    let open: Vec<_> = manifest.lines().filter(named).filter(|line| !line.contains("secret = true")).collect();
    assert_eq!(open, [] as [&str; 0], "a secret that the runtime may show");
    Ok(())
}
