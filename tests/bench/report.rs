//! Everything that was found: printed for people, and as JSON for later runs.

use std::path::Path;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use crate::budgets::{self, Budget};
use crate::crowd::Crowd;
use crate::figures::{Cold, Row};
use crate::seed::Facts;
use crate::table;
use crate::upgrade::Upgrade;
use crate::weight::{Component, Visit};

/// Everything that was found. What a later version adds has a default, so that the JSON of an earlier run can still be read.
#[derive(Serialize, Deserialize)]
pub struct Report {
    pub machine: Machine,
    pub seconds: u64,
    pub connections: usize,
    pub sites: Vec<Facts>,
    pub upgrades: Vec<Upgrade>,
    pub pages: Vec<Row>,
    /// The floor and pages of the smallest site.
    #[serde(default)]
    pub cold: Vec<Cold>,
    pub components: Vec<Component>,
    pub visit: Visit,
    pub crowd: Option<Crowd>,
    pub budgets: Vec<Budget>,
}

/// Where it was measured, and with what.
#[derive(Serialize, Deserialize)]
pub struct Machine {
    pub cores: usize,
    pub system: String,
    pub portico: String,
    pub host: String,
    pub sqlite: String,
}

impl Report {
    /// Holds what was found against the budgets.
    pub fn judged(mut self) -> Self {
        self.budgets = budgets::judge(&self);
        self
    }

    /// The cold figures of a row's page, which are the smallest site's.
    pub fn cold(&self, row: &Row) -> Option<&Cold> {
        let smallest = self.pages.iter().map(|row| row.size).min();
        self.cold.iter().find(|cold| cold.page == row.page && smallest == Some(row.size))
    }

    /// Reads what [`write`](Self::write) wrote, in this version or an earlier one.
    pub fn read(path: &Path) -> Result<Self> {
        let text = std::fs::read(path).with_context(|| format!("reading {}", path.display()))?;
        serde_json::from_slice(&text).with_context(|| format!("{} is no report of the bench", path.display()))
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
        table::print(self);
        self.print_visit();
        self.print_crowd();
        self.budgets.iter().for_each(Budget::print);
        let missed = self.budgets.iter().filter(|budget| !budget.met).count();
        println!("\n{} budgets met, {missed} missed", self.budgets.len() - missed);
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
}

/// Milliseconds of so many microseconds.
pub fn millis(micros: u32) -> f64 {
    f64::from(micros) / 1000.0
}

fn kilobytes(bytes: u64) -> f64 {
    bytes as f64 / 1024.0
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use serde_json::json;

    /// A run in which the hub of a small site cost 500 µs, 2000 cold, beside a floor of 100.
    pub fn report() -> Report {
        let floor = json!({"rate": 10_000.0, "p50": 100, "p99": 200, "alone": 50, "processor": 100.0, "bytes": 2});
        let twin = json!({"rate": 6250.0, "p50": 160, "p99": 300, "alone": 80, "processor": 250.0, "bytes": 9000, "share": 0.8});
        let report = json!({
            "machine": {"cores": 2, "system": "linux", "portico": "0.1.0", "host": "host", "sqlite": "3"},
            "seconds": 1, "connections": 32, "sites": [], "upgrades": [], "components": [], "crowd": null, "budgets": [],
            "visit": {"first": 0, "later": 0, "parts": []},
            "pages": [{
                "page": "hub", "size": 1000, "rate": 5000.0, "p50": 200, "p99": 600, "alone": 100, "processor": 500.0, "bytes": 9000,
                "floor": floor, "to_floor": 0.5, "to_smallest": 1.0, "statement": 90.0, "statement_mean": 95.0, "reading": 9.0, "twin": twin,
            }],
            "cold": [{"page": "hub", "p50": 2500, "processor": 2000.0}],
        });
        serde_json::from_value(report).unwrap()
    }

    #[test]
    fn cold_figures_belong_to_the_smallest_site() {
        let mut report = report();
        assert_eq!(report.cold(&report.pages[0]).unwrap().p50, 2500);
        let larger = Row { size: 100_000, ..report.pages[0].clone() };
        report.pages.push(larger);
        assert!(report.cold(&report.pages[1]).is_none());
    }

    #[test]
    fn a_fresh_instance_has_a_budget() {
        let judged = report().judged();
        let fresh = judged.budgets.iter().find(|budget| budget.what == "hub at 1000: fresh instance to a warm one").unwrap();
        assert!(fresh.met && fresh.found == 4.0);
    }
}
