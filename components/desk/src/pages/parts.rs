//! What the page of a request is made of: the view models of both databases, the list beside it, what was typed.

use std::collections::HashSet;

use portico::ids::EventId;
use portico::request::{DeskRequest, DeskTransition, Note};
use portico_web::admission::DeskAdmitted;
use portico_web::markdown::Texts;

use super::{Notice, Shown};
use crate::forms::Draft;

/// What the page of a request is made of.
pub struct RequestPage<'a> {
    /// From the database `default`.
    pub page: &'a DeskAdmitted<DeskRequest>,
    /// From the database `internal`.
    pub notes: &'a [Note],
    /// The list beside it.
    pub shown: Shown<'a>,
    /// Of the forms on this page.
    pub form_id: EventId,
    /// What stands in the composers.
    pub draft: &'a Draft,
    /// What was just done, or not done.
    pub notice: Option<Notice>,
    /// The reply that was just sent, to be taken back.
    pub sent: Option<EventId>,
    /// Only entries older than this are shown.
    pub before: Option<i64>,
    /// Whether a phone opens with the team's side.
    pub team_first: bool,
    /// Milliseconds UTC.
    pub now: i64,
    /// What was said to and by the customer.
    pub texts: Texts,
}

impl RequestPage<'_> {
    /// The statuses that can be come to, with the first transition that leads to each and lacks nothing, else the first.
    pub fn ways(&self) -> Vec<&DeskTransition> {
        let mut known = HashSet::new();
        let (free, lacking): (Vec<_>, Vec<_>) = self.page.transitions.iter().partition(|transition| transition.lacks.is_empty());
        free.into_iter().chain(lacking).filter(|transition| known.insert(&transition.to)).collect()
    }
}
