//! Who changed what in the configuration, and how something was before.

use serde::Deserialize;
use serde_json::Value as Json;

use super::difference::{How, between};
use crate::{Db, Result, db, statement};

/// One definition of a thing, as the log has it.
#[derive(Clone, Debug, Deserialize)]
pub struct Defined {
    /// Of its event: what a thing is brought back by.
    pub seq: i64,
    /// When, milliseconds UTC.
    pub at: i64,
    /// An agent's name, or `setup`.
    pub by: String,
    /// All of it.
    pub data: Json,
}

/// What the history of one thing shows: its definitions, newest first, each with what it changed.
#[derive(Clone, Debug)]
pub struct History(Vec<Defined>);

impl History {
    /// Reads it. `kind` is that of the thing's events, `key` its key.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, kind: &str, key: &str, before: i64) -> Result<Self> {
        Ok(History(db::page(db, statement!("site/history.sql", kind: kind, subject: key, before: before)).await?))
    }

    /// The definitions, newest first, each with what it changed; of the oldest on the page that is only known where it is the first.
    pub fn changes(&self) -> impl Iterator<Item = (&Defined, How)> {
        const SHOWN: usize = 100;
        self.0.iter().enumerate().take(SHOWN).map(|(place, defined)| {
            let how = match self.0.get(place + 1) {
                Some(before) => How::Fields(between(&before.data, &defined.data)),
                None => How::New,
            };
            (defined, how)
        })
    }
}
