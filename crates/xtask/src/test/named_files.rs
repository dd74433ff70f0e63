//! Files that the docs name: one that was moved is looked for in vain, and nobody else would notice.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result};

use super::tally::Outcome;
use crate::run::root;

/// Where nothing of ours is, or nothing that is written by hand.
const LEFT_OUT: [&str; 7] = [".git", ".spin", "dist", "dist-lists", "node_modules", "target", "test-results"];
/// Docs of what was: they name files as they were.
const HISTORY: [&str; 2] = ["docs/decisions/", "CHANGELOG.md"];
/// How names of files end.
const ENDINGS: [&str; 9] = [".sql", ".rs", ".ts", ".mjs", ".css", ".toml", ".yaml", ".ftl", ".md"];
/// The page that docs/adding-a-page.md makes up, and a file that is made by the build, as an example.
const MADE_UP: [&str; 2] = ["document_list.", "app.66dc39d9.css"];

/// Looks for each file that a document names.
pub fn check() -> Outcome {
    let look = || -> Result<Vec<String>> {
        let files = files(&root(), "")?;
        let mut missing = Vec::new();
        for document in files.iter().filter(|path| path.ends_with(".md") && !HISTORY.iter().any(|old| path.starts_with(old))) {
            let text = std::fs::read_to_string(root().join(document)).with_context(|| document.clone())?;
            missing.extend(not_there(&text, &files).map(|name| format!("{document} names {name}")));
        }
        Ok(missing)
    };
    match look() {
        Ok(missing) if missing.is_empty() => Outcome::Passed,
        Ok(missing) => Outcome::Failed(format!("there is no such file\n  {}", missing.join("\n  "))),
        Err(error) => Outcome::Failed(format!("{error:#}")),
    }
}

/// All files below a folder, by their paths from the root.
fn files(folder: &Path, path: &str) -> Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for entry in folder.read_dir().with_context(|| folder.display().to_string())? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_dir() {
            if !LEFT_OUT.contains(&name.as_str()) {
                found.append(&mut files(&entry.path(), &format!("{path}{name}/"))?);
            }
        } else {
            found.insert(format!("{path}{name}"));
        }
    }
    Ok(found)
}

/// What stands in a text as a file's name, whole or by its last parts, and is none.
fn not_there<'a>(text: &'a str, files: &'a BTreeSet<String>) -> impl Iterator<Item = &'a str> {
    let quoted = text.lines().flat_map(|line| line.split('`').skip(1).step_by(2));
    let plain = |c: char| c.is_ascii_alphanumeric() || "_-./".contains(c);
    let names = quoted.filter(move |name| name.chars().all(plain) && ENDINGS.iter().any(|ending| name.ends_with(ending)));
    let is_there = |name: &str| files.iter().any(|file| file.strip_suffix(name).is_some_and(|rest| rest.is_empty() || rest.ends_with('/')));
    names.filter(move |name| !MADE_UP.iter().any(|made_up| name.contains(made_up)) && !is_there(name.trim_start_matches("../")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_may_be_named_by_its_last_parts_and_one_that_is_gone_is_found() {
        let files = BTreeSet::from(["sql/request/list.sql".to_owned(), "README.md".to_owned()]);
        let text = "Reads `request/list.sql`, `list.sql` and `README.md`, writes `pages/list.sql` and\n`st.sql` by `a call` of `*.sql`.";
        assert!(not_there(text, &files).eq(["pages/list.sql", "st.sql"]));
    }
}
