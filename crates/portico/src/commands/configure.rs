//! What administrators change, and what a site begins with.

use super::Command;
use crate::ids::{AgentId, Email};
use crate::{PersonName, Value};

/// The kinds of configuration events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Configuration {
    /// Name, language, zone, brand of the site; subject `site`.
    Site,
    /// A workspace; subject is its key.
    Workspace,
    /// A workflow; subject is its key.
    Workflow,
    /// A portal; subject is the word in its address.
    Portal,
    /// A request type; subject is its key.
    RequestType,
    /// An organisation; subject is its key.
    Organisation,
    /// A contact's account; subject is the contact's id.
    Contact,
    /// A contact joins an organisation; subject is the contact's id.
    Membership,
    /// An agent's public side: name, role, workspaces; subject is the agent's id.
    Agent,
}

impl Configuration {
    /// The event's kind in the log.
    #[must_use]
    pub fn kind(self) -> &'static str {
        match self {
            Configuration::Site => "site.configured",
            Configuration::Workspace => "workspace.defined",
            Configuration::Workflow => "workflow.defined",
            Configuration::Portal => "portal.defined",
            Configuration::RequestType => "request_type.defined",
            Configuration::Organisation => "organisation.defined",
            Configuration::Contact => "contact.registered",
            Configuration::Membership => "membership.granted",
            Configuration::Agent => "agent.defined",
        }
    }
}

/// Changes the configuration.
#[derive(Clone, Debug)]
pub struct Configure<'a> {
    /// The administrator, or `None` while the site is being set up.
    pub by: Option<&'a AgentId>,
    /// What is changed.
    pub what: Configuration,
    /// Which one.
    pub subject: &'a str,
    /// All of it, as JSON.
    pub data: &'a serde_json::Value,
}

impl Command for Configure<'_> {
    const SQL: &'static str = include_str!("../../../../sql/commands/configure.sql");

    fn params(&self) -> Vec<Value> {
        vec![self.by.map_or("setup", AgentId::as_str).into(), self.what.kind().into(), self.subject.into(), self.data.to_string().into()]
    }
}

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
    const SQL: &'static str = include_str!("../../../../sql/commands/open_agent_account.sql");

    fn params(&self) -> Vec<Value> {
        vec!["setup".into(), self.agent.as_str().into(), self.email.as_str().into(), self.name.as_str().into()]
    }
}
