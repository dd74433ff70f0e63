//! Administrators see the site as a contact does: read-only, for ten minutes, and the log says so.

use serde::Deserialize;

use crate::command::Command;
use crate::ids::{AgentId, Email, SessionId};
use crate::page::{DeskAgent, Site, desk_page};
use crate::{Db, Result, db, statement};

/// How long it lasts, in milliseconds.
pub const SEEING: i64 = 10 * 60_000;

/// Begins. The event's id is that of the session.
#[derive(Clone, Command, Debug)]
#[command("people/see_as.sql")]
pub struct SeeAs<'a> {
    /// An administrator.
    pub by: &'a AgentId,
    /// The contact's address.
    pub email: &'a Email,
    /// Milliseconds UTC: the moment of the call and [`SEEING`].
    pub until: i64,
    /// What for; may be empty.
    pub reason: &'a str,
}

/// Ends before its time.
#[derive(Clone, Command, Debug)]
#[command("people/end_seeing.sql")]
pub struct EndSeeing<'a> {
    /// Which.
    pub session: &'a SessionId,
}

/// Who saw the site as whom.
#[derive(Clone, Debug, Deserialize)]
pub struct SeenAsPage {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// Who asks, where active.
    pub(crate) agent: Option<DeskAgent>,
    /// `None` for whoever has no business there.
    pub(crate) seen: Option<SeenAs>,
}

desk_page!(SeenAsPage, about seen: SeenAs);

impl SeenAsPage {
    /// Loads it.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, agent: &AgentId) -> Result<Self> {
        db::page(db, statement!("people/seen_as.sql", agent)).await
    }
}

/// What was seen, and whether the reader may.
#[derive(Clone, Debug, Deserialize)]
pub struct SeenAs {
    /// Whether the reader is an administrator.
    pub may_see: bool,
    /// Newest first.
    pub latest: Vec<Seeing>,
}

/// Somebody saw the site as a contact.
#[derive(Clone, Debug, Deserialize)]
pub struct Seeing {
    /// The agent's name.
    pub by: String,
    /// The contact's name.
    pub contact: String,
    /// The contact's address.
    pub email: String,
    /// From when, milliseconds UTC.
    pub at: i64,
    /// Until when, milliseconds UTC.
    pub until: i64,
    /// What for, as the agent typed it.
    pub reason: String,
}
