//! Requests in a customer's list, and what many of them say alike: the words for a status, the name of a portal.

use std::collections::BTreeMap;
use std::ops::Deref;

use serde::Deserialize;

use crate::definition::{Category, State, Text};
use crate::ids::{ContactId, RequestKey};

/// What a list holds of one request.
#[derive(Clone, Debug, Deserialize)]
pub struct RequestCard {
    /// Its key.
    pub key: RequestKey,
    /// Its summary.
    pub title: String,
    /// `progress`, `waiting` (for the customer) or `done`.
    pub state: State,
    status: String,
    /// Who of the team has it.
    pub agent: Option<String>,
    portal: String,
    /// Who asked.
    pub requester: String,
    /// Who asked.
    pub requester_id: ContactId,
    /// Milliseconds UTC.
    pub opened_at: i64,
    /// Milliseconds UTC.
    pub updated_at: i64,
    /// Its place among those that are ordered by activity.
    pub updated_seq: i64,
    /// Milliseconds UTC.
    pub resolved_at: Option<i64>,
    /// The stated hours to a first answer.
    pub response_hours: i64,
}

/// The customer's words for a status.
#[derive(Clone, Debug, Deserialize)]
pub struct CustomerStatus {
    /// `todo`, `doing`, `waiting` or `done`.
    pub category: Category,
    /// Its name.
    pub name: Text,
    /// What happens now; may hold `{agent}`.
    pub next_step: Text,
    /// Its place among the workflow's steps, from 0; `None` where it left the way, as a withdrawn one does.
    pub step: Option<usize>,
}

/// A request in a list, with the words for it.
#[derive(Clone, Copy, Debug)]
pub struct Card<'a> {
    request: &'a RequestCard,
    /// Its status.
    pub status: &'a CustomerStatus,
    /// Its portal's name.
    pub portal: &'a Text,
}

impl Deref for Card<'_> {
    type Target = RequestCard;

    fn deref(&self) -> &RequestCard {
        self.request
    }
}

/// The requests of a list, as `sql/request/part/cards.sql` gives them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(try_from = "Sent")]
pub struct Cards(Sent);

#[derive(Clone, Debug, Default, Deserialize)]
struct Sent {
    cards: Vec<RequestCard>,
    statuses: BTreeMap<String, CustomerStatus>,
    portals: BTreeMap<String, Text>,
}

impl TryFrom<Sent> for Cards {
    type Error = String;

    fn try_from(sent: Sent) -> Result<Self, String> {
        match sent.cards.iter().find(|card| sent.card(card).is_none()) {
            Some(card) => Err(format!("there are no words for the status or the portal of {}", card.key)),
            None => Ok(Cards(sent)),
        }
    }
}

impl Sent {
    fn card<'a>(&'a self, request: &'a RequestCard) -> Option<Card<'a>> {
        Some(Card { request, status: self.statuses.get(&request.status)?, portal: self.portals.get(&request.portal)? })
    }
}

impl Cards {
    /// Each of them, in their order.
    pub fn iter(&self) -> impl Iterator<Item = Card<'_>> {
        self.0.cards.iter().filter_map(|card| self.0.card(card))
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.cards.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.cards.is_empty()
    }

    /// Leaves out all but the first so many; gives the first that is left out.
    pub(crate) fn truncate(&mut self, most: usize) -> Option<RequestCard> {
        let rest = self.0.cards.split_off(most.min(self.0.cards.len()));
        rest.into_iter().next()
    }

    /// Leaves out those of which this is not so.
    pub(crate) fn retain(&mut self, keep: impl Fn(&RequestCard) -> bool) {
        self.0.cards.retain(keep);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cards(status: &str) -> Result<Cards, serde_json::Error> {
        serde_json::from_value(serde_json::json!({
            "cards": [{"key": "SUP-1", "title": "Slow", "state": "progress", "status": status, "agent": null, "portal": "support", "requester": "Dana Okafor",
                "requester_id": "01900000000070008000000000000001", "opened_at": 1, "updated_at": 2, "updated_seq": 3, "resolved_at": null, "response_hours": 8}],
            "statuses": {"support/new": {"category": "todo", "name": "Received", "next_step": "We read it.", "step": 0}},
            "portals": {"support": "Support"},
        }))
    }

    #[test]
    fn a_card_has_the_words_of_its_status_and_its_portal() {
        let cards = cards("support/new").unwrap();
        let card = cards.iter().next().unwrap();
        assert_eq!((&card.status.name, card.portal, card.title.as_str()), (&Text::from("Received"), &Text::from("Support"), "Slow"));
    }

    #[test]
    fn a_card_without_words_is_a_fault_and_not_left_out() {
        let error = cards("support/old").unwrap_err().to_string();
        assert!(error.contains("no words for the status or the portal of SUP-1"), "{error}");
    }
}
