//! Makes sites of any size, from the demo site on, through the schema's own triggers; keeps them for the next run.

mod events;
mod log;
mod people;
mod threads;
mod wide;
mod words;

#[cfg(test)]
mod tests;

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};
use portico::command::Call;
use portico::migrations::{Database, Part};
use portico::site::SiteFile;
use serde::{Deserialize, Serialize};
use xtask::databases::{self, Databases};

use log::Log;
pub use people::LARGEST_ORGANISATION;
use people::People;
use threads::Threads;
pub use wide::widen;

/// Changes whenever another site is made for the same schema.
const VERSION: u32 = 2;
/// The random numbers' beginning: each run makes the same site.
const SEED: u64 = 7;
const DAY: i64 = 86_400_000;
const DEMO: &str = include_str!("../../../static/sites/demo.json");

/// What making a site took.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Facts {
    /// Of the schema, the demo site and this program.
    hash: u64,
    /// Seeded requests.
    pub requests: u64,
    /// Seeded events.
    pub events: u64,
    /// Seconds that they took.
    pub seconds: f64,
    /// Bytes of the database `default`.
    pub bytes: u64,
}

/// The folder of a site of this size; made where there is none of this schema.
pub fn site(root: &Path, size: u64) -> Result<(PathBuf, Facts)> {
    let folder = root.join(format!("seed-{size}"));
    let facts = folder.join("facts.json");
    let known = std::fs::read(&facts).ok().and_then(|text| serde_json::from_slice::<Facts>(&text).ok());
    if let Some(known) = known.filter(|known| known.hash == hash()) {
        return Ok((folder, known));
    }
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    eprintln!("▸ seeding {size} requests");
    let made = make(&folder, size, databases::milliseconds())?;
    eprintln!("  {} events in {:.1} s ({:.0}/s), {} MB", made.events, made.seconds, made.events as f64 / made.seconds, made.bytes >> 20);
    std::fs::write(facts, serde_json::to_string_pretty(&made)?)?;
    Ok((folder, made))
}

fn hash() -> u64 {
    let mut hasher = DefaultHasher::new();
    (VERSION, DEMO).hash(&mut hasher);
    for database in Database::ALL {
        database.migrations().iter().for_each(|migration| migration.sql.hash(&mut hasher));
        [Part::Projections, Part::Rules].map(|part| database.hash(part)).hash(&mut hasher);
    }
    hasher.finish()
}

/// Makes a site in a folder: the demo site, and two years of requests up to `end`.
fn make(folder: &Path, size: u64, end: i64) -> Result<Facts> {
    let databases = databases::migrate(folder)?;
    databases.load_demo()?;
    let file = SiteFile::from_json(DEMO)?;
    let mut rng = fastrand::Rng::with_seed(SEED);
    let begin = Instant::now();
    let start = end - 730 * DAY;
    let call = Call { at: start, id: "seed".into(), ip: String::new(), agent: "bench".into() };
    let hired = People::hire(size, &databases, &mut rng, &call)?;
    close(databases)?;
    let path = databases::path(folder, Database::Default);
    let mut log = Log::open(&path, SEED)?;
    let mut people = People::invent(size, &file, &mut log, &mut rng, start)?;
    people.put_to_work(file.agents.iter().chain(&hired));
    Threads::new(&people, &file, &log, rng, end)?.tell(size, start, &mut log)?;
    let events = log.events;
    log.close()?;
    let bytes = std::fs::metadata(&path).context("the seeded file")?.len();
    Ok(Facts { hash: hash(), requests: size, events, seconds: begin.elapsed().as_secs_f64(), bytes })
}

/// Writes what is still beside the files into them.
pub fn close(databases: Databases) -> Result<()> {
    for db in [databases.default, databases.internal] {
        db.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        db.connection.close().map_err(|(_, error)| error)?;
    }
    Ok(())
}
