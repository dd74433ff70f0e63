//! One organisation, for the team. The page is two view models, one per database, loaded at the same time.

use serde::Deserialize;
use serde_json::Value as Json;

use crate::definition::Text;
use crate::ids::{AgentId, ContactId, EventId, SessionId, Slug};
use crate::page::{DeskAgent, Site, desk_page};
use crate::{Db, Result, db, statement};

/// The organisation.
#[derive(Clone, Debug, Deserialize)]
pub struct ProfiledOrganisation {
    /// Its key.
    pub key: Slug,
    /// Its name.
    pub name: String,
    /// Whether the reader may change anything.
    pub may_edit: bool,
    /// Of the event that defined it last.
    pub seq: i64,
    /// Whoever makes an account with an address there becomes a member.
    pub domains: Vec<String>,
}

/// One who belongs to it.
#[derive(Clone, Debug, Deserialize)]
pub struct ProfiledMember {
    /// Their account.
    pub id: ContactId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Whether the account is open.
    pub active: bool,
    /// The site's own word for what they are.
    pub role: String,
    /// The same as customers read it, where it is one of the site's roles.
    pub role_name: Option<Text>,
}

/// One who is invited.
#[derive(Clone, Debug, Deserialize)]
pub struct ProfiledInvitation {
    /// The invitation.
    pub id: EventId,
    /// As whoever invited typed it.
    pub name: String,
    /// To whom the mail went.
    pub email: String,
    /// What they join as.
    pub role: String,
    /// The same as customers read it.
    pub role_name: Option<Text>,
    /// Who invited: a lead's address, or an agent's name.
    pub by: String,
    /// Milliseconds UTC.
    pub expires_at: i64,
}

/// A role that can be given here.
#[derive(Clone, Debug, Deserialize)]
pub struct GivenRole {
    /// The site's own word.
    pub key: String,
    /// What customers read; `None` for what everybody is who has no role.
    pub name: Option<Text>,
    /// Whoever has it leads.
    pub leads: bool,
    /// The portals that whoever has it here sees.
    pub portals: Vec<Text>,
}

/// A portal that names it.
#[derive(Clone, Debug, Deserialize)]
pub struct NamedPortal {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: Text,
}

/// A line of the log.
#[derive(Clone, Debug, Deserialize)]
pub struct HistoryLine {
    /// Its place in the log.
    pub seq: i64,
    /// Milliseconds UTC.
    pub at: i64,
    /// What happened: `contact.renamed`.
    pub kind: String,
    /// Who did it; "" for the set-up.
    pub by: String,
    /// What exactly.
    pub data: Json,
}

/// The organisation, from the database `default`.
#[derive(Clone, Debug, Deserialize)]
pub struct OrganisationProfile {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// Who asks, where active.
    pub(crate) agent: Option<DeskAgent>,
    /// `None` where there is none, or for whoever has no business there.
    pub(crate) organisation: Option<ProfiledOrganisation>,
    /// In the order in which their accounts were made; one more than [`PEOPLE_SHOWN`](super::PEOPLE_SHOWN) at most.
    pub members: Vec<ProfiledMember>,
    /// The oldest first.
    pub invitations: Vec<ProfiledInvitation>,
    /// In the site's order.
    pub roles: Vec<GivenRole>,
    /// In their order.
    pub used_by: Vec<NamedPortal>,
    /// The newest first.
    pub history: Vec<HistoryLine>,
}

desk_page!(OrganisationProfile, about organisation: ProfiledOrganisation);

impl OrganisationProfile {
    /// Loads it, with the members behind `after`.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, agent: &AgentId, organisation: &Slug, after: &str, now: i64) -> Result<Self> {
        db::page(db, statement!("people/organisation_profile.sql", agent, organisation, after, now)).await
    }
}

/// A note of the team's.
#[derive(Clone, Debug, Deserialize)]
pub struct OrganisationNote {
    /// Its place in the log of `internal`.
    pub seq: i64,
    /// Milliseconds UTC.
    pub at: i64,
    /// Who wrote it.
    pub author: String,
    /// Plain text.
    pub body: String,
}

/// What the team wrote about it, from the database `internal`.
#[derive(Clone, Debug, Deserialize)]
pub struct OrganisationNotes {
    /// The newest first.
    pub notes: Vec<OrganisationNote>,
}

impl OrganisationNotes {
    /// Loads them.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, session: &SessionId, now: i64, organisation: &Slug) -> Result<Self> {
        db::page(db, statement!("people/organisation_notes.sql", session, now, organisation)).await
    }
}
