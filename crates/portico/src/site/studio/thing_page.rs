//! One thing of the configuration, to be edited.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value as Json;

use super::soundness::Judged;
use crate::definition::{Text, ValidationError};
use crate::ids::AgentId;
use crate::page::{DeskAgent, Site, desk_page};
use crate::site::Thing;
use crate::{Db, Result, db, statement};

/// The page of one thing.
#[derive(Clone, Debug, Deserialize)]
pub struct ThingPage {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// Who asks, where active.
    pub(crate) agent: Option<DeskAgent>,
    /// `None` for whoever has no business there.
    pub(crate) thing: Option<ThingState>,
}

desk_page!(ThingPage, about thing: ThingState);

impl ThingPage {
    /// Loads it. A key that nothing has gives neither a live version nor a draft.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, agent: &AgentId, thing: Thing, key: &str) -> Result<Self> {
        db::page(db, statement!("site/thing.sql", agent, kind: thing.event(), key: key)).await
    }

    /// What has the key: the draft, else what is live; for whoever has no business there, nothing.
    #[must_use]
    pub fn definition(&self) -> Option<&Json> {
        self.thing.as_ref().and_then(ThingState::definition)
    }

    /// The same with what is wrong with it: nothing is with what is live.
    #[must_use]
    pub fn as_edited(&self) -> Option<Judged> {
        let thing = self.thing.as_ref()?;
        let faults = thing.draft.as_ref().map(|draft| draft.faults.clone()).unwrap_or_default();
        Some(Judged { definition: thing.definition()?.clone(), faults })
    }

    /// Whether something has the key, live or drafted.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.definition().is_some()
    }
}

/// The thing, and what it can refer to.
#[derive(Clone, Debug, Deserialize)]
pub struct ThingState {
    /// As it is published.
    pub live: Option<LiveVersion>,
    /// As it is drafted.
    pub draft: Option<DraftVersion>,
    /// Whether the reader may draft it.
    pub may_edit: bool,
    /// All portals, drafted ones too.
    pub portals: Vec<PortalChoice>,
    /// All workspaces.
    pub workspaces: Vec<Named>,
    /// All workflows.
    pub workflows: Vec<Named>,
    /// Some organisations to pick from.
    pub organisations: Vec<Organisation>,
    /// The roles that the site has words for.
    pub roles: Vec<String>,
    /// The request types that name it.
    pub used_by: Vec<Named>,
    /// The desk's queues that ask for it.
    pub queues: Vec<Named>,
    /// How many requests there are of it.
    pub requests: i64,
    /// The version of its form that is live.
    pub form_version: Option<i64>,
    /// The names of those in a portal's audience, by their words there.
    pub readers: BTreeMap<String, String>,
}

/// What was published last.
#[derive(Clone, Debug, Deserialize)]
pub struct LiveVersion {
    /// All of the thing.
    pub definition: Json,
    /// Its event.
    pub seq: i64,
    /// When, milliseconds UTC.
    pub at: i64,
    /// By whom; "" for the set-up.
    pub by: String,
}

/// What was saved last.
#[derive(Clone, Debug, Deserialize)]
pub struct DraftVersion {
    /// All of the thing.
    pub definition: Json,
    /// Its event.
    pub seq: i64,
    /// When, milliseconds UTC.
    pub at: i64,
    /// By whom.
    pub by: String,
    /// The event of the live version that its author saw.
    pub live_seq: i64,
    /// What is wrong with it by itself.
    pub faults: Vec<ValidationError>,
}

/// A key and a name.
#[derive(Clone, Debug, Deserialize)]
pub struct Named {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: Text,
}

/// A portal with its tabs.
#[derive(Clone, Debug, Deserialize)]
pub struct PortalChoice {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: Text,
    /// Its groups of request types.
    pub tabs: Vec<Named>,
}

/// An organisation.
#[derive(Clone, Debug, Deserialize)]
pub struct Organisation {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: String,
}

impl ThingState {
    /// What is edited: the draft, else what is live.
    #[must_use]
    pub fn definition(&self) -> Option<&Json> {
        self.draft.as_ref().map(|draft| &draft.definition).or(self.live.as_ref().map(|live| &live.definition))
    }

    /// The events of both versions, as a form sends them back: live, draft; 0 for none.
    #[must_use]
    pub fn seqs(&self) -> (i64, i64) {
        (self.live.as_ref().map_or(0, |live| live.seq), self.draft.as_ref().map_or(0, |draft| draft.seq))
    }

    /// What was published after the draft's author looked.
    #[must_use]
    pub fn overtaken_by(&self) -> Option<&LiveVersion> {
        let draft = self.draft.as_ref()?;
        self.live.as_ref().filter(|live| live.seq != draft.live_seq)
    }
}
