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
    /// The portal's own domain that is asked, as far as anybody says; `None`: the main address. Whether it is one, the page's statement tells: at a
    /// host that shows no portal there is no site.
    pub host: Option<&'a str>,
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
    pub announcement: Option<Announcement>,
    /// `#rrggbb`
    pub color: String,
    /// Where its image is.
    pub logo: Option<String>,
    /// An image across the top of the hub, and of portals without one of their own.
    pub banner: Option<String>,
    /// The one portal that is shown, on its own domain.
    #[serde(default)]
    pub domain: Option<PortalBrand>,
}

/// A line for everybody, and when it is shown.
#[derive(Clone, Debug, Deserialize)]
pub struct Announcement {
    /// The line.
    pub text: Text,
    /// Not before this minute of the site's zone, `2026-12-24T18:00`.
    pub from: Option<String>,
    /// Not from this minute on.
    pub until: Option<String>,
}

impl Announcement {
    /// Whether it is shown at a minute by the clock of the site's zone: such minutes are in order as texts are.
    #[must_use]
    pub fn is_shown(&self, minute: &str) -> bool {
        self.from.as_deref().is_none_or(|from| from <= minute) && self.until.as_deref().is_none_or(|until| minute < until)
    }
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
    /// Where its image is; the site's where there is none.
    pub logo: Option<String>,
    /// A Lucide icon.
    pub icon: String,
}
