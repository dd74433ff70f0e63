//! Takes turns: the floor, then the same page on each site, several times, so that whatever else the machine does falls on all of them.

use std::time::Duration;

use anyhow::{Context, Result};

use crate::client::{Load, load};
use crate::figures::{Figures, Row, Twin, middle, share};
use crate::host::Host;
use crate::pages::Page;
use crate::site::{Served, Site};
use crate::twin;

/// Connections that ask at once.
pub const CONNECTIONS: usize = 32;
/// Turns that the time of a page is split into.
const TURNS: u32 = 5;
/// Not counted, at most.
const WARM_UP: Duration = Duration::from_millis(500);
/// Native calls of each page and site.
const NATIVE_CALLS: usize = 240;

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

/// Measures a page on all sites beside the floor and beside its native twin; `time` is the time of each.
pub fn page(page: Page, floor: &Host, sites: &[Served], time: Duration) -> Result<Vec<Row>> {
    let prepared: Vec<Vec<Vec<u8>>> = sites.iter().map(|served| page.prepare(&served.site)).collect();
    let plain = if page.is_read() { prepared.first().cloned().unwrap_or_default() } else { vec![crate::client::get("/", "")] };
    let mut floor = Side { host: floor, status: 200, call: Box::new(move |n| plain[n % plain.len()].clone()), turns: Turns::default() };
    let mut pairs = Vec::new();
    for (Served { site, host, twins }, calls) in sites.iter().zip(&prepared) {
        let side = |host| Side { host, status: page.status(), call: Box::new(move |n| page.call(site, calls, n)), turns: Turns::default() };
        let twin = page.component().and_then(|component| twins.of(component));
        if let Some(twin) = twin {
            twin::says_the_same(host, twin, calls)?;
        }
        pairs.push((side(host), twin.map(side)));
    }
    let warm_up = WARM_UP.min(time / 5);
    floor.load(CONNECTIONS, warm_up)?;
    for side in both(&mut pairs) {
        side.load(CONNECTIONS, warm_up)?;
    }
    for _ in 0..TURNS {
        floor.turn(time / TURNS)?;
        for side in both(&mut pairs) {
            side.turn(time / TURNS)?;
        }
    }
    let smallest: Vec<f64> = pairs.first().context("a site to measure")?.0.rates();
    let row = |((side, twin), served): (&(Side<'_>, Option<Side<'_>>), &Served)| -> Result<Row> {
        let native = natively(page, &served.site)?;
        Ok(Row {
            page: page.name().to_owned(),
            size: served.site.size,
            figures: side.figures(),
            floor: floor.figures(),
            to_floor: side.share_of(&floor.rates()),
            to_smallest: 1.0 / side.share_of(&smallest),
            statement: native.0,
            statement_mean: native.1,
            reading: native.2,
            twin: twin.as_ref().map(|twin| Twin { figures: twin.figures(), share: side.share_of(&twin.rates()) }),
        })
    };
    pairs.iter().zip(sites).map(row).collect()
}

/// The components and their twins, each beside its own.
fn both<'s, 'a>(pairs: &'s mut [(Side<'a>, Option<Side<'a>>)]) -> impl Iterator<Item = &'s mut Side<'a>> {
    pairs.iter_mut().flat_map(|(side, twin)| std::iter::once(side).chain(twin))
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

    /// Throughput as a share of another side's, turn by turn.
    fn share_of(&self, others: &[f64]) -> f64 {
        middle(self.rates().iter().zip(others).map(|(own, other)| own / other).collect())
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
