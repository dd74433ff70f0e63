//! The team: who belongs to it, and how they sign in. Each page is two view models, one per database.

use serde::Deserialize;
use serde_json::json;

use super::Role;
use crate::definition::Text;
use crate::ids::{AgentId, Email, SessionId};
use crate::page::{DeskAgent, SessionOwner, Site, desk_page};
use crate::{Db, Result, db, statement};

/// Where a list of the team begins.
#[derive(Clone, Copy, Debug)]
pub struct TeamSought<'a> {
    /// Part of a name or an address; "" for everybody.
    pub typed: &'a str,
    /// Behind this name and id; "" for the beginning.
    pub after: (&'a str, &'a str),
}

/// How somebody of the team signs in.
#[derive(Clone, Debug, Deserialize)]
pub struct TeamAccount {
    /// Who.
    pub agent_id: AgentId,
    /// The address that they sign in with.
    pub email: String,
    /// As their account has it: the order of the list.
    pub name: String,
    /// Whether they have one.
    pub second_factor: bool,
    /// How many they have open.
    pub sessions: i64,
    /// When one was last used, milliseconds UTC.
    pub seen_at: Option<i64>,
}

/// A page of the team's accounts, from the database `internal`; one more than are shown, where there are others.
#[derive(Clone, Debug, Deserialize)]
pub struct TeamAccounts {
    /// Whose session it is; `None` where it has ended.
    pub(crate) agent_id: Option<AgentId>,
    /// By name.
    pub accounts: Vec<TeamAccount>,
}

impl SessionOwner for TeamAccounts {
    fn owner(&self) -> Option<&AgentId> {
        self.agent_id.as_ref()
    }
}

impl TeamAccounts {
    /// Loads it.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, session: &SessionId, now: i64, sought: &TeamSought<'_>) -> Result<Self> {
        let (typed, (after, after_id)) = (sought.typed.trim().to_lowercase(), sought.after);
        db::page(db, statement!("people/team_accounts.sql", session, now, typed, after: after, after_id: after_id)).await
    }
}

/// Somebody of a list of the team.
#[derive(Clone, Debug, Deserialize)]
pub struct ListedAgent {
    /// Who.
    pub id: AgentId,
    /// Their name.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// Whether they work here.
    pub active: bool,
    /// Until when their invitation can be taken, milliseconds UTC; `None`: there is none.
    pub invited_until: Option<i64>,
    /// The names of the workspaces that they work in.
    pub workspaces: Vec<Text>,
}

/// Those of a list.
#[derive(Clone, Debug, Deserialize)]
pub struct ListedTeam {
    /// In the order of the accounts.
    pub rows: Vec<ListedAgent>,
    /// Whether the reader may change anything.
    pub may_edit: bool,
}

/// What some of the team are, from the database `default`.
#[derive(Clone, Debug, Deserialize)]
pub struct TeamDirectory {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// Who asks, where active.
    pub(crate) agent: Option<DeskAgent>,
    /// `None` for whoever has no business there.
    pub(crate) team: Option<ListedTeam>,
}

desk_page!(TeamDirectory, about team: ListedTeam);

impl TeamDirectory {
    /// Loads it.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, agent: &AgentId, accounts: &[TeamAccount]) -> Result<Self> {
        let ids = json!(accounts.iter().map(|account| account.agent_id.as_str()).collect::<Vec<_>>());
        db::page(db, statement!("people/team_listed.sql", agent, ids)).await
    }
}

/// Whether an agent is an administrator, in the database `default`; asked before a command in `internal` that only administrators may give.
///
/// # Errors
/// Where the database fails.
pub async fn is_admin(db: &impl Db, agent: &AgentId) -> Result<bool> {
    Ok(db::text(db, statement!("people/is_admin.sql", agent)).await?.is_some())
}

/// Who of the team has an address, in the database `internal`.
///
/// # Errors
/// Where the database fails.
pub async fn agent_of_address(db: &impl Db, session: &SessionId, now: i64, email: &Email) -> Result<Option<AgentId>> {
    let id = db::text(db, statement!("people/agent_of_address.sql", session, now, email)).await?;
    Ok(id.and_then(|id| AgentId::parse(&id)))
}

/// What an agent is called, where there is one, in the database `default`.
///
/// # Errors
/// Where the database fails.
pub async fn agent_name(db: &impl Db, agent: &AgentId) -> Result<Option<String>> {
    db::text(db, statement!("people/agent_known.sql", agent)).await
}
