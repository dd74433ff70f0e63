//! The kinds of things that a configuration is made of, and a configuration with one of them as it was before.

use std::str::FromStr;

use serde::Deserialize;
use serde_json::Value as Json;

use super::file::SiteFile;
use super::{SiteDefinition, WorkspaceDefinition};
use crate::definition::{Definition, ValidationError, ValidationErrors};
use crate::people::{AgentDefinition, OrganisationDefinition};
use crate::portal::form::with_what_was_published;
use crate::portal::{PortalDefinition, RequestTypeDefinition, WorkflowDefinition};
use crate::request::queue::QueueDefinition;

/// A kind of thing that a configuration is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
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
        let known = || Thing::ALL.map(Thing::word).join(", ");
        Thing::ALL.into_iter().find(|thing| thing.word() == name).ok_or_else(|| format!("there are {}", known()))
    }
}

/// By the kind of event that defines one, as the database has it.
impl TryFrom<String> for Thing {
    type Error = String;

    fn try_from(kind: String) -> std::result::Result<Self, String> {
        Thing::ALL.into_iter().find(|thing| thing.event() == kind).ok_or_else(|| format!("nothing is defined by {kind}"))
    }
}

impl Thing {
    /// All kinds, in the order in which a site is loaded.
    pub const ALL: [Thing; 8] = [
        Thing::Site,
        Thing::Workspace,
        Thing::Workflow,
        Thing::Organisation,
        Thing::Portal,
        Thing::RequestType,
        Thing::Agent,
        Thing::Queue,
    ];

    /// Its name in addresses and commands: what [`Thing::from_str`] reads.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Thing::Site => "site",
            Thing::Workspace => "workspace",
            Thing::Workflow => "workflow",
            Thing::Organisation => "organisation",
            Thing::Portal => "portal",
            Thing::RequestType => "request-type",
            Thing::Agent => "agent",
            Thing::Queue => "queue",
        }
    }

    /// Whether the studio drafts it: the rest of a configuration is people, who change at once.
    #[must_use]
    pub fn is_drafted(self) -> bool {
        !matches!(self, Thing::Organisation | Thing::Agent | Thing::Queue)
    }

    /// The kind of what a file names so, where the studio drafts it.
    pub(super) fn drafted_as(what: &str) -> Option<Self> {
        Thing::ALL.into_iter().find(|thing| thing.is_drafted() && thing.word().replace('-', " ") == what)
    }

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
        // What was published since stays in a request type: archived, or retired.
        *place = if thing == Thing::RequestType { with_what_was_published(definition.clone(), place) } else { definition.clone() };
        for (name, value) in identity {
            if let Some(value) = value {
                place[name] = value;
            }
        }
        SiteFile::from_value(&file)
    }
}
