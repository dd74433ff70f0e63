//! The team and its sessions, for administrators.

use crate::ids::{AgentId, SessionId};
use crate::page::{DeskAgent, Site};
use crate::{Db, Result, db, statement};
use serde::Deserialize;

/// The team by name, from the database `default`.
#[derive(Clone, Debug, Deserialize)]
pub struct DeskTeam {
    /// The site; `None` while it is empty.
    pub site: Option<Site>,
    /// Who asks, where active.
    pub agent: Option<DeskAgent>,
    /// Everybody; nobody where who asks is no administrator.
    pub team: Vec<DeskAgent>,
}

impl DeskTeam {
    /// Loads it.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, agent: &AgentId) -> Result<Self> {
        db::page(db, statement!("people/desk_team.sql", agent)).await
    }
}

/// How somebody of the team signs in.
#[derive(Clone, Debug, Deserialize)]
pub struct TeamAccount {
    /// Who.
    pub agent_id: AgentId,
    /// The address that they sign in with.
    pub email: String,
    /// Whether they have one.
    pub second_factor: bool,
    /// How many they have open.
    pub sessions: i64,
    /// When one was last used, milliseconds UTC.
    pub seen_at: Option<i64>,
}

/// How the team signs in, from the database `internal`.
#[derive(Clone, Debug, Deserialize)]
pub struct AgentTeam {
    /// Whose session it is; `None` where it has ended.
    pub agent_id: Option<AgentId>,
    /// Everybody with an account.
    pub accounts: Vec<TeamAccount>,
}

impl AgentTeam {
    /// Loads it.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, session: &SessionId, now: i64) -> Result<Self> {
        db::page(db, statement!("people/agent_team.sql", session, now)).await
    }
}

/// Whether an agent is an administrator, in the database `default`; asked before a command in `internal` that only administrators may give.
///
/// # Errors
/// Where the database fails.
pub async fn is_admin(db: &impl Db, agent: &AgentId) -> Result<bool> {
    Ok(db::text(db, statement!("people/is_admin.sql", agent)).await?.is_some())
}
