//! What a file would change in the live site, for the studio: it drafts some kinds of things, and leaves people and the desk alone.

use serde_json::Value as Json;

use super::Thing;
use super::difference::{Change, Field, How, between};
use super::file::SiteFile;
use super::studio::Given;
use crate::Result;

/// A thing that a file defines otherwise than the site.
#[derive(Clone, Debug)]
pub struct FileThing {
    /// What kind.
    pub thing: Thing,
    /// Which one.
    pub key: String,
    /// As the file has it.
    pub definition: Json,
    /// The fields that differ; `None`: it is new.
    pub fields: Option<Vec<Field>>,
}

/// A file beside the live site.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    /// What would be drafted, in the order in which things are loaded.
    pub things: Vec<FileThing>,
    /// What the studio does not draft: people, queues, what is asked of the team.
    pub others: Vec<Change>,
    /// What only the site has: it stays.
    pub stays: Vec<Change>,
    /// So many things are as they are live.
    pub same: usize,
}

impl SiteFile {
    /// Compares this file with the live site's.
    ///
    /// # Errors
    /// As [`SiteFile::to_json`].
    pub fn compared(&self, live: &SiteFile) -> Result<Comparison> {
        let (before, after) = (live.items()?, self.items()?);
        let mut compared = Comparison::default();
        for item in &after {
            let known = before.iter().find(|known| known.is(item));
            let fields = known.map(|known| between(&known.data, &item.data));
            if fields.as_ref().is_some_and(Vec::is_empty) {
                compared.same += 1;
                continue;
            }
            match Thing::drafted_as(item.what) {
                Some(thing) => compared.things.push(FileThing { thing, key: item.key.clone(), definition: item.data.clone(), fields }),
                None => compared.others.push(Change { what: item.what, key: item.key.clone(), how: fields.map_or(How::New, How::Fields) }),
            }
        }
        compared.stays = self.changes(Some(live))?.into_iter().filter(|change| change.how == How::Stays).collect();
        Ok(compared)
    }
}

impl Comparison {
    /// The definitions that would be drafted.
    #[must_use]
    pub fn given(&self) -> Vec<Given> {
        let given = |thing: &FileThing| Given { kind: thing.thing.event(), key: thing.key.clone(), definition: thing.definition.clone() };
        self.things.iter().map(given).collect()
    }
}
