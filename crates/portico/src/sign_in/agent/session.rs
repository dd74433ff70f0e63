//! Agents sign in: tries are counted, and a session begins in one statement with the code that it uses up.

use super::super::Source;
use crate::command::{Call, Command};
use crate::ids::{AgentId, Email, EventId, SessionId};
use crate::people::{Role, roles};
use crate::{Db, Error, Result, Value, db, statement};
use serde_json::json;

/// Tries are counted over so many milliseconds.
pub const TRIES_LIFE: i64 = 15 * 60_000;
/// Passwords, by address and source.
const PASSWORDS: i64 = 10;
/// Passwords by address from all networks together: guesses from many places, at most so often that a stranger locks nobody out by chance.
const PASSWORDS_ANYWHERE: i64 = 60;
/// Tries of one network, whatever the address.
const PER_NETWORK: i64 = 30;
/// Codes, by agent and source.
const CODES: i64 = 5;
/// Codes by agent from all networks together, within [`CODES_LIFE`].
const CODES_ANYWHERE: i64 = 50;
/// A day: six digits stand 50 tries a day for decades.
const CODES_LIFE: i64 = 86_400_000;
/// A use of a session is noted at most once in so many milliseconds.
pub const SEEN_EVERY: i64 = 5 * 60_000;

/// What an agent's password is compared with.
#[derive(Clone, Debug)]
pub struct PasswordTry {
    /// The account of the typed address and its password's hash; `None` for an unknown address.
    pub account: Option<(AgentId, String)>,
    /// Whether the account has a second factor.
    pub second_factor: bool,
    /// The roles that must have one.
    pub required: Vec<Role>,
}

/// Counts a try to sign in, and gives the hash to compare with.
///
/// # Errors
/// [`Error::TooMany`] for an address or a source that tried too often.
pub async fn try_password(db: &impl Db, call: &Call, email: &Email, source: &Source) -> Result<PasswordTry> {
    let tried = statement!(
        "sign_in/agent_try.sql",
        email,
        now: call.at,
        source: source.word(),
        network: call.network(),
        since: call.at - TRIES_LIFE,
        per_source: PASSWORDS,
        anywhere: PASSWORDS_ANYWHERE,
        per_network: PER_NETWORK
    );
    let rows = db.query(tried).await?;
    let row = rows.into_iter().next().ok_or(Error::TooMany)?;
    let Ok([agent, hash, secret, Value::Text(required)]) = <[Value; 4]>::try_from(row) else {
        return Err(Error::fault("a try's row has other columns"));
    };
    let account = match (agent, hash) {
        (Value::Text(agent), Value::Text(hash)) => AgentId::parse(&agent).map(|agent| (agent, hash)),
        _ => None,
    };
    Ok(PasswordTry { account, second_factor: matches!(secret, Value::Text(_)), required: roles(&required)? })
}

/// Counts a try of a code, and gives the sealed secret to compare with; `None` where there is no second factor any more.
///
/// # Errors
/// [`Error::TooMany`] for an account that was tried too often.
pub async fn try_code(db: &impl Db, call: &Call, agent: &AgentId, source: &Source) -> Result<Option<String>> {
    let tried = statement!(
        "sign_in/agent_try_code.sql",
        agent,
        now: call.at,
        source: source.word(),
        network: call.network(),
        since: call.at - TRIES_LIFE,
        per_source: CODES,
        since_anywhere: call.at - CODES_LIFE,
        anywhere: CODES_ANYWHERE
    );
    let rows = db.query(tried).await?;
    match rows.into_iter().next().and_then(|row| row.into_iter().next()) {
        None => Err(Error::TooMany),
        Some(Value::Text(secret)) => Ok(Some(secret)),
        Some(_) => Ok(None),
    }
}

/// The second factor, as it was judged; the statement that uses it up looks whether it was used before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Code {
    /// Of the authenticator: the time step that it belongs to.
    Step(i64),
    /// A recovery code: its hash.
    Recovery(String),
}

impl Code {
    /// The time step of an authenticator's code.
    pub(super) fn step(&self) -> Option<i64> {
        if let Code::Step(step) = self { Some(*step) } else { None }
    }

    /// The hash of a recovery code.
    pub(super) fn recovery(&self) -> Option<&str> {
        if let Code::Recovery(hash) = self { Some(hash) } else { None }
    }
}

