//! How a queue is saved.

use serde::Serialize;

use super::filter::{Filter, Order};
use super::plan::Plan;
use crate::definition::{Definition, Object, Text, as_number, defined_by};
use crate::ids::Slug;

/// A site has no more queues than this, the five that come with it included: each stands in the menu of every page of the desk.
pub const MOST_QUEUES: usize = 50;

/// A queue of the desk: `queue.defined`. Its filter and order are served by an index ([`Plan`]).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct QueueDefinition {
    /// What the team reads.
    pub name: Text,
    /// Its order in the menu, after those that come with a site.
    pub position: u32,
    /// Not in the menu any more; its address still works.
    #[serde(serialize_with = "as_number")]
    pub retired: bool,
    /// Which requests.
    pub filter: Filter,
    /// In which order; the reader may choose another where an index has it.
    pub order: Order,
}

impl Definition for QueueDefinition {
    type Key = Slug;
    const KIND: &'static str = "queue.defined";
    defined_by!("request/define_queue.sql");

    fn read(from: &mut Object<'_>) -> Option<Self> {
        let (name, position, retired) = (from.text("name", 80), from.position(), from.flag("retired"));
        let (filter, order) = (from.object("filter", Filter::read), from.word("order"));
        if let (Some(filter), Some(order)) = (&filter, order) {
            for (path, why) in Plan::of(filter, order).err().into_iter().flatten() {
                from.fault(path, why);
            }
        }
        Some(QueueDefinition { name: name?, position, retired, filter: filter?, order: order? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_queues_are_those_that_the_statements_say() {
        assert!(sql!("request/define_queue.sql").contains(&format!("WHERE id <> :key) < {MOST_QUEUES}")));
        assert!(sql!("site/part/refusal.sql").contains(&format!("WHERE id <> subject) >= {MOST_QUEUES}")));
    }
}
