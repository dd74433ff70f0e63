//! The desk's queues: fixed selections in fixed orders. The only place where a statement is put together, and only from the texts below.

use std::fmt;

use crate::Value;

/// A queue of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Queue {
    /// Open, and nobody has it.
    Unassigned,
    /// Open, and this agent has it.
    Mine,
    /// Open.
    Open,
    /// The customer has the next step.
    Waiting,
    /// Resolved, newest first.
    Resolved,
}

/// The order of a queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Newest activity first.
    Activity,
    /// Longest open first.
    Age,
    /// Most urgent first, and among those the longest open.
    Priority,
}

impl Queue {
    /// All of them, in the order of the desk's menu.
    pub const ALL: [Queue; 5] = [Queue::Unassigned, Queue::Mine, Queue::Open, Queue::Waiting, Queue::Resolved];

    /// The word in its address.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Queue::Unassigned => "unassigned",
            Queue::Mine => "mine",
            Queue::Open => "open",
            Queue::Waiting => "waiting",
            Queue::Resolved => "resolved",
        }
    }

    /// The queue of this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Queue::ALL.into_iter().find(|queue| queue.word() == word)
    }

    fn condition(self) -> &'static str {
        match self {
            Queue::Unassigned => "q.state <> 'done' AND q.assignee_id IS NULL",
            Queue::Mine => "q.state <> 'done' AND q.assignee_id IS NOT NULL AND q.assignee_id = ?1",
            Queue::Open => "q.state <> 'done'",
            Queue::Waiting => "q.state = 'waiting'",
            Queue::Resolved => "q.state = 'done'",
        }
    }
}

impl Order {
    /// All of them.
    pub const ALL: [Order; 3] = [Order::Activity, Order::Age, Order::Priority];

    /// The word in an address.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Order::Activity => "activity",
            Order::Age => "age",
            Order::Priority => "priority",
        }
    }

    /// The order of this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Order::ALL.into_iter().find(|order| order.word() == word)
    }
}

/// What a queue page shows: which queue, in which order, from where on, or what a search finds instead.
#[derive(Clone, Debug)]
pub struct Selection {
    /// The queue.
    pub queue: Queue,
    /// Its order; resolved requests are always by activity.
    pub order: Order,
    /// Where the page before ended.
    pub after: Option<Cursor>,
    /// An FTS5 expression (see [`crate::search::expression`]); not empty, it takes the queue's place.
    pub search: String,
}

/// A row's place in its order, as it stands in a link: `1042` or `2.1042`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// The first key of the order.
    pub first: i64,
    /// The second, where there is one; else 0.
    pub second: i64,
}

impl Cursor {
    /// Reads what [`fmt::Display`] wrote.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (first, second) = text.split_once('.').unwrap_or((text, "0"));
        Some(Cursor { first: first.parse().ok()?, second: second.parse().ok()? })
    }
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.second == 0 { write!(f, "{}", self.first) } else { write!(f, "{}.{}", self.first, self.second) }
    }
}

impl Selection {
    pub(super) fn order(&self) -> Order {
        if self.queue == Queue::Resolved { Order::Activity } else { self.order }
    }

    /// Fills `{listed}` and `{counts}` of a page's statement. A search is counted by the same statement, which gives no row after too many.
    #[must_use]
    pub fn statement(&self, page: &str) -> String {
        let page = page.replace("{listed}", &self.listed()).replace("{counts}", COUNTS);
        if self.search.is_empty() { page } else { format!("{})", page.replacen("WITH\n", &format!("{COUNTED}WITH\n"), 1)) }
    }

    /// The queue without what is searched for.
    #[must_use]
    pub fn without_search(&self) -> Self {
        Selection { search: String::new(), after: None, ..self.clone() }
    }

    /// The parameters `?3` to `?5` of [`Selection::statement`].
    #[must_use]
    pub fn params(&self) -> [Value; 3] {
        let start = match self.order() {
            _ if !self.search.is_empty() => Cursor { first: i64::MAX, second: 0 },
            Order::Activity => Cursor { first: i64::MAX, second: 0 },
            Order::Age | Order::Priority => Cursor { first: 0, second: 0 },
        };
        let cursor = self.after.unwrap_or(start);
        [cursor.first.into(), cursor.second.into(), self.search.as_str().into()]
    }

