//! How to write for a reader: in which language (the messages are those of [`portico_messages`]), and with whose clock.

pub use portico_messages::Language;

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
    /// The language of the site's own texts (BCP 47), where it is not the one of the words.
    designed: Option<String>,
}

impl Locale {
    /// For a page in `language` on a site whose texts are in the language `site` (BCP 47).
    pub fn new(language: Language, site: Option<&str>, zone: Zone, now: i64) -> Self {
        let same = |site: &str| site.split('-').next().is_some_and(|primary| primary.eq_ignore_ascii_case(language.code()));
        Locale { language, zone, now, designed: site.filter(|site| !site.is_empty() && !same(site)).map(str::to_owned) }
    }

    /// The `lang` of what a designer wrote, where it differs from the page's: see [`designed`](crate::html::designed()).
    pub fn designed(&self) -> Option<&str> {
        self.designed.as_deref()
    }

    /// The code of that language even where it is the page's: within what is in no known language.
    pub fn designed_code(&self) -> &str {
        self.designed().unwrap_or(self.language.code())
    }

    /// The language in which a designer's text is filled in: the site's, or the page's where Portico does not speak that.
    pub fn designed_language(&self) -> Language {
        self.designed().and_then(Language::from_code).unwrap_or(self.language)
    }
}

impl AsRef<Language> for Locale {
    fn as_ref(&self) -> &Language {
        &self.language
    }
}
