//! Notes for the team, in the database `internal`.

use crate::command::Command;
use crate::ids::{AgentId, RequestKey, SessionId};
use crate::{Db, Result, db, statement};

/// Whether an agent may write on a request, in the database `default`; asked before a note, which is written to `internal`.
///
/// # Errors
/// Where the database fails.
pub async fn may_work_on(db: &impl Db, agent: &AgentId, key: &RequestKey) -> Result<bool> {
    Ok(db::text(db, statement!("request/may_work_on.sql", agent, key)).await?.is_some())
}

/// An agent writes a note, in the database `internal`; that they may work on the request was seen in `default` before.
#[derive(Clone, Command, Debug)]
#[command("request/post_note.sql")]
pub struct PostNote<'a> {
    /// The author's session.
    pub session: &'a SessionId,
    /// The author, as was seen in `default`: the session must be theirs.
    pub agent: &'a AgentId,
    /// The request.
    pub key: &'a RequestKey,
    /// Markdown.
    pub body: &'a str,
}
