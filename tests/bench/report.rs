//! The figures as a table, as JSON, and each budget: met, or missed by how much.

use std::path::Path;

use anyhow::Result;
use serde::Serialize;
use xtask::build::HEAVIEST_COMPONENT;

use crate::crowd::Crowd;
use crate::measure::Row;
use crate::pages::Page;
use crate::seed::Facts;
use crate::upgrade::Upgrade;
use crate::weight::{Component, Visit};

/// Throughput of a page, as a share of the floor's.
const LEAST_OF_FLOOR: f64 = 0.4;
/// Time of a page on the largest site, as a multiple of the smallest site's.
const MOST_OF_SMALLEST: f64 = 1.2;
/// Bytes of a customer's first visit, and of the ones after it.
const FIRST_VISIT: u64 = 60 * 1024;
const LATER_VISIT: u64 = 15 * 1024;
/// Seconds of an upgrade that changes a projection, for a million requests.
const MOST_OF_UPGRADE: f64 = 300.0;

/// The 99th hundredth of the answers to many people, as a multiple of the middle one.
const MOST_OF_MIDDLE: f64 = 10.0;

/// Everything that was found.
#[derive(Serialize)]
pub struct Report {
    pub machine: Machine,
    pub seconds: u64,
    pub connections: usize,
    pub sites: Vec<Facts>,
    pub upgrades: Vec<Upgrade>,
    pub pages: Vec<Row>,
    pub components: Vec<Component>,
    pub visit: Visit,
    pub crowd: Option<Crowd>,
    pub budgets: Vec<Budget>,
}

/// Where it was measured, and with what.
#[derive(Serialize)]
pub struct Machine {
    pub cores: usize,
    pub system: String,
    pub portico: &'static str,
    pub host: String,
    pub sqlite: &'static str,
}

/// One promise.
#[derive(Serialize)]
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

    fn at_most(what: String, found: f64, limit: f64) -> Self {
        Budget { what, found, limit, met: found <= limit }
    }
}

impl Report {
    /// Holds what was found against the budgets.
    pub fn judged(mut self) -> Self {
        let Report { sites, upgrades, pages, components, visit, crowd, .. } = &self;
        let reads: Vec<&str> = Page::ALL.into_iter().filter(|page| page.is_read()).map(Page::name).collect();
        let largest = sites.iter().map(|facts| facts.requests).max().unwrap_or_default();
        let mut budgets = Vec::new();
        for row in pages.iter().filter(|row| reads.contains(&row.page)) {
            budgets.push(Budget::at_least(
                format!("{} at {}: throughput to the floor's", row.page, row.size),
                row.to_floor,
                LEAST_OF_FLOOR,
            ));
        }
        for row in pages.iter().filter(|row| row.size == largest && sites.len() > 1 && reads.contains(&row.page)) {
            budgets.push(Budget::at_most(
                format!("{} at {}: time to the smallest site's", row.page, row.size),
                row.to_smallest,
                MOST_OF_SMALLEST,
            ));
        }
        for component in components.iter().filter(|component| component.name != "documents") {
            budgets.push(Budget::at_most(format!("{}.wasm, bytes", component.name), component.bytes as f64, HEAVIEST_COMPONENT as f64));
        }
        budgets.push(Budget::at_most("first visit, bytes".into(), visit.first as f64, FIRST_VISIT as f64));
        budgets.push(Budget::at_most("later visit, bytes".into(), visit.later as f64, LATER_VISIT as f64));
        for upgrade in upgrades {
            let limit = MOST_OF_UPGRADE * (upgrade.requests as f64 / 1e6).max(0.01);
            budgets.push(Budget::at_most(format!("upgrade of {} requests, seconds", upgrade.requests), upgrade.seconds, limit));
        }
        if let Some(crowd) = crowd {
            budgets.push(Budget::at_most(format!("{} people at once: p99 to p50", crowd.people), crowd.spread(), MOST_OF_MIDDLE));
        }
        self.budgets = budgets;
        self
    }

