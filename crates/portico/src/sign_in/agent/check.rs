//! Whose session it is.

use crate::ids::{AgentId, SessionId};
use crate::{Db, Result, db, statement};

/// Whose session this is, in the database `internal`; asked before a command that writes to `default`.
///
/// # Errors
/// Where the database fails.
pub async fn agent_session(db: &impl Db, session: &SessionId, now: i64) -> Result<Option<AgentId>> {
    let id = db::text(db, statement!("sign_in/agent_check.sql", session, now)).await?;
    Ok(id.and_then(|id| AgentId::parse(&id)))
}
