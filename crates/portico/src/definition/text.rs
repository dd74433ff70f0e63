//! What designers write for people to read: in the site's language, or in several.

use std::fmt;

use serde::de::{Error, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::reader::{Reader, Wording};
use super::{LanguageTag, Word};

/// A designer's text. In JSON a string, or an object from language tags to strings. Who reads it gets the one that [`Reader`] chooses.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Text {
    /// In the site's language, whichever that is.
    Plain(String),
    /// By language (BCP 47), in the order of the definition; at least one.
    Translated(Vec<(String, String)>),
}

impl Text {
    /// The text for a reader.
    #[must_use]
    pub fn wording<'a>(&'a self, reader: &'a Reader) -> Wording<'a> {
        match self {
            Text::Plain(words) => Wording { language: reader.site(), words },
            Text::Translated(texts) => reader.choose(texts),
        }
    }

    /// What this reader sees of it, to be kept: others must see later what it was.
    #[must_use]
    pub fn as_read_by(&self, reader: &Reader) -> Text {
        match self {
            Text::Plain(words) => Text::Plain(words.clone()),
            Text::Translated(texts) => {
                let Wording { language, words } = reader.choose(texts);
                Text::Translated(vec![(language.to_owned(), words.to_owned())])
            }
        }
    }

    /// All that is wrong with it: in which language (`None`: where there is only one), and why. `rule` says what is wrong with one text.
    pub(crate) fn faults(&self, rule: &dyn Fn(&str) -> Option<String>) -> Vec<(Option<&str>, String)> {
        match self {
            Text::Plain(words) => rule(words).map(|why| (None, why)).into_iter().collect(),
            Text::Translated(texts) => texts
                .iter()
                .enumerate()
                .filter_map(|(place, (tag, words))| {
                    let twice = texts[..place].iter().any(|(earlier, _)| earlier.eq_ignore_ascii_case(tag));
                    let why = if LanguageTag::read(tag).is_none() {
                        Some(format!("\"{tag}\" is not {}", LanguageTag::WHAT))
                    } else if twice {
                        Some("is there twice".to_owned())
                    } else if words.trim().is_empty() {
                        Some("is empty".to_owned())
                    } else {
                        rule(words)
                    };
                    Some((Some(tag.as_str()), why?))
                })
                .collect(),
        }
    }

    /// Whether somebody who reads only this language is served.
    pub(crate) fn speaks(&self, language: &str) -> bool {
        match self {
            Text::Plain(_) => true,
            Text::Translated(texts) => super::reader::find(texts, language).is_some(),
        }
    }
}

impl From<&str> for Text {
    fn from(words: &str) -> Self {
        Text::Plain(words.to_owned())
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Text::Plain(words) => to.serialize_str(words),
            Text::Translated(texts) => {
                let mut map = to.serialize_map(Some(texts.len()))?;
                for (language, words) in texts {
                    map.serialize_entry(language, words)?;
                }
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Reading)
    }
}

struct Reading;

impl<'de> Visitor<'de> for Reading {
    type Value = Text;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, or an object with a text for each language")
    }

    fn visit_str<E: Error>(self, words: &str) -> Result<Text, E> {
        Ok(Text::Plain(words.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
        let mut texts = Vec::new();
        while let Some(text) = map.next_entry()? {
            texts.push(text);
        }
        if texts.is_empty() { Err(A::Error::custom("an object without a text in any language")) } else { Ok(Text::Translated(texts)) }
    }
}
