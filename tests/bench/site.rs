//! A seeded site, copied for the run: its viewers, signed in, and what they look at.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use jwt_simple::prelude::*;
use portico::ids::{AgentId, ContactId, RequestKey, SessionId};
use portico::migrations::Database;
use portico::native::Sqlite;
use xtask::databases;
use xtask::run::root;

use crate::host::{Host, KEYS};
use crate::seed::{self, Facts};
use crate::twin::{Executable, Twins};
use crate::writers::{self, Writer};

/// Requests that each viewer opens.
const KEYS_EACH: usize = 64;
/// Contacts beside the largest one and their colleague.
const OTHERS: usize = 6;
const DAY: i64 = 86_400_000;

/// A signed-in customer.
pub struct Viewer {
    pub session: SessionId,
    pub cookie: String,
    /// Requests that they see, spread over all of them.
    pub keys: Vec<RequestKey>,
}

/// A signed-in agent.
pub struct Worker {
    pub id: AgentId,
    pub session: SessionId,
    pub cookie: String,
}

/// A site that is measured.
pub struct Site {
    pub size: u64,
    pub facts: Facts,
    pub folder: PathBuf,
    pub viewers: Vec<Viewer>,
    pub writers: Vec<Writer>,
    pub workers: Vec<Worker>,
}

/// A site that is served, by a host and by the twins of its components.
pub struct Served {
    pub site: Site,
    pub host: Host,
    pub twins: Twins,
}

impl Site {
    /// Copies a seeded site and signs its viewers in. A `wide` one has a much larger configuration.
    pub fn prepare(bench: &Path, size: u64, wide: bool) -> Result<Self> {
        let (seeded, facts) = seed::site(bench, size)?;
        let folder = bench.join(format!("work-{size}{}", if wide { "-wide" } else { "" }));
        std::fs::create_dir_all(&folder)?;
        databases::remove(&folder)?;
        for database in Database::ALL {
            std::fs::copy(databases::path(&seeded, database), databases::path(&folder, database))?;
        }
        if wide {
            seed::widen(&databases::path(&folder, Database::Default))?;
        }
        let internal = databases::path(&folder, Database::Internal).display().to_string();
        std::fs::write(folder.join("runtime-config.toml"), format!("[sqlite_database.internal]\ntype = \"spin\"\npath = {internal:?}\n"))?;
        let databases = databases::migrate(&folder)?;
        let viewers =
            contacts(&databases.default)?.into_iter().map(|id| Viewer::sign_in(&databases.default, &id)).collect::<Result<_>>()?;
        let workers = agents(&databases.default)?.into_iter().map(|id| Worker::sign_in(&databases.internal, id)).collect::<Result<_>>()?;
        let writers = writers::sign_up(&databases.default)?;
        seed::close(databases)?;
        Ok(Site { size, facts, folder, viewers, writers, workers })
    }

    /// Serves it.
    pub fn serve(self, twins: &[Executable]) -> Result<Served> {
        let host = Host::start(&root().join("spin.toml"), &self.folder)?;
        let twins = Twins::start(twins, &self.folder)?;
        Ok(Served { site: self, host, twins })
    }

    /// Both databases, for statements beside the host.
    pub fn databases(&self) -> Result<databases::Databases> {
        databases::migrate(&self.folder)
    }

    /// Removes the copy.
    pub fn remove(&self) -> Result<()> {
        Ok(std::fs::remove_dir_all(&self.folder)?)
    }
}

impl Viewer {
    fn sign_in(db: &Sqlite, contact: &str) -> Result<Self> {
        let contact = ContactId::parse(contact).context("a contact's id")?;
        let session = SessionId::generate();
        let now = databases::milliseconds();
        db.connection.execute(
            "INSERT INTO session (id, contact_id, created_at, expires_at, ip, user_agent) VALUES (?1, ?2, ?3, ?4, '127.0.0.1', 'bench')",
            rusqlite::params![session.as_str(), contact.as_str(), now, now + DAY],
        )?;
        let cookie = cookie("session", "customer", KEYS[0].1, &session, contact.as_str())?;
        Ok(Viewer { keys: spread(&seen(db, &contact)?), session, cookie })
    }
}

