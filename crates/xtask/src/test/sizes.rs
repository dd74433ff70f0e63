//! The sizes of source files and functions (docs/style): an outlier is a question, not an error.

use std::path::Path;

use anyhow::Result;

use crate::run::root;

/// Prints medians and ninth deciles.
pub fn print() -> Result<()> {
    let mut files = Vec::new();
    let mut functions = Vec::new();
    for folder in ["components", "crates", "tests"] {
        collect(&root().join(folder), &mut files, &mut functions)?;
    }
    println!("\nSizes, in lines:");
    for (what, mut sizes, goal) in
        [("source files", files, "median ≤ 100, nine in ten ≤ 250"), ("functions", functions, "median ≤ 15, nine in ten ≤ 40")]
    {
        sizes.sort_unstable();
        let at = |share: usize| sizes.get(sizes.len() * share / 10).copied().unwrap_or(0);
        println!(
            "  {what}: {} of them, median {}, nine in ten ≤ {}, largest {} ({goal})",
            sizes.len(),
            at(5),
            at(9),
            sizes.last().copied().unwrap_or(0)
        );
    }
    Ok(())
}

fn collect(path: &Path, files: &mut Vec<usize>, functions: &mut Vec<usize>) -> Result<()> {
    for entry in path.read_dir()? {
        let path = entry?.path();
        if path.is_dir() && !path.ends_with("target") {
            collect(&path, files, functions)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = std::fs::read_to_string(&path)?;
            files.push(text.lines().count());
            functions.extend(function_sizes(&text));
        }
    }
    Ok(())
}

/// From a line that begins a function to the brace that closes it at the same depth: the sources are formatted.
fn function_sizes(text: &str) -> Vec<usize> {
    let lines: Vec<&str> = text.lines().collect();
    let begins = |line: &str| {
        let code = line.trim_start();
        ["fn ", "pub fn ", "pub(crate) fn ", "async fn ", "pub async fn "].iter().any(|start| code.starts_with(start))
            && !code.ends_with(';')
    };
    let size = |at: usize| {
        let depth = lines[at].len() - lines[at].trim_start().len();
        let closes = format!("{}}}", " ".repeat(depth));
        lines[at..].iter().position(|line| *line == closes).map_or(1, |length| length + 1)
    };
    (0..lines.len()).filter(|&at| begins(lines[at])).map(size).collect()
}
