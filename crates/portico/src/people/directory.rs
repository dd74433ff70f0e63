//! The lists of organisations and of contacts, for the team.

use serde::Deserialize;

use super::OfferedRole;
use crate::ids::{AgentId, ContactId};
use crate::page::{DeskAgent, Site, desk_page};
use crate::request::search;
use crate::{Db, Result, db, statement};

/// So many rows are on a page; one more may be read, to say that there are others.
pub const PEOPLE_SHOWN: usize = 50;

/// The rows of a list.
#[derive(Clone, Debug, Deserialize)]
pub struct Directory<Row> {
    /// In their order.
    pub rows: Vec<Row>,
    /// Whether the reader may change anything.
    pub may_edit: bool,
}

/// Where a list begins.
#[derive(Clone, Debug)]
pub enum Begins<'a> {
    /// By name: behind this name and id; '' for the beginning.
    After(&'a str, &'a str),
    /// What was typed is found, the newest first: only what is older than this place.
    Found(&'a str, i64),
}

/// An organisation of a list.
#[derive(Clone, Debug, Deserialize)]
pub struct ListedOrganisation {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Where a search goes on.
    pub place: i64,
    /// Some of its mail domains.
    pub domains: Vec<String>,
    /// How many belong to it; 100 stands for more.
    pub members: usize,
}

/// A contact of a list.
#[derive(Clone, Debug, Deserialize)]
pub struct ListedContact {
    /// Their account.
    pub id: ContactId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Where a search goes on.
    pub place: i64,
    /// Whether the account is open.
    pub active: bool,
    /// Whether it was merged into another.
    pub merged: bool,
    /// The names of some organisations that they belong to.
    pub organisations: Vec<String>,
}

macro_rules! directory {
    ($(#[$doc:meta])* $name:ident, $row:ty, $listed:literal, $found:literal) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Deserialize)]
        pub struct $name {
            /// The site; `None` while it is empty.
            pub(crate) site: Option<Site>,
            /// Who asks, where active.
            pub(crate) agent: Option<DeskAgent>,
            /// `None` for whoever has no business there.
            pub(crate) directory: Option<Directory<$row>>,
        }

        desk_page!($name, about directory: Directory<$row>);

        impl $name {
            /// Loads it.
            ///
            /// # Errors
            /// Where the database fails.
            pub async fn load(db: &impl Db, agent: &AgentId, begins: &Begins<'_>) -> Result<Self> {
                match begins {
                    Begins::After(after, after_id) => db::page(db, statement!($listed, agent, after: *after, after_id: *after_id)).await,
                    Begins::Found(typed, before) => {
                        db::page(db, statement!($found, agent, expression: search::expression(typed), before: *before)).await
                    }
                }
            }
        }
    };
}

directory! {
    /// Organisations.
    OrganisationDirectory, ListedOrganisation, "people/organisations_listed.sql", "people/organisations_found.sql"
}
directory! {
    /// Contacts.
    ContactDirectory, ListedContact, "people/contacts_listed.sql", "people/contacts_found.sql"
}

/// Whether something was typed that can be searched for.
#[must_use]
pub fn is_searched(typed: &str) -> bool {
    !search::expression(typed).is_empty()
}

impl OrganisationDirectory {
    /// Whether an organisation has this key.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn knows(db: &impl Db, key: &str) -> Result<bool> {
        Ok(db::text(db, statement!("people/organisation_known.sql", key)).await?.is_some())
    }
}

/// What a contact can be in an organisation, for the team.
///
/// # Errors
/// Where the database fails.
pub async fn site_roles(db: &impl Db, agent: &AgentId) -> Result<Vec<OfferedRole>> {
    db::page(db, statement!("people/site_roles.sql", agent)).await
}
