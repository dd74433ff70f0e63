//! What a list shows: of a queue, of what a search found, beside a request.

use std::collections::BTreeMap;

use portico::request::{DeskQueue, DeskRequest, DeskRow, MenuQueue, ShownQueue, TeamStatus};
use portico_web::admission::DeskAdmitted;

use crate::forms::View;

/// A list that is shown, and the menu beside it.
pub struct Shown<'a> {
    /// The queue.
    pub queue: &'a ShownQueue,
    /// The menu.
    pub queues: &'a [MenuQueue],
    /// One more than a page has where there is a next page.
    pub rows: &'a [DeskRow],
    /// The statuses of the rows.
    pub statuses: &'a BTreeMap<String, TeamStatus>,
    /// Its view.
    pub view: View,
    /// Too many searches: nothing was searched for.
    pub refused: bool,
}

impl<'a> Shown<'a> {
    /// What the page of a queue shows.
    pub fn of_queue(page: &'a DeskAdmitted<DeskQueue>, view: &View) -> Self {
        let queue = &page.subject;
        Shown { queue, queues: &page.queues, rows: &page.rows, statuses: &page.statuses, view: view.showing(queue), refused: page.refused }
    }

    /// What the page of a request shows beside it; `None` while the site is empty.
    pub fn beside_request(page: &'a DeskRequest, view: &View) -> Option<Self> {
        let queue = page.queue.as_ref()?;
        Some(Shown { queue, queues: &page.queues, rows: &page.rows, statuses: &page.statuses, view: view.showing(queue), refused: false })
    }

    /// The queue of this key, where the menu has it.
    pub fn in_menu(&self, key: &str) -> Option<&'a MenuQueue> {
        self.queues.iter().find(|queue| queue.key.as_str() == key)
    }
}
