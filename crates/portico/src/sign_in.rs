//! Signing in and out: challenges and sessions. They are not history, so they are plain tables (see `sql/README.md`).
//!
//! A challenge's link and code are derived from its id by HMAC with a key that only `account` and `courier`
//! hold, so that neither is stored anywhere: what stands in the database are hashes (ASVS 5, V6.5 and V6.6).

use crate::ids::{AgentId, ChallengeId, Email, SessionId, Slug};
use crate::{Db, Error, PersonName, Result, Value, commands::Call, db};

/// A link or code can be used for this long, in milliseconds.
pub const CHALLENGE_LIFE: i64 = 15 * 60_000;
/// A customer stays signed in for this long, in milliseconds.
pub const SESSION_LIFE: i64 = 30 * 86_400_000;
/// An agent stays signed in for this long, in milliseconds.
pub const AGENT_SESSION_LIFE: i64 = 12 * 3_600_000;
/// Challenges per address within [`CHALLENGE_LIFE`].
pub const TRIES_PER_ADDRESS: i64 = 5;
/// Challenges per caller within [`CHALLENGE_LIFE`].
pub const TRIES_PER_IP: i64 = 30;
/// Wrong codes per challenge.
pub const TRIES_PER_CODE: i64 = 5;

/// What is mailed for a challenge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Secrets {
    /// Stands in the link: 64 hexadecimal digits.
    pub token: String,
    /// Six digits.
    pub code: String,
}

impl Secrets {
    /// Derives link and code of a challenge. `key` is the site's sign-in key.
    #[must_use]
    pub fn of(key: &str, challenge: &ChallengeId) -> Self {
        let token = hex(&derive(key, "link", challenge.as_str()));
        let bytes = derive(key, "code", challenge.as_str());
        let number = u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]) % 1_000_000;
        Secrets { token, code: format!("{number:06}") }
    }
}

/// What the database keeps of a link's token.
#[must_use]
pub fn link_hash(token: &str) -> String {
    hex(&hmac_sha256::Hash::hash(token.as_bytes()))
}

/// What the database keeps of a code: keyed, since a million codes are soon tried.
#[must_use]
pub fn code_hash(key: &str, challenge: &ChallengeId, code: &str) -> String {
    hex(&derive(key, "code-hash", &format!("{challenge}.{code}")))
}

/// HMAC-SHA-256 (RFC 2104) of a purpose and a text.
fn derive(key: &str, purpose: &str, text: &str) -> [u8; 32] {
    hmac_sha256::HMAC::mac(format!("{purpose}\u{0}{text}"), key)
}

fn hex(bytes: &[u8; 32]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
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

/// Somebody asks to sign in.
#[derive(Clone, Debug)]
pub struct Ask<'a> {
    /// The challenge that the caller's page goes on with.
    pub challenge: &'a ChallengeId,
    /// The typed address.
    pub email: &'a Email,
    /// The name of somebody who signs up.
    pub name: Option<&'a PersonName>,
    /// The portal on the way.
    pub portal: Option<&'a Slug>,
    /// Where they were going: a path.
    pub return_to: &'a str,
}

/// Begins a challenge; what comes back is the same for known and unknown addresses.
///
/// # Errors
/// [`Error::TooMany`] for an address or a caller that asked too often.
pub async fn ask(db: &impl Db, call: &Call, key: &str, ask: &Ask<'_>) -> Result<()> {
    let secrets = Secrets::of(key, ask.challenge);
    let params = vec![
        ask.challenge.as_str().into(),
        call.at.into(),
        ask.email.as_str().into(),
        ask.name.map_or("", PersonName::as_str).into(),
        ask.portal.map_or("", Slug::as_str).into(),
        ask.return_to.into(),
        link_hash(&secrets.token).into(),
        code_hash(key, ask.challenge, &secrets.code).into(),
        (call.at + CHALLENGE_LIFE).into(),
        call.ip.as_str().into(),
        call.agent.as_str().into(),
        call.id.as_str().into(),
        TRIES_PER_ADDRESS.into(),
        TRIES_PER_IP.into(),
        (call.at - CHALLENGE_LIFE).into(),
    ];
    db::text(db, include_str!("../../../sql/sign_in/ask.sql"), params).await?.map(|_| ()).ok_or(Error::TooMany)
}

