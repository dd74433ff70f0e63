//! Who writes. What one person and one network may send in a stretch of time is limited (`portico::budget`), so that it takes many of them.

use anyhow::{Context, Result};
use portico::command;
use portico::command::Call;
use portico::ids::{EventId, RequestKey, SessionId, Slug};
use portico::native::{Sqlite, now};
use portico::request::SubmitRequest;
use xtask::databases::milliseconds;

use crate::host::KEYS;
use crate::site::cookie;

/// So many can submit and reply for ten minutes, each within their budget, at the rates that are measured.
const WRITERS: u32 = 3000;
const HOUR: i64 = 3_600_000;

/// A signed-in customer with a request that can be answered.
pub struct Writer {
    pub session: SessionId,
    pub cookie: String,
    /// Their own network address.
    pub ip: String,
    pub key: RequestKey,
}

/// Adds them to a site, each with their first request an hour ago.
pub fn sign_up(db: &Sqlite) -> Result<Vec<Writer>> {
    db.connection.execute_batch("BEGIN")?;
    let writers = (0..WRITERS).map(|number| Writer::sign_up(db, number)).collect::<Result<_>>()?;
    db.connection.execute_batch("COMMIT")?;
    Ok(writers)
}

impl Writer {
    fn sign_up(db: &Sqlite, number: u32) -> Result<Self> {
        let (contact, session) = (EventId::generate(), SessionId::generate());
        let [_, high, middle, low] = number.to_be_bytes();
        let call = Call { at: milliseconds() - HOUR, id: "bench".into(), ip: format!("10.{high}.{middle}.{low}"), agent: "bench".into() };
        db.connection.execute(
            "INSERT INTO event (id, at, actor_kind, actor, kind, subject, data, call_id, ip, user_agent)
             VALUES (?1, ?2, 'system', 'setup', 'contact.registered', ?1, json_object('email', ?3, 'name', 'Willa Writer'), '', '', '')",
            rusqlite::params![contact.as_str(), call.at, format!("writer-{number}@mail.example")],
        )?;
        db.connection.execute(
            "INSERT INTO session (id, contact_id, created_at, expires_at, ip, user_agent) VALUES (?1, ?2, ?3, ?4, ?5, 'bench')",
            rusqlite::params![session.as_str(), contact.as_str(), call.at, call.at + 24 * HOUR, call.ip],
        )?;
        let (portal, kind) = Slug::parse("support").zip(Slug::parse("ask-a-question")).context("words")?;
        let request = SubmitRequest {
            session: &session,
            portal: &portal,
            request_type: &kind,
            title: "To be answered",
            body: "",
            answers: "[]",
            form_version: 1,
            live_version: 1,
            organisation: None,
            for_member: None,
            follows: None,
        };
        let asked = now(command::run(db, &call, &EventId::generate(), &request))?.context("a writer's request was refused")?;
        let key = asked.text("key").and_then(RequestKey::parse).context("a request has a key")?;
        let cookie = cookie("session", "customer", KEYS[0].1, &session, contact.as_str())?;
        Ok(Writer { session, cookie, ip: call.ip, key })
    }
}
