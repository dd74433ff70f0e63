//! From a filter and an order to the index that serves them.

use super::filter::{Filter, Order, Stage};
use crate::definition::one_of;

one_of! {
    /// What a queue's index begins with, after the workspace: an index has one of these. Counts are kept along the same ones.
    Facet, "a facet: state, assignee, type, organisation",
    /// The state alone.
    State = "state",
    /// Who has the request.
    Assignee = "assignee",
    /// The request type.
    Type = "type",
    /// The organisation.
    Organisation = "organisation"
}

impl Facet {
    /// The facets by which some index has every order.
    const IN_EACH_ORDER: [Facet; 2] = [Facet::State, Facet::Assignee];
}

/// What is wrong, by the path of its field.
pub(super) type Faults = Vec<(&'static str, &'static str)>;

/// The index that serves a queue: `request_by_<facet>_<order>`. It has the columns workspace, facet, state, then those of the order; a page reads the
/// first rows of each workspace and state, and no others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// What it begins with.
    pub facet: Facet,
    /// What it ends with.
    pub order: Order,
}

impl Plan {
    /// One for each index.
    pub const ALL: [Plan; 8] = [
        Plan { facet: Facet::State, order: Order::Activity },
        Plan { facet: Facet::State, order: Order::Age },
        Plan { facet: Facet::State, order: Order::Priority },
        Plan { facet: Facet::Assignee, order: Order::Activity },
        Plan { facet: Facet::Assignee, order: Order::Age },
        Plan { facet: Facet::Assignee, order: Order::Priority },
        Plan { facet: Facet::Type, order: Order::Priority },
        Plan { facet: Facet::Organisation, order: Order::Priority },
    ];

    /// The index that serves this filter in this order.
    ///
    /// # Errors
    /// Where none does: which part is in the way, and what would work.
    pub(super) fn of(filter: &Filter, order: Order) -> Result<Self, Faults> {
        let faults = faults(filter, order);
        if faults.is_empty() { Ok(Plan { facet: filter.facet(), order }) } else { Err(faults) }
    }

    /// The index's name.
    #[must_use]
    pub fn index(self) -> String {
        format!("request_by_{}_{}", self.facet.as_str(), self.order.as_str())
    }
}

impl Filter {
    /// What the index of this filter begins with.
    #[must_use]
    pub fn facet(&self) -> Facet {
        match (&self.assignee, &self.request_type, &self.organisation) {
            (Some(_), ..) => Facet::Assignee,
            (_, Some(_), _) => Facet::Type,
            (.., Some(_)) => Facet::Organisation,
            _ => Facet::State,
        }
    }

    /// The orders in which an index has what this filter asks for.
    #[must_use]
    pub fn orders(&self) -> &'static [Order] {
        if self.state == Stage::Done {
            &[Order::Activity]
        } else if self.priority_at_least.is_some() || !Facet::IN_EACH_ORDER.contains(&self.facet()) {
            &[Order::Priority]
        } else {
            &Order::ALL
        }
    }
}

fn faults(filter: &Filter, order: Order) -> Faults {
    let mut faults = Faults::new();
    let asked = [("filter.assignee", filter.assignee.is_some()), ("filter.type", filter.request_type.is_some())];
    let asked = asked.into_iter().chain([("filter.organisation", filter.organisation.is_some())]);
    let asked: Vec<&str> = asked.filter_map(|(path, is_asked)| is_asked.then_some(path)).collect();
    for path in asked.iter().skip(1) {
        faults.push((path, "can't be asked for together with another of assignee, type and organisation; keep one of them"));
    }
    if filter.state == Stage::Done {
        let by = asked.first().copied().into_iter().chain(filter.priority_at_least.map(|_| "filter.priority_at_least"));
        faults.extend(
            by.map(|path| {
                (path, "can't be asked for of requests that are done; leave it out, or take the state open, progress or waiting")
            }),
        );
    }
    if faults.is_empty() && !filter.orders().contains(&order) {
        faults.push(("order", match filter.orders() {
            [Order::Activity] => "can only be activity where requests are done",
            _ => "can only be priority where type, organisation or priority_at_least is asked for; among equals the longest open come first",
        }));
    }
    faults
}
