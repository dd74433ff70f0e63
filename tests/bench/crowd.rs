//! Many people at once for some minutes, who read, think, and now and then write: what a busy hour is like, where the other measurements are a wall of calls.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Result, anyhow};
use serde::{Deserialize, Serialize};

use crate::client::Connection;
use crate::pages::Page;
use crate::site::Site;

/// How many there are.
pub const PEOPLE: usize = 200;
/// Between two calls of one person, at least and at most, in milliseconds.
const THINKING: std::ops::Range<u64> = 200..1800;
/// What people do, in turn; one in nine calls changes something. Everybody begins at another place.
const DAY: [Page; 18] = [
    Page::Hub,
    Page::Request,
    Page::List,
    Page::Queue,
    Page::Request,
    Page::Hub,
    Page::Queue,
    Page::Request,
    Page::Reply,
    Page::Hub,
    Page::List,
    Page::Request,
    Page::Queue,
    Page::Hub,
    Page::Request,
    Page::Queue,
    Page::List,
    Page::Submit,
];

/// How it went.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Crowd {
    pub people: usize,
    pub seconds: f64,
    pub calls: usize,
    pub writes: usize,
    /// Microseconds, half of the answers at most.
    pub p50: u32,
    /// Microseconds, 99 of a hundred answers at most.
    pub p99: u32,
    /// The slowest, in microseconds.
    pub slowest: u32,
}

impl Crowd {
    /// The 99th hundredth as a multiple of the middle.
    pub fn spread(&self) -> f64 {
        f64::from(self.p99) / f64::from(self.p50.max(1))
    }
}

/// Lets them loose.
///
/// # Errors
/// At the first answer that is not the expected one.
pub fn crowd(site: &Site, address: SocketAddr, time: Duration) -> Result<Crowd> {
    let prepared: Vec<Vec<Vec<u8>>> = Page::ALL.iter().map(|page| page.prepare(site)).collect();
    let failed = AtomicBool::new(false);
    let begin = Instant::now();
    let person = |number: usize| -> Result<(Vec<u32>, usize)> {
        // The same in every run.
        let mut random = fastrand::Rng::with_seed(number as u64);
        let (mut micros, mut writes) = (Vec::new(), 0);
        let mut connection = Connection::open(address)?;
        std::thread::sleep(Duration::from_millis(random.u64(THINKING)));
        for step in number.. {
            if begin.elapsed() >= time || failed.load(Ordering::Relaxed) {
                break;
            }
            let page = DAY[step % DAY.len()];
            let of_page = Page::ALL.iter().position(|other| *other == page).unwrap_or_default();
            let request = page.call(site, &prepared[of_page], number.wrapping_mul(31) + step);
            let start = Instant::now();
            connection.call(&request, page.status()).inspect_err(|_| failed.store(true, Ordering::Relaxed))?;
            micros.push(u32::try_from(start.elapsed().as_micros())?);
            writes += usize::from(!page.is_read());
            std::thread::sleep(Duration::from_millis(random.u64(THINKING)));
        }
        Ok((micros, writes))
    };
    let (mut micros, mut writes) = (Vec::new(), 0);
    std::thread::scope(|scope| -> Result<()> {
        let people: Vec<_> = (0..PEOPLE)
            .map(|number| {
                let person = &person;
                scope.spawn(move || person(number))
            })
            .collect();
        for person in people {
            let (own, written) = person.join().map_err(|_| anyhow!("a person's thread fell over"))??;
            micros.extend(own);
            writes += written;
        }
        Ok(())
    })?;
    micros.sort_unstable();
    let at = |share: usize| micros.get((micros.len() * share / 100).min(micros.len().saturating_sub(1))).copied().unwrap_or_default();
    Ok(Crowd {
        people: PEOPLE,
        seconds: begin.elapsed().as_secs_f64(),
        calls: micros.len(),
        writes,
        p50: at(50),
        p99: at(99),
        slowest: at(100),
    })
}
