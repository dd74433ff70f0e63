//! The hub: all portals of a customer, and their newest requests.

use crate::definition::{State, Text};
use crate::page::{SessionCheck, Site, Viewer, customer_page};
use crate::request::{Cards, search};
use crate::{Db, Result, db, statement};
use serde::Deserialize;

/// What was done so lately stands in the hub, in milliseconds.
const DONE: i64 = 7 * 86_400_000;

/// A portal to go to.
#[derive(Clone, Debug, Deserialize)]
pub struct PortalLink {
    /// The word in its address.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// What one goes there for.
    pub description: Text,
    /// A Lucide icon.
    pub icon: String,
}

/// A request type that a search found.
#[derive(Clone, Debug, Deserialize)]
pub struct FoundType {
    /// Its portal's word.
    pub portal: String,
    /// Its portal's name.
    pub portal_name: Text,
    /// Its key.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// What it is for.
    pub description: Text,
    /// A Lucide icon.
    pub icon: String,
}

/// The hub.
#[derive(Clone, Debug, Deserialize)]
pub struct Hub {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// The customer, where one is signed in.
    pub(crate) viewer: Option<Viewer>,
    /// The portals they may see.
    pub portals: Vec<PortalLink>,
    /// Without a viewer: the portals where anybody may make an account.
    #[serde(default)]
    pub public_portals: Vec<PortalLink>,
    /// Their newest requests: waiting for them, in progress, done in the last days. Not beside a search.
    #[serde(default)]
    pub mine: Cards,
    /// Request types that the search found.
    #[serde(default)]
    pub found_types: Vec<FoundType>,
    /// Requests that the search found.
    #[serde(default)]
    pub found: Cards,
    /// Too many searches: this is the hub without what was searched for.
    #[serde(skip)]
    pub refused: bool,
}

customer_page!(Hub, for Option<Viewer>);

impl Hub {
    /// Loads the hub.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, check: &SessionCheck<'_>) -> Result<Self> {
        let (session, now) = (check.session, check.now);
        let mut hub: Self = db::page(db, statement!("portal/hub.sql", session, now, host: check.host)).await?;
        hub.mine.retain(|card| card.state != State::Done || card.resolved_at > Some(now - DONE));
        Ok(hub)
    }

    /// Loads what a search finds; it counts for the contact and for the caller's network. After too many, and where nobody is signed in, the
    /// hub itself.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn search(db: &impl Db, check: &SessionCheck<'_>, network: &str, typed: &str) -> Result<Self> {
        let (session, now) = (check.session, check.now);
        let search = statement!(
            "portal/hub_search.sql",
            session,
            now,
            host: check.host,
            expression: search::expression(typed),
            pattern: search::pattern(typed),
            network,
            since: now - search::WINDOW,
            per_contact: search::PER_CONTACT,
            per_network: search::PER_NETWORK
        );
        match db::page_of_row(db, search).await? {
            Some(found) => Ok(found),
            None => Ok(Hub { refused: true, ..Self::load(db, check).await? }),
        }
    }
}
