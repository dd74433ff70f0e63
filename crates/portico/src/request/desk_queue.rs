//! A queue of the desk.

use std::collections::BTreeMap;

use super::queue::{Cursor, Facet, Filter, Order, Plan, Selection};
use crate::db::{self, Statement};
use crate::definition::{Category, State, Text};
use crate::ids::{AgentId, RequestKey, Slug};
use crate::page::{DeskAgent, Site, desk_page};
use crate::{Db, Result, Value};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// A page of a queue has this many rows; one more is asked for, to know whether there is a next page.
pub const QUEUE_ROWS: usize = 50;

/// A queue in the desk's menu.
#[derive(Clone, Debug, Deserialize)]
pub struct MenuQueue {
    /// The word in its address.
    pub key: Slug,
    /// What the site calls it; `None` for those that Portico has words for.
    pub name: Option<Text>,
    /// By what it is indexed.
    pub facet: Facet,
    /// Its own order.
    pub own: Order,
    /// How many requests stand in it; of what is done, how many were resolved in the last seven days.
    pub count: i64,
}

/// The queue that a page shows.
#[derive(Clone, Debug, Deserialize)]
pub struct ShownQueue {
    /// The word in its address.
    pub key: Slug,
    /// What the site calls it; `None` for those that Portico has words for.
    pub name: Option<Text>,
    /// Which requests.
    pub filter: Filter,
    /// Its own order.
    pub own: Order,
    /// The order that it is shown in.
    pub order: Order,
}

impl ShownQueue {
    /// The index that serves it.
    pub(super) fn plan(&self) -> Plan {
        Plan { facet: self.filter.facet(), order: self.order }
    }
}

/// A request in a queue.
#[derive(Clone, Debug, Deserialize)]
pub struct DeskRow {
    /// Its key.
    pub key: RequestKey,
    /// Its summary.
    pub title: String,
    /// `progress`, `waiting` or `done`.
    pub state: State,
    /// Its status: a key of [`DeskQueue::statuses`].
    pub status: String,
    /// 1 (urgent) to 4 (low).
    pub priority: u8,
    /// Who has it.
    pub assignee: Option<String>,
    /// Who asked.
    pub requester: String,
    /// For which organisation.
    pub organisation: Option<String>,
    /// Milliseconds UTC.
    pub opened_at: i64,
    /// Milliseconds UTC.
    pub updated_at: i64,
    /// For the cursor.
    pub opened_seq: i64,
    /// For the cursor.
    pub updated_seq: i64,
}

/// The team's words for a status; many rows say the same.
#[derive(Clone, Debug, Deserialize)]
pub struct TeamStatus {
    /// `todo`, `doing`, `waiting` or `done`.
    pub category: Category,
    /// Its name.
    pub name: Text,
}

/// A queue, from the database `default`.
#[derive(Clone, Debug, Deserialize)]
pub struct DeskQueue {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// The agent, where active.
    pub(crate) agent: Option<DeskAgent>,
    /// The queue; `None` where there is none of this key for the agent.
    pub queue: Option<ShownQueue>,
    /// The queues that the agent sees, in the order of the menu.
    pub queues: Vec<MenuQueue>,
    /// One more than [`super::QUEUE_ROWS`] where there is a next page.
    pub rows: Vec<DeskRow>,
    /// The statuses of the rows, by workflow and key.
    pub statuses: BTreeMap<String, TeamStatus>,
    /// Too many searches: this is the queue without what was searched for.
    #[serde(skip)]
    pub refused: bool,
}

desk_page!(DeskQueue, about queue: ShownQueue);

impl DeskQueue {
    /// Loads a queue, or what a search finds; after too many searches the queue.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, agent: &AgentId, now: i64, selection: &Selection) -> Result<Self> {
        let statement = |selection: &Selection| {
            let params = desk_params(agent, now, selection);
            selection.statement("request/desk_queue.sql", sql!("request/desk_queue.sql"), params)
        };
        let (page, refused) = load_list::<Self>(db, selection, statement).await?;
        let queue = page.queue.filter(|queue| queue.key == selection.queue);
        Ok(DeskQueue { refused, queue, ..page })
    }
}

/// A page with a list of the desk.
pub(super) trait Lists: DeserializeOwned {
    /// Its queue.
    fn queue(&self) -> Option<&ShownQueue>;
}

impl Lists for DeskQueue {
    fn queue(&self) -> Option<&ShownQueue> {
        self.queue.as_ref()
    }
}

/// Loads a page with what a selection lists; and whether its search was one too many, whereupon the queue is listed.
///
/// It takes one statement, but where a link is older than its queue, or typed by hand: then the first one tells which index serves the queue, and a
/// second one reads it.
pub(super) async fn load_list<P: Lists>(
    db: &impl Db,
    selection: &Selection,
    statement: impl Fn(&Selection) -> Statement,
) -> Result<(P, bool)> {
    let (shown, refused, selection) = match db::page_of_row::<P>(db, statement(selection)).await? {
        Some(found) if !selection.search.is_empty() => return Ok((found, false)),
        Some(shown) => (shown, false, selection.clone()),
        None => {
            let queue = selection.without_search();
            (db::page(db, statement(&queue)).await?, true, queue)
        }
    };
    match shown.queue().map(ShownQueue::plan).filter(|plan| *plan != selection.plan()) {
        None => Ok((shown, refused)),
        Some(plan) => Ok((db::page(db, statement(&selection.by(plan))).await?, refused)),
    }
}

pub(super) fn desk_params(agent: &AgentId, now: i64, selection: &Selection) -> Vec<Value> {
    let mut params: Vec<Value> = vec![agent.as_str().into(), now.into()];
    params.extend(selection.params());
    params
}

impl ShownQueue {
    /// The cursor behind a row of this queue.
    #[must_use]
    pub fn cursor_after(&self, row: &DeskRow) -> Cursor {
        match self.order {
            Order::Activity => row.by_activity(),
            Order::Age => Cursor { first: row.opened_seq, second: 0 },
            Order::Priority => Cursor { first: i64::from(row.priority), second: row.opened_seq },
        }
    }
}

impl DeskRow {
    /// The cursor behind it in a list whose newest activity comes first, as what a search finds.
    #[must_use]
    pub fn by_activity(&self) -> Cursor {
        Cursor { first: self.updated_seq, second: 0 }
    }
}
