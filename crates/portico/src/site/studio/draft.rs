//! Changes of the configuration that are not live yet. A draft is all of one thing: what is published is what was seen, whoever else was at work.

use serde::Serialize;
use serde_json::Value as Json;

use crate::command::Command;
use crate::definition::ValidationError;
use crate::ids::{AgentId, EventId};
use crate::site::Thing;

/// Saves a draft: `draft.saved`. Nothing is written where somebody else changed the thing since its author saw it.
#[derive(Debug, Command)]
#[command("site/save_draft.sql", kind: self.thing.event(), faults: serde_json::json!(self.faults))]
pub struct SaveDraft<'a> {
    /// Its author.
    pub by: &'a AgentId,
    /// What kind of thing it is.
    pub thing: Thing,
    /// Which one.
    pub key: &'a str,
    /// All of it, JSON. It need not be sound yet.
    pub definition: &'a Json,
    /// What is wrong with it by itself: it is not published while something is.
    pub faults: &'a [ValidationError],
    /// The event of the definition that was live, as its author saw it; 0: none.
    pub live_seq: i64,
    /// The event of the draft, as its author saw it; 0: none.
    pub draft_seq: i64,
}

/// Throws a draft away: `draft.discarded`. The log keeps it.
#[derive(Debug, Command)]
#[command("site/discard_draft.sql", kind: self.thing.event())]
pub struct DiscardDraft<'a> {
    /// Who.
    pub by: &'a AgentId,
    /// What kind of thing it is of.
    pub thing: Thing,
    /// Which one.
    pub key: &'a str,
    /// The draft's event, as it was seen.
    pub draft_seq: i64,
}

/// A draft that is to be published, as it was seen.
#[derive(Clone, Debug, Serialize)]
pub struct Chosen {
    /// The kind of event that it becomes.
    pub kind: &'static str,
    /// Its key.
    pub id: String,
    /// The draft's event.
    pub seq: i64,
    /// The id of the event that it becomes.
    pub event: EventId,
}

/// Publishes drafts as one step, all that are chosen or none: an event for each, and `draft.published`.
#[derive(Debug, Command)]
#[command("site/publish_drafts.sql", choice: serde_json::json!(self.chosen))]
pub struct PublishDrafts<'a> {
    /// An administrator.
    pub by: &'a AgentId,
    /// What to publish.
    pub chosen: &'a [Chosen],
}
