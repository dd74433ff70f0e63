//! Agents' own accounts, and the team's sessions. Each page is two structs, one per database, loaded at the same time.

use serde::Deserialize;

use super::{DeskAgent, Site, flag};
use crate::agents::Role;
use crate::ids::{AgentId, SessionId};
use crate::{Db, Result, db};

/// An agent's public side, from the database `default`.
#[derive(Clone, Debug, Deserialize)]
pub struct DeskProfile {
    /// The site; `None` while it is empty.
    pub site: Option<Site>,
    /// The agent, where active.
    pub agent: Option<DeskAgent>,
}

impl DeskProfile {
    /// Loads it.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, agent: &AgentId) -> Result<Self> {
        db::page(db, include_str!("../../../../sql/pages/desk_profile.sql"), vec![agent.as_str().into()]).await
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
    #[serde(deserialize_with = "flag")]
    pub current: bool,
}

/// An agent's own account, from the database `internal`.
#[derive(Clone, Debug, Deserialize)]
pub struct AgentAccount {
    /// Whose session it is; `None` where it has ended.
    pub agent_id: Option<AgentId>,
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

impl AgentAccount {
    /// Loads it.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, session: &SessionId, now: i64) -> Result<Self> {
        db::page(db, include_str!("../../../../sql/pages/agent_account.sql"), vec![session.as_str().into(), now.into()]).await
    }
}

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
        db::page(db, include_str!("../../../../sql/pages/desk_team.sql"), vec![agent.as_str().into()]).await
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
    #[serde(deserialize_with = "flag")]
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
        db::page(db, include_str!("../../../../sql/pages/agent_team.sql"), vec![session.as_str().into(), now.into()]).await
    }
}

/// Whether an agent is an administrator, in the database `default`; asked before a command in `internal` that only administrators may give.
///
/// # Errors
/// Where the database fails.
pub async fn is_admin(db: &impl Db, agent: &AgentId) -> Result<bool> {
    Ok(db::text(db, include_str!("../../../../sql/pages/is_admin.sql"), vec![agent.as_str().into()]).await?.is_some())
}
