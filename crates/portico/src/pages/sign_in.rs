//! Pages around signing in: asking, the mailed link, the colours of a brand, one's own account.

use serde::Deserialize;

use super::{PortalBrand, Site, Viewer, Visit, flag};
use crate::ids::{ChallengeId, Email, SessionId, Slug};
use crate::{Db, Result, db};

/// The sign-in pages.
#[derive(Clone, Debug, Deserialize)]
pub struct SignIn {
    /// The site; `None` while it is empty.
    pub site: Option<Site>,
    /// The customer, where one is signed in already.
    pub viewer: Option<Viewer>,
    /// The portal that the sign-in leads to, where anybody may make an account there; others are named to nobody who is not signed in.
    pub portal: Option<PortalBrand>,
}

impl SignIn {
    /// Loads what the sign-in pages show.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, visit: &Visit<'_>, portal: Option<&Slug>) -> Result<Self> {
        let mut params = visit.params();
        params.push(portal.map_or("", Slug::as_str).into());
        db::page(db, include_str!("../../../../sql/pages/sign_in.sql"), params).await
    }
}

/// A sign-in that was asked for and can still be used.
#[derive(Clone, Debug, Deserialize)]
pub struct Asked {
    /// The address that its mail went to.
    pub email: Email,
    /// This browser asked for it.
    #[serde(deserialize_with = "flag")]
    pub here: bool,
}

/// The page behind a mailed link.
#[derive(Clone, Debug, Deserialize)]
pub struct SignInLink {
    /// The site; `None` while it is empty.
    pub site: Option<Site>,
    /// `None`: used already, or too old.
    pub asked: Option<Asked>,
    /// The portal on the way, where anybody may make an account there.
    pub portal: Option<PortalBrand>,
}

impl SignInLink {
    /// Loads the page; uses nothing up. `asker` is the hash of this browser's secret, or "".
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, challenge: &ChallengeId, now: i64, asker: &str) -> Result<Self> {
        db::page(db, include_str!("../../../../sql/pages/sign_in_link.sql"), vec![challenge.as_str().into(), now.into(), asker.into()])
            .await
    }
}

/// The colours that a brand's stylesheet is made from.
#[derive(Clone, Debug, Deserialize)]
pub struct BrandColors {
    /// `#rrggbb`; `None` while the site is empty, and for a portal that the caller may not know of.
    pub color: Option<String>,
    /// Anybody may know of it, so anybody's cache may keep it.
    #[serde(deserialize_with = "flag")]
    pub public: bool,
}

impl BrandColors {
    /// Loads the colours of a portal, or of the site.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, visit: &Visit<'_>, portal: Option<&Slug>) -> Result<Self> {
        let mut params = visit.params();
        params.push(portal.map_or("", Slug::as_str).into());
        db::page(db, include_str!("../../../../sql/pages/brand.sql"), params).await
    }
}

/// A place where the customer is signed in.
#[derive(Clone, Debug, Deserialize)]
pub struct OpenSession {
    /// The session.
    pub id: SessionId,
    /// Milliseconds UTC.
    pub created_at: i64,
    /// From where.
    pub ip: String,
    /// With what: a user agent.
    pub agent: String,
    /// The one that asks.
    #[serde(deserialize_with = "flag")]
    pub current: bool,
}

/// A membership.
#[derive(Clone, Debug, Deserialize)]
pub struct OrganisationRole {
    /// The organisation.
    pub name: String,
    /// The site's word for what they are there.
    pub role: String,
}

/// A customer's account page.
#[derive(Clone, Debug, Deserialize)]
pub struct Account {
    /// The site; `None` while it is empty.
    pub site: Option<Site>,
    /// The customer.
    pub viewer: Option<Viewer>,
    /// Where they are a member.
    pub organisations: Vec<OrganisationRole>,
    /// Where they are signed in.
    pub sessions: Vec<OpenSession>,
}

impl Account {
    /// Loads the account page.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, visit: &Visit<'_>) -> Result<Self> {
        db::page(db, include_str!("../../../../sql/pages/account.sql"), visit.params()).await
    }
}
