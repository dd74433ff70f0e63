//! One contact, for the team.

use serde::Deserialize;

use super::{HistoryLine, OfferedRole};
use crate::definition::Text;
use crate::ids::{AgentId, ContactId, Email, Slug};
use crate::page::{DeskAgent, Site, desk_page};
use crate::{Db, Result, db, statement};

/// An account, by what people know it by.
#[derive(Clone, Debug, Deserialize)]
pub struct NamedContact {
    /// The account.
    pub id: ContactId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
}

/// The contact.
#[derive(Clone, Debug, Deserialize)]
pub struct ProfiledContact {
    /// Name and address.
    #[serde(flatten)]
    pub named: NamedContact,
    /// Whether the account is open.
    pub active: bool,
    /// Whether the reader may change anything.
    pub may_edit: bool,
    /// The account that this one was merged into.
    pub merged_into: Option<NamedContact>,
}

/// Where they belong.
#[derive(Clone, Debug, Deserialize)]
pub struct ContactMembership {
    /// The organisation's key.
    pub organisation: Slug,
    /// Its name.
    pub name: String,
    /// The site's own word for what they are there.
    pub role: String,
    /// The same as customers read it.
    pub role_name: Option<Text>,
}

/// Where they are signed in.
#[derive(Clone, Debug, Deserialize)]
pub struct ContactSession {
    /// Milliseconds UTC.
    pub created_at: i64,
    /// From where.
    pub ip: String,
    /// By which browser.
    pub agent: String,
}

/// One contact.
#[derive(Clone, Debug, Deserialize)]
pub struct ContactProfile {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// Who asks, where active.
    pub(crate) agent: Option<DeskAgent>,
    /// `None` where there is none, or for whoever has no business there.
    pub(crate) contact: Option<ProfiledContact>,
    /// The accounts that were merged into this one.
    pub merged: Vec<NamedContact>,
    /// In order of joining.
    pub memberships: Vec<ContactMembership>,
    /// The site's roles, in its order.
    pub roles: Vec<OfferedRole>,
    /// The names of the portals that they see.
    pub portals: Vec<Text>,
    /// The newest first.
    pub sessions: Vec<ContactSession>,
    /// How many of their requests are open.
    pub requests: i64,
    /// The newest first.
    pub history: Vec<HistoryLine>,
}

desk_page!(ContactProfile, about contact: ProfiledContact);

impl ContactProfile {
    /// Loads it.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, agent: &AgentId, contact: &ContactId, now: i64) -> Result<Self> {
        db::page(db, statement!("people/contact_profile.sql", agent, contact, now)).await
    }
}

/// A membership that a merge moves.
#[derive(Clone, Debug, Deserialize)]
pub struct MovedMembership {
    /// The organisation's name.
    pub organisation: String,
    /// What the one that goes is there.
    pub role: String,
    /// The same as customers read it.
    pub role_name: Option<Text>,
    /// What the kept one is there already, and stays.
    pub keeps: Option<String>,
    /// The same as customers read it.
    pub keeps_name: Option<Text>,
}

/// What a merge would do.
#[derive(Clone, Debug, Deserialize)]
pub struct MergePlan {
    /// Who stays.
    pub kept: NamedContact,
    /// How many requests become theirs.
    pub requests: i64,
    /// How many sessions end.
    pub sessions: i64,
    /// Where the one that goes belongs.
    pub memberships: Vec<MovedMembership>,
    /// The names of the portals that the kept one comes to see.
    pub portals: Vec<Text>,
}

/// Merging one contact into another.
#[derive(Clone, Debug, Deserialize)]
pub struct ContactMergePage {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// Who asks, where active.
    pub(crate) agent: Option<DeskAgent>,
    /// The one that goes; `None` for whoever may not, or where it is merged already.
    pub(crate) gone: Option<NamedContact>,
    /// `None` where nobody else has that address, or their account is closed.
    pub plan: Option<MergePlan>,
}

desk_page!(ContactMergePage, about gone: NamedContact);

impl ContactMergePage {
    /// Loads it; `email` is the address of the one that is kept.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, agent: &AgentId, contact: &ContactId, email: Option<&Email>) -> Result<Self> {
        let email = email.map_or("", Email::as_str);
        db::page(db, statement!("people/contact_merge_plan.sql", agent, contact, email)).await
    }
}
