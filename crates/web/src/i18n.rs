//! How to write for a reader: in which language (the messages are those of [`portico_messages`]), and with whose clock.

pub use portico_messages::{Language, accepted_languages};

use portico::definition::{Reader, Text};

use crate::zone::Zone;

/// How to write for one reader: in which language, with whose clock, and when.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Locale {
    /// The language of the words.
    pub language: Language,
    /// The time zone of the dates.
    pub zone: Zone,
    /// When it is written (milliseconds UTC): what "2 h ago" counts from, and which dates go without their year.
    pub now: i64,
    /// For which of a designer's texts to choose.
    pub reader: Reader,
}

impl Locale {
    /// The language of a text as its reader gets it, within what is in no known language; the page's where nobody knows.
    pub fn code<'a>(&'a self, text: &'a Text) -> &'a str {
        let language = text.wording(&self.reader).language;
        self.foreign(language).unwrap_or(self.language.code())
    }

    /// The `lang` of words in this language (BCP 47), where it is not the page's; `None` too where nobody knows it.
    pub fn foreign<'a>(&self, language: &'a str) -> Option<&'a str> {
        let primary = language.split('-').next().unwrap_or_default();
        (!primary.is_empty() && !primary.eq_ignore_ascii_case(self.language.code())).then_some(language)
    }
}

impl AsRef<Language> for Locale {
    fn as_ref(&self) -> &Language {
        &self.language
    }
}
