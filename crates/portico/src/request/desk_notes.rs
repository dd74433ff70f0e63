//! What the desk shows from the database `internal`: the notes on a request, and the state of the session.

use crate::ids::{AgentId, RequestKey, SessionId};
use crate::page::SessionOwner;
use crate::{Db, Result, db, statement};
use serde::Deserialize;

/// A note.
#[derive(Clone, Debug, Deserialize)]
pub struct Note {
    /// Its place in the log of `internal`.
    pub seq: i64,
    /// Milliseconds UTC.
    pub at: i64,
    /// Who wrote it.
    pub author_id: AgentId,
    /// Who wrote it.
    pub author: Option<String>,
    /// Markdown.
    pub body: String,
}

/// What the desk shows from the database `internal`.
#[derive(Clone, Debug, Deserialize)]
pub struct DeskNotes {
    /// Whose session it is; `None` where it has ended.
    pub(crate) agent_id: Option<AgentId>,
    /// The address that they sign in with.
    pub email: Option<String>,
    /// The newest hundred, oldest first.
    pub notes: Vec<Note>,
}

impl SessionOwner for DeskNotes {
    fn owner(&self) -> Option<&AgentId> {
        self.agent_id.as_ref()
    }
}

impl DeskNotes {
    /// Loads the notes on a request, or only the session for a page without one.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, session: &SessionId, now: i64, key: Option<&RequestKey>) -> Result<Self> {
        db::page(db, statement!("request/desk_notes.sql", session, now, key)).await
    }

    /// The same, and notes that the session was used: every [`crate::agents::SEEN_EVERY`].
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load_seen(db: &impl Db, session: &SessionId, now: i64, key: Option<&RequestKey>) -> Result<Self> {
        let page = db::page_of_row(db, statement!("request/desk_notes_seen.sql", session, now, key)).await?;
        Ok(page.unwrap_or(DeskNotes { agent_id: None, email: None, notes: Vec::new() }))
    }
}
