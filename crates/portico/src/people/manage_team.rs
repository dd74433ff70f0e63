//! What administrators do with the team in the studio: at once, since people are not configuration. What an agent is stands in `default`, where the
//! policy is, and goes first; their account in `internal` follows.

use super::AgentDefinition;
use crate::PersonName;
use crate::command::Command;
use crate::ids::{AgentId, Email, SessionId};
use serde_json::Value as Json;

/// How long an invitation into the team can be taken, in milliseconds.
pub const AGENT_INVITATION_LIFE: i64 = 7 * 86_400_000;
/// How long a link to a new password can be used, in milliseconds.
pub const PASSWORD_LINK_LIFE: i64 = 86_400_000;

/// Keeps the address of somebody who is to be invited, in the database `internal`.
#[derive(Clone, Command, Debug)]
#[command("people/invite_agent_account.sql")]
pub struct InviteAgentAccount<'a> {
    /// The administrator's session.
    pub session: &'a SessionId,
    /// The administrator.
    pub admin: &'a AgentId,
    /// Who they will be.
    pub agent: &'a AgentId,
    /// Their address.
    pub email: &'a Email,
    /// Their name.
    pub name: &'a PersonName,
}

/// Invites somebody into the team: the mail goes out.
#[derive(Clone, Command, Debug)]
#[command(
    "people/invite_agent.sql",
    name: &self.definition.name,
    role: self.definition.role.word(),
    workspaces: serde_json::json!(self.definition.workspaces)
)]
pub struct InviteAgent<'a> {
    /// The administrator.
    pub by: &'a AgentId,
    /// Who they will be.
    pub agent: &'a AgentId,
    /// As what.
    pub definition: &'a AgentDefinition,
    /// Milliseconds UTC: the moment of the call and [`AGENT_INVITATION_LIFE`].
    pub expires_at: i64,
}

/// Sends a new link to somebody who has not joined.
#[derive(Clone, Command, Debug)]
#[command("people/invite_agent_again.sql")]
pub struct InviteAgentAgain<'a> {
    /// The administrator.
    pub by: &'a AgentId,
    /// Whom.
    pub agent: &'a AgentId,
    /// Milliseconds UTC: the moment of the call and [`AGENT_INVITATION_LIFE`].
    pub expires_at: i64,
}

/// Sends an agent a link to a new password.
#[derive(Clone, Command, Debug)]
#[command("people/send_password_link.sql")]
pub struct SendPasswordLink<'a> {
    /// The administrator.
    pub by: &'a AgentId,
    /// Whom.
    pub agent: &'a AgentId,
    /// Milliseconds UTC: the moment of the call and [`PASSWORD_LINK_LIFE`].
    pub expires_at: i64,
}

/// Takes back the link that was mailed to an agent.
#[derive(Clone, Command, Debug)]
#[command("people/withdraw_agent_link.sql")]
pub struct WithdrawAgentLink<'a> {
    /// The administrator.
    pub by: &'a AgentId,
    /// Whose.
    pub agent: &'a AgentId,
}

/// Changes an agent, and what becomes of their open requests.
#[derive(Clone, Command, Debug)]
#[command("people/change_agent.sql", data: serde_json::json!(self.definition))]
pub struct ChangeAgent<'a> {
    /// The administrator.
    pub by: &'a AgentId,
    /// Whom.
    pub agent: &'a AgentId,
    /// As what.
    pub definition: &'a AgentDefinition,
    /// The newest event that defined them, as the administrator saw it.
    pub seen: i64,
    /// By workspace, the id of the colleague who gets the open requests there, or "" for nobody. An object.
    pub requests: &'a Json,
}

/// Calls an agent's account as `default` calls the agent, in the database `internal`.
#[derive(Clone, Command, Debug)]
#[command("people/rename_agent_account.sql")]
pub struct RenameAgentAccount<'a> {
    /// The administrator's session.
    pub session: &'a SessionId,
    /// The administrator.
    pub admin: &'a AgentId,
    /// Whose account.
    pub agent: &'a AgentId,
    /// Their name.
    pub name: &'a PersonName,
}

/// Closes an agent's account, in the database `internal`.
#[derive(Clone, Command, Debug)]
#[command("people/close_agent_account.sql")]
pub struct CloseAgentAccount<'a> {
    /// The administrator's session.
    pub session: &'a SessionId,
    /// The administrator.
    pub admin: &'a AgentId,
    /// Whose account.
    pub agent: &'a AgentId,
}

/// Opens an agent's account again, in the database `internal`.
#[derive(Clone, Command, Debug)]
#[command("people/reopen_agent_account.sql")]
pub struct ReopenAgentAccount<'a> {
    /// The administrator's session.
    pub session: &'a SessionId,
    /// The administrator.
    pub admin: &'a AgentId,
    /// Whose account.
    pub agent: &'a AgentId,
}
