//! The team and its sessions, for administrators.

use crate::ids::{AgentId, SessionId};
use crate::page::{DeskAgent, DeskPage, SessionOwner, Site};
use crate::{Db, Result, db, statement};
use serde::Deserialize;

/// The team by name, from the database `default`.
#[derive(Clone, Debug, Deserialize)]
pub struct DeskTeam {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// Who asks, where active.
    pub(crate) agent: Option<DeskAgent>,
    /// Everybody; nobody where who asks is no administrator.
    pub team: Vec<DeskAgent>,
}

/// Whoever is no administrator is told that there is no such page.
impl DeskPage for DeskTeam {
    type Subject = Vec<DeskAgent>;

    fn site(&self) -> Option<&Site> {
        self.site.as_ref()
    }

    fn agent(&self) -> Option<&DeskAgent> {
        self.agent.as_ref()
    }

    fn subject(&mut self) -> Option<Vec<DeskAgent>> {
        Some(std::mem::take(&mut self.team)).filter(|team| !team.is_empty())
    }
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
    pub(crate) agent_id: Option<AgentId>,
    /// Everybody with an account.
    pub accounts: Vec<TeamAccount>,
}

impl SessionOwner for AgentTeam {
    fn owner(&self) -> Option<&AgentId> {
        self.agent_id.as_ref()
    }
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
