//! A customer's list of requests.

use super::search;
use crate::definition::{Category, State, Text};
use crate::ids::{ContactId, RequestKey};
use crate::page::{SessionCheck, Site, Viewer, customer_page};
use crate::{Db, Result, db, statement};
use serde::Deserialize;

/// A request in a list, in the customer's words.
#[derive(Clone, Debug, Deserialize)]
pub struct RequestCard {
    /// Its key.
    pub key: RequestKey,
    /// Its summary.
    pub title: String,
    /// `progress`, `waiting` (for the customer) or `done`.
    pub state: State,
    /// `todo`, `doing`, `waiting` or `done`.
    pub category: Category,
    /// The customer's word for its status.
    pub status: Text,
    /// Its place among the workflow's steps, from 0; `None` where it left the way, as a withdrawn one does.
    pub step: Option<usize>,
    /// What happens now; may hold `{agent}`.
    pub next_step: Text,
    /// Who of the team has it.
    pub agent: Option<String>,
    /// Its portal's name.
    pub portal: Text,
    /// Who asked.
    pub requester: String,
    /// Who asked.
    pub requester_id: ContactId,
    /// Milliseconds UTC.
    pub opened_at: i64,
    /// Milliseconds UTC.
    pub updated_at: i64,
    /// Milliseconds UTC.
    pub resolved_at: Option<i64>,
    /// The stated hours to a first answer.
    pub response_hours: i64,
}

/// All requests a customer may see.
#[derive(Clone, Debug, Deserialize)]
pub struct RequestList {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// The customer.
    pub(crate) viewer: Option<Viewer>,
    /// A page of them, newest activity first.
    pub requests: Vec<RequestCard>,
    /// The `before` of the next page, where there is one.
    pub next: Option<i64>,
    /// Too many searches: this is the list without what was searched for.
    #[serde(skip)]
    pub refused: bool,
}

customer_page!(RequestList, for Viewer);

impl RequestList {
    /// Loads a page of the list: those in one state, or all (""); only older than `before`.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, check: &SessionCheck<'_>, state: Option<State>, before: Option<i64>) -> Result<Self> {
        let (session, now) = (check.session, check.now);
        let state = state.map(State::as_str);
        db::page(db, statement!("request/list.sql", session, now, state, before: before.unwrap_or(i64::MAX))).await
    }

    /// Loads a page of what a search finds; it counts for the contact and for the caller's network. After too many, and where nobody is signed
    /// in, the list itself.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn search(db: &impl Db, check: &SessionCheck<'_>, network: &str, typed: &str, before: Option<i64>) -> Result<Self> {
        let expression = search::expression(typed);
        if expression.is_empty() {
            // Nothing but marks was typed: there is nothing of that, and nothing to count.
            return Self::load(db, check, None, Some(0)).await;
        }
        let (session, now) = (check.session, check.now);
        let search = statement!(
            "request/list_search.sql",
            session,
            now,
            expression,
            before: before.unwrap_or(i64::MAX),
            network,
            since: now - search::WINDOW,
            per_contact: search::PER_CONTACT,
            per_network: search::PER_NETWORK
        );
        match db::page_of_row(db, search).await? {
            Some(found) => Ok(found),
            None => Ok(RequestList { refused: true, ..Self::load(db, check, None, None).await? }),
        }
    }
}
