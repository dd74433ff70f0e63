//! The kinds of things that a configuration is made of, and a configuration with one of them as it was before.

use std::str::FromStr;

use serde_json::Value as Json;

use super::file::SiteFile;
use super::{SiteDefinition, WorkspaceDefinition};
use crate::definition::{Definition, ValidationError, ValidationErrors};
use crate::people::{AgentDefinition, OrganisationDefinition};
use crate::portal::{PortalDefinition, RequestTypeDefinition, WorkflowDefinition};
use crate::request::queue::QueueDefinition;

/// A kind of thing that a configuration is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    /// The site itself: its key is `site`.
    Site,
    /// A workspace.
    Workspace,
    /// A workflow.
    Workflow,
    /// An organisation.
    Organisation,
    /// A portal.
    Portal,
    /// A request type.
    RequestType,
    /// An agent: the key is their id.
    Agent,
    /// A queue of the desk.
    Queue,
}

impl FromStr for Thing {
    type Err = String;

    /// By its name, as in `request-type`.
    fn from_str(name: &str) -> std::result::Result<Self, String> {
        Ok(match name {
            "site" => Thing::Site,
            "workspace" => Thing::Workspace,
            "workflow" => Thing::Workflow,
            "organisation" => Thing::Organisation,
            "portal" => Thing::Portal,
            "request-type" => Thing::RequestType,
            "agent" => Thing::Agent,
            "queue" => Thing::Queue,
            _ => return Err("there are site, workspace, workflow, organisation, portal, request-type, agent, queue".to_owned()),
        })
    }
}

impl Thing {
    /// The kind of event that defines one.
    #[must_use]
    pub fn event(self) -> &'static str {
        match self {
            Thing::Site => SiteDefinition::KIND,
            Thing::Workspace => WorkspaceDefinition::KIND,
            Thing::Workflow => WorkflowDefinition::KIND,
            Thing::Organisation => OrganisationDefinition::KIND,
            Thing::Portal => PortalDefinition::KIND,
            Thing::RequestType => RequestTypeDefinition::KIND,
            Thing::Agent => AgentDefinition::KIND,
            Thing::Queue => QueueDefinition::KIND,
        }
    }

    /// Where a file has them, and what names one there.
    fn list(self) -> Option<(&'static str, &'static str)> {
        match self {
            Thing::Site => None,
            Thing::Workspace => Some(("workspaces", "key")),
            Thing::Workflow => Some(("workflows", "key")),
            Thing::Organisation => Some(("organisations", "key")),
            Thing::Portal => Some(("portals", "key")),
            Thing::RequestType => Some(("request_types", "key")),
            Thing::Agent => Some(("agents", "id")),
            Thing::Queue => Some(("queues", "key")),
        }
    }
}

impl SiteFile {
    /// This configuration with one thing as it was defined before, or is to be.
    ///
    /// # Errors
    /// All that is wrong with the configuration then: a kind or key that is not there, too.
    pub fn with(&self, thing: Thing, key: &str, definition: &Json) -> std::result::Result<Self, ValidationErrors> {
        let nowhere = |why: String| ValidationErrors(vec![ValidationError { path: key.to_owned(), why }]);
        let mut file = serde_json::to_value(self).map_err(|error| nowhere(error.to_string()))?;
        let place = match thing.list() {
            None => file.get_mut("site"),
            Some((list, name)) => file[list].as_array_mut().and_then(|list| list.iter_mut().find(|part| part[name] == key)),
        };
        let Some(place) = place else { return Err(nowhere("is not there".to_owned())) };
        let identity = ["key", "id", "email"].map(|name| (name, place.get(name).cloned()));
        *place = definition.clone();
        for (name, value) in identity {
            if let Some(value) = value {
                place[name] = value;
            }
        }
        SiteFile::from_value(&file)
    }
}
