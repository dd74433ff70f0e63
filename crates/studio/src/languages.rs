//! The languages in which a thing's texts are written.

use portico::definition::{LanguageTag, Word};
use portico::site::translation::TEXTS;
use serde_json::Value as Json;

/// The languages of a thing's texts, the site's own first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Languages(Vec<String>);

impl Languages {
    /// Those that the definition has, the site's, and one that is to be added ("": none).
    #[must_use]
    pub fn of(definition: &Json, site: &str, added: &str) -> Self {
        let mut all = Vec::new();
        collect(definition, &mut all);
        // Texts in `en` are there for a site in `en-GB`.
        let primary = |language: &str| language.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let own = all.iter().position(|known| known.eq_ignore_ascii_case(site));
        let own = own.or_else(|| all.iter().position(|known| primary(known) == primary(site)));
        let own = own.map_or_else(|| site.to_owned(), |place| all.remove(place));
        all.insert(0, own);
        if LanguageTag::read(added).is_some() {
            note(&mut all, added);
        }
        Languages(all)
    }

    /// The site's own.
    #[must_use]
    pub fn site(&self) -> &str {
        self.0.first().map_or("", String::as_str)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// Whether one is among them, or one of its kinds.
    #[must_use]
    pub fn has(&self, language: &str) -> bool {
        self.iter().any(|known| known.split('-').next() == language.split('-').next())
    }
}

fn note(all: &mut Vec<String>, language: &str) {
    if !all.iter().any(|known| known.eq_ignore_ascii_case(language)) {
        all.push(language.to_owned());
    }
}

fn collect(value: &Json, all: &mut Vec<String>) {
    match value {
        Json::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Json::Object(texts) if TEXTS.contains(&name.as_str()) => texts.keys().for_each(|language| note(all, language)),
                    Json::Array(list) if name == "steps" => {
                        list.iter().filter_map(Json::as_object).flat_map(|texts| texts.keys()).for_each(|language| note(all, language));
                    }
                    other => collect(other, all),
                }
            }
        }
        Json::Array(list) => list.iter().for_each(|part| collect(part, all)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_languages_of_a_thing_are_those_of_its_texts_and_the_sites_own_comes_first() {
        let portal = json!({"name": {"de": "Hilfe", "en": "Help"}, "tabs": [{"key": "a", "name": {"en": "A", "fr": "A"}}], "icon": "bug"});
        let all = |added| Languages::of(&portal, "en", added).iter().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(all(""), ["en", "de", "fr"]);
        assert_eq!(all("it"), ["en", "de", "fr", "it"]);
        assert_eq!(all("no language at all"), ["en", "de", "fr"]);
        assert_eq!(Languages::of(&portal, "de-AT", "").site(), "de");
        assert_eq!(Languages::of(&json!({"steps": [{"de": "x"}, "y"]}), "en", "").iter().count(), 2);
    }
}
