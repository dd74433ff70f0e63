//! Who accepted which version of a portal's terms.

use serde::Deserialize;

use crate::ids::AgentId;
use crate::{Db, Result, db, statement};

/// So many acceptances are on one page.
const PAGE: usize = 50;

/// The versions, and the newest acceptances.
#[derive(Clone, Debug, Deserialize)]
pub struct TermsRecord {
    /// Newest first.
    pub versions: Vec<TermsVersion>,
    /// Newest first.
    pub acceptances: Vec<Acceptance>,
}

/// A version of the terms.
#[derive(Clone, Debug, Deserialize)]
pub struct TermsVersion {
    /// From 1.
    pub version: i64,
    /// When it was published, milliseconds UTC.
    pub since: i64,
    /// So many accepted it.
    pub accepted: i64,
}

/// That somebody accepted.
#[derive(Clone, Debug, Deserialize)]
pub struct Acceptance {
    /// Who.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Which version.
    pub version: i64,
    /// The language in which they read it.
    pub language: String,
    /// The SHA-256 of what they read, hexadecimal.
    pub hash: String,
    /// When, milliseconds UTC.
    pub at: i64,
    /// The event that proves it.
    pub seq: i64,
}

impl TermsRecord {
    /// Loads it; nothing is in it for whoever has no business there.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, agent: &AgentId, portal: &str, before: i64) -> Result<Self> {
        db::page(db, statement!("site/terms_record.sql", agent, portal: portal, before: before)).await
    }

    /// The acceptances of this page, and where the next one begins.
    #[must_use]
    pub fn page(&self) -> (&[Acceptance], Option<i64>) {
        match self.acceptances.get(..PAGE) {
            Some(page) if self.acceptances.len() > PAGE => (page, page.last().map(|last| last.seq)),
            _ => (&self.acceptances, None),
        }
    }
}
