//! The budgets of `docs/architecture.md`, measured: sites of several sizes, each page beside a component that does nothing.
//!
//! Run by `cargo xtask bench`, which builds all that is measured.

mod client;
mod crowd;
mod host;
mod measure;
mod pages;
mod report;
mod seed;
mod site;
mod upgrade;
mod weight;
mod writers;

use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use clap::Parser;
use xtask::run::root;

use host::Host;
use pages::Page;
use report::{Machine, Report};
use site::Site;
use upgrade::Upgrade;

/// Measures the budgets.
#[derive(Parser)]
#[command(name = "bench")]
struct Options {
    /// Sizes of the site in requests, smallest first
    #[arg(long, value_delimiter = ',', default_values_t = [1_000, 100_000, 1_000_000])]
    sizes: Vec<u64>,
    /// Seconds that each page is measured
    #[arg(long, default_value_t = 5)]
    seconds: u64,
    /// Minutes that many people use the largest site at once
    #[arg(long, default_value_t = 10)]
    minutes: u64,
    /// Where the figures go as JSON
    #[arg(long, default_value = "target/bench/bench.json")]
    json: PathBuf,
    /// Only make the sites
    #[arg(long)]
    seed_only: bool,
    /// Keep the copies of the sites that were measured
    #[arg(long)]
    keep: bool,
}

fn main() -> Result<()> {
    let options = Options::parse();
    ensure!(options.sizes.is_sorted() && !options.sizes.is_empty(), "sizes go from small to large");
    let bench = root().join("target/bench");
    if options.seed_only {
        return options.sizes.iter().try_for_each(|size| seed::site(&bench, *size).map(drop));
    }
    let sites = options.sizes.iter().map(|size| Site::prepare(&bench, *size)).collect::<Result<Vec<_>>>()?;
    let upgrades = sites.iter().map(Upgrade::measure).collect::<Result<Vec<_>>>()?;
    for Upgrade { requests, events, seconds } in &upgrades {
        eprintln!("▸ upgrading {requests} requests: {events} events in {seconds:.1} s");
    }
    let floor = Host::start(&root().join("tests/bench/floor/spin.toml"), &bench.join("work-floor")).context("the floor")?;
    let sites = sites.into_iter().map(|site| site.serve().map(|host| (site, host))).collect::<Result<Vec<_>>>()?;
    let mut rows = Vec::new();
    for page in Page::ALL {
        eprintln!("▸ measuring: {}", page.name());
        for row in measure::page(page, &floor, &sites, Duration::from_secs(options.seconds)).with_context(|| page.name())? {
            eprintln!(
                "  {:>8}: {:.0}/s, {:.0} % of the floor, statement {:.0} µs",
                row.size,
                row.figures.rate,
                row.to_floor * 100.0,
                row.statement
            );
            rows.push(row);
        }
    }
    let (site, host) = sites.first().context("a site")?;
    let visit = weight::first_visit(site, host).context("the first visit")?;
    let (site, host) = sites.last().context("a site")?;
    let crowd = (options.minutes > 0).then(|| {
        eprintln!("▸ measuring: {} people at once, {} min", crowd::PEOPLE, options.minutes);
        crowd::crowd(site, host.address, Duration::from_secs(60 * options.minutes))
    });
    let crowd = crowd.transpose().context("many people at once")?;
    let report = Report {
        machine: machine()?,
        seconds: options.seconds,
        connections: measure::CONNECTIONS,
        sites: sites.iter().map(|(site, _)| site.facts.clone()).collect(),
        upgrades,
        pages: rows,
        components: weight::components()?,
        visit,
        crowd,
        budgets: Vec::new(),
    }
    .judged();
    report.write(&root().join(&options.json))?;
    report.print();
    for (site, host) in sites {
        drop(host);
        if !options.keep {
            site.remove()?;
        }
    }
    Ok(())
}

fn machine() -> Result<Machine> {
    let output = Command::new(root().join("target/release/portico-host")).arg("--version").output()?;
    Ok(Machine {
        cores: std::thread::available_parallelism()?.get(),
        system: format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
        portico: env!("CARGO_PKG_VERSION"),
        host: String::from_utf8_lossy(&output.stdout).trim().to_owned(),
        sqlite: rusqlite::version(),
    })
}
