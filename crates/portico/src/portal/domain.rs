//! A portal's own domain: claimed, proved by a DNS record, released. Only a proved one is answered and made into links (decision 0027).

use serde::Deserialize;

use super::DomainName;
use crate::command::Command;
use crate::definition::Text;
use crate::ids::{AgentId, Slug};
use crate::page::{DeskAgent, Site, desk_page};
use crate::{Db, Result, db, statement};

/// The most domains of one portal, claimed or proved.
pub const MOST_DOMAINS: i64 = 10;

/// An administrator claims a domain: `portal.domain_claimed`.
#[derive(Clone, Command, Debug)]
#[command("portal/claim_domain.sql")]
pub struct ClaimDomain<'a> {
    /// The administrator.
    pub by: &'a AgentId,
    /// For which portal.
    pub portal: &'a Slug,
    /// Which.
    pub host: &'a DomainName,
    /// [`MOST_DOMAINS`]
    pub most: i64,
}

/// Its record was seen: `portal.domain_proved`.
#[derive(Clone, Command, Debug)]
#[command("portal/prove_domain.sql")]
pub struct ProveDomain<'a> {
    /// The administrator who had it looked up.
    pub by: &'a AgentId,
    /// Whose.
    pub portal: &'a Slug,
    /// Which.
    pub host: &'a DomainName,
}

/// An administrator gives it up: `portal.domain_released`. Sessions that began there end.
#[derive(Clone, Command, Debug)]
#[command("portal/release_domain.sql")]
pub struct ReleaseDomain<'a> {
    /// The administrator.
    pub by: &'a AgentId,
    /// Whose.
    pub portal: &'a Slug,
    /// Which.
    pub host: &'a DomainName,
}

/// The page of domains: of all portals, or of one.
#[derive(Clone, Debug, Deserialize)]
pub struct DomainsPage {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// Who asks, where active.
    pub(crate) agent: Option<DeskAgent>,
    /// `None` for whoever has no business there, and where there is no such portal.
    pub(crate) domains: Option<Domains>,
}

desk_page!(DomainsPage, about domains: Domains);

impl DomainsPage {
    /// Loads it; `portal`: of that one alone, with its history. `now`: milliseconds UTC.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, agent: &AgentId, now: i64, portal: Option<&Slug>) -> Result<Self> {
        db::page(db, statement!("portal/domains.sql", agent, now, portal)).await
    }
}

/// The domains of portals.
#[derive(Clone, Debug, Deserialize)]
pub struct Domains {
    /// Whether the reader is an administrator.
    pub may_edit: bool,
    /// In the order of the hub.
    pub portals: Vec<PortalDomains>,
    /// Of one portal: newest first.
    pub history: Vec<DomainChange>,
}

impl Domains {
    /// The one portal that was asked for, and a domain of it.
    #[must_use]
    pub fn find(&self, host: &DomainName) -> Option<(&PortalDomains, &PortalDomain)> {
        let portal = self.portals.first()?;
        Some((portal, portal.domains.iter().find(|domain| domain.host == *host)?))
    }
}

/// A portal, and its domains.
#[derive(Clone, Debug, Deserialize)]
pub struct PortalDomains {
    /// The word in its address.
    pub key: Slug,
    /// Its name.
    pub name: Text,
    /// A Lucide icon.
    pub icon: String,
    /// In the order of their claims.
    pub domains: Vec<PortalDomain>,
}

/// A domain of a portal.
#[derive(Clone, Debug, Deserialize)]
pub struct PortalDomain {
    /// Its name.
    pub host: DomainName,
    /// Milliseconds UTC.
    pub claimed_at: i64,
    /// Milliseconds UTC; `None`: it is claimed only.
    pub proved_at: Option<i64>,
    /// The name of another portal that has proved it.
    pub elsewhere: Option<Text>,
    /// How many are signed in there, up to 1,000; on the page of one portal.
    pub sessions: i64,
}

/// Something that was done with a domain.
#[derive(Clone, Debug, Deserialize)]
pub struct DomainChange {
    /// Milliseconds UTC.
    pub at: i64,
    /// Who.
    pub by: String,
    /// The event's kind.
    pub what: String,
    /// Which domain.
    pub host: String,
}

/// Whether a host is a portal's own domain.
///
/// # Errors
/// Where the database fails.
pub async fn is_portal_host(db: &impl Db, host: &str) -> Result<bool> {
    Ok(db::text(db, statement!("portal/domain_known.sql", host)).await?.is_some())
}
