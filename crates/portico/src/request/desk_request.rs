//! A request at the desk, beside its queue.

use std::collections::BTreeMap;

use super::desk_queue::{DeskRow, Lists, MenuQueue, ShownQueue, TeamStatus, desk_params, load_list};
use super::queue::Selection;
use crate::definition::{ActorKind, Category, EntryKind, State, Text};
use crate::ids::{AgentId, ContactId, EventId, RequestKey};
use crate::page::{DeskAgent, Site, desk_page};
use crate::portal::Requirement;
use crate::portal::form::FormAnswer;
use crate::{Db, Result};
use serde::Deserialize;

/// The customer beside a request.
#[derive(Clone, Debug, Deserialize)]
pub struct Customer {
    /// Whose request it is.
    pub name: String,
    /// Whose request it is.
    pub id: ContactId,
    /// Where they get mail.
    pub email: String,
    /// For which organisation.
    pub organisation: Option<String>,
    /// What they are there.
    pub role: Option<String>,
    /// Their open requests.
    pub open_now: i64,
    /// How many more will read a reply.
    pub other_readers: i64,
}

/// A request at the desk.
#[derive(Clone, Debug, Deserialize)]
pub struct DeskDetail {
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
    /// The team's word for its status.
    pub status: Text,
    /// The customer's word for its status.
    pub customer_status: Text,
    /// 1 (urgent) to 4 (low).
    pub priority: u8,
    /// Who has it.
    pub assignee_id: Option<AgentId>,
    /// Who has it.
    pub assignee: Option<String>,
    /// How it ended.
    pub resolution: Option<String>,
    /// Milliseconds UTC.
    pub opened_at: i64,
    /// Milliseconds UTC.
    pub updated_at: i64,
    /// Milliseconds UTC.
    pub resolved_at: Option<i64>,
    /// Its request type's name.
    #[serde(rename = "type")]
    pub type_name: Text,
    /// Its request type's key.
    pub type_id: String,
    /// The version of its type's form, as it was asked.
    pub form_version: i64,
    /// The version that is live.
    pub live_version: i64,
    /// It is never shared.
    pub confidential: bool,
    /// Its portal's name.
    pub portal: Text,
    /// The stated hours to a first answer.
    pub response_hours: i64,
    /// An auditor reads only.
    pub may_write: bool,
    /// A lead who asked for the customer.
    pub asked_by: Option<String>,
    /// Whose it is.
    pub customer: Customer,
}

/// Something said or done, as the team sees it.
#[derive(Clone, Debug, Deserialize)]
pub struct DeskEntry {
    /// Its place in the log.
    pub seq: i64,
    /// Its event.
    pub id: EventId,
    /// Milliseconds UTC.
    pub at: i64,
    /// `reply`, or the kind of an event.
    pub kind: EntryKind,
    /// `contact`, `agent` or `system`.
    pub author_kind: ActorKind,
    /// Whose id.
    pub author_id: String,
    /// Whose name.
    pub author: Option<String>,
    /// A reply's text, Markdown.
    pub body: Option<String>,
    /// When a reply is shown to the customer, milliseconds UTC; until then it can be taken back.
    pub visible_at: Option<i64>,
    /// Whom it was given to.
    pub assignee: Option<String>,
    /// The status that it came to.
    pub status: Option<Text>,
    /// The priority that it got.
    pub priority: Option<u8>,
}

/// A transition from where the request stands.
#[derive(Clone, Debug, Deserialize)]
pub struct DeskTransition {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: Text,
    /// The status that it leads to.
    pub to: Text,
    /// That status's category.
    pub category: Category,
    /// What the request lacks for it; while it lacks something, nobody takes it.
    pub lacks: Vec<Requirement>,
}

/// A colleague in the request's workspace.
#[derive(Clone, Debug, Deserialize)]
pub struct Colleague {
    /// Their id.
    pub id: AgentId,
    /// Their name.
    pub name: String,
}

/// A request beside its queue, from the database `default`.
#[derive(Clone, Debug, Deserialize)]
pub struct DeskRequest {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// The agent, where active.
    pub(crate) agent: Option<DeskAgent>,
    /// The queue that the request was opened from, or what is open; `None` while the site is empty.
    pub queue: Option<ShownQueue>,
    /// The queues that the agent sees, in the order of the menu.
    pub queues: Vec<MenuQueue>,
    /// The queue's rows.
    pub rows: Vec<DeskRow>,
    /// The statuses of the rows, by workflow and key.
    pub statuses: BTreeMap<String, TeamStatus>,
    /// The request, where it is in one of the agent's workspaces.
    pub request: Option<DeskDetail>,
    /// What was said and done, oldest first; one more than [`super::ENTRIES`] where there is more before.
    pub entries: Vec<DeskEntry>,
    /// Where the workflow leads from here.
    pub transitions: Vec<DeskTransition>,
    /// To whom it can be given.
    pub colleagues: Vec<Colleague>,
    /// The text of a reply just taken back.
    pub taken_back: Option<String>,
}

desk_page!(DeskRequest, about request: DeskDetail);

impl DeskRequest {
    /// Loads a request beside its queue, or beside what a search finds, which counts: after too many, beside the queue. `before` asks for older
    /// entries, `taken_back` for the text of a withdrawn reply.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(
        db: &impl Db,
        agent: &AgentId,
        now: i64,
        selection: &Selection,
        key: &RequestKey,
        before: Option<i64>,
        taken_back: Option<&EventId>,
    ) -> Result<Self> {
        let statement = |selection: &Selection| {
            let mut params = desk_params(agent, now, selection);
            params.extend([key.as_str().into(), before.unwrap_or(i64::MAX).into(), taken_back.map_or("", EventId::as_str).into()]);
            selection.statement("request/desk_request.sql", sql!("request/desk_request.sql"), params)
        };
        Ok(load_list(db, selection, statement).await?.0)
    }
}

impl Lists for DeskRequest {
    fn queue(&self) -> Option<&ShownQueue> {
        self.queue.as_ref()
    }
}
