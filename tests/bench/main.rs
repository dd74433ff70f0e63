//! The budgets of `docs/architecture.md`, measured: sites of several sizes, each page beside a component that does nothing.
//!
//! Run by `cargo xtask bench`, which builds all that is measured.

mod against;
mod budgets;
mod client;
mod cold;
mod crowd;
mod figures;
mod host;
mod measure;
mod pages;
mod reference;
mod report;
mod seed;
mod site;
mod table;
mod twin;
mod upgrade;
mod weight;
mod wide;
mod writers;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use clap::Parser;
use xtask::run::root;

use figures::Row;
use host::Host;
use pages::Page;
use report::{Machine, Report};
use site::{Served, Site};
use twin::Executable;
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
    /// The JSON of an earlier run, to compare with
    #[arg(long)]
    against: Option<PathBuf>,
    /// The test program that serves a component natively, as component=path
    #[arg(long)]
    twin: Vec<Executable>,
    /// Print the ratios of the smallest site beside those of this file, instead of all figures
    #[arg(long, conflicts_with = "against")]
    reference: Option<PathBuf>,
    /// Keep the ratios of the smallest site in this file
    #[arg(long)]
    write_reference: Option<PathBuf>,
    /// Only make the sites
    #[arg(long)]
    seed_only: bool,
    /// Measure a site with a very large configuration beside one without, instead of sites of several sizes
    #[arg(long)]
    wide: bool,
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
    if options.wide {
        let floor = Host::start(&root().join("tests/bench/floor/spin.toml"), &bench.join("work-floor")).context("the floor")?;
        return wide::measure(&bench, Duration::from_secs(options.seconds), &floor, &options.twin);
    }
    let earlier = options.against.as_deref().map(|path| Report::read(&root().join(path))).transpose()?;
    let reference = options.reference.as_deref().map(|path| reference::read(&root().join(path))).transpose()?;
    let report = measured(&options, &bench)?.judged();
    report.write(&root().join(&options.json))?;
    let ratios = reference::ratios(&report);
    if let Some(reference) = &reference {
        reference::print(&ratios, reference);
    } else {
        report.print();
    }
    if let Some(earlier) = &earlier {
        against::print(&report, earlier);
    }
    if let Some(path) = &options.write_reference {
        reference::write(&root().join(path), &ratios)?;
    }
    Ok(())
}

/// Makes the sites, serves them, and measures everything.
fn measured(options: &Options, bench: &Path) -> Result<Report> {
    let sites = options.sizes.iter().map(|size| Site::prepare(bench, *size, false)).collect::<Result<Vec<_>>>()?;
    let upgrades = sites.iter().map(Upgrade::measure).collect::<Result<Vec<_>>>()?;
    for Upgrade { requests, events, seconds } in &upgrades {
        eprintln!("▸ upgrading {requests} requests: {events} events in {seconds:.1} s");
    }
    let of_floor = bench.join("work-floor");
    let floor = Host::start(&root().join("tests/bench/floor/spin.toml"), &of_floor).context("the floor")?;
    let sites = sites.into_iter().map(|site| site.serve(&options.twin)).collect::<Result<Vec<_>>>()?;
    let pages = pages(Duration::from_secs(options.seconds), &floor, &sites)?;
    let Served { site, host, .. } = sites.first().context("a site")?;
    eprintln!("▸ measuring: fresh instances");
    let cold = cold::pages(site, &of_floor).context("fresh instances")?;
    let visit = weight::first_visit(site, host).context("the first visit")?;
    let Served { site, host, .. } = sites.last().context("a site")?;
    let crowd = (options.minutes > 0).then(|| {
        eprintln!("▸ measuring: {} people at once, {} min", crowd::PEOPLE, options.minutes);
        crowd::crowd(site, host.address, Duration::from_secs(60 * options.minutes))
    });
    let report = Report {
        machine: machine()?,
        seconds: options.seconds,
        connections: measure::CONNECTIONS,
        sites: sites.iter().map(|served| served.site.facts.clone()).collect(),
        upgrades,
        pages,
        cold,
        components: weight::components()?,
        visit,
        crowd: crowd.transpose().context("many people at once")?,
        budgets: Vec::new(),
    };
    for Served { site, host, twins } in sites {
        drop((host, twins));
        if !options.keep {
            site.remove()?;
        }
    }
    Ok(report)
}

/// All pages on all sites; each is told as soon as it is found.
fn pages(time: Duration, floor: &Host, sites: &[Served]) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for page in Page::ALL {
        eprintln!("▸ measuring: {}", page.name());
        for row in measure::page(page, floor, sites, time).with_context(|| page.name())? {
            let (rate, share) = (row.figures.rate, row.to_floor * 100.0);
            eprintln!("  {:>8}: {rate:.0}/s, {share:.0} % of the floor, statement {:.0} µs", row.size, row.statement);
            rows.push(row);
        }
    }
    Ok(rows)
}

fn machine() -> Result<Machine> {
    let output = Command::new(root().join("target/release/portico-host")).arg("--version").output()?;
    Ok(Machine {
        cores: std::thread::available_parallelism()?.get(),
        system: format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
        portico: env!("CARGO_PKG_VERSION").to_owned(),
        host: String::from_utf8_lossy(&output.stdout).trim().to_owned(),
        sqlite: rusqlite::version().to_owned(),
    })
}
