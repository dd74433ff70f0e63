//! What an agent may do.

use serde::{Deserialize, Serialize};

use crate::definition::Word;
use crate::{Error, Result};

/// What an agent may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Works on requests.
    Agent,
    /// Leads a team.
    Lead,
    /// Administers the site.
    Admin,
    /// Reads only.
    Auditor,
}

impl Role {
    /// As it is stored.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Role::Agent => "agent",
            Role::Lead => "lead",
            Role::Admin => "admin",
            Role::Auditor => "auditor",
        }
    }
}

/// The roles of a JSON list, as a statement gives it.
pub(crate) fn roles(json: &str) -> Result<Vec<Role>> {
    serde_json::from_str(json).map_err(|error| Error::of_json(&error, "reading the roles that must have a second factor"))
}

impl Word for Role {
    const WHAT: &'static str = "a role: agent, lead, admin, auditor";

    fn read(text: &str) -> Option<Self> {
        [Role::Agent, Role::Lead, Role::Admin, Role::Auditor].into_iter().find(|role| role.word() == text)
    }
}
