//! Writes events as fast as the schema lets them in: in large transactions, all projected by the schema's own triggers.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use portico::migrations::Database;
use rusqlite::Connection;
use serde::Serialize;
use uuid::Builder;

/// Events in one transaction.
const BATCH: u64 = 10_000;

/// Who does something.
#[derive(Clone, Copy)]
pub enum Actor<'a> {
    /// A customer.
    Contact(&'a str),
    /// Somebody of the team.
    Agent(&'a str),
    /// The set-up of the site.
    Setup,
}

impl<'a> Actor<'a> {
    fn words(self) -> (&'static str, &'a str) {
        match self {
            Actor::Contact(id) => ("contact", id),
            Actor::Agent(id) => ("agent", id),
            Actor::Setup => ("system", "setup"),
        }
    }
}

/// The log of the database `default`, being written.
pub struct Log {
    connection: Connection,
    rng: fastrand::Rng,
    versions: BTreeMap<String, i64>,
    /// Events so far.
    pub events: u64,
}

impl Log {
    /// Opens a migrated database. A crash leaves it broken: it is only good once [`Log::close`] has succeeded.
    pub fn open(path: &Path, seed: u64) -> Result<Self> {
        let connection = Connection::open(path)?;
        connection.execute_batch(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -1000000; BEGIN",
        )?;
        let versions = Database::Default.event_versions();
        Ok(Log { connection, rng: fastrand::Rng::with_seed(seed), versions, events: 0 })
    }

    /// A new id: a UUIDv7 of that moment.
    pub fn new_id(&mut self, at: i64) -> String {
        let mut random = [0; 10];
        self.rng.fill(&mut random);
        Builder::from_unix_timestamp_millis(at.unsigned_abs(), &random).into_uuid().simple().to_string()
    }

    /// Adds an event.
    pub fn append(&mut self, id: &str, at: i64, actor: Actor<'_>, kind: &str, subject: &str, data: &impl Serialize) -> Result<()> {
        let (actor_kind, actor) = actor.words();
        let data = serde_json::to_string(data)?;
        let mut insert = self.connection.prepare_cached(
            "INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'seed', '192.0.2.1', 'bench')",
        )?;
        let version = self.versions.get(kind).copied().unwrap_or(1);
        insert.execute(rusqlite::params![id, at, actor_kind, actor, kind, version, subject, data])?;
        drop(insert);
        self.events += 1;
        if self.events.is_multiple_of(BATCH) {
            self.told()?;
            self.connection.execute_batch("COMMIT; BEGIN")?;
        }
        Ok(())
    }

    /// The number of the newest request of a workspace.
    pub fn last_number(&self, workspace: &str) -> Result<i64> {
        Ok(self.connection.query_row("SELECT last_number FROM workspace WHERE id = ?1", [workspace], |row| row.get(0))?)
    }

    /// What happened so far has been told to everybody long ago.
    fn told(&self) -> Result<()> {
        self.connection.execute("UPDATE delivery SET sent_at = due_at WHERE sent_at IS NULL AND failed_at IS NULL AND due_at >= 0", [])?;
        Ok(())
    }

    /// Commits, and goes back to the journal that the schema sets.
    pub fn close(self) -> Result<()> {
        self.told()?;
        self.connection
            .execute_batch("COMMIT; PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = WAL; PRAGMA wal_checkpoint(TRUNCATE)")?;
        Ok(self.connection.close().map_err(|(_, error)| error)?)
    }
}
