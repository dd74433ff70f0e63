//! Agents change what they sign in with. Whoever does shows the present password first ([`prove`]).

use super::session::{Code, Enrolment, TRIES_LIFE};
use crate::command::{Call, Command};
use crate::db::Statement;
use crate::ids::{AgentId, Email, EventId, SessionId};
use crate::page::SessionOwner;
use crate::people::{Role, roles};
use crate::{Db, Error, Result, Value, db, statement};
use serde_json::json;

/// Wrong proofs in one session within [`TRIES_LIFE`].
const PROOFS: i64 = 10;

/// What a signed-in agent's password and code are compared with.
#[derive(Clone, Debug)]
pub struct Proof {
    /// Who.
    pub agent: AgentId,
    /// The address that they sign in with.
    pub email: Email,
    /// The password's hash.
    pub hash: String,
    /// The roles that must have a second factor.
    pub required: Vec<Role>,
    /// The sealed secret of the second factor, where there is one.
    pub secret: Option<String>,
}

impl SessionOwner for Proof {
    fn owner(&self) -> Option<&AgentId> {
        Some(&self.agent)
    }
}

/// Counts a try of a signed-in agent to show who they are, and gives what it is judged by.
///
/// # Errors
/// [`Error::TooMany`] where the session tried too often, or is over.
pub async fn prove(db: &impl Db, call: &Call, session: &SessionId) -> Result<Proof> {
    let tried = statement!(
        "sign_in/agent_prove.sql",
        session,
        now: call.at,
        network: call.network(),
        since: call.at - TRIES_LIFE,
        per_session: PROOFS
    );
    let rows = db.query(tried).await?;
    let row = rows.into_iter().next().ok_or(Error::TooMany)?;
    let Ok([Value::Text(agent), Value::Text(email), Value::Text(hash), Value::Text(required), secret]) = <[Value; 5]>::try_from(row) else {
        return Err(Error::fault("a proof's row has other columns"));
    };
    let (agent, email) = AgentId::parse(&agent).zip(Email::parse(&email)).ok_or_else(|| Error::fault("a proof's row names no agent"))?;
    let required = roles(&required)?;
    Ok(Proof { agent, email, hash, required, secret: if let Value::Text(secret) = secret { Some(secret) } else { None } })
}

/// Changes the password; ends the agent's other sessions.
#[derive(Clone, Command, Debug)]
#[command("sign_in/change_agent_password.sql")]
pub struct ChangePassword<'a> {
    /// The agent's session.
    pub session: &'a SessionId,
    /// The hash of the present password (a PHC string).
    pub from: &'a str,
    /// The hash of the new one.
    pub to: &'a str,
}

/// Makes a second factor.
#[derive(Clone, Command, Debug)]
#[command("sign_in/enrol_second_factor.sql", secret: self.enrolment.secret, step: self.enrolment.step, codes: json!(self.enrolment.codes))]
pub struct EnrolSecondFactor<'a> {
    /// The agent's session.
    pub session: &'a SessionId,
    /// What is made.
    pub enrolment: &'a Enrolment<'a>,
}

/// Makes new recovery codes.
#[derive(Clone, Command, Debug)]
#[command("sign_in/renew_recovery_codes.sql", step: self.code.step(), recovery: self.code.recovery(), codes: json!(self.codes))]
pub struct RenewRecoveryCodes<'a> {
    /// The agent's session.
    pub session: &'a SessionId,
    /// The code that was shown.
    pub code: &'a Code,
    /// The hashes of the new codes.
    pub codes: &'a [String],
}

/// Changes what an agent signs in with: one of the three above.
///
/// # Errors
/// [`Error::NotFound`] where the session is over, or what it begins from has changed meanwhile: the password, the second factor, the code's use.
pub async fn change(db: &impl Db, call: &Call, credential: &impl Command) -> Result<()> {
    one(db, credential.statement(&EventId::generate(), call)).await
}

/// Gives an agent of a site that is being set up a password; one that is there already stays. `hash` is a PHC string of argon2id. Gives whether
/// there was none.
///
/// # Errors
/// Where the database fails.
pub async fn set_first_password(db: &impl Db, now: i64, agent: &AgentId, hash: &str) -> Result<bool> {
    db.query(statement!("sign_in/set_first_password.sql", agent, hash, now)).await.map(|rows| !rows.is_empty())
}

/// Ends one of the agent's own sessions, or with `None` all others.
///
/// # Errors
/// [`Error::NotFound`] where it is not theirs, or has ended.
pub async fn end_own_sessions(db: &impl Db, now: i64, own: &SessionId, ended: Option<&SessionId>) -> Result<()> {
    let done = one(db, statement!("sign_in/agent_end_own.sql", own, now, ended)).await;
    // No other session to end is as good as all of them ended.
    if ended.is_none() && matches!(done, Err(Error::NotFound)) { Ok(()) } else { done }
}

async fn one(db: &impl Db, statement: Statement) -> Result<()> {
    db::text(db, statement).await?.map(|_| ()).ok_or(Error::NotFound)
}

/// What the database keeps of a recovery code: 120 random bits need no slow hash (ASVS 5, 6.5.2). Another agent's code is another hash.
#[must_use]
pub fn recovery_hash(agent: &AgentId, code: &str) -> String {
    crate::sign_in::link_hash(&format!("{agent}.{code}"))
}

/// An agent does without their second factor.
#[derive(Clone, Command, Debug)]
#[command("sign_in/remove_second_factor.sql", step: self.code.step(), recovery: self.code.recovery())]
pub struct RemoveSecondFactor<'a> {
    /// The agent's session.
    pub session: &'a SessionId,
    /// The code that was shown.
    pub code: &'a Code,
}

/// An administrator takes away the second factor of somebody who lost the device.
#[derive(Clone, Command, Debug)]
#[command("sign_in/reset_second_factor.sql")]
pub struct ResetSecondFactor<'a> {
    /// The administrator's session.
    pub session: &'a SessionId,
    /// The administrator, as was seen in `default`: the session must be theirs.
    pub admin: &'a AgentId,
    /// Whose.
    pub agent: &'a AgentId,
}

/// An administrator signs somebody out everywhere.
#[derive(Clone, Command, Debug)]
#[command("sign_in/end_agent_sessions.sql")]
pub struct EndAgentSessions<'a> {
    /// The administrator's session.
    pub session: &'a SessionId,
    /// The administrator, as was seen in `default`: the session must be theirs.
    pub admin: &'a AgentId,
    /// Whose.
    pub agent: &'a AgentId,
}
