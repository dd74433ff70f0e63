//! What a designer wrote (names of portals, statuses, questions, …) may be there in the reader's language or not ([`Text`]). Where it comes in another
//! than the page's, it is marked with `lang`, so that screen readers, translators and hyphenation take it for what it is (WCAG 2.2, 3.1.2).
//!
//! What a customer or an agent wrote may be in any language: it is marked with `lang=""`, unknown (HTML, "The lang and xml:lang attributes"). Names of
//! people and companies belong to no language and go without.

use std::borrow::Cow;

use maud::{Markup, Render, html};
use portico::definition::{Text, Wording};

use crate::i18n::Locale;

/// Stands in a message in place of a [`Designed`] text, see [`around`]: a character that no text holds (Unicode's private use).
pub const SLOT: &str = "\u{e000}";
/// The same for a second text.
pub const SECOND_SLOT: &str = "\u{e001}";

/// A designer's text as its reader gets it.
#[derive(Clone, Debug)]
pub struct Designed<'a> {
    lang: Option<&'a str>,
    words: Cow<'a, str>,
}

/// A designer's `text` on the reader's page.
pub fn designed<'a>(l: &'a Locale, text: &'a Text) -> Designed<'a> {
    let Wording { language, words } = text.wording(&l.reader);
    Designed { lang: l.foreign(language), words: words.into() }
}

/// A word that the site has in its own language only, such as a role's.
pub fn site_word<'a>(l: &'a Locale, word: &'a str) -> Designed<'a> {
    Designed { lang: l.foreign(l.reader.site()), words: word.into() }
}

impl<'a> Designed<'a> {
    /// Its language, where that is not the page's: for the attribute `lang` of an element that holds nothing else.
    pub fn lang(&self) -> Option<&'a str> {
        self.lang
    }

    /// Its words, where no markup can be.
    pub fn words(&self) -> &str {
        &self.words
    }

    /// The same with other words.
    #[must_use]
    pub fn with(&self, words: impl Into<Cow<'a, str>>) -> Self {
        Designed { lang: self.lang, words: words.into() }
    }
}

impl Render for Designed<'_> {
    fn render(&self) -> Markup {
        html! { @match self.lang { Some(lang) => span lang=(lang) { (self.words) }, None => (self.words) } }
    }
}

/// What a customer or an agent wrote, such as a request's title: in whatever language.
pub fn written(text: &str) -> Markup {
    html! { span lang="" { (text) } }
}

/// A message with something in the place of its [`SLOT`]: `around(&t!(l, "requests-moved-by-you", status = SLOT), designed(l, status))`.
pub fn around(message: &str, part: impl Render) -> Markup {
    fill(message, SLOT, &part)
}

/// The same for two, in whatever order the message has them.
pub fn around_both(message: &str, part: impl Render, second: impl Render) -> Markup {
    match message.split_once(SLOT) {
        Some((before, after)) => html! { (fill(before, SECOND_SLOT, &second)) (part) (fill(after, SECOND_SLOT, &second)) },
        None => fill(message, SECOND_SLOT, &second),
    }
}

fn fill(message: &str, slot: &str, part: &impl Render) -> Markup {
    html! { @match message.split_once(slot) { Some((before, after)) => { (before) (part) (after) }, None => (message) } }
}

#[cfg(test)]
mod tests {
    use portico::definition::Reader;

    use super::*;
    use crate::i18n::Language;
    use crate::t;

    fn page(language: Language, wanted: &[&str]) -> Locale {
        let wanted = wanted.iter().map(|&tag| tag.to_owned()).collect();
        Locale { language, reader: Reader::new(wanted, "en-GB"), ..Locale::default() }
    }

    #[test]
    fn a_designers_text_is_marked_where_the_page_speaks_another_language() {
        let (german, english) = (page(Language::De, &["de"]), page(Language::En, &[]));
        let (text, done) = (Text::from("A & B"), Text::from("Done"));
        assert_eq!(designed(&german, &text).render().into_string(), r#"<span lang="en-GB">A &amp; B</span>"#);
        assert_eq!(designed(&english, &text).render().into_string(), "A &amp; B");
        let moved = around(&t!(german, "requests-moved-by-you", status = SLOT), designed(&german, &done)).into_string();
        assert!(moved.contains(r#"<span lang="en-GB">Done</span>"#) && !moved.contains(SLOT), "{moved}");
    }

    #[test]
    fn a_text_in_several_languages_comes_in_the_readers_and_is_marked_where_that_is_not_the_pages() {
        let text: Text = serde_json::from_str(r#"{"en": "Done", "de-AT": "Fertig", "fr": "Fini"}"#).unwrap();
        let shown = |language, wanted: &[&str]| designed(&page(language, wanted), &text).render().into_string();
        assert_eq!(shown(Language::De, &["de"]), "Fertig");
        assert_eq!(shown(Language::En, &["en-US"]), "Done");
        assert_eq!(shown(Language::En, &["it"]), "Done");
        assert_eq!(shown(Language::De, &["it"]), r#"<span lang="en">Done</span>"#);
        // A reader of what Portico itself does not speak.
        assert_eq!(shown(Language::En, &["fr-CA"]), r#"<span lang="fr">Fini</span>"#);
    }
}
