//! Page name, of the customer who asks.

use crate::page::{SessionCheck, Site, Viewer, customer_page};
use crate::{Db, Result, db, statement};
use serde::Deserialize;

/// A row.
#[derive(Clone, Debug, Deserialize)]
pub struct PageNameItem {
    /// What people read.
    pub name: String,
}

/// Page name.
#[derive(Clone, Debug, Deserialize)]
pub struct PageName {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// The customer.
    pub(crate) viewer: Option<Viewer>,
    /// The rows, in order.
    pub items: Vec<PageNameItem>,
}

customer_page!(PageName, for Viewer);

impl PageName {
    /// Loads the page.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, check: &SessionCheck<'_>) -> Result<Self> {
        db::page(db, statement!("page_noun/page_name.sql", session: check.session, now: check.now, host: check.host)).await
    }
}
