//! One member of an organisation, as a lead manages them.

use super::OfferedRole;
use crate::ids::{ContactId, Slug};
use crate::page::{SessionCheck, Site, Viewer, customer_page};
use crate::{Db, Result, db, statement};
use serde::Deserialize;

/// The member.
#[derive(Clone, Debug, Deserialize)]
pub struct ManagedMember {
    /// Their account.
    pub id: ContactId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// The site's own word for what they are.
    pub role: String,
    /// The organisation's name.
    pub organisation: String,
    /// Nobody else leads: they stay, and go on leading.
    pub is_last_lead: bool,
}

/// One member of an organisation.
#[derive(Clone, Debug, Deserialize)]
pub struct OrganisationMember {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// The lead.
    pub(crate) viewer: Option<Viewer>,
    /// `None` where the viewer leads no such organisation, or it has no such member.
    pub(crate) member: Option<ManagedMember>,
    /// The site's roles that they can have, in its order.
    pub roles: Vec<OfferedRole>,
}

customer_page!(OrganisationMember, for Viewer, about member: ManagedMember);

impl OrganisationMember {
    /// Loads it.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, check: &SessionCheck<'_>, organisation: &Slug, member: &ContactId) -> Result<Self> {
        let (session, now) = (check.session, check.now);
        db::page(db, statement!("people/organisation_member.sql", session, now, host: check.host, organisation, member)).await
    }
}