/// A begun session.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// The session.
    pub session: SessionId,
    /// Its end, milliseconds UTC.
    pub ends_at: i64,
    /// Where they were going.
    pub return_to: String,
}

/// A session about to begin.
struct Beginning {
    session: SessionId,
    ends_at: i64,
}

impl Beginning {
    fn new(call: &Call) -> Self {
        Beginning { session: SessionId::generate(), ends_at: call.at + SESSION_LIFE }
    }

    /// The parameters `?2` to `?7` of a statement that consumes a challenge; `challenge` is `?1`.
    fn params(&self, call: &Call, challenge: &str) -> Vec<Value> {
        vec![
            challenge.into(),
            call.at.into(),
            self.session.as_str().into(),
            self.ends_at.into(),
            call.ip.as_str().into(),
            call.agent.as_str().into(),
            call.id.as_str().into(),
        ]
    }

    fn signed_in(self, return_to: String) -> SignedIn {
        SignedIn { session: self.session, ends_at: self.ends_at, return_to }
    }
}

/// Uses up a mailed link.
///
/// # Errors
/// [`Error::NotFound`] where the link is unknown, used or too old.
pub async fn consume_link(db: &impl Db, call: &Call, token: &str) -> Result<SignedIn> {
    let beginning = Beginning::new(call);
    let params = beginning.params(call, &link_hash(token));
    let return_to = db::text(db, include_str!("../../../sql/sign_in/consume_link.sql"), params).await?.ok_or(Error::NotFound)?;
    Ok(beginning.signed_in(return_to))
}

/// How typing a code went.
#[derive(Clone, Debug)]
pub enum CodeOutcome {
    /// It was right.
    Right(SignedIn),
    /// It was wrong; so many tries are left.
    Wrong(i64),
    /// The challenge is unknown, used, too old or tried too often.
    Over,
}

/// Tries a typed code.
///
/// # Errors
/// Where the database fails.
pub async fn consume_code(db: &impl Db, call: &Call, key: &str, challenge: &ChallengeId, code: &str) -> Result<CodeOutcome> {
    let beginning = Beginning::new(call);
    let mut params = beginning.params(call, challenge.as_str());
    params.extend([code_hash(key, challenge, code).into(), TRIES_PER_CODE.into()]);
    let rows = db.query(include_str!("../../../sql/sign_in/consume_code.sql"), params).await?;
    match rows.into_iter().next().as_deref() {
        None => Ok(CodeOutcome::Over),
        Some([Value::Integer(1), Value::Text(return_to), _]) => Ok(CodeOutcome::Right(beginning.signed_in(return_to.clone()))),
        Some([Value::Integer(0), _, Value::Integer(tries)]) => Ok(CodeOutcome::Wrong((TRIES_PER_CODE - tries).max(0))),
        Some(other) => Err(Error::fault(format!("a code's row was {}", db::shape(other)))),
    }
}

/// Ends one of the caller's own sessions.
///
/// # Errors
/// [`Error::NotFound`] where it is not theirs, or has ended.
pub async fn end_session(db: &impl Db, now: i64, own: &SessionId, ended: &SessionId) -> Result<()> {
    let params = vec![own.as_str().into(), now.into(), ended.as_str().into()];
    db::text(db, include_str!("../../../sql/sign_in/end_session.sql"), params).await?.map(|_| ()).ok_or(Error::NotFound)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_six_digits_and_differs_by_key() {
        let challenge = ChallengeId::generate();
        let one = Secrets::of("a", &challenge);
        assert_eq!(one.code.len(), 6);
        assert_eq!(one, Secrets::of("a", &challenge));
        assert_ne!(one.token, Secrets::of("b", &challenge).token);
    }
}
