//! Signing in and out: challenges, tries and sessions. They are not history, so they are plain tables (see `sql/README.md`).

mod customer;
mod secrets;

use crate::ids::{AgentId, Email, SessionId};
use crate::{Db, Error, Result, Value, commands::Call, db};

pub use customer::{
    Ask, Budget, CHALLENGE_LIFE, CODES, MAILS, Outcome, Proof, SESSION_LIFE, SignedIn, Tried, ask, end_other_sessions, end_session, prove,
};
pub use secrets::{Secrets, asker_hash, challenge_of_link, code_hash, opened, pseudonym, sealed};

/// An agent stays signed in for this long, in milliseconds.
pub const AGENT_SESSION_LIFE: i64 = 12 * 3_600_000;
/// An agent's tries per address within [`CHALLENGE_LIFE`], halved.
const TRIES_PER_ADDRESS: i64 = 5;
/// An agent's tries per caller within [`CHALLENGE_LIFE`].
const TRIES_PER_IP: i64 = 30;

/// What the database keeps of a link's token.
#[must_use]
pub fn link_hash(token: &str) -> String {
    secrets::hex(&hmac_sha256::Hash::hash(token.as_bytes()))
}

/// Where a try to prove who one is comes from, for the throttles: a browser that signed in to the same account before is counted by itself,
/// so that nobody can lock its owner out; whoever else, by network (OWASP, "Slow down online guessing attacks with device cookies").
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// [`Call::network`]
    Network(String),
    /// The id in a signed cookie of a browser that signed in to this account before.
    KnownBrowser(String),
}

impl Source {
    /// As the tables of tries have it.
    #[must_use]
    pub fn word(&self) -> String {
        match self {
            Source::Network(network) => format!("n{network}"),
            Source::KnownBrowser(id) => format!("b{id}"),
        }
    }
}

/// What an agent's password is compared with.
#[derive(Clone, Debug)]
pub struct AgentTry {
    /// The account of the typed address and its password's hash; `None` for an unknown address.
    pub account: Option<(AgentId, String)>,
}

/// Counts an agent's try to sign in (database `internal`) and gives the hash to compare with.
///
/// # Errors
/// [`Error::TooMany`] for an address or a caller that tried too often.
pub async fn agent_try(db: &impl Db, call: &Call, email: &Email) -> Result<AgentTry> {
    let params = vec![
        email.as_str().into(),
        call.at.into(),
        call.ip.as_str().into(),
        (2 * TRIES_PER_ADDRESS).into(),
        TRIES_PER_IP.into(),
        (call.at - CHALLENGE_LIFE).into(),
    ];
    let rows = db.query(include_str!("../../../sql/sign_in/agent_try.sql"), params).await?;
    match rows.into_iter().next().as_deref() {
        None => Err(Error::TooMany),
        Some([Value::Text(agent), Value::Text(hash)]) => Ok(AgentTry { account: AgentId::parse(agent).map(|agent| (agent, hash.clone())) }),
        Some(_) => Ok(AgentTry { account: None }),
    }
}

/// Begins an agent's session (database `internal`) after the password was right.
///
/// # Errors
/// [`Error::NotFound`] where the account was closed meanwhile.
pub async fn agent_begin(db: &impl Db, call: &Call, agent: &AgentId) -> Result<SessionId> {
    let session = SessionId::generate();
    let params = vec![
        session.as_str().into(),
        agent.as_str().into(),
        call.at.into(),
        (call.at + AGENT_SESSION_LIFE).into(),
        call.ip.as_str().into(),
        call.agent.as_str().into(),
    ];
    db::text(db, include_str!("../../../sql/sign_in/agent_begin.sql"), params).await?.ok_or(Error::NotFound)?;
    Ok(session)
}

/// Ends an agent's session (database `internal`).
///
/// # Errors
/// Where the database fails.
pub async fn agent_end(db: &impl Db, now: i64, session: &SessionId) -> Result<()> {
    db::text(db, include_str!("../../../sql/sign_in/agent_end.sql"), vec![session.as_str().into(), now.into()]).await?;
    Ok(())
}

/// Sets an agent's password (database `internal`). `hash` is a PHC string of argon2id.
///
/// # Errors
/// Where the database fails.
pub async fn set_password(db: &impl Db, agent: &AgentId, hash: &str) -> Result<()> {
    db::text(db, include_str!("../../../sql/sign_in/set_password.sql"), vec![agent.as_str().into(), hash.into()]).await?;
    Ok(())
}

/// Whether this one-time key of the first-run page is still good (database `internal`).
///
/// # Errors
/// [`Error::NotFound`] where it is not.
pub async fn check_setup_key(db: &impl Db, key: &str) -> Result<()> {
    db::text(db, include_str!("../../../sql/sign_in/check_setup_key.sql"), vec![link_hash(key).into()])
        .await?
        .map(|_| ())
        .ok_or(Error::NotFound)
}

/// Whether the site is set up already (database `default`); only an empty one takes a setup key.
///
/// # Errors
/// Where the database fails.
pub async fn site_is_set_up(db: &impl Db) -> Result<bool> {
    Ok(db::text(db, include_str!("../../../sql/sign_in/site_is_set_up.sql"), vec![]).await?.is_some())
}

/// Keeps a one-time key of the first-run page (database `internal`), as its hash.
///
/// # Errors
/// Where the database fails.
pub async fn offer_setup_key(db: &impl Db, key: &str) -> Result<()> {
    db::text(db, include_str!("../../../sql/sign_in/offer_setup_key.sql"), vec![link_hash(key).into()]).await?;
    Ok(())
}

/// Uses up the one-time key of the first-run page (database `internal`).
///
/// # Errors
/// [`Error::NotFound`] where it was used already.
pub async fn use_setup_key(db: &impl Db, now: i64, key: &str) -> Result<()> {
    let params = vec![link_hash(key).into(), now.into()];
    db::text(db, include_str!("../../../sql/sign_in/use_setup_key.sql"), params).await?.map(|_| ()).ok_or(Error::NotFound)
}
