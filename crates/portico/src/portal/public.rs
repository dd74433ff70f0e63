//! What of a site is for everybody.

use crate::{Db, Result, db, statement};
use serde::Deserialize;

/// The portals that anybody may see.
#[derive(Clone, Debug, Deserialize)]
pub struct PublicPortals {
    /// Whether the site is set up.
    pub has_site: bool,
    /// The words in their addresses.
    pub portals: Vec<String>,
}

impl PublicPortals {
    /// Loads them: on a portal's own domain, that one.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, host: Option<&str>) -> Result<Self> {
        db::page(db, statement!("portal/public.sql", host)).await
    }
}
