//! `cargo xtask bench`: the budgets, measured beside a component that does nothing.

use anyhow::Result;

use crate::build;
use crate::run::{cargo, program, root, step};

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
}

/// Builds all, and the floor, and measures.
pub fn bench(options: &Options) -> Result<()> {
    build::everything()?;
    floor()?;
    let sizes = options.sizes.iter().map(u64::to_string).collect::<Vec<_>>().join(",");
    let (seconds, minutes) = (options.seconds.to_string(), options.minutes.to_string());
    step("building what measures", &mut cargo(&["build", "--release", "--bin", "bench"]))?;
    let mut command = program(&root().join("target/release/bench").to_string_lossy(), &[]);
    step("measuring", command.args(["--sizes", &sizes, "--seconds", &seconds, "--minutes", &minutes, "--json", &options.json]))
}

/// The component that does nothing.
pub fn floor() -> Result<()> {
    let manifest = root().join("tests/bench/floor/Cargo.toml");
    let target = root().join("target/floor");
    let mut command =
        program(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".into()), &["build", "--release", "--target", "wasm32-wasip2"]);
    step("building the floor", command.arg("--manifest-path").arg(manifest).arg("--target-dir").arg(target))
}
