//! How one thing of the configuration came to be as it is, before the first publishing too.

use serde::Deserialize;
use serde_json::Value as Json;

use crate::definition::ValidationError;
use crate::ids::AgentId;
use crate::page::{DeskAgent, Site, desk_page};
use crate::site::Thing;
use crate::site::difference::{Field, between};
use crate::{Db, Result, db, statement};

/// Entries of one page.
const SHOWN: usize = 50;

/// The history of one thing.
#[derive(Clone, Debug, Deserialize)]
pub struct ThingHistory {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// Who asks, where active.
    pub(crate) agent: Option<DeskAgent>,
    /// Newest first; `None` for whoever has no business there.
    pub(crate) entries: Option<Vec<Entry>>,
}

desk_page!(ThingHistory, about entries: Vec<Entry>);

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// It became live.
    Published,
    /// A draft was saved.
    Saved,
    /// A draft was thrown away.
    Discarded,
}

/// One line of it.
#[derive(Clone, Debug, Deserialize)]
pub struct Entry {
    /// Its event.
    pub seq: i64,
    /// When, milliseconds UTC.
    pub at: i64,
    /// An agent's name, or `setup`.
    pub by: String,
    /// The name of the file that a draft came from, where it is one.
    pub file: Option<String>,
    /// What happened.
    pub what: EntryKind,
    /// All of the thing; null where a draft was thrown away.
    pub definition: Json,
    /// What was wrong with it; nothing is with what was published.
    pub faults: Vec<ValidationError>,
}

impl ThingHistory {
    /// Loads what is older than event `before`.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, agent: &AgentId, thing: Thing, key: &str, before: i64) -> Result<Self> {
        db::page(db, statement!("site/thing_history.sql", agent, kind: thing.event(), key: key, before: before)).await
    }
}

impl ThingHistory {
    /// The entries, for a change: nothing for whoever has no business there.
    #[must_use]
    pub fn into_entries(self) -> Vec<Entry> {
        self.entries.unwrap_or_default()
    }
}

/// An entry, and what it changed.
#[derive(Clone, Debug)]
pub struct ThingChange<'a> {
    /// The entry.
    pub entry: &'a Entry,
    /// The fields in which it differs from the one before it; `None`: there was none.
    pub fields: Option<Vec<Field>>,
}

impl Entry {
    /// The entries to show, each with what it changed, and the event to go on from where there are more.
    #[must_use]
    pub fn changes(entries: &[Entry]) -> (Vec<ThingChange<'_>>, Option<i64>) {
        let older = |place: usize| entries[place + 1..].iter().find(|entry| !entry.definition.is_null());
        let fields = |place: usize, entry: &Entry| older(place).map(|before| between(&before.definition, &entry.definition));
        let shown =
            entries.iter().enumerate().take(SHOWN).map(|(place, entry)| ThingChange { entry, fields: fields(place, entry) }).collect();
        (shown, entries.get(SHOWN).and(entries.get(SHOWN - 1)).map(|last| last.seq))
    }
}
