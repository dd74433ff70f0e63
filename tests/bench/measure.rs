//! Takes turns: the floor, then the same page on each site, several times, so that whatever else the machine does falls on all of them.

use std::time::Duration;

use anyhow::{Context, Result};
use serde::Serialize;

use crate::client::{Load, load};
use crate::host::Host;
use crate::pages::Page;
use crate::site::Site;

/// Connections that ask at once.
pub const CONNECTIONS: usize = 32;
/// Turns that the time of a page is split into.
const TURNS: u32 = 5;
const WARM_UP: Duration = Duration::from_millis(500);
/// Native calls of each page and site.
const NATIVE_CALLS: usize = 240;

/// The figures of one page on one site (or of the floor).
#[derive(Clone, Debug, Serialize)]
pub struct Figures {
    /// Answers a second.
    pub rate: f64,
    /// Microseconds, half of the answers at most.
    pub p50: u32,
    /// Microseconds, 99 of a hundred answers at most.
    pub p99: u32,
    /// Microseconds of an answer while nobody else asks, in the middle.
    pub alone: u32,
    /// Microseconds of the host's processor time for an answer.
    pub processor: Option<f64>,
    /// Bytes of a body, on average.
    pub bytes: u64,
}

/// One page on one site.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    pub page: &'static str,
    pub size: u64,
    #[serde(flatten)]
    pub figures: Figures,
    /// The floor in the same turns.
    pub floor: Figures,
    /// Throughput as a share of the floor's.
    pub to_floor: f64,
    /// Time of an answer as a multiple of the smallest site's.
    pub to_smallest: f64,
    /// Microseconds of the statements natively, in the middle and on average.
    pub statement: f64,
    pub statement_mean: f64,
    /// Microseconds of reading their JSON natively, in the middle.
    pub reading: f64,
}

/// All turns of one side.
#[derive(Default)]
struct Turns {
    loads: Vec<Load>,
    alone: Vec<u32>,
    processor: Option<f64>,
}

/// A host and what it is asked.
struct Side<'a> {
    host: &'a Host,
    status: u16,
    call: Box<dyn Fn(usize) -> Vec<u8> + Sync + 'a>,
    turns: Turns,
}

/// Measures a page on all sites beside the floor; `time` is the time of each.
pub fn page(page: Page, floor: &Host, sites: &[(Site, Host)], time: Duration) -> Result<Vec<Row>> {
    let prepared: Vec<Vec<Vec<u8>>> = sites.iter().map(|(site, _)| page.prepare(site)).collect();
    let plain = if page.is_read() { prepared.first().cloned().unwrap_or_default() } else { vec![crate::client::get("/", "")] };
    let mut floor = Side { host: floor, status: 200, call: Box::new(move |n| plain[n % plain.len()].clone()), turns: Turns::default() };
    let mut sides: Vec<Side<'_>> = Vec::new();
    for ((site, host), calls) in sites.iter().zip(&prepared) {
        sides.push(Side { host, status: page.status(), call: Box::new(move |n| page.call(site, calls, n)), turns: Turns::default() });
    }
    for side in std::iter::once(&floor).chain(&sides) {
        side.load(CONNECTIONS, WARM_UP)?;
    }
    for _ in 0..TURNS {
        floor.turn(time / TURNS)?;
        for side in &mut sides {
            side.turn(time / TURNS)?;
        }
    }
    let smallest: Vec<f64> = sides.first().context("a site to measure")?.rates();
    let floor_figures = floor.figures();
    let row = |(side, (site, _)): (&Side<'_>, &(Site, Host))| -> Result<Row> {
        let native = natively(page, site)?;
        Ok(Row {
            page: page.name(),
            size: site.size,
            figures: side.figures(),
            floor: floor_figures.clone(),
            to_floor: middle(side.rates().iter().zip(floor.rates()).map(|(page, floor)| page / floor).collect()),
            to_smallest: middle(side.rates().iter().zip(&smallest).map(|(page, smallest)| smallest / page).collect()),
            statement: native.0,
            statement_mean: native.1,
            reading: native.2,
        })
    };
    sides.iter().zip(sites).map(row).collect()
}

impl Side<'_> {
    fn load(&self, connections: usize, time: Duration) -> Result<Load> {
        load(self.host.address, connections, time, self.status, &*self.call)
    }

    fn turn(&mut self, time: Duration) -> Result<()> {
        let before = self.host.processor();
        let load = self.load(CONNECTIONS, time)?;
        if let (Some(before), Some(after)) = (before, self.host.processor()) {
            *self.turns.processor.get_or_insert(0.0) += after - before;
        }
        self.turns.loads.push(load);
        self.turns.alone.extend(self.load(1, time / 5)?.micros);
        Ok(())
    }

    fn rates(&self) -> Vec<f64> {
        self.turns.loads.iter().map(Load::rate).collect()
    }

    fn figures(&self) -> Figures {
        let mut all = Load::default();
        for load in &self.turns.loads {
            all.add(load.clone());
        }
        let answers = all.micros.len();
        Figures {
            rate: middle(self.rates()),
            p50: share(all.micros.clone(), 0.50),
            p99: share(all.micros, 0.99),
            alone: share(self.turns.alone.clone(), 0.50),
            processor: self.turns.processor.map(|seconds| seconds * 1e6 / answers as f64),
            bytes: all.bytes / answers.max(1) as u64,
        }
    }
}

/// Microseconds of the page's statements on a connection of our own: in the middle, on average; and of reading their JSON.
fn natively(page: Page, site: &Site) -> Result<(f64, f64, f64)> {
    let databases = site.databases()?;
    let (mut statement, mut reading) = (Vec::new(), Vec::new());
    // The first calls fill the caches.
    for n in 0..NATIVE_CALLS + NATIVE_CALLS / 4 {
        let spent = page.run(site, &databases, n).with_context(|| format!("{} natively", page.name()))?;
        if n >= NATIVE_CALLS / 4 {
            statement.push(spent.statement.as_secs_f64() * 1e6);
            reading.push(spent.reading.as_secs_f64() * 1e6);
        }
    }
    let mean = statement.iter().sum::<f64>() / statement.len() as f64;
    Ok((middle(statement), mean, middle(reading)))
}

fn middle(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

fn share(mut micros: Vec<u32>, share: f64) -> u32 {
    micros.sort_unstable();
    micros.get((micros.len() as f64 * share) as usize).copied().unwrap_or_default()
}
