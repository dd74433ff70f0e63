//! The account that an agent signs in with.

use crate::command::Command;
use crate::ids::{AgentId, Email};
use crate::{PersonName, Value};

/// Opens the account that an agent signs in with, in the database `internal`.
#[derive(Clone, Debug)]
pub struct OpenAgentAccount<'a> {
    /// Whose.
    pub agent: &'a AgentId,
    /// The address they sign in with.
    pub email: &'a Email,
    /// Their name.
    pub name: &'a PersonName,
}

impl Command for OpenAgentAccount<'_> {
    const SQL: &'static str = sql!("people/open_agent_account.sql");

    fn params(&self) -> Vec<Value> {
        vec!["setup".into(), self.agent.as_str().into(), self.email.as_str().into(), self.name.as_str().into()]
    }
}