impl Worker {
    fn sign_in(db: &Sqlite, id: AgentId) -> Result<Self> {
        let session = SessionId::generate();
        let now = databases::milliseconds();
        db.connection.execute(
            "INSERT INTO agent_session (id, agent_id, created_at, expires_at, seen_at, ip, user_agent, call_id, source) \
             VALUES (?1, ?2, ?3, ?4, ?3, '127.0.0.1', 'bench', 'bench', '')",
            rusqlite::params![session.as_str(), id.as_str(), now, now + DAY],
        )?;
        let cookie = cookie("desk", "agent", KEYS[1].1, &session, id.as_str())?;
        Ok(Worker { id, session, cookie })
    }
}

/// A session's cookie, as `portico_web::session` signs it.
pub fn cookie(name: &str, audience: &str, key: &str, session: &SessionId, subject: &str) -> Result<String> {
    let claims = Claims::create(Duration::from_days(1)).with_issuer("portico").with_audience(audience);
    let claims = claims.with_subject(subject).with_jwt_id(session.as_str());
    Ok(format!("{name}={}", HS256Key::from_bytes(key.as_bytes()).authenticate(claims)?))
}

/// The largest contact, a member of the largest organisation, and some who are neither: with about as many requests as most have.
fn contacts(db: &Sqlite) -> Result<Vec<String>> {
    let mut largest = db
        .connection
        .prepare("SELECT contact_id FROM contact_request_count GROUP BY contact_id ORDER BY sum(n) DESC, contact_id LIMIT 1")?;
    let mut all: Vec<String> = largest.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut member = db
        .connection
        .prepare("SELECT contact_id FROM membership WHERE organisation_id = ?1 AND contact_id <> ?2 ORDER BY contact_id DESC LIMIT 1")?;
    let colleague =
        member.query_row([seed::LARGEST_ORGANISATION, all.first().map(String::as_str).unwrap_or_default()], |row| row.get(0))?;
    all.push(colleague);
    let mut ordinary = db.connection.prepare(
        "SELECT t.contact_id FROM contact_request_count t JOIN membership m ON m.contact_id = t.contact_id AND m.organisation_id <> ?1
          GROUP BY t.contact_id HAVING sum(t.n) BETWEEN 5 AND 15 ORDER BY substr(t.contact_id, -6)",
    )?;
    let ordinary: Vec<String> = ordinary.query_map([seed::LARGEST_ORGANISATION], |row| row.get(0))?.collect::<Result<_, _>>()?;
    all.extend(ordinary.into_iter().take(OTHERS));
    Ok(all)
}

/// The demo's lead, who works in all workspaces, and one of the demo's agents.
fn agents(db: &Sqlite) -> Result<Vec<AgentId>> {
    let mut read = db.connection.prepare("SELECT id FROM agent WHERE name IN ('Priya Nair', 'Sam Reyes') ORDER BY name")?;
    let ids: Vec<String> = read.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    ids.iter().map(|id| AgentId::parse(id).context("an agent's id")).collect()
}

/// The keys of all requests that a contact sees.
fn seen(db: &Sqlite, contact: &ContactId) -> Result<Vec<String>> {
    let mut read = db.connection.prepare(
        "SELECT DISTINCT r.key FROM contact_audience a JOIN request_audience ra ON ra.audience_id = a.audience_id JOIN request r ON r.opened_seq = ra.opened_seq
          WHERE a.contact_id = ?1 ORDER BY r.opened_seq")?;
    Ok(read.query_map([contact.as_str()], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

fn spread(keys: &[String]) -> Vec<RequestKey> {
    let step = (keys.len() / KEYS_EACH).max(1);
    keys.iter().step_by(step).take(KEYS_EACH).filter_map(|key| RequestKey::parse(key)).collect()
}
