//! A request as its customer sees it.

use crate::definition::{ActorKind, Category, EntryKind, Owner, State, Text};
use crate::ids::{ContactId, RequestKey};
use crate::page::{PortalBrand, SessionCheck, Site, Viewer, customer_page};
use crate::portal::form::FormAnswer;
use crate::{Db, Result, db, statement};
use serde::Deserialize;

/// Entries of a conversation that are shown at once.
pub const ENTRIES: usize = 100;

/// Who asked for somebody else.
#[derive(Clone, Debug, Deserialize)]
pub struct Asker {
    /// Their account.
    pub id: ContactId,
    /// Their name.
    pub name: String,
}

/// What a request is and where it stands.
#[derive(Clone, Debug, Deserialize)]
pub struct RequestHead {
    /// Its id.
    pub id: String,
    /// Its key.
    pub key: RequestKey,
    /// Its summary.
    pub title: String,
    /// What was asked, Markdown.
    pub body: String,
    /// The other answers.
    pub answers: Vec<FormAnswer>,
    /// The request that it takes up again.
    pub follows: Option<RequestKey>,
    /// `progress`, `waiting` or `done`.
    pub state: State,
    /// `todo`, `doing`, `waiting` or `done`.
    pub category: Category,
    /// The customer's word for its status.
    pub status: Text,
    /// What happens now; may hold `{agent}`.
    pub next_step: Text,
    /// Who has the next step: `team`, `customer` or `nobody`.
    pub owner: Owner,
    /// The current one of `steps`, from 0; `None` where it left the way.
    pub step: Option<usize>,
    /// The stages of progress, in the customer's words.
    pub steps: Vec<Text>,
    /// Milliseconds UTC.
    pub opened_at: i64,
    /// Milliseconds UTC.
    pub updated_at: i64,
    /// Milliseconds UTC.
    pub resolved_at: Option<i64>,
    /// The stated hours to a first answer.
    pub response_hours: i64,
    /// What happens after submitting, in the designer's words.
    pub what_next: Text,
    /// The time to an answer in words, where its type has any.
    pub response: Option<Text>,
    /// What its type says right after submitting.
    pub success: Option<Text>,
    /// It is never shared.
    pub confidential: bool,
    /// Its request type's name.
    #[serde(rename = "type")]
    pub type_name: Text,
    /// Its request type's key.
    pub type_id: String,
    /// Who of the team has it.
    pub agent: Option<String>,
    /// Whose it is.
    pub requester: String,
    /// Whose it is.
    pub requester_id: ContactId,
    /// A lead who asked for them.
    pub asked_by: Option<Asker>,
    /// For which organisation.
    pub organisation: Option<String>,
    /// Its portal.
    pub portal: PortalBrand,
    /// `None`: private. "": everybody in the organisation reads it; else those of it with this role.
    pub shared_with: Option<String>,
}

/// Something said or done.
#[derive(Clone, Debug, Deserialize)]
pub struct Entry {
    /// Its place in the log.
    pub seq: i64,
    /// Milliseconds UTC.
    pub at: i64,
    /// `reply`, `request.transitioned` or `request.assigned`.
    pub kind: EntryKind,
    /// `contact`, `agent` or `system`.
    pub author_kind: ActorKind,
    /// Whose id.
    pub author_id: String,
    /// Whose name.
    pub author: Option<String>,
    /// A reply's text, Markdown.
    pub body: Option<String>,
    /// The agent who took it.
    pub assignee: Option<String>,
    /// The status that it came to.
    pub status: Option<Text>,
}

/// A transition that the customer may take.
#[derive(Clone, Debug, Deserialize)]
pub struct OfferedTransition {
    /// Its key.
    pub key: String,
    /// The words on its button.
    pub name: Text,
    /// The customer says why.
    pub needs_reason: bool,
    /// The state that it leads to.
    pub state: State,
    /// Offered until then, milliseconds UTC.
    pub until: Option<i64>,
    /// The customer has a way back from where it leads.
    pub can_be_undone: bool,
}

/// A request as its customer sees it.
#[derive(Clone, Debug, Deserialize)]
pub struct RequestDetail {
    /// The site; `None` while it is empty, or where nothing has changed.
    pub(crate) site: Option<Site>,
    /// The customer.
    pub(crate) viewer: Option<Viewer>,
    /// Changes whenever the page would look different.
    pub version: Option<String>,
    /// The request; `None` where this viewer sees none, or where nothing has changed.
    pub request: Option<RequestHead>,
    /// What was said and done, oldest first; one more than [`super::ENTRIES`] where there is more before.
    #[serde(default)]
    pub entries: Vec<Entry>,
    /// What the customer may do.
    #[serde(default)]
    pub transitions: Vec<OfferedTransition>,
}

customer_page!(RequestDetail, for Viewer, about request: RequestHead, in request.portal);

impl RequestDetail {
    /// Loads a request. With the `version` that the caller shows already, an unchanged request comes back as that version alone.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, check: &SessionCheck<'_>, key: &RequestKey, before: Option<i64>, version: &str) -> Result<Self> {
        let (session, now) = (check.session, check.now);
        db::page(db, statement!("request/detail.sql", session, now, host: check.host, key, before: before.unwrap_or(i64::MAX), version))
            .await
    }
}
