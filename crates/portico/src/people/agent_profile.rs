//! One agent, for those who look after the team.

use serde::Deserialize;

use super::{HistoryLine, Role};
use crate::definition::{Text, WorkspaceKey};
use crate::ids::{AgentId, EventId, SessionId};
use crate::page::{DeskAgent, SessionOwner, Site, desk_page};
use crate::{Db, Result, db, statement};

/// What a link that was mailed to an agent is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkPurpose {
    /// Joining the team.
    Invitation,
    /// A new password.
    Password,
}

/// A link that was mailed and can still be used, unless it has expired.
#[derive(Clone, Debug, Deserialize)]
pub struct SentLink {
    /// Which one: the event that sent it.
    pub id: EventId,
    /// What for.
    pub purpose: LinkPurpose,
    /// Milliseconds UTC.
    pub sent_at: i64,
    /// Milliseconds UTC.
    pub expires_at: i64,
    /// Who sent it.
    pub by: String,
}

/// The agent.
#[derive(Clone, Debug, Deserialize)]
pub struct ProfiledAgent {
    /// Who.
    pub id: AgentId,
    /// Their name.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// Whether they work here.
    pub active: bool,
    /// Whether they ever did.
    pub joined: bool,
    /// The keys of the workspaces that they work in.
    pub workspaces: Vec<WorkspaceKey>,
    /// The event that defined them.
    pub seq: i64,
    /// Whether the reader may change anything.
    pub may_edit: bool,
    /// Whether nobody else administers the site.
    pub only_admin: bool,
}

/// Somebody who could take requests over.
#[derive(Clone, Debug, Deserialize)]
pub struct Colleague {
    /// Who.
    pub id: AgentId,
    /// Their name.
    pub name: String,
}

/// A workspace of the site.
#[derive(Clone, Debug, Deserialize)]
pub struct TeamWorkspace {
    /// Its key.
    pub key: WorkspaceKey,
    /// Its name.
    pub name: Text,
    /// How many open requests the agent has there.
    pub requests: i64,
    /// Who else works on requests there.
    pub colleagues: Vec<Colleague>,
}

/// One agent, from the database `default`.
#[derive(Clone, Debug, Deserialize)]
pub struct AgentProfile {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// Who asks, where active.
    pub(crate) agent: Option<DeskAgent>,
    /// `None` where there is none, or for whoever has no business there.
    pub(crate) whom: Option<ProfiledAgent>,
    /// The newest that can still be used.
    pub link: Option<SentLink>,
    /// All of the site's, in their order.
    pub workspaces: Vec<TeamWorkspace>,
    /// The newest first; one more than are shown, to compare with.
    pub history: Vec<HistoryLine>,
}

desk_page!(AgentProfile, about whom: ProfiledAgent);

impl AgentProfile {
    /// Loads it.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, agent: &AgentId, whom: &AgentId) -> Result<Self> {
        db::page(db, statement!("people/agent_profile.sql", agent, whom)).await
    }
}

/// A workspace that can be chosen.
#[derive(Clone, Debug, Deserialize)]
pub struct OfferedWorkspace {
    /// Its key.
    pub key: WorkspaceKey,
    /// Its name.
    pub name: Text,
}

/// What the form of somebody who is to be invited offers.
#[derive(Clone, Debug, Deserialize)]
pub struct TeamOffer {
    /// All of the site's, in their order.
    pub workspaces: Vec<OfferedWorkspace>,
}

/// The form of somebody who is to be invited, from the database `default`.
#[derive(Clone, Debug, Deserialize)]
pub struct TeamForm {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// Who asks, where active.
    pub(crate) agent: Option<DeskAgent>,
    /// `None` for whoever is no administrator.
    pub(crate) form: Option<TeamOffer>,
}

desk_page!(TeamForm, about form: TeamOffer);

impl TeamForm {
    /// Loads it.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, agent: &AgentId) -> Result<Self> {
        db::page(db, statement!("people/team_form.sql", agent)).await
    }
}

/// Where an agent is signed in.
#[derive(Clone, Debug, Deserialize)]
pub struct ProfiledSession {
    /// Milliseconds UTC.
    pub created_at: i64,
    /// Its last use, to five minutes; milliseconds UTC.
    pub seen_at: i64,
    /// From where.
    pub ip: String,
    /// By which browser.
    pub agent: String,
}

/// How one agent signs in, from the database `internal`.
#[derive(Clone, Debug, Deserialize)]
pub struct AgentProfileAccount {
    /// Whose session asks; `None` where it has ended.
    pub(crate) agent_id: Option<AgentId>,
    /// The address that they sign in with.
    pub email: Option<String>,
    /// Whether anybody can sign in to it.
    pub open: bool,
    /// Milliseconds UTC; `None`: there is no password.
    pub password_set_at: Option<i64>,
    /// Since when there is a second factor, milliseconds UTC.
    pub enrolled_at: Option<i64>,
    /// The roles that must have one.
    pub required: Vec<Role>,
    /// The one that was used last first.
    pub sessions: Vec<ProfiledSession>,
    /// The newest first.
    pub history: Vec<HistoryLine>,
}

impl SessionOwner for AgentProfileAccount {
    fn owner(&self) -> Option<&AgentId> {
        self.agent_id.as_ref()
    }
}

impl AgentProfileAccount {
    /// Loads it.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, session: &SessionId, now: i64, whom: &AgentId) -> Result<Self> {
        db::page(db, statement!("people/agent_profile_account.sql", session, now, whom)).await
    }
}
