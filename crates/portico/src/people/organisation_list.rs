//! The organisations of a customer, and those that invite them.

use crate::definition::Text;
use crate::ids::{EventId, Slug};
use crate::page::{SessionCheck, Site, Viewer, customer_page};
use crate::{Db, Result, db, statement};
use serde::Deserialize;

/// An organisation that the viewer belongs to.
#[derive(Clone, Debug, Deserialize)]
pub struct OwnOrganisation {
    /// Its key.
    pub id: Slug,
    /// Its name.
    pub name: String,
    /// What the viewer is there: the site's own word.
    pub role: String,
    /// The same as customers read it, where it is one of the site's roles.
    pub role_name: Option<Text>,
    /// The viewer leads it.
    pub leads: bool,
}

/// An organisation that invites the viewer.
#[derive(Clone, Debug, Deserialize)]
pub struct InvitingOrganisation {
    /// The invitation.
    pub id: EventId,
    /// The organisation's name.
    pub organisation: String,
    /// What the viewer would be there.
    pub role: String,
    /// The same as customers read it.
    pub role_name: Option<Text>,
    /// The address of who invites.
    pub by: String,
    /// Milliseconds UTC.
    pub expires_at: i64,
}

/// Where the viewer belongs, and might.
#[derive(Clone, Debug, Deserialize)]
pub struct OrganisationList {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// The customer.
    pub(crate) viewer: Option<Viewer>,
    /// In order of joining.
    pub organisations: Vec<OwnOrganisation>,
    /// The oldest first.
    pub invitations: Vec<InvitingOrganisation>,
}

customer_page!(OrganisationList, for Viewer);

impl OrganisationList {
    /// Loads them.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, check: &SessionCheck<'_>) -> Result<Self> {
        db::page(db, statement!("people/organisation_list.sql", session: check.session, now: check.now, host: check.host)).await
    }
}
