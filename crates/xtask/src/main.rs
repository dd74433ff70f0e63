//! `cargo xtask`: everything that is done with Portico on a developer's machine.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use xtask::{bench, build, config, databases, new_page, test, up};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Builds, runs, tests and measures Portico")]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Build all, make the databases, load the demo site, and serve
    Up(up::Options),
    /// Build the front end, the components and the host
    Build,
    /// Run every test
    Test(test::Options),
    /// Measure the budgets beside a component that does nothing
    Bench(bench::Options),
    /// Write what a new page is made of
    #[command(subcommand)]
    New(new_page::Options),
    /// A site's configuration as one file: write it, compare a file with it, make it what a file says
    #[command(subcommand)]
    Config(config::Options),
    /// Bring the databases up to date, whatever version wrote them
    Migrate(StateDir),
    /// Make every table that follows from the log anew, compare, and put it in the present one's place
    Rebuild(StateDir),
    /// Make every table that follows from the log in memory, and compare
    Replay(StateDir),
}

#[derive(clap::Args)]
struct StateDir {
    /// Where the databases are
    #[arg(long, default_value = ".spin")]
    state_dir: PathBuf,
}

fn main() -> ExitCode {
    let outcome = match Cli::parse().task {
        Task::Up(options) => up::up(&options),
        Task::Build => build::everything(),
        Task::Test(options) => test::test(&options),
        Task::Bench(options) => bench::bench(&options),
        Task::New(options) => new_page::new(&options),
        Task::Config(options) => config::config(&options),
        Task::Migrate(StateDir { state_dir }) => databases::migrate(&state_dir).map(|_| ()),
        Task::Rebuild(StateDir { state_dir }) => databases::rebuild(&state_dir),
        Task::Replay(StateDir { state_dir }) => databases::replay(&state_dir),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
