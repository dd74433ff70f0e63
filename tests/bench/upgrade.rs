//! An upgrade that changes a projection: the whole site is made anew from its log.

use anyhow::{Context, Result, bail, ensure};
use portico::migrations::{Database, Part};
use portico::native::Sqlite;
use portico::native::rebuild::{BroughtUp, bring_up};
use serde::{Deserialize, Serialize};
use xtask::databases;

use crate::site::Site;

/// What it took.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Upgrade {
    /// Requests of the site.
    pub requests: u64,
    /// Events that were projected.
    pub events: i64,
    /// From the first look to the new file in its place.
    pub seconds: f64,
}

impl Upgrade {
    /// Declares the projections of a site to be those of another version, and brings it up to date.
    pub fn measure(site: &Site) -> Result<Self> {
        let path = databases::path(&site.folder, Database::Default);
        {
            let db = Sqlite::open(&path)?;
            db.connection.execute("UPDATE declared SET hash = 'of another version' WHERE part = ?1", [Part::Projections.name()])?;
        }
        let brought = bring_up(&path, Database::Default, databases::milliseconds(), &|_| ()).context("bringing the site up to date")?;
        let BroughtUp::Rebuilt(rebuilt) = brought else { bail!("the site was not made anew") };
        let requests = rebuilt.tables.iter().find(|(table, ..)| table == "request").map_or(0, |(_, rows, _)| *rows);
        ensure!(requests.unsigned_abs() >= site.size, "there are {requests} requests after the upgrade");
        Ok(Upgrade { requests: site.size, events: rebuilt.events, seconds: rebuilt.took.as_secs_f64() })
    }
}
