//! TOML into types, with errors that fit in one sentence.

use std::path::Path;

use anyhow::{Result, anyhow};
use serde::de::DeserializeOwned;

/// Reads `text`, the content of `path`, into a `T`.
///
/// # Errors
/// A sentence with file, line, column and the key concerned.
pub(crate) fn toml<T: DeserializeOwned>(path: &Path, text: &str) -> Result<T> {
    toml::from_str(text).map_err(|error| {
        let place = error.span().map(|span| place(text, span.start)).unwrap_or_default();
        anyhow!("{}{place}: {}", path.display(), sentence(error.message()))
    })
}

/// Line, column and table of the byte at `offset`.
fn place(text: &str, offset: usize) -> String {
    let before = &text[..offset.min(text.len())];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |l| l.chars().count()) + 1;
    let table = before.lines().rev().map(str::trim).find(|l| l.starts_with('[') && l.ends_with(']'));
    let inside = table.map(|t| format!(", in {t}")).unwrap_or_default();
    format!(" line {line}, column {column}{inside}")
}

/// One line, with serde's "unknown field" in the words of a manifest.
fn sentence(message: &str) -> String {
    let line = message.lines().collect::<Vec<_>>().join(" ");
    match line.strip_prefix("unknown field ").and_then(|rest| rest.split_once(", expected ")) {
        Some((key, known)) => format!("unknown key {key}; this host knows {known} here"),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_says_line_column_and_table() {
        let text = "a = 1\n[component.hub]\nsource = 3\n";
        assert_eq!(place(text, 31), " line 3, column 10, in [component.hub]");
    }
}
