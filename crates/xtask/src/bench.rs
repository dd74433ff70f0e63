//! `cargo xtask bench`: the budgets, measured beside a component that does nothing and beside the native twins of components.

use std::process::{Command, Stdio};

use anyhow::{Result, ensure};
use serde_json::Value;

use crate::build;
use crate::run::{cargo, program, root, step};

/// The components whose native twins are measured: each has a test `native_twin`, which serves its routes.
const TWINS: [&str; 3] = ["hub", "requests", "desk"];
/// What a small run keeps its ratios for.
const REFERENCE: &str = "tests/bench/reference.json";
const SMALL_RUN: [&str; 8] = ["--sizes", "1000", "--seconds", "1", "--minutes", "0", "--json", "target/bench/small.json"];

/// What `cargo xtask bench` takes.
#[derive(clap::Args)]
pub struct Options {
    /// Sizes of the site in requests, one run each
    #[arg(long, value_delimiter = ',', default_values_t = [1_000, 100_000, 1_000_000])]
    sizes: Vec<u64>,
    /// Seconds that each page is measured
    #[arg(long, default_value_t = 5)]
    seconds: u64,
    /// Minutes that many people use the largest site at once
    #[arg(long, default_value_t = 10)]
    minutes: u64,
    /// Where the table goes as JSON
    #[arg(long, default_value = "target/bench/bench.json")]
    json: String,
    /// The JSON of an earlier run: each figure is printed as a multiple of that one's, and what is worse by more than 15 % is marked
    #[arg(long)]
    against: Option<String>,
    /// Only the small run that ends `cargo xtask test`; its ratios become the reference of later ones
    #[arg(long)]
    write_reference: bool,
    /// A site with a very large configuration beside one without, instead of sites of several sizes
    #[arg(long)]
    wide: bool,
}

/// Builds all, and the floor, and measures.
pub fn bench(options: &Options) -> Result<()> {
    build::everything()?;
    step("building what measures", &mut cargo(&["build", "--release", "--bin", "bench"]))?;
    let mut command = measure()?;
    if options.write_reference {
        return step("measuring", command.args(SMALL_RUN).args(["--write-reference", REFERENCE]));
    }
    if options.wide {
        return step("measuring", command.args(["--wide", "--seconds", &options.seconds.to_string()]));
    }
    let sizes = options.sizes.iter().map(u64::to_string).collect::<Vec<_>>().join(",");
    let (seconds, minutes) = (options.seconds.to_string(), options.minutes.to_string());
    command.args(["--sizes", &sizes, "--seconds", &seconds, "--minutes", &minutes, "--json", &options.json]);
    command.args(options.against.iter().flat_map(|earlier| ["--against", earlier]));
    step("measuring", &mut command)
}

/// The small run, beside its reference, of what is built. The floor and the twins are built here.
pub fn small_run() -> Result<Command> {
    let mut command = measure()?;
    command.args(SMALL_RUN).args(["--reference", REFERENCE]);
    Ok(command)
}

/// What measures; all but the floor and the twins is built.
fn measure() -> Result<Command> {
    floor()?;
    let mut command = program(&root().join("target/release/bench").to_string_lossy(), &[]);
    command.args(twins()?.iter().flat_map(|twin| ["--twin", twin]));
    Ok(command)
}

/// The component that does nothing.
fn floor() -> Result<()> {
    let manifest = root().join("tests/bench/floor/Cargo.toml");
    let target = root().join("target/floor");
    let mut command =
        program(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".into()), &["build", "--release", "--target", "wasm32-wasip2"]);
    step("building the floor", command.arg("--manifest-path").arg(manifest).arg("--target-dir").arg(target))
}

/// The executables that native twins are started from, as `component=path`. All tests of libraries are built: another selection of packages would
/// compile Wasmtime again.
fn twins() -> Result<Vec<String>> {
    eprintln!("▸ building the native twins");
    let mut command = cargo(&["test", "--release", "--lib", "--no-run", "--message-format=json-render-diagnostics"]);
    let output = command.stderr(Stdio::inherit()).output()?;
    ensure!(output.status.success(), "building the native twins failed ({})", output.status);
    let twins: Vec<String> = String::from_utf8_lossy(&output.stdout).lines().filter_map(twin).collect();
    ensure!(twins.len() == TWINS.len(), "cargo made other twins than those of {}: {}", TWINS.join(", "), twins.join(", "));
    Ok(twins)
}

/// The twin that one of cargo's messages is about.
fn twin(message: &str) -> Option<String> {
    let message: Value = serde_json::from_str(message).ok()?;
    let (name, path) = (message["target"]["name"].as_str()?, message["executable"].as_str()?);
    (message["profile"]["test"] == true && TWINS.contains(&name)).then(|| format!("{name}={path}"))
}

#[cfg(test)]
mod tests {
    use super::twin;

    #[test]
    fn twins_are_found_among_the_messages_of_cargo() {
        let message = |name: &str, test: bool, executable: &str| {
            format!(
                r#"{{"reason":"compiler-artifact","target":{{"name":"{name}"}},"profile":{{"test":{test}}},"executable":{executable}}}"#
            )
        };
        assert_eq!(twin(&message("desk", true, r#""/t/desk-1""#)), Some("desk=/t/desk-1".to_owned()));
        for other in
            [message("desk", false, "null"), message("portico", true, r#""/t/portico-1""#), r#"{"reason":"build-finished"}"#.to_owned()]
        {
            assert_eq!(twin(&other), None, "{other}");
        }
    }
}
