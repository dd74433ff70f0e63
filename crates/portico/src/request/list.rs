//! A customer's list of requests.

use super::{Cards, search};
use crate::definition::State;
use crate::page::{SessionCheck, Site, Viewer, customer_page};
use crate::{Db, Result, db, statement};
use serde::Deserialize;

/// Requests of a page.
const ROWS: usize = 25;

/// All requests a customer may see.
#[derive(Clone, Debug, Deserialize)]
pub struct RequestList {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// The customer.
    pub(crate) viewer: Option<Viewer>,
    /// A page of them, newest activity first.
    pub requests: Cards,
    /// The `before` of the next page, where there is one.
    #[serde(skip)]
    pub next: Option<i64>,
    /// Too many searches: this is the list without what was searched for.
    #[serde(skip)]
    pub refused: bool,
}

customer_page!(RequestList, for Viewer);

impl RequestList {
    /// Loads a page of the list: those in one state, or all; only older than `before`.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, check: &SessionCheck<'_>, state: Option<State>, before: Option<i64>) -> Result<Self> {
        let (session, now, host, before) = (check.session, check.now, check.host, before.unwrap_or(i64::MAX));
        let statement = match (host, state.map(State::as_str)) {
            (Some(_), state) => statement!("request/list_on_domain.sql", session, now, host, state, before),
            (None, None) => statement!("request/list.sql", session, now, host, before),
            (None, Some(state)) => statement!("request/list_in_state.sql", session, now, host, state, before),
        };
        Ok(db::page::<Self>(db, statement).await?.cut())
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
            host: check.host,
            expression,
            before: before.unwrap_or(i64::MAX),
            network,
            since: now - search::WINDOW,
            per_contact: search::PER_CONTACT,
            per_network: search::PER_NETWORK
        );
        match db::page_of_row::<Self>(db, search).await? {
            Some(found) => Ok(found.cut()),
            None => Ok(RequestList { refused: true, ..Self::load(db, check, None, None).await? }),
        }
    }

    /// One row more than a page has tells where the next one begins.
    fn cut(mut self) -> Self {
        self.next = self.requests.truncate(ROWS).map(|next| next.updated_seq + 1);
        self
    }
}
