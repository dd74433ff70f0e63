//! What publishing drafts would change: in the things, and in who sees what.

use serde::Deserialize;
use serde_json::Value as Json;

use super::draft::Chosen;
use crate::definition::Text;
use crate::ids::AgentId;
use crate::page::{DeskAgent, Site, desk_page};
use crate::site::Thing;
use crate::site::difference::{Field, between};
use crate::{Db, Result, db, statement};

/// The review of drafts.
#[derive(Clone, Debug, Deserialize)]
pub struct DraftReview {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// Who asks, where active.
    pub(crate) agent: Option<DeskAgent>,
    /// `None` for whoever has no business there.
    pub(crate) review: Option<Review>,
}

desk_page!(DraftReview, about review: Review);

impl DraftReview {
    /// Loads the review of the chosen drafts, or of all; `person` is the address of somebody who is to be shown among the people.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, agent: &AgentId, chosen: Option<&[Chosen]>, person: &str) -> Result<Self> {
        let choice = chosen.map(|chosen| serde_json::json!(chosen));
        db::page(db, statement!("site/draft_review.sql", agent, choice: choice, person: person)).await
    }
}

/// Everything that whoever publishes is to know.
#[derive(Clone, Debug, Deserialize)]
pub struct Review {
    /// Whether the reader is an administrator.
    pub may_publish: bool,
    /// All drafts.
    pub drafts: Vec<Draft>,
    /// What stands in the way of the chosen ones.
    pub refusals: Vec<Objection>,
    /// Whose sight of what changes with them, thing by thing.
    pub sight: Vec<Sight>,
    /// Some people, and what they see.
    pub people: Vec<Person>,
}

/// A draft beside what is live.
#[derive(Clone, Debug, Deserialize)]
pub struct Draft {
    /// What kind of thing.
    #[serde(rename = "kind")]
    pub thing: Thing,
    /// Which one.
    pub key: String,
    /// The draft's event.
    pub seq: i64,
    /// When it was saved, milliseconds UTC.
    pub at: i64,
    /// By whom.
    pub by: String,
    /// The name of the file that it came from, where it is one.
    pub file: Option<String>,
    /// All of it.
    pub definition: Json,
    /// What is live; null where it is new.
    pub live: Json,
    /// Whether it is among the chosen.
    pub chosen: bool,
}

impl Review {
    /// So many people and portals gain: what whoever publishes agrees to.
    #[must_use]
    pub fn gain(&self) -> i64 {
        self.sight.iter().map(Sight::widens).sum()
    }

    /// Whether somebody sees something that they did not see.
    #[must_use]
    pub fn is_wider(&self) -> bool {
        self.gain() > 0
    }
}

impl Sight {
    /// So many gain by it, strangers as one of them.
    #[must_use]
    pub fn widens(&self) -> i64 {
        self.gain + i64::from(self.is_public && !self.was_public)
    }
}

impl Draft {
    /// The fields in which it differs from what is live; `None`: it is new.
    #[must_use]
    pub fn changes(&self) -> Option<Vec<Field>> {
        (!self.live.is_null()).then(|| between(&self.live, &self.definition))
    }
}

/// Something that stands in the way of a draft.
#[derive(Clone, Debug, Deserialize)]
pub struct Objection {
    /// Of which kind of thing.
    #[serde(rename = "kind")]
    pub thing: Thing,
    /// Of which one.
    pub key: String,
    /// The field that it is about; "" for all of it.
    pub path: String,
    /// Why, as in `sql/site/part`.
    pub reason: String,
    /// What it names.
    pub name: String,
}

/// What a change of sight is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhatIsSeen {
    /// A portal, with all of its request types.
    Portal,
    /// A request type that is new, or comes to another portal.
    Type,
    /// A role of members, which comes to lead their organisation, or no longer does.
    Role,
}

/// Who gains and who loses sight of a thing.
#[derive(Clone, Debug, Deserialize)]
pub struct Sight {
    /// What it is.
    pub what: WhatIsSeen,
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: Text,
    /// Whether strangers will see it, and make an account there.
    pub is_public: bool,
    /// Whether they do now.
    pub was_public: bool,
    /// So many contacts gain sight of it.
    pub gain: i64,
    /// So many lose it.
    pub loss: i64,
    /// Three of them at most.
    pub gainers: Vec<String>,
    /// Three of them at most.
    pub losers: Vec<String>,
}

/// Somebody, and what they see of each thing of [`Review::sight`].
#[derive(Clone, Debug, Deserialize)]
pub struct Person {
    /// Their name.
    pub name: String,
    /// Their address.
    pub email: String,
    /// A role and an organisation each.
    pub roles: Vec<String>,
    /// In the order of the things.
    pub sees: Vec<Seen>,
}

/// Whether somebody sees something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Seen {
    /// As it is.
    pub before: bool,
    /// Once it is published.
    pub after: bool,
}