    fn listed(&self) -> String {
        if !self.search.is_empty() {
            return SEARCHED.to_owned();
        }
        let (place, after, order) = match self.order() {
            Order::Activity => ("-r.updated_seq", "q.updated_seq < ?3", "q.updated_seq DESC"),
            Order::Age => ("r.opened_seq", "q.opened_seq > ?3", "q.opened_seq"),
            Order::Priority => {
                ("r.priority * 1000000000000 + r.opened_seq", "(q.priority, q.opened_seq) > (?3, ?4)", "q.priority, q.opened_seq")
            }
        };
        QUEUED.replace("{place}", place).replace("{condition}", self.queue.condition()).replace("{after}", after).replace("{order}", order)
    }
}

// The newest of each workspace's own index range; together they hold the newest of all.
const QUEUED: &str = "listed (opened_seq, position) AS MATERIALIZED (
  SELECT r.opened_seq, {place} FROM agent_in w
    JOIN request r ON r.opened_seq IN (SELECT q.opened_seq FROM request q WHERE q.workspace_id = w.workspace_id AND {condition} AND {after}
                                ORDER BY {order} LIMIT 51)
   WHERE ?5 = '' AND ?4 IS NOT NULL ORDER BY 2 LIMIT 51)";

// The 500 requests with the newest matches, newest activity first. The policy is asked of each: what others may see takes nobody's place.
const SEARCHED: &str = "found (opened_seq) AS MATERIALIZED (
  SELECT DISTINCT v.opened_seq
    FROM search_text t
    LEFT JOIN request r ON r.opened_seq = t.rowid
    LEFT JOIN reply p ON p.seq = t.rowid
   CROSS JOIN agent_request v ON v.viewer_id = ?1 AND v.id = coalesce(r.id, p.request_id)
   WHERE search_text MATCH ?5 || ' AND scope : ('
         || (SELECT group_concat('w' || s.serial, ' OR ') FROM agent_in w CROSS JOIN workspace s ON s.id = w.workspace_id) || ')'
   ORDER BY t.rowid DESC LIMIT 500),
listed (opened_seq, position) AS MATERIALIZED (
  SELECT r.opened_seq, -r.updated_seq FROM found f CROSS JOIN request r ON r.opened_seq = f.opened_seq
   WHERE r.updated_seq < ?3 AND ?4 IS NOT NULL ORDER BY 2 LIMIT 51)";

// Counts a search before it is made; `search::WINDOW` and `search::PER_AGENT`.
const COUNTED: &str = "INSERT INTO search_try (searcher, network, at)
SELECT id, '', ?2 FROM agent
 WHERE id = ?1 AND active = 1 AND (SELECT count(*) FROM (SELECT 1 FROM search_try WHERE searcher = ?1 AND at > ?2 - 60000 LIMIT 240)) < 240
RETURNING (
";

// Each from a few rows that the log keeps up to date; nothing is counted over requests.
const COUNTS: &str = "jsonb_object(
    'unassigned', (SELECT coalesce(sum(t.n), 0) FROM agent_in w CROSS JOIN request_count t WHERE t.workspace_id = w.workspace_id AND t.assignee_id = '' AND t.state <> 'done'),
    'mine', (SELECT coalesce(sum(t.n), 0) FROM agent_in w CROSS JOIN request_count t WHERE t.workspace_id = w.workspace_id AND t.assignee_id = ?1 AND t.state <> 'done'),
    'open', (SELECT coalesce(sum(t.n), 0) FROM agent_in w CROSS JOIN request_count t WHERE t.workspace_id = w.workspace_id AND t.state <> 'done'),
    'waiting', (SELECT coalesce(sum(t.n), 0) FROM agent_in w CROSS JOIN request_count t WHERE t.workspace_id = w.workspace_id AND t.state = 'waiting'),
    'resolved', (SELECT coalesce(sum(d.n), 0) FROM agent_in w CROSS JOIN resolved_count d WHERE d.workspace_id = w.workspace_id AND d.day > ?2 / 86400000 - 7))";

#[cfg(test)]
mod tests {
    use super::super::search;
    use super::*;

    #[test]
    fn a_search_is_counted_as_its_budget_says() {
        assert!(COUNTED.contains(&format!("?2 - {} LIMIT {}", search::WINDOW, search::PER_AGENT)));
        assert!(COUNTED.contains(&format!("< {}\nRETURNING", search::PER_AGENT)));
    }
}
