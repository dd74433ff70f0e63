//! What the site is made of, live and drafted.

use serde::Deserialize;

use crate::definition::Text;
use crate::ids::AgentId;
use crate::page::{DeskAgent, Site, desk_page};
use crate::{Db, Result, db, statement};

/// The first page of the studio.
#[derive(Clone, Debug, Deserialize)]
pub struct Studio {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// Who asks, where active.
    pub(crate) agent: Option<DeskAgent>,
    /// `None` for whoever has no business there.
    pub(crate) studio: Option<Overview>,
}

desk_page!(Studio, about studio: Overview);

impl Studio {
    /// Loads it.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, agent: &AgentId) -> Result<Self> {
        db::page(db, statement!("site/studio.sql", agent)).await
    }
}

/// What there is. A draft's words stand in place of the live ones.
#[derive(Clone, Debug, Deserialize)]
pub struct Overview {
    /// In their order.
    pub portals: Vec<StudioPortal>,
    /// In their order.
    pub types: Vec<StudioType>,
    /// By key.
    pub workflows: Vec<Listed>,
    /// By key.
    pub workspaces: Vec<Listed>,
    /// `None`: nothing is drafted.
    pub drafts: Option<DraftsSummary>,
    /// Whether the reader may draft anything.
    pub may_edit: bool,
}

/// A workflow or a workspace.
#[derive(Clone, Debug, Deserialize)]
pub struct Listed {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: Text,
    /// Whether it is published.
    pub live: bool,
    /// Whether it is drafted.
    pub draft: bool,
}

/// A portal.
#[derive(Clone, Debug, Deserialize)]
pub struct StudioPortal {
    /// Key, name, state.
    #[serde(flatten)]
    pub listed: Listed,
    /// A Lucide icon.
    pub icon: String,
    /// Its groups of request types: key and name.
    pub tabs: Vec<super::thing_page::Named>,
}

/// A request type.
#[derive(Clone, Debug, Deserialize)]
pub struct StudioType {
    /// Key, name, state.
    #[serde(flatten)]
    pub listed: Listed,
    /// A Lucide icon.
    pub icon: String,
    /// The key of its portal.
    pub portal: String,
    /// The key of its tab.
    pub tab: String,
    /// The key of its workspace.
    pub workspace: String,
}

/// The drafts, as one.
#[derive(Clone, Debug, Deserialize)]
pub struct DraftsSummary {
    /// How many things are drafted.
    pub count: i64,
    /// When one was last saved, milliseconds UTC.
    pub at: i64,
    /// By whom.
    pub by: String,
}
