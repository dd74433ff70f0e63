//! Everything that is shown: each page is one statement per database, read into one typed struct.

mod agents;
mod customer;
mod desk;
mod letters;
mod request;
mod sign_in;

use serde::Deserialize;

use crate::ids::{ContactId, SessionId};

pub use agents::{AgentAccount, AgentSession, AgentTeam, DeskProfile, DeskTeam, TeamAccount, is_admin};
pub use customer::{Followed, FoundType, Hub, IntakeForm, Pick, PortalFront, PortalLink, PortalWords, Tab, TypeLink, TypeWords};
pub use desk::{
    Counts, Customer, DeskAgent, DeskDetail, DeskEntry, DeskNotes, DeskQueue, DeskRequest, DeskRow, DeskTransition, Note, agent_session,
    may_work_on,
};
pub use letters::{LetterSite, Letters, RequestLetter, SignInLetter};
pub use request::{Answer, Entry, OfferedTransition, RequestCard, RequestDetail, RequestHead, RequestList};
pub use sign_in::{Account, Asked, BrandColors, OpenSession, OrganisationRole, SignIn, SignInLink};

/// A page of a queue has this many rows; one more is asked for, to know whether there is a next page.
pub const QUEUE_ROWS: usize = 50;
/// Entries of a conversation that are shown at once.
pub const ENTRIES: usize = 100;

/// Who asks for a customer's page, and when.
#[derive(Clone, Debug)]
pub struct Visit<'a> {
    /// The session of the caller's cookie, where there is one.
    pub session: Option<&'a SessionId>,
    /// Milliseconds UTC.
    pub now: i64,
}

impl Visit<'_> {
    fn params(&self) -> Vec<crate::Value> {
        vec![self.session.map_or("", SessionId::as_str).into(), self.now.into()]
    }
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
    pub announcement: Option<String>,
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
}

/// What a portal is recognised by.
#[derive(Clone, Debug, Deserialize)]
pub struct PortalBrand {
    /// The word in its address.
    pub id: String,
    /// Its name.
    pub name: String,
    /// `#rrggbb`, where it differs from the site's.
    pub color: Option<String>,
    /// A path under `/static`.
    pub logo: Option<String>,
    /// A Lucide icon.
    pub icon: String,
}

/// SQLite has no booleans in JSON: 0 and 1.
pub(crate) fn flag<'de, D: serde::Deserializer<'de>>(from: D) -> Result<bool, D::Error> {
    Ok(i64::deserialize(from)? != 0)
}
