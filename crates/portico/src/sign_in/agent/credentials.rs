//! Agents change what they sign in with. Whoever does shows the present password first ([`prove`]).

use super::session::{Code, Enrolment, TRIES_LIFE};
use crate::command::{Call, Command};
use crate::ids::{AgentId, Email, EventId, SessionId};
use crate::people::{Role, roles};
use crate::{Db, Error, Result, Value, db};

/// Wrong proofs in one session within [`TRIES_LIFE`].
const PROOFS: i64 = 10;

/// `?1` to `?5` of a statement that changes a credential: as those of a command.
pub(super) fn change_params(call: &Call, id: &EventId) -> Vec<Value> {
    vec![id.as_str().into(), call.at.into(), call.id.as_str().into(), call.ip.as_str().into(), call.agent.as_str().into()]
}

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

/// Counts a try of a signed-in agent to show who they are, and gives what it is judged by.
///
/// # Errors
/// [`Error::TooMany`] where the session tried too often, or is over.
pub async fn prove(db: &impl Db, call: &Call, session: &SessionId) -> Result<Proof> {
    let params = vec![session.as_str().into(), call.at.into(), call.network().into(), (call.at - TRIES_LIFE).into(), PROOFS.into()];
    let rows = db.query(sql!("sign_in/agent_prove.sql"), params).await?;
    let row = rows.into_iter().next().ok_or(Error::TooMany)?;
    let Ok([Value::Text(agent), Value::Text(email), Value::Text(hash), Value::Text(required), secret]) = <[Value; 5]>::try_from(row) else {
        return Err(Error::fault("a proof's row has other columns"));
    };
    let (agent, email) = AgentId::parse(&agent).zip(Email::parse(&email)).ok_or_else(|| Error::fault("a proof's row names no agent"))?;
    let required = roles(&required)?;
    Ok(Proof { agent, email, hash, required, secret: if let Value::Text(secret) = secret { Some(secret) } else { None } })
}

/// Changes the password from the one with the hash `from` to the one with the hash `to` (PHC strings); ends the agent's other sessions.
///
/// # Errors
/// [`Error::NotFound`] where the session is over, or the password was changed meanwhile.
pub async fn change_password(db: &impl Db, call: &Call, session: &SessionId, from: &str, to: &str) -> Result<()> {
    let mut params = change_params(call, &EventId::generate());
    params.extend([session.as_str().into(), from.into(), to.into()]);
    one(db, sql!("sign_in/change_agent_password.sql"), params).await
}

/// Sets the password of an agent of the demo site. `hash` is a PHC string of argon2id.
///
/// # Errors
/// Where the database fails.
pub async fn set_password(db: &impl Db, now: i64, agent: &AgentId, hash: &str) -> Result<()> {
    let params = vec![agent.as_str().into(), hash.into(), now.into()];
    one(db, sql!("sign_in/set_password.sql"), params).await
}

/// Makes a second factor.
///
/// # Errors
/// [`Error::NotFound`] where the session is over, or there is one already.
pub async fn enrol(db: &impl Db, call: &Call, session: &SessionId, enrolment: &Enrolment<'_>) -> Result<()> {
    let mut params = change_params(call, &EventId::generate());
    params.push(session.as_str().into());
    params.extend(enrolment.params());
    one(db, sql!("sign_in/enrol_second_factor.sql"), params).await
}

/// Makes new recovery codes; `codes` are their hashes.
///
/// # Errors
/// [`Error::NotFound`] where the session is over, or the code was used before.
pub async fn renew_recovery_codes(db: &impl Db, call: &Call, session: &SessionId, code: &Code, codes: &[String]) -> Result<()> {
    let mut params = change_params(call, &EventId::generate());
    params.push(session.as_str().into());
    params.extend(Code::params(Some(code)));
    params.push(serde_json::json!(codes).to_string().into());
    one(db, sql!("sign_in/renew_recovery_codes.sql"), params).await
}

/// Ends one of the agent's own sessions, or with `None` all others.
///
/// # Errors
/// [`Error::NotFound`] where it is not theirs, or has ended.
pub async fn end_own_sessions(db: &impl Db, now: i64, own: &SessionId, ended: Option<&SessionId>) -> Result<()> {
    let params = vec![own.as_str().into(), now.into(), ended.map_or("", SessionId::as_str).into()];
    let done = one(db, sql!("sign_in/agent_end_own.sql"), params).await;
    // No other session to end is as good as all of them ended.
    if ended.is_none() && matches!(done, Err(Error::NotFound)) { Ok(()) } else { done }
}

async fn one(db: &impl Db, sql: &str, params: Vec<Value>) -> Result<()> {
    db::text(db, sql, params).await?.map(|_| ()).ok_or(Error::NotFound)
}

/// What the database keeps of a recovery code: 120 random bits need no slow hash (ASVS 5, 6.5.2). Another agent's code is another hash.
#[must_use]
pub fn recovery_hash(agent: &AgentId, code: &str) -> String {
    crate::sign_in::link_hash(&format!("{agent}.{code}"))
}

/// An agent does without their second factor.
#[derive(Clone, Debug)]
pub struct RemoveSecondFactor<'a> {
    /// The agent's session.
    pub session: &'a SessionId,
    /// The code that was shown.
    pub code: &'a Code,
}

impl Command for RemoveSecondFactor<'_> {
    const SQL: &'static str = sql!("sign_in/remove_second_factor.sql");

    fn params(&self) -> Vec<Value> {
        let [step, recovery] = Code::params(Some(self.code));
        vec![self.session.as_str().into(), step, recovery]
    }
}

macro_rules! by_administrator {
    ($(#[$doc:meta])* $name:ident, $file:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug)]
        pub struct $name<'a> {
            /// The administrator's session.
            pub session: &'a SessionId,
            /// The administrator, as was seen in `default`: the session must be theirs.
            pub admin: &'a AgentId,
            /// Whose.
            pub agent: &'a AgentId,
        }

        impl Command for $name<'_> {
            const SQL: &'static str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../sql/sign_in/", $file));

            fn params(&self) -> Vec<Value> {
                vec![self.session.as_str().into(), self.admin.as_str().into(), self.agent.as_str().into()]
            }
        }
    };
}

by_administrator! {
    /// An administrator takes away the second factor of somebody who lost the device.
    ResetSecondFactor, "reset_second_factor.sql"
}
by_administrator! {
    /// An administrator signs somebody out everywhere.
    EndAgentSessions, "end_agent_sessions.sql"
}
