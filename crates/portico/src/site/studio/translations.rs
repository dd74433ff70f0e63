//! The texts of the configuration in all of their languages.

use serde::Deserialize;
use serde_json::Value as Json;

use crate::command::Command;
use crate::ids::AgentId;
use crate::page::{DeskAgent, Site, desk_page};
use crate::site::Thing;
use crate::site::translation::{Standing, Unit, languages, standing, units};
use crate::{Db, Result, db, statement};

/// The page of languages.
#[derive(Clone, Debug, Deserialize)]
pub struct Translations {
    /// The site; `None` while it is empty.
    pub(crate) site: Option<Site>,
    /// Who asks, where active.
    pub(crate) agent: Option<DeskAgent>,
    /// `None` for whoever has no business there.
    pub(crate) texts: Option<Texts>,
}

desk_page!(Translations, about texts: Texts);

/// All texts.
#[derive(Clone, Debug, Deserialize)]
pub struct Texts {
    /// Whether the reader may draft them.
    pub may_edit: bool,
    /// The things that have them.
    pub things: Vec<TextThing>,
}

/// A thing with texts.
#[derive(Clone, Debug, Deserialize)]
pub struct TextThing {
    /// What kind of thing.
    #[serde(rename = "kind")]
    pub thing: Thing,
    /// Which one.
    pub key: String,
    /// As it was live, the oldest first.
    pub versions: Vec<Json>,
    /// As it is drafted, or null.
    pub draft: Json,
    /// The event of the live version.
    pub live_seq: i64,
    /// That of the draft.
    pub draft_seq: i64,
    /// Which translations were said to fit which source.
    pub confirmed: Vec<Confirmed>,
}

/// That somebody said that a translation fits.
#[derive(Clone, Debug, Deserialize)]
pub struct Confirmed {
    /// The kind of the thing's events.
    pub kind: String,
    /// Of which text.
    pub path: String,
    /// Into which language.
    pub language: String,
    /// Which source.
    pub source: String,
}

/// A text, and how its translation stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translated {
    /// The text.
    pub unit: Unit,
    /// How it stands.
    pub standing: Standing,
}

/// Somebody says that a translation fits its source as it is: `translation.confirmed`.
#[derive(Debug, Command)]
#[command("site/confirm_translation.sql", kind: self.thing.event())]
pub struct ConfirmTranslation<'a> {
    /// An administrator.
    pub by: &'a AgentId,
    /// What kind of thing.
    pub thing: Thing,
    /// Which one.
    pub key: &'a str,
    /// Where the text stands in it.
    pub path: &'a str,
    /// Into which language.
    pub language: &'a str,
    /// The source that was seen.
    pub source: &'a str,
}

impl Translations {
    /// Loads them.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn load(db: &impl Db, agent: &AgentId) -> Result<Self> {
        db::page(db, statement!("site/translations.sql", agent)).await
    }
}

impl Texts {
    /// The languages in which something is written, but the site's own.
    #[must_use]
    pub fn languages(&self, own: &str) -> Vec<String> {
        let mut all: Vec<String> =
            self.things.iter().flat_map(|thing| languages(thing.definition(), own)).filter(|language| language != own).collect();
        all.sort();
        all.dedup();
        all
    }

    /// So many are missing in a language, so many behind, of so many.
    #[must_use]
    pub fn count(&self, own: &str, language: &str) -> (usize, usize, usize) {
        let all: Vec<Translated> = self.things.iter().flat_map(|thing| thing.translated(own, language)).collect();
        let of = |is: fn(&Standing) -> bool| all.iter().filter(|text| is(&text.standing)).count();
        (of(|standing| *standing == Standing::Missing), of(|standing| matches!(standing, Standing::Behind { .. })), all.len())
    }
}

impl TextThing {
    /// What is edited: the draft, else what is live.
    #[must_use]
    pub fn definition(&self) -> &Json {
        if self.draft.is_null() { self.versions.last().unwrap_or(&Json::Null) } else { &self.draft }
    }

    /// Its texts, each with how its translation into a language stands.
    #[must_use]
    pub fn translated(&self, own: &str, language: &str) -> Vec<Translated> {
        let draft = Some(&self.draft).filter(|draft| !draft.is_null());
        let versions: Vec<Vec<Unit>> = self.versions.iter().chain(draft).map(|version| units(version, own, language)).collect();
        let confirmed = |path: &str| -> Vec<&str> {
            let own = self.confirmed.iter().filter(|one| one.kind == self.thing.event() && one.path == path && one.language == language);
            own.map(|one| one.source.as_str()).collect()
        };
        let now = versions.last().cloned().unwrap_or_default();
        now.into_iter()
            // The company's name is the same in every language.
            .filter(|unit| !(unit.source.is_empty() || self.thing == Thing::Site && unit.path == "name"))
            .map(|unit| Translated { standing: standing(&unit.path, &versions, &confirmed(&unit.path)), unit })
            .collect()
    }
}
