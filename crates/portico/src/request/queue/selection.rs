//! What a page of the desk lists.

use super::cursor::Cursor;
use super::filter::Order;
use super::plan::{Facet, Plan};
use super::statement;
use crate::Value;
use crate::db::Statement;
use crate::ids::Slug;

/// What a page lists: which queue, in which order, from where on, or what a search finds instead.
#[derive(Clone, Debug)]
pub struct Selection {
    /// The queue's key.
    pub queue: Slug,
    /// The facet of the queue's filter, as the link says that leads here. Where the queue has another one by now, the page asks again.
    pub facet: Facet,
    /// The order asked for; else the queue's own.
    pub order: Option<Order>,
    /// Where the page before ended.
    pub after: Option<Cursor>,
    /// An FTS5 expression (see [`crate::request::search::expression`]); not empty, it takes the queue's place.
    pub search: String,
}

impl Selection {
    /// The index that the queue is taken to have. What an address says that no index has is not taken at its word.
    #[must_use]
    pub fn plan(&self) -> Plan {
        let plan = Plan { facet: self.facet, order: self.order.unwrap_or(Order::Activity) };
        if Plan::ALL.contains(&plan) { plan } else { Plan { order: Order::Priority, ..plan } }
    }

    /// A page's statement, complete, by its file and the text of that file.
    pub(in crate::request) fn statement(&self, name: &'static str, page: &str, params: Vec<Value>) -> Statement {
        Statement { name, sql: self.text(page).into(), params, may_repeat: self.search.is_empty() }
    }

    /// A page's text, complete. A search is counted by the same statement, which gives no row after too many.
    #[must_use]
    pub fn text(&self, page: &str) -> String {
        if self.search.is_empty() { statement::of_queue(page, self.plan()) } else { statement::of_search(page) }
    }

    /// The queue without what is searched for.
    #[must_use]
    pub fn without_search(&self) -> Self {
        Selection { search: String::new(), after: None, ..self.clone() }
    }

    /// The same, served by this index.
    pub(in crate::request) fn by(&self, plan: Plan) -> Self {
        Selection { facet: plan.facet, order: Some(plan.order), ..self.clone() }
    }

    /// The parameters `?3` to `?7` of [`Selection::text`].
    #[must_use]
    pub fn params(&self) -> [Value; 5] {
        let number = |of: fn(Cursor) -> i64| self.after.map_or(Value::Null, |cursor| of(cursor).into());
        let order = self.order.map_or(Value::Null, |order| order.as_str().into());
        [self.queue.as_str().into(), order, number(|cursor| cursor.first), number(|cursor| cursor.second), self.search.as_str().into()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_an_address_says_the_statement_is_one_of_those_that_are_tested() {
        let queue = Slug::parse("open").unwrap();
        for facet in [Facet::State, Facet::Assignee, Facet::Type, Facet::Organisation] {
            for order in [None, Some(Order::Activity), Some(Order::Age), Some(Order::Priority)] {
                let selection = Selection { queue: queue.clone(), facet, order, after: None, search: String::new() };
                assert!(Plan::ALL.contains(&selection.plan()), "{facet:?} {order:?}");
            }
        }
    }
}
