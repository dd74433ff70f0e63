//! The configuration as a file, and what another file would change.

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use super::review::{Objection, Person, Sight};
use super::thing_page::DraftVersion;
use crate::ids::AgentId;
use crate::page::{DeskAgent, Site, desk_page};
use crate::site::Thing;
use crate::{Db, Result, db, statement};

/// The page of the configuration.
#[derive(Clone, Debug, Deserialize)]
pub struct ConfigurationPage {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// Who asks, where active.
    pub(crate) agent: Option<DeskAgent>,
    /// `None` for whoever has no business there.
    pub(crate) configuration: Option<ConfigurationState>,
}

desk_page!(ConfigurationPage, about configuration: ConfigurationState);

/// A definition as a file has it.
#[derive(Clone, Debug, Serialize)]
pub struct Given {
    /// The kind of event that it would become.
    pub kind: &'static str,
    /// Its key.
    pub key: String,
    /// All of it, sound by itself.
    pub definition: Json,
}

impl ConfigurationPage {
    /// Loads it, with what the definitions of a file would do; `person` is the address of somebody who is to be shown among the people.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, agent: &AgentId, given: &[Given], person: &str) -> Result<Self> {
        db::page(db, statement!("site/configuration_page.sql", agent, given: serde_json::json!(given), person: person)).await
    }
}

/// How the definitions of a file stand to the site.
#[derive(Clone, Debug, Deserialize)]
pub struct ConfigurationState {
    /// Whether the reader may draft them.
    pub may_edit: bool,
    /// Whether the reader may have the file.
    pub may_export: bool,
    /// So many things are drafted that the file does not change.
    pub drafts: i64,
    /// In the order in which they were given.
    pub versions: Vec<GivenVersion>,
    /// What stands in their way.
    pub refusals: Vec<Objection>,
    /// Whose sight of what changes with them, thing by thing.
    pub sight: Vec<Sight>,
    /// Some people, and what they see.
    pub people: Vec<Person>,
}

/// What there is of a thing that a file defines.
#[derive(Clone, Debug, Deserialize)]
pub struct GivenVersion {
    /// What kind of thing.
    #[serde(rename = "kind")]
    pub thing: Thing,
    /// Which one.
    pub key: String,
    /// The event of its live definition; 0: none.
    pub live_seq: i64,
    /// As it is drafted.
    pub draft: Option<DraftVersion>,
}

impl ConfigurationState {
    /// What there is of a thing.
    #[must_use]
    pub fn version(&self, thing: Thing, key: &str) -> Option<&GivenVersion> {
        self.versions.iter().find(|version| version.thing == thing && version.key == key)
    }
}
