//! Drafts of several things at once: of a file, or of a starting point.

use serde::Serialize;
use serde_json::Value as Json;

use crate::command::Command;
use crate::definition::ValidationError;
use crate::ids::{AgentId, EventId};

/// A draft among others, of one thing.
#[derive(Clone, Debug, Serialize)]
pub struct DraftOf {
    /// The id of its event.
    pub event: EventId,
    /// The kind of event that publishing makes of it.
    pub kind: &'static str,
    /// Which thing.
    pub key: String,
    /// All of it.
    pub definition: Json,
    /// What is wrong with it by itself.
    pub faults: Vec<ValidationError>,
    /// The event of the definition that was live, as it was seen; 0: none.
    pub live_seq: i64,
    /// The event of the draft, as it was seen; 0: none.
    pub draft_seq: i64,
}

/// Saves drafts of several things, all or none: `draft.saved` for each. Nothing is written where somebody else changed one of them since it was seen. The
/// command's own id is that of the first event.
#[derive(Debug, Command)]
#[command("site/save_drafts.sql", drafts: serde_json::json!(self.drafts))]
pub struct SaveDrafts<'a> {
    /// An administrator.
    pub by: &'a AgentId,
    /// What is drafted.
    pub drafts: &'a [DraftOf],
    /// The name of the file that they come from, where it is one.
    pub file: Option<&'a str>,
}
