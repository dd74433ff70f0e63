//! `cargo xtask test`: every kind of test, one after the other, and what ran.

mod browser;
mod dependencies;
mod named_files;
mod new_page;
mod sizes;
mod tally;
mod uncalled;
mod weights;

use std::process::Command;
use std::time::Instant;

use anyhow::{Result, bail};

use crate::run::{cargo, output, program, step};
use crate::{bench, build};
use tally::{Outcome, Tally};

/// What `cargo xtask test` takes.
#[derive(clap::Args)]
pub struct Options {
    /// Only these kinds: checks, crates, http, isolation, faults, browser, figures (a small run of the bench)
    #[arg(long, value_delimiter = ',')]
    only: Vec<String>,
    /// Run the HTTP and browser tests against a portal that is already running (with the demo site) instead of one of their own
    #[arg(long)]
    url: Option<String>,
    /// What the HTTP, isolation and fault tests run on: files, libsql, replicas (three hosts)
    #[arg(long, value_delimiter = ',', default_values_t = ["files", "libsql", "replicas"].map(str::to_owned))]
    on: Vec<String>,
    /// Use what was built last
    #[arg(long)]
    no_build: bool,
}

/// One kind of test.
struct Kind {
    name: &'static str,
    commands: Vec<(&'static str, Command)>,
}

/// Builds all and runs every test; the last line counts them.
pub fn test(options: &Options) -> Result<()> {
    let wanted = |name: &str| options.only.is_empty() || options.only.iter().any(|only| only == name);
    let needs_browser = wanted("browser");
    let browser = if needs_browser { Some(browser::find_or_install()?) } else { None };
    if !options.no_build {
        build::application()?;
        // The host's program too: cargo builds it for the tests beside it.
        step("building the host and the tests", &mut native("test", &["--no-run"]))?;
    }
    let mut tally = Tally::default();
    for kind in kinds(options)?.into_iter().filter(|kind| wanted(kind.name)) {
        for (what, mut command) in kind.commands {
            if let Some(browser) = &browser {
                command.env("CHROMIUM", browser);
            }
            if let Some(url) = &options.url {
                command.env("PORTICO_URL", url);
            }
            eprintln!("\n▸ {}: {what}", kind.name);
            let start = Instant::now();
            tally.run(kind.name, what, &mut command)?;
            eprintln!("  {what}: {:.1} s", start.elapsed().as_secs_f64());
        }
        if kind.name == "checks" {
            tally.record("checks", "pieces, marks and classes in use", uncalled::check());
            tally.record("checks", "files that the docs name", named_files::check());
            tally.run("checks", "a new page compiles", &mut new_page::check()?)?;
            tally.record("checks", "weights of components", weights::check());
            eprintln!("\n▸ checks: dependencies");
            dependencies::check(&mut tally)?;
        }
    }
    // It starts hosts of its own.
    if wanted("figures") && options.url.is_none() {
        small_run(&mut tally)?;
    }
    sizes::print()?;
    tally.print();
    if tally.failed() > 0 { bail!("{} failed", tally.failed()) } else { Ok(()) }
}

/// What pages cost, beside a reference: a report, which fails only where nothing can be measured.
fn small_run(tally: &mut Tally) -> Result<()> {
    let what = "a small run of the bench";
    eprintln!("\n▸ figures: {what}");
    match bench::small_run() {
        Ok(mut command) => tally.run("figures", what, &mut command),
        Err(error) => {
            tally.record("figures", what, Outcome::Failed(format!("{error:#}")));
            Ok(())
        }
    }
}

fn kinds(options: &Options) -> Result<Vec<Kind>> {
    let mut kinds = vec![Kind { name: "checks", commands: checks()? }, Kind { name: "crates", commands: crates() }];
    // All but the first start hosts of their own, and look inside them.
    let own = if options.url.is_none() { &["http", "isolation", "faults"][..] } else { &["http"][..] };
    for name in own {
        let on = |on: &String| {
            let mut command = native("test", &["--test", name]);
            command.env("PORTICO_ON", on);
            Ok((what(on)?, command))
        };
        kinds.push(Kind { name, commands: options.on.iter().map(on).collect::<Result<_>>()? });
    }
    kinds.push(Kind { name: "browser", commands: browser(options) });
    Ok(kinds)
}

/// The stories of the browser tests; those of two people on several hosts too.
fn browser(options: &Options) -> Vec<(&'static str, Command)> {
    let stories = || program("npx", &["--no-install", "playwright", "test", "--config", "tests/browser"]);
    let mut commands = vec![("stories", stories())];
    if options.url.is_none() && options.on.iter().any(|on| on == "replicas") {
        let mut two = stories();
        two.args(["main-job", "without-javascript"]).env("PORTICO_ON", "replicas");
        commands.push(("stories of two people, three hosts", two));
    }
    commands
}

/// What a run of tests stands on, in words.
fn what(on: &str) -> Result<&'static str> {
    match on {
        "files" => Ok("on SQLite files"),
        "libsql" => Ok("on libSQL servers"),
        "replicas" => Ok("three hosts on libSQL servers"),
        other => bail!("--on takes files, libsql and replicas, not {other}"),
    }
}

/// What must hold for the sources as they stand.
fn checks() -> Result<Vec<(&'static str, Command)>> {
    let mut edge = vec!["clippy", "--quiet", "--profile", "edge", "--target", "wasm32-wasip2"];
    let components = build::components()?;
    edge.extend(components.iter().flat_map(|name| ["--package", name.as_str()]));
    edge.extend(["--", "--deny", "warnings"]);
    let native = native("clippy", &["--quiet", "--all-targets", "--", "--deny", "warnings"]);
    Ok(vec![
        ("formatting", cargo(&["fmt", "--all", "--check"])),
        ("clippy, components", cargo(&edge)),
        ("clippy, native", native),
        ("TypeScript", program("npx", &["--no-install", "tsc", "--noEmit"])),
    ])
}

/// The tests inside crates and components.
fn crates() -> Vec<(&'static str, Command)> {
    vec![
        ("domain, web, host, components", native("test", &["--lib", "--bins", "--", "--skip", "native_twin"])),
        ("what must not compile", cargo(&["test", "--release", "--package", "portico-messages", "--doc"])),
        ("SQL", native("test", &["--test", "sql"])),
        ("host", host()),
        ("scripts", program("npx", &["--no-install", "playwright", "test", "--config", "static/tests"])),
    ]
}

/// The host's own tests; what needs a Redis server is left out, and counted so, where there is none.
fn host() -> Command {
    let mut command = native("test", &["--test", "host"]);
    if output("redis-server", &["--version"]).is_some() {
        command.args(["--", "--include-ignored"]);
    } else {
        eprintln!("there is no redis-server on the PATH: the tests of stores on a Redis server are skipped");
    }
    command
}

/// A cargo command for all native code.
fn native(task: &str, arguments: &[&str]) -> Command {
    let mut command = cargo(&[task, "--release"]);
    command.args(arguments);
    command
}
