//! A queue of the desk.

use super::queue::{Cursor, Order, Selection};
use crate::db::Statement;
use crate::definition::{Category, State};
use crate::ids::{AgentId, RequestKey};
use crate::page::{DeskAgent, Site, desk_page};
use crate::{Db, Result, Value, db};
use serde::Deserialize;

/// A page of a queue has this many rows; one more is asked for, to know whether there is a next page.
pub const QUEUE_ROWS: usize = 50;

/// How many requests stand in each queue of this agent.
#[derive(Clone, Debug, Deserialize)]
pub struct Counts {
    /// Open, and nobody has them.
    pub unassigned: i64,
    /// Open, and this agent has them.
    pub mine: i64,
    /// Open.
    pub open: i64,
    /// The customer has the next step.
    pub waiting: i64,
    /// Resolved in the last seven days.
    pub resolved: i64,
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
    /// `todo`, `doing`, `waiting` or `done`.
    pub category: Category,
    /// The team's word for its status.
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

/// A queue, from the database `default`.
#[derive(Clone, Debug, Deserialize)]
pub struct DeskQueue {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// The agent, where active.
    pub(crate) agent: Option<DeskAgent>,
    /// The counts of all queues.
    pub counts: Counts,
    /// One more than [`super::QUEUE_ROWS`] where there is a next page.
    pub rows: Vec<DeskRow>,
    /// Too many searches: this is the queue without what was searched for.
    #[serde(skip)]
    pub refused: bool,
}

desk_page!(DeskQueue);

impl DeskQueue {
    /// Loads a queue, or what a search finds; after too many searches the queue.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, agent: &AgentId, now: i64, selection: &Selection) -> Result<Self> {
        let page = sql!("request/desk_queue.sql");
        match db::page_of_row(db, Statement::unnamed(selection.statement(page), desk_params(agent, now, selection))).await? {
            Some(found) => Ok(found),
            None => {
                let queue = selection.without_search();
                let params = desk_params(agent, now, &queue);
                Ok(DeskQueue { refused: true, ..db::page(db, Statement::unnamed(queue.statement(page), params)).await? })
            }
        }
    }
}

pub(super) fn desk_params(agent: &AgentId, now: i64, selection: &Selection) -> Vec<Value> {
    let mut params: Vec<Value> = vec![agent.as_str().into(), now.into()];
    params.extend(selection.params());
    params
}

impl Selection {
    /// The cursor behind a row of this selection.
    #[must_use]
    pub fn cursor_after(&self, row: &DeskRow) -> Cursor {
        match self.order() {
            _ if !self.search.is_empty() => Cursor { first: row.updated_seq, second: 0 },
            Order::Activity => Cursor { first: row.updated_seq, second: 0 },
            Order::Age => Cursor { first: row.opened_seq, second: 0 },
            Order::Priority => Cursor { first: i64::from(row.priority), second: row.opened_seq },
        }
    }
}
