//! A customer's own account.

use super::OwnOrganisation;
use crate::ids::SessionId;
use crate::page::{SessionCheck, Site, Viewer, customer_page};
use crate::{Db, Result, db, statement};
use serde::Deserialize;

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
    pub current: bool,
}

/// A customer's account page.
#[derive(Clone, Debug, Deserialize)]
pub struct Account {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// The customer.
    pub(crate) viewer: Option<Viewer>,
    /// Where they are a member.
    pub organisations: Vec<OwnOrganisation>,
    /// The names of organisations that invite them.
    pub invited: Vec<String>,
    /// Where they are signed in.
    pub sessions: Vec<OpenSession>,
}

customer_page!(Account, for Viewer);

impl Account {
    /// Loads the account page.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, check: &SessionCheck<'_>) -> Result<Self> {
        db::page(db, statement!("people/account.sql", session: check.session, now: check.now, host: check.host)).await
    }
}
