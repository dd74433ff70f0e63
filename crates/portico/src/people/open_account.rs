//! The account that an agent signs in with.

use crate::PersonName;
use crate::command::Command;
use crate::ids::{AgentId, Email};

/// Opens the account that an agent signs in with, in the database `internal`.
#[derive(Clone, Command, Debug)]
#[command("people/open_agent_account.sql", by: "setup")]
pub struct OpenAgentAccount<'a> {
    /// Whose.
    pub agent: &'a AgentId,
    /// The address they sign in with.
    pub email: &'a Email,
    /// Their name.
    pub name: &'a PersonName,
}
