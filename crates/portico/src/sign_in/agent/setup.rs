//! The set-up of an empty site: whoever holds the key makes the first administrator. There is one key at a time; it lives an hour, serves the
//! address that first used it, and is dead as soon as there is an agent.

use super::super::link_hash;
use super::Begun;
use crate::command::Call;
use crate::ids::{AgentId, Email, EventId, SessionId};
use crate::{Db, Error, Result, Value, db, statement};

/// A key can be used for so long, in milliseconds.
pub const SETUP_KEY_LIFE: i64 = 3_600_000;

/// Keeps a key, as its hash, in place of the one before.
///
/// # Errors
/// [`Error::Conflict`] where the site is set up.
pub async fn offer_setup_key(db: &impl Db, now: i64, key: &str) -> Result<()> {
    let offer = statement!("sign_in/offer_setup_key.sql", key_hash: link_hash(key), expires_at: now + SETUP_KEY_LIFE);
    db::text(db, offer).await?.map(|_| ()).ok_or(Error::Conflict)
}

/// Whether a key is good.
///
/// # Errors
/// [`Error::NotFound`] where it is not.
pub async fn check_setup_key(db: &impl Db, now: i64, key: &str) -> Result<()> {
    let check = statement!("sign_in/check_setup_key.sql", key_hash: link_hash(key), now);
    db::text(db, check).await?.map(|_| ()).ok_or(Error::NotFound)
}

/// Begins the set-up: the key serves this address only from now on, and again if the set-up is cut short.
///
/// # Errors
/// [`Error::NotFound`] where the key is not good, or serves another address.
pub async fn claim_setup_key(db: &impl Db, now: i64, key: &str, email: &Email) -> Result<()> {
    let claim = statement!("sign_in/claim_setup_key.sql", key_hash: link_hash(key), now, email);
    db::text(db, claim).await?.map(|_| ()).ok_or(Error::NotFound)
}

/// The first administrator of a site.
#[derive(Clone, Debug)]
pub struct FirstAdministrator<'a> {
    /// The key that the site is set up with.
    pub key: &'a str,
    /// Who.
    pub agent: &'a AgentId,
    /// The address that claimed the key.
    pub email: &'a Email,
    /// Their name.
    pub name: &'a str,
    /// Their password's hash.
    pub hash: &'a str,
}

/// Ends the set-up, in one statement: account, password and session. Of two that come at once, one gets it.
///
/// # Errors
/// [`Error::NotFound`] where the site is set up already.
pub async fn make_first_administrator(db: &impl Db, call: &Call, first: &FirstAdministrator<'_>) -> Result<Begun> {
    let session = SessionId::generate();
    let make = statement!(
        "sign_in/make_first_administrator.sql",
        id: EventId::generate(),
        at: call.at,
        call: call.id,
        ip: call.ip,
        user_agent: call.agent,
        key_hash: link_hash(first.key),
        email: first.email,
        name: first.name,
        agent: first.agent,
        password_hash: first.hash,
        session
    );
    match db.query(make).await?.into_iter().next().as_deref() {
        Some([Value::Integer(ends_at)]) => Ok(Begun { session, ends_at: *ends_at, email: first.email.clone() }),
        _ => Err(Error::NotFound),
    }
}
