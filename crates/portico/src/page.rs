//! What every page reads: the site, who is signed in, the brand; see `portico_web::page_context` for what becomes of it.

mod admission;

use serde::Deserialize;

use crate::definition::Text;
use crate::ids::{AgentId, ContactId, SessionId};
use crate::people::Role;

pub use admission::{CustomerPage, DeskPage, Reader, SessionOwner};
pub(crate) use admission::{customer_page, desk_page};

/// The session that a page of a customer is asked for with, which the page's statement checks, and when that is.
#[derive(Clone, Debug)]
pub struct SessionCheck<'a> {
    /// The session of the caller's cookie, where there is one.
    pub session: Option<&'a SessionId>,
    /// Milliseconds UTC.
    pub now: i64,
}

/// What every page shows of the site.
#[derive(Clone, Debug, Deserialize)]
pub struct Site {
    /// The company.
    pub name: String,
    /// BCP 47.
    pub language: String,
    /// IANA time zone.
    pub zone: String,
    /// A line for everybody, above all else.
    pub announcement: Option<Text>,
    /// `#rrggbb`
    pub color: String,
    /// A path under `/static`.
    pub logo: Option<String>,
}

/// The signed-in customer.
#[derive(Clone, Debug, Deserialize)]
pub struct Viewer {
    /// Their account.
    pub contact_id: ContactId,
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// Their own choice of language, BCP 47.
    pub language: Option<String>,
    /// An administrator who sees the site as them; `None`: they themselves.
    #[serde(default)]
    pub seen_by: Option<SeenBy>,
}

/// Somebody of the team who sees the site as a customer does.
#[derive(Clone, Debug, Deserialize)]
pub struct SeenBy {
    /// The agent's name.
    pub name: String,
    /// Until when, milliseconds UTC.
    pub until: i64,
}

/// The agent at the desk.
#[derive(Clone, Debug, Deserialize)]
pub struct DeskAgent {
    /// Their id.
    pub id: AgentId,
    /// Their name.
    pub name: String,
    /// What they may do.
    pub role: Role,
}

/// What a portal is recognised by.
#[derive(Clone, Debug, Deserialize)]
pub struct PortalBrand {
    /// The word in its address.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// `#rrggbb`, where it differs from the site's.
    pub color: Option<String>,
    /// A path under `/static`.
    pub logo: Option<String>,
    /// A Lucide icon.
    pub icon: String,
}
