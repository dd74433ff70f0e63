//! A site with a thousand request types, five hundred questions in one form and ten thousand contacts in one organisation, beside the same site
//! without them: what its pages cost must hardly follow.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};

use crate::budgets::Budget;
use crate::figures::Row;
use crate::host::Host;
use crate::measure;
use crate::pages::Page;
use crate::site::{Served, Site};
use crate::twin::Executable;

/// Requests of both.
const REQUESTS: u64 = 1_000;
/// Time of a page on the wide site, as a multiple of the plain one's.
const MOST_OF_PLAIN: f64 = 1.5;

/// Measures all pages on both, and prints them.
pub fn measure(bench: &Path, time: Duration, floor: &Host, twins: &[Executable]) -> Result<()> {
    let served = |wide| Site::prepare(bench, REQUESTS, wide)?.serve(twins);
    let sites = [served(false)?, served(true)?];
    println!("µs of an answer   cpu plain   wide  of plain  statement plain   wide  of plain");
    let mut budgets = Vec::new();
    for page in Page::ALL.into_iter().chain(Page::OF_THE_CONFIGURATION) {
        let rows = measure::page(page, floor, &sites, time).with_context(|| page.name())?;
        let [plain, wide] = &rows[..] else { bail!("two sites give two rows") };
        // The processor's time: what else the machine does falls on neither.
        let cost = |row: &Row| row.figures.processor.unwrap_or(1e6 / row.figures.rate);
        let (times, statement) = (cost(wide) / cost(plain), wide.statement / plain.statement);
        println!(
            "{:<15} {:>11.0} {:>6.0} {times:>9.2} {:>16.0} {:>6.0} {statement:>9.2}",
            wide.page,
            cost(plain),
            cost(wide),
            plain.statement,
            wide.statement
        );
        budgets.push(Budget::at_most(format!("{} on a wide site", wide.page), times, MOST_OF_PLAIN));
    }
    budgets.iter().for_each(Budget::print);
    for Served { site, host, twins } in sites {
        drop((host, twins));
        site.remove()?;
    }
    ensure!(budgets.iter().all(|budget| budget.met), "a page follows the size of the configuration");
    Ok(())
}