    /// Writes it as JSON.
    pub fn write(&self, path: &Path) -> Result<()> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        Ok(std::fs::write(path, serde_json::to_string_pretty(self)?)?)
    }

    /// Prints it for people.
    pub fn print(&self) {
        let Machine { cores, system, portico, host, sqlite } = &self.machine;
        println!(
            "\n{cores} cores, {system}; portico {portico}, {host}, SQLite {sqlite}; {} connections, {} s for each page\n",
            self.connections, self.seconds
        );
        self.print_sites();
        self.print_pages();
        self.print_visit();
        self.print_crowd();
        self.print_budgets();
    }

    fn print_sites(&self) {
        for site in &self.sites {
            let Facts { requests, events, seconds, bytes, .. } = site;
            println!(
                "site of {requests:>9} requests: {events:>8} events seeded in {seconds:>6.1} s ({:>6.0}/s), {:>5} MB",
                *events as f64 / seconds,
                bytes >> 20
            );
        }
        for Upgrade { requests, events, seconds } in &self.upgrades {
            println!(
                "upgrade of {requests:>6} requests with changed projections: {events:>8} events in {seconds:>6.1} s ({:>6.0}/s)",
                *events as f64 / seconds
            );
        }
        println!();
    }

    fn print_pages(&self) {
        println!(
            "page              size  answers/s  of floor  p50 ms  p99 ms  alone ms  to least   KB   cpu µs  floor  statement  (mean)  reading  rest µs"
        );
        for row in &self.pages {
            let f = &row.figures;
            let (cpu, floor) = (f.processor.unwrap_or_default(), row.floor.processor.unwrap_or_default());
            let rest = cpu - floor - row.statement_mean;
            println!(
                "{:<13} {:>8} {:>10.0} {:>8.0}% {:>7.1} {:>7.1} {:>9.2} {:>9.2} {:>4.0} {cpu:>8.0} {floor:>6.0} {:>10.0} {:>7.0} {:>8.0} {rest:>8.0}",
                row.page,
                row.size,
                f.rate,
                row.to_floor * 100.0,
                millis(f.p50),
                millis(f.p99),
                millis(f.alone),
                row.to_smallest,
                f.bytes as f64 / 1024.0,
                row.statement,
                row.statement_mean,
                row.reading,
            );
        }
        if let Some(row) = self.pages.first() {
            let f = &row.floor;
            println!("{:<22} {:>10.0} {:>8}  {:>7.1} {:>7.1} {:>9.2}", "floor", f.rate, "", millis(f.p50), millis(f.p99), millis(f.alone));
        }
        println!(
            "\ncpu: the host's processor time for an answer; statement, reading its JSON: natively; rest: cpu less floor and statement,\nthat is routing, session, JSON and HTML in the component, and SQLite's way through the host\n"
        );
    }

    fn print_visit(&self) {
        println!("first visit of the hub: {:.1} KB; after it {:.1} KB", kilobytes(self.visit.first), kilobytes(self.visit.later));
        for (path, bytes) in &self.visit.parts {
            println!("  {:>6.1} KB  {path}", kilobytes(*bytes));
        }
        println!();
    }

    fn print_crowd(&self) {
        let Some(crowd) = &self.crowd else { return };
        let Crowd { people, seconds, calls, writes, .. } = crowd;
        let (p50, p99, slowest) = (millis(crowd.p50), millis(crowd.p99), millis(crowd.slowest));
        println!("{people} people at once for {seconds:.0} s: {calls} calls, {writes} of them changes; no error");
        println!("  p50 {p50:.1} ms, p99 {p99:.1} ms, slowest {slowest:.1} ms\n");
    }

    fn print_budgets(&self) {
        for budget in &self.budgets {
            let Budget { what, found, limit, met } = budget;
            let by = (found / limit - 1.0).abs() * 100.0;
            let digits = if *limit > 100.0 { 0 } else { 2 };
            let word = if *met { "met   " } else { "MISSED" };
            println!(
                "{word} {what}: {found:.digits$} (limit {limit:.digits$}){}",
                if *met { String::new() } else { format!(", by {by:.0} %") }
            );
        }
        let missed = self.budgets.iter().filter(|budget| !budget.met).count();
        println!("\n{} budgets met, {missed} missed", self.budgets.len() - missed);
    }
}

fn millis(micros: u32) -> f64 {
    f64::from(micros) / 1000.0
}

fn kilobytes(bytes: u64) -> f64 {
    bytes as f64 / 1024.0
}
