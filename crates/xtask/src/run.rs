//! Running other programs, with one clear sentence where one is missing or fails.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

/// The folder of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).map(Path::to_path_buf).unwrap_or_default()
}

/// A program, run in the repository's folder.
pub fn program(name: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(name);
    command.args(arguments).current_dir(root());
    command
}

/// The cargo that runs us.
pub fn cargo(arguments: &[&str]) -> Command {
    program(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".into()), arguments)
}

/// Runs a step and says how long it took.
pub fn step(what: &str, command: &mut Command) -> Result<()> {
    eprintln!("▸ {what}");
    let start = Instant::now();
    let status = match command.status() {
        Err(error) if error.kind() == ErrorKind::NotFound => bail!("{} is needed but not on the PATH", command.get_program().display()),
        other => other.with_context(|| format!("starting {}", command.get_program().display()))?,
    };
    if !status.success() {
        bail!("{what} failed ({status})");
    }
    eprintln!("  {what}: {:.1} s", start.elapsed().as_secs_f64());
    Ok(())
}

/// What a program prints, where it is there and succeeds.
pub fn output(name: &str, arguments: &[&str]) -> Option<String> {
    let output = program(name, arguments).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
