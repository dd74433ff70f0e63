//! A portal's front.

use crate::definition::Text;
use crate::ids::Slug;
use crate::page::{Announcement, PortalBrand, SessionCheck, Site, Viewer, customer_page};
use crate::{Db, Result, db, statement};
use serde::Deserialize;

/// A tab of a portal.
#[derive(Clone, Debug, Deserialize)]
pub struct Tab {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: Text,
}

/// A request type on a portal's front.
#[derive(Clone, Debug, Deserialize)]
pub struct TypeLink {
    /// Its key.
    pub id: String,
    /// The key of its tab.
    pub tab: String,
    /// Its name.
    pub name: Text,
    /// What it is for.
    pub description: Text,
    /// A Lucide icon.
    pub icon: String,
    /// The stated hours to a first answer.
    pub response_hours: i64,
}

/// A portal's own words.
#[derive(Clone, Debug, Deserialize)]
pub struct PortalWords {
    /// What it is recognised by.
    pub brand: PortalBrand,
    /// What one goes there for.
    pub description: Text,
    /// What its front begins with, Markdown.
    pub welcome: Text,
    /// A line for everybody who comes.
    pub announcement: Option<Announcement>,
    /// An image across the top of its front.
    pub banner: Option<String>,
    /// Its groups of request types.
    pub tabs: Vec<Tab>,
}

/// A portal's front.
#[derive(Clone, Debug, Deserialize)]
pub struct PortalFront {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// The customer, where one is signed in.
    pub(crate) viewer: Option<Viewer>,
    /// The portal, where this viewer may see it.
    pub portal: Option<PortalWords>,
    /// Its request types.
    pub types: Vec<TypeLink>,
}

customer_page!(PortalFront, for Option<Viewer>, about portal: PortalWords, in portal.brand);

impl PortalFront {
    /// Loads a portal's front; `portal` is `None` on its own domain (`check.host`).
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, check: &SessionCheck<'_>, portal: Option<&Slug>) -> Result<Self> {
        db::page(db, statement!("portal/front.sql", session: check.session, now: check.now, host: check.host, portal)).await
    }
}
