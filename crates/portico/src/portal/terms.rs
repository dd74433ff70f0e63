//! The terms of a portal, and who accepts them.

use serde::Deserialize;

use crate::command::Command;
use crate::definition::Text;
use crate::ids::{SessionId, Slug};
use crate::page::{PortalBrand, SessionCheck, Site, Viewer, customer_page};
use crate::site::sha256;
use crate::{Db, Result, db, statement};

/// A contact accepts a portal's terms: `terms.accepted`. Nothing is written where another version counts by now.
#[derive(Clone, Command, Debug)]
#[command("portal/accept_terms.sql")]
pub struct AcceptTerms<'a> {
    /// The customer's session.
    pub session: &'a SessionId,
    /// Whose terms.
    pub portal: &'a Slug,
    /// The version that was read.
    pub terms_version: i64,
    /// The SHA-256 of the words that were read, hexadecimal.
    pub hash: &'a str,
    /// The language in which they were read (BCP 47).
    pub language: &'a str,
}

/// A version of a portal's terms.
#[derive(Clone, Debug, Deserialize)]
pub struct Terms {
    /// From 1.
    pub version: i64,
    /// What they say, Markdown.
    pub text: Text,
    /// When they were published, milliseconds UTC.
    pub since: i64,
    /// When the reader accepted them, milliseconds UTC.
    pub accepted_at: Option<i64>,
}

impl Terms {
    /// What proves which words somebody read: their SHA-256, hexadecimal.
    #[must_use]
    pub fn hash(words: &str) -> String {
        sha256(words.as_bytes())
    }
}

/// The page of a portal's terms.
#[derive(Clone, Debug, Deserialize)]
pub struct TermsPage {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// The customer, where one is signed in.
    pub(crate) viewer: Option<Viewer>,
    /// The portal, where this viewer may see it.
    pub portal: Option<PortalBrand>,
    /// Its terms, where it has some.
    pub(crate) terms: Option<Terms>,
}

customer_page!(TermsPage, for Option<Viewer>, about terms: Terms, in portal);

impl TermsPage {
    /// Loads the terms that count now.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, check: &SessionCheck<'_>, portal: &Slug) -> Result<Self> {
        db::page(db, statement!("portal/terms.sql", session: check.session, now: check.now, host: check.host, portal)).await
    }
}
