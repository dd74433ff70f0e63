//! Notes for the team, in the database `internal`.

use crate::command::Command;
use crate::ids::{AgentId, RequestKey, SessionId};
use crate::{Db, Result, Value, db};

/// Whether an agent may write on a request, in the database `default`; asked before a note, which is written to `internal`.
///
/// # Errors
/// Where the database fails.
pub async fn may_work_on(db: &impl Db, agent: &AgentId, key: &RequestKey) -> Result<bool> {
    let sql = sql!("request/may_work_on.sql");
    Ok(db::text(db, sql, vec![agent.as_str().into(), key.as_str().into()]).await?.is_some())
}

/// An agent writes a note, in the database `internal`; that they may work on the request was seen in `default` before.
#[derive(Clone, Debug)]
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

impl Command for PostNote<'_> {
    const SQL: &'static str = sql!("request/post_note.sql");

    fn params(&self) -> Vec<Value> {
        vec![self.session.as_str().into(), self.key.as_str().into(), self.body.into(), self.agent.as_str().into()]
    }
}