/// A session about to begin.
#[derive(Clone, Debug)]
pub struct Beginning<'a> {
    /// Whose.
    pub agent: &'a AgentId,
    /// When the password was shown, milliseconds UTC.
    pub proved_at: i64,
    /// The code that was shown.
    pub code: Option<Code>,
    /// Where the proof came from: its tries are forgotten.
    pub source: Option<&'a Source>,
    /// The session that this browser had before, which ends.
    pub replaces: Option<&'a SessionId>,
}

impl<'a> Beginning<'a> {
    /// Of somebody who has just shown the password, and nothing else.
    #[must_use]
    pub fn by_password(agent: &'a AgentId, now: i64) -> Self {
        Beginning { agent, proved_at: now, code: None, source: None, replaces: None }
    }

    /// The source as the tables have it.
    fn source(&self) -> String {
        self.source.map(Source::word).unwrap_or_default()
    }
}

/// A begun session.
#[derive(Clone, Debug)]
pub struct Begun {
    /// The session.
    pub session: SessionId,
    /// Its end, milliseconds UTC.
    pub ends_at: i64,
    /// Whose address.
    pub email: Email,
}

fn begun(session: SessionId, rows: Vec<db::Row>) -> Result<Begun> {
    let row = rows.into_iter().next().ok_or(Error::NotFound)?;
    match row.as_slice() {
        [Value::Integer(ends_at), Value::Text(email)] => {
            let email = Email::parse(email).ok_or_else(|| Error::fault("an agent's address is none"))?;
            Ok(Begun { session, ends_at: *ends_at, email })
        }
        _ => Err(Error::fault("a session's row has other columns")),
    }
}

/// Begins a session.
///
/// # Errors
/// [`Error::NotFound`] where the account was closed or the password changed meanwhile, or a second factor is missing, wrong or used.
pub async fn begin(db: &impl Db, call: &Call, beginning: &Beginning<'_>) -> Result<Begun> {
    let session = SessionId::generate();
    let code = beginning.code.as_ref();
    let begin = statement!(
        "sign_in/agent_begin.sql",
        session,
        agent: beginning.agent,
        now: call.at,
        call: call.id,
        ip: call.ip,
        user_agent: call.agent,
        source: beginning.source(),
        replaces: beginning.replaces,
        proved_at: beginning.proved_at,
        step: code.and_then(Code::step),
        recovery: code.and_then(Code::recovery)
    );
    begun(session, db.query(begin).await?)
}

/// A second factor about to be made.
#[derive(Clone, Debug)]
pub struct Enrolment<'a> {
    /// The sealed secret.
    pub secret: &'a str,
    /// The time step of the code that was shown with it.
    pub step: i64,
    /// The hashes of the recovery codes.
    pub codes: &'a [String],
}

/// What makes a second factor and begins a session with it.
#[derive(Command)]
#[command(
    "sign_in/enrol_and_begin.sql",
    secret: self.enrolment.secret,
    step: self.enrolment.step,
    codes: json!(self.enrolment.codes),
    agent: self.beginning.agent,
    proved_at: self.beginning.proved_at,
    source: self.beginning.source(),
    replaces: self.beginning.replaces
)]
struct EnrolAndBegin<'a> {
    session: &'a SessionId,
    enrolment: &'a Enrolment<'a>,
    beginning: &'a Beginning<'a>,
}

/// Makes the second factor of an agent who must have one, and begins their session with it.
///
/// # Errors
/// [`Error::NotFound`] where there is a second factor already, or the password was changed meanwhile.
pub async fn enrol_and_begin(db: &impl Db, call: &Call, enrolment: &Enrolment<'_>, beginning: &Beginning<'_>) -> Result<Begun> {
    let session = SessionId::generate();
    let enrol = EnrolAndBegin { session: &session, enrolment, beginning };
    let rows = db.query(enrol.statement(&EventId::generate(), call)).await?;
    begun(session, rows)
}

/// Ends a session.
///
/// # Errors
/// Where the database fails.
pub async fn end(db: &impl Db, now: i64, session: &SessionId) -> Result<()> {
    db::text(db, statement!("sign_in/agent_end.sql", session, now)).await?;
    Ok(())
}
