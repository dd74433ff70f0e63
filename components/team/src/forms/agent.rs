//! Somebody of the team, as they are to be.

use portico::PersonName;
use portico::definition::{Definition, Word};
use portico::ids::{AgentId, Email};
use portico::people::{AgentDefinition, NameError, ProfiledAgent, Role};
use portico_web::{HttpError, RequestContext, Result};
use serde_json::json;

/// What needs another look.
#[derive(Clone, Debug)]
pub enum FormError {
    /// The name.
    Name(NameError),
    /// The address is none.
    Email,
    /// Somebody of the team has the address.
    Taken {
        /// Who.
        agent: AgentId,
        /// Their name.
        name: String,
    },
    /// No role was chosen.
    Role,
    /// This role works on requests, and no workspace was chosen.
    Workspaces,
    /// A workspace is gone.
    Gone,
}

/// As it was typed.
#[derive(Clone, Debug)]
pub struct AgentForm {
    /// Their name.
    pub name: String,
    /// Their address, where the form asks for it.
    pub email: String,
    /// What they may do.
    pub role: Option<Role>,
    /// The keys of workspaces.
    pub workspaces: Vec<String>,
}

impl AgentForm {
    /// Nothing typed yet.
    pub fn empty() -> Self {
        AgentForm { name: String::new(), email: String::new(), role: Some(Role::Agent), workspaces: Vec::new() }
    }

    /// As they are.
    pub fn of(agent: &ProfiledAgent) -> Self {
        let workspaces = agent.workspaces.iter().map(ToString::to_string).collect();
        AgentForm { name: agent.name.clone(), email: String::new(), role: Some(agent.role), workspaces }
    }

    /// What was sent.
    pub fn read(context: &RequestContext) -> Self {
        let form = context.form();
        AgentForm {
            name: form.first("name").trim().to_owned(),
            email: form.first("email").trim().to_lowercase(),
            role: Role::read(form.first("role")),
            workspaces: form.all("workspaces").to_vec(),
        }
    }

    /// What needs another look; the address apart.
    pub fn errors(&self) -> Vec<FormError> {
        let name = PersonName::parse(&self.name).err().map(FormError::Name);
        let role = self.role.is_none().then_some(FormError::Role);
        let works = matches!(self.role, Some(Role::Agent | Role::Lead));
        let workspaces = (works && self.workspaces.is_empty()).then_some(FormError::Workspaces);
        name.into_iter().chain(role).chain(workspaces).collect()
    }

    /// The address, where it is one.
    pub fn address(&self) -> Option<Email> {
        Email::parse(&self.email)
    }

    /// What they are to be.
    ///
    /// # Errors
    /// HTTP 400 where something was sent that the form does not offer.
    pub fn definition(&self, active: bool) -> Result<AgentDefinition> {
        let role = self.role.map(Role::word).unwrap_or_default();
        let data = json!({"name": self.name, "role": role, "workspaces": self.workspaces, "active": i64::from(active)});
        AgentDefinition::from_json(&data).map_err(|_| HttpError::bad_request())
    }
}
