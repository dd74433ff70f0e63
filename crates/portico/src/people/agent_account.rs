//! An agent's own account. Each page is two view models, one per database, loaded at the same time.

use super::Role;
use crate::ids::{AgentId, SessionId};
use crate::page::{DeskAgent, SessionOwner, Site, desk_page};
use crate::{Db, Result, db, statement};
use serde::Deserialize;

/// An agent's public side, from the database `default`.
#[derive(Clone, Debug, Deserialize)]
pub struct DeskProfile {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// The agent, where active.
    pub(crate) agent: Option<DeskAgent>,
}

desk_page!(DeskProfile);

impl DeskProfile {
    /// Loads it.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, agent: &AgentId) -> Result<Self> {
        db::page(db, statement!("people/desk_profile.sql", agent)).await
    }
}

/// Where an agent is signed in.
#[derive(Clone, Debug, Deserialize)]
pub struct AgentSession {
    /// The session.
    pub id: SessionId,
    /// Milliseconds UTC.
    pub created_at: i64,
    /// Its last use, to five minutes; milliseconds UTC.
    pub seen_at: i64,
    /// From where.
    pub ip: String,
    /// By which browser.
    pub agent: String,
    /// Whether it is the one that asks.
    pub current: bool,
}

/// An agent's own account, from the database `internal`.
#[derive(Clone, Debug, Deserialize)]
pub struct AgentAccount {
    /// Whose session it is; `None` where it has ended.
    pub(crate) agent_id: Option<AgentId>,
    /// The address that they sign in with.
    pub email: Option<String>,
    /// Milliseconds UTC.
    pub password_changed_at: Option<i64>,
    /// Since when there is a second factor, milliseconds UTC.
    pub enrolled_at: Option<i64>,
    /// Recovery codes that were not used yet.
    pub codes_left: i64,
    /// The roles that must have a second factor.
    pub required: Vec<Role>,
    /// The newest first.
    pub sessions: Vec<AgentSession>,
}

impl SessionOwner for AgentAccount {
    fn owner(&self) -> Option<&AgentId> {
        self.agent_id.as_ref()
    }
}

impl AgentAccount {
    /// Loads it.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, session: &SessionId, now: i64) -> Result<Self> {
        db::page(db, statement!("people/agent_account.sql", session, now)).await
    }
}
