//! Pages around the requests: hub, portal, intake.

use serde::Deserialize;

use super::{PortalBrand, RequestCard, Site, Viewer, Visit};
use crate::form::Form;
use crate::ids::{ContactId, RequestKey, Slug};
use crate::{Db, Result, db, search};

const DAY: i64 = 86_400_000;

/// A portal to go to.
#[derive(Clone, Debug, Deserialize)]
pub struct PortalLink {
    /// The word in its address.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What one goes there for.
    pub description: String,
    /// A Lucide icon.
    pub icon: String,
}

/// A request type that a search found.
#[derive(Clone, Debug, Deserialize)]
pub struct FoundType {
    /// Its portal's word.
    pub portal: String,
    /// Its portal's name.
    pub portal_name: String,
    /// Its key.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// A Lucide icon.
    pub icon: String,
}

/// The hub.
#[derive(Clone, Debug, Deserialize)]
pub struct Hub {
    /// The site; `None` while it is empty.
    pub site: Option<Site>,
    /// The customer, where one is signed in.
    pub viewer: Option<Viewer>,
    /// The portals they may see.
    pub portals: Vec<PortalLink>,
    /// Without a viewer: the portals where anybody may make an account.
    #[serde(default)]
    pub public_portals: Vec<PortalLink>,
    /// Their newest requests: waiting for them, in progress, done in the last days. Not beside a search.
    #[serde(default)]
    pub mine: Vec<RequestCard>,
    /// Request types that the search found.
    #[serde(default)]
    pub found_types: Vec<FoundType>,
    /// Requests that the search found.
    #[serde(default)]
    pub found: Vec<RequestCard>,
    /// Too many searches: this is the hub without what was searched for.
    #[serde(skip)]
    pub refused: bool,
}

impl Hub {
    /// Loads the hub.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, visit: &Visit<'_>) -> Result<Self> {
        let mut params = visit.params();
        params.push((visit.now - 7 * DAY).into());
        db::page(db, include_str!("../../../../sql/pages/hub.sql"), params).await
    }

    /// Loads what a search finds; it counts for the contact and for the caller's network. After too many, and where nobody is signed in, the
    /// hub itself.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn search(db: &impl Db, visit: &Visit<'_>, network: &str, typed: &str) -> Result<Self> {
        let mut params = visit.params();
        params.extend([search::expression(typed).into(), search::pattern(typed).into()]);
        params.extend(search::counted(network, visit.now));
        match db::page_of_row(db, include_str!("../../../../sql/pages/hub_search.sql"), params).await? {
            Some(found) => Ok(found),
            None => Ok(Hub { refused: true, ..Self::load(db, visit).await? }),
        }
    }
}

/// A tab of a portal.
#[derive(Clone, Debug, Deserialize)]
pub struct Tab {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: String,
}

/// A request type on a portal's front.
#[derive(Clone, Debug, Deserialize)]
pub struct TypeLink {
    /// Its key.
    pub id: String,
    /// The key of its tab.
    pub tab: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// A Lucide icon.
    pub icon: String,
    /// The stated hours to a first answer.
    pub response_hours: i64,
}

/// A portal's own words.
#[derive(Clone, Debug, Deserialize)]
pub struct PortalWords {
    /// What it is recognised by.
    #[serde(flatten)]
    pub brand: PortalBrand,
    /// What one goes there for.
    pub description: String,
    /// The first line of its front.
    pub welcome: String,
    /// A line for everybody who comes.
    pub announcement: Option<String>,
    /// Its groups of request types.
    pub tabs: Vec<Tab>,
}

/// A portal's front.
#[derive(Clone, Debug, Deserialize)]
pub struct PortalFront {
    /// The site; `None` while it is empty.
    pub site: Option<Site>,
    /// The customer, where one is signed in.
    pub viewer: Option<Viewer>,
    /// The portal, where this viewer may see it.
    pub portal: Option<PortalWords>,
    /// Its request types.
    pub types: Vec<TypeLink>,
}

impl PortalFront {
    /// Loads a portal's front.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, visit: &Visit<'_>, portal: &Slug) -> Result<Self> {
        let mut params = visit.params();
        params.push(portal.as_str().into());
        db::page(db, include_str!("../../../../sql/pages/portal.sql"), params).await
    }
}

/// The words and rules of a request type.
#[derive(Clone, Debug, Deserialize)]
pub struct TypeWords {
    /// Its key.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// A Lucide icon.
    pub icon: String,
    /// The stated hours to a first answer.
    pub response_hours: i64,
    /// What happens after submitting.
    pub what_next: String,
    /// `private`, `organisation` or a role.
    pub sharing: String,
    /// Its fields.
    pub form: Form,
}

/// Something to pick: an organisation or a colleague.
#[derive(Clone, Debug, Deserialize)]
pub struct Pick<Id> {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
}

/// The request that a new one follows.
#[derive(Clone, Debug, Deserialize)]
pub struct Followed {
    /// Its key.
    pub key: RequestKey,
    /// Its summary.
    pub title: String,
}

/// The form of a request type.
#[derive(Clone, Debug, Deserialize)]
pub struct IntakeForm {
    /// The site; `None` while it is empty.
    pub site: Option<Site>,
    /// The customer.
    pub viewer: Option<Viewer>,
    /// The portal, where this viewer may see it and it has the type.
    pub portal: Option<PortalBrand>,
    /// The request type, likewise.
    #[serde(rename = "type")]
    pub request_type: Option<TypeWords>,
    /// The viewer's organisations: where there are several, the form asks for which one.
    pub organisations: Vec<Pick<Slug>>,
    /// The viewer's colleagues, for contact pickers.
    pub colleagues: Vec<Pick<ContactId>>,
    /// The request that this one follows.
    pub follows: Option<Followed>,
}

impl IntakeForm {
    /// Loads the form of a request type.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, visit: &Visit<'_>, portal: &Slug, request_type: &Slug, follows: Option<&RequestKey>) -> Result<Self> {
        let mut params = visit.params();
        params.extend([portal.as_str().into(), request_type.as_str().into(), follows.map_or("", RequestKey::as_str).into()]);
        db::page(db, include_str!("../../../../sql/pages/intake_form.sql"), params).await
    }
}
