//! Page name, for the agent who asks.

use crate::ids::AgentId;
use crate::page::{DeskAgent, Site, desk_page};
use crate::{Db, Result, db, statement};
use serde::Deserialize;

/// A row.
#[derive(Clone, Debug, Deserialize)]
pub struct PageNameItem {
    /// What people read.
    pub name: String,
}

/// Page name, from the database `default`.
#[derive(Clone, Debug, Deserialize)]
pub struct PageName {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// The agent, where active.
    pub(crate) agent: Option<DeskAgent>,
    /// The rows, in order.
    pub items: Vec<PageNameItem>,
}

desk_page!(PageName);

impl PageName {
    /// Loads the page.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, agent: &AgentId) -> Result<Self> {
        db::page(db, statement!("page_noun/page_name.sql", agent)).await
    }
}
