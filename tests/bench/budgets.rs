//! Each budget of `docs/architecture.md`: met, or missed by how much.

use serde::{Deserialize, Serialize};
use xtask::build::heaviest;

use crate::figures::Row;
use crate::pages::Page;
use crate::report::Report;

/// Throughput of a page, as a share of the floor's.
const LEAST_OF_FLOOR: f64 = 0.4;
/// Throughput of a page, as a share of its native twin's.
const LEAST_OF_TWIN: f64 = 0.7;
/// Time of a page on the largest site, as a multiple of the smallest site's.
const MOST_OF_SMALLEST: f64 = 1.15;
/// Cost of a page on a fresh instance, as a multiple of the same page's on one that has answered before.
const MOST_OF_WARM: f64 = 4.0;
/// The 99th hundredth of the answers to those who change something, as a multiple of the middle one.
const MOST_OF_MIDDLE_WRITE: f64 = 8.0;
/// Bytes of a customer's first visit, and of the ones after it.
const FIRST_VISIT: u64 = 60 * 1024;
const LATER_VISIT: u64 = 15 * 1024;
/// Seconds of an upgrade that changes a projection, for a million requests.
const MOST_OF_UPGRADE: f64 = 300.0;
/// The 99th hundredth of the answers to many people, as a multiple of the middle one.
const MOST_OF_MIDDLE: f64 = 10.0;

/// One promise.
#[derive(Serialize, Deserialize)]
pub struct Budget {
    pub what: String,
    pub found: f64,
    pub limit: f64,
    pub met: bool,
}

impl Budget {
    fn at_least(what: String, found: f64, limit: f64) -> Self {
        Budget { what, found, limit, met: found >= limit }
    }

    /// It is good to be no more than the limit.
    pub fn at_most(what: String, found: f64, limit: f64) -> Self {
        Budget { what, found, limit, met: found <= limit }
    }

    /// Prints it for people.
    pub fn print(&self) {
        let Budget { what, found, limit, met } = self;
        let by = (found / limit - 1.0).abs() * 100.0;
        let digits = if *limit > 100.0 { 0 } else { 2 };
        let word = if *met { "met   " } else { "MISSED" };
        println!(
            "{word} {what}: {found:.digits$} (limit {limit:.digits$}){}",
            if *met { String::new() } else { format!(", by {by:.0} %") }
        );
    }
}

/// Holds what was found against the budgets.
pub fn judge(report: &Report) -> Vec<Budget> {
    let mut budgets = pages(report);
    for component in report.components.iter().filter(|component| component.name != "documents") {
        budgets.push(Budget::at_most(format!("{}.wasm, bytes", component.name), component.bytes as f64, heaviest(&component.name) as f64));
    }
    budgets.push(Budget::at_most("first visit, bytes".into(), report.visit.first as f64, FIRST_VISIT as f64));
    budgets.push(Budget::at_most("later visit, bytes".into(), report.visit.later as f64, LATER_VISIT as f64));
    for upgrade in &report.upgrades {
        let limit = MOST_OF_UPGRADE * (upgrade.requests as f64 / 1e6).max(0.01);
        budgets.push(Budget::at_most(format!("upgrade of {} requests, seconds", upgrade.requests), upgrade.seconds, limit));
    }
    if let Some(crowd) = &report.crowd {
        budgets.push(Budget::at_most(format!("{} people at once: p99 to p50", crowd.people), crowd.spread(), MOST_OF_MIDDLE));
    }
    budgets
}

fn pages(report: &Report) -> Vec<Budget> {
    let names = |wanted: fn(Page) -> bool| Page::ALL.into_iter().filter(|page| wanted(*page)).map(Page::name).collect::<Vec<_>>();
    let (budgeted, writes) = (names(Page::has_budget), names(|page| !page.is_read()));
    let rows: Vec<&Row> = report.pages.iter().filter(|row| budgeted.contains(&row.page.as_str())).collect();
    let largest = report.sites.iter().map(|facts| facts.requests).max().unwrap_or_default();
    let mut budgets = Vec::new();
    for row in &rows {
        budgets.push(Budget::at_least(format!("{} at {}: throughput to the floor's", row.page, row.size), row.to_floor, LEAST_OF_FLOOR));
    }
    for (row, twin) in rows.iter().filter_map(|row| Some((row, row.twin.as_ref()?))) {
        budgets.push(Budget::at_least(format!("{} at {}: throughput to the native twin's", row.page, row.size), twin.share, LEAST_OF_TWIN));
    }
    for row in rows.iter().filter(|row| row.size == largest && report.sites.len() > 1) {
        budgets.push(Budget::at_most(
            format!("{} at {}: time to the smallest site's", row.page, row.size),
            row.to_smallest,
            MOST_OF_SMALLEST,
        ));
    }
    for row in rows {
        if let Some(times) = report.cold(row).and_then(|cold| cold.to_warm(&row.figures)) {
            budgets.push(Budget::at_most(format!("{} at {}: fresh instance to a warm one", row.page, row.size), times, MOST_OF_WARM));
        }
    }
    for row in report.pages.iter().filter(|row| writes.contains(&row.page.as_str())) {
        budgets.push(Budget::at_most(format!("{} at {}: p99 to p50", row.page, row.size), row.figures.spread(), MOST_OF_MIDDLE_WRITE));
    }
    budgets
}
