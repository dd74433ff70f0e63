//! The colours of a brand.

use crate::ids::Slug;
use crate::page::SessionCheck;
use crate::{Db, Result, db, statement};
use serde::Deserialize;

/// The colours that a brand's stylesheet is made from.
#[derive(Clone, Debug, Deserialize)]
pub struct BrandColors {
    /// `#rrggbb`; `None` while the site is empty, and for a portal that the caller may not know of.
    pub color: Option<String>,
    /// Anybody may know of it, so anybody's cache may keep it.
    pub public: bool,
}

impl BrandColors {
    /// Loads the colours of a portal, or of the site.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, check: &SessionCheck<'_>, portal: Option<&Slug>) -> Result<Self> {
        db::page(db, statement!("site/brand.sql", session: check.session, now: check.now, host: check.host, portal)).await
    }
}
