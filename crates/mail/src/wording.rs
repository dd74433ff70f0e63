//! The site's own words in a mail, in place of Portico's.

use maud::{Render, html};
use portico::definition::Text;
use portico::mail::{MailKind, MailText, filled};
use portico_web::html::designed;
use portico_web::i18n::Locale;

use super::Sender;
use super::part::{Part, Phrase};

/// A value that a text can name.
pub type Value = (&'static str, String);

/// The words for one mail.
pub struct Wording<'a> {
    text: Option<&'a MailText>,
    l: &'a Locale,
    values: Vec<Value>,
}

impl<'a> Wording<'a> {
    /// The site's for this kind of mail, where it has some; `values` are those of its placeholders.
    pub fn of(sender: &Sender<'a>, l: &'a Locale, kind: MailKind, values: Vec<Value>) -> Self {
        Wording { text: sender.site.mails.iter().find(|text| text.kind == kind), l, values }
    }

    /// Portico's alone.
    pub fn none(l: &'a Locale) -> Self {
        Wording { text: None, l, values: Vec::new() }
    }

    /// The subject, else this one.
    pub fn subject(&self, otherwise: String) -> String {
        self.words(self.text.and_then(|text| text.subject.as_ref())).map_or(otherwise, |phrase| phrase.plain)
    }

    /// The heading, else this one.
    pub fn title(&self, otherwise: Phrase) -> Phrase {
        self.words(self.text.and_then(|text| text.title.as_ref())).unwrap_or(otherwise)
    }

    /// Whether what is told is the site's own.
    pub fn has_body(&self) -> bool {
        self.text.is_some_and(|text| text.body.is_some())
    }

    /// What is told, else these parts.
    pub fn body(&self, otherwise: Vec<Part>) -> Vec<Part> {
        let Some(body) = self.text.and_then(|text| text.body.as_ref()) else { return otherwise };
        let words = designed(self.l, body);
        let markdown = filled(words.words(), &|name| escaped(&self.value(name)));
        let plain = filled(words.words(), &|name| self.value(name));
        vec![Part::Prose { lang: words.lang().map(str::to_owned), markdown, plain }]
    }

    fn words(&self, text: Option<&Text>) -> Option<Phrase> {
        let words = designed(self.l, text?);
        let plain = filled(words.words(), &|name| self.value(name));
        let marked = html! { @match words.lang() { Some(lang) => span lang=(lang) { (plain) }, None => (plain) } };
        Some(Phrase { marked: marked.render(), plain })
    }

    fn value(&self, name: &str) -> String {
        self.values.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone()).unwrap_or_default()
    }
}

/// Somebody's words within a designer's Markdown: as they are, on one line, whatever marks are in them (CommonMark, 2.4).
fn escaped(value: &str) -> String {
    let spaced = value.split_whitespace().collect::<Vec<_>>().join(" ");
    spaced.chars().flat_map(|sign| sign.is_ascii_punctuation().then_some('\\').into_iter().chain([sign])).collect()
}
