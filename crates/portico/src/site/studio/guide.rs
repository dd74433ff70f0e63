//! The guide of the first hour.

use serde::Deserialize;

use crate::ids::AgentId;
use crate::page::{DeskAgent, Site, desk_page};
use crate::{Db, Result, db, statement};

/// The guide.
#[derive(Clone, Debug, Deserialize)]
pub struct Guide {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// Who asks, where active.
    pub(crate) agent: Option<DeskAgent>,
    /// `None` for whoever has no business there.
    pub(crate) steps: Option<Steps>,
}

desk_page!(Guide, about steps: Steps);

/// What is done.
#[derive(Clone, Debug, Deserialize)]
pub struct Steps {
    /// The site has a logo, be it drafted.
    pub logo: bool,
    /// So many things are drafted.
    pub drafts: i64,
    /// A live portal where something can be asked for.
    pub portal: Option<String>,
    /// A request type is drafted.
    pub drafted: bool,
    /// So many agents beside the first, 99 at most.
    pub colleagues: i64,
    /// A customer has an account.
    pub customer: bool,
    /// The first request.
    pub request: Option<String>,
}

impl Guide {
    /// Loads it.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, agent: &AgentId) -> Result<Self> {
        db::page(db, statement!("site/guide.sql", agent)).await
    }
}
