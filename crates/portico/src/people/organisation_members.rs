//! Who belongs to an organisation.

use crate::definition::Text;
use crate::ids::{ContactId, EventId, Slug};
use crate::page::{SessionCheck, Site, Viewer, customer_page};
use crate::{Db, Result, db, statement};
use serde::Deserialize;

/// The organisation, for one of its members.
#[derive(Clone, Debug, Deserialize)]
pub struct OrganisationHead {
    /// Its key.
    pub id: Slug,
    /// Its name.
    pub name: String,
    /// The viewer leads it.
    pub leads: bool,
}

/// A member.
#[derive(Clone, Debug, Deserialize)]
pub struct Member {
    /// Their account.
    pub id: ContactId,
    /// Their name.
    pub name: String,
    /// For leads.
    pub email: Option<String>,
    /// The site's own word for what they are, for leads.
    pub role: Option<String>,
    /// The same as customers read it, where it is one of the site's roles.
    pub role_name: Option<Text>,
}

/// Somebody who is invited: what the lead wrote, whoever has the address.
#[derive(Clone, Debug, Deserialize)]
pub struct InvitedMember {
    /// The invitation.
    pub id: EventId,
    /// As the lead typed it.
    pub name: String,
    /// To whom the mail went.
    pub email: String,
    /// What they join as.
    pub role: String,
    /// The same as customers read it.
    pub role_name: Option<Text>,
    /// Milliseconds UTC.
    pub expires_at: i64,
}

/// A role that a lead may give.
#[derive(Clone, Debug, Deserialize)]
pub struct OfferedRole {
    /// The site's own word.
    pub key: String,
    /// What customers read.
    pub name: Text,
    /// Whoever has it leads.
    pub leads: bool,
}

/// An organisation and who belongs to it.
#[derive(Clone, Debug, Deserialize)]
pub struct OrganisationMembers {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// The customer.
    pub(crate) viewer: Option<Viewer>,
    /// `None` where the viewer does not belong to it.
    pub(crate) organisation: Option<OrganisationHead>,
    /// By name; those that the viewer may know of.
    pub members: Vec<Member>,
    /// For leads, the oldest first.
    pub invitations: Vec<InvitedMember>,
    /// For leads: the site's roles, in its order.
    pub roles: Vec<OfferedRole>,
}

customer_page!(OrganisationMembers, for Viewer, about organisation: OrganisationHead);

/// So many members are shown; one more may be read, to say that there are others.
pub const MEMBERS_SHOWN: usize = 500;

impl OrganisationMembers {
    /// Loads them.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, check: &SessionCheck<'_>, organisation: &Slug) -> Result<Self> {
        let (session, now) = (check.session, check.now);
        db::page(db, statement!("people/organisation_members.sql", session, now, host: check.host, organisation)).await
    }
}
