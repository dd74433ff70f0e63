//! The typed parts of a queue: which requests, in which order.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::definition::{Object, Word, WorkspaceKey, one_of};
use crate::ids::{AgentId, Slug};

one_of! {
    /// How far requests have come.
    Stage, "open, progress, waiting or done",
    /// Not settled: in progress or waiting.
    Open = "open",
    /// The team has them.
    Progress = "progress",
    /// The customer is asked.
    Waiting = "waiting",
    /// Settled.
    Done = "done"
}

one_of! {
    /// The order of a queue.
    Order, "an order: activity, age, priority",
    /// Newest activity first.
    Activity = "activity",
    /// Longest open first.
    Age = "age",
    /// Most urgent first, and among those the longest open.
    Priority = "priority"
}

impl Order {
    /// All of them.
    pub const ALL: [Order; 3] = [Order::Activity, Order::Age, Order::Priority];
}

/// Who has a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Assignee {
    /// Nobody.
    Nobody,
    /// Whoever looks at the queue.
    Me,
    /// This agent.
    Agent(AgentId),
}

impl Word for Assignee {
    const WHAT: &'static str = "nobody, me, or an agent's id";

    fn read(text: &str) -> Option<Self> {
        match text {
            "nobody" => Some(Assignee::Nobody),
            "me" => Some(Assignee::Me),
            id => AgentId::parse(id).map(Assignee::Agent),
        }
    }
}

impl fmt::Display for Assignee {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Assignee::Nobody => "nobody",
            Assignee::Me => "me",
            Assignee::Agent(id) => id.as_str(),
        })
    }
}

impl Serialize for Assignee {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Assignee {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Self::read(&text).ok_or_else(|| serde::de::Error::custom(format!("expected {}", Self::WHAT)))
    }
}

/// Which requests stand in a queue: those that meet all of its parts. A part that is left out asks for nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Filter {
    /// How far they have come.
    pub state: Stage,
    /// Those of one workspace; the queue is then seen by those who work there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workspace: Option<WorkspaceKey>,
    /// Who has them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assignee: Option<Assignee>,
    /// Their request type.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub request_type: Option<Slug>,
    /// For whom they were asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<Slug>,
    /// This urgent, or more: 1 (urgent) to 3.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub priority_at_least: Option<u8>,
}

impl Filter {
    pub(super) fn read(from: &mut Object<'_>) -> Option<Self> {
        let state = if from.has("state") { from.word("state") } else { Some(Stage::Open) };
        Some(Filter {
            workspace: from.optional_word("workspace"),
            assignee: from.optional_word("assignee"),
            request_type: from.optional_word("type"),
            organisation: from.optional_word("organisation"),
            // All have at least the lowest one.
            priority_at_least: from.optional_number("priority_at_least", 1..=3),
            state: state?,
        })
    }
}
