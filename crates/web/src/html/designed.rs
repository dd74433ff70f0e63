//! What a designer wrote (names of portals, statuses, questions, …) stands in the site's language, whatever language the page speaks. Where the two
//! differ it is marked with `lang`, so that screen readers, translators and hyphenation take it for what it is (WCAG 2.2, 3.1.2).
//!
//! What a customer or an agent wrote may be in any language: it is marked with `lang=""`, unknown (HTML, "The lang and xml:lang attributes"). Names of
//! people and companies belong to no language and go without.

use maud::{Markup, Render, html};

use crate::i18n::Locale;

/// Stands in a message in place of a [`Designed`] text, see [`around`]: a character that no text holds (Unicode's private use).
pub const SLOT: &str = "\u{e000}";
/// The same for a second text.
pub const SECOND_SLOT: &str = "\u{e001}";

/// A designer's text.
#[derive(Clone, Copy, Debug)]
pub struct Designed<'a> {
    lang: Option<&'a str>,
    text: &'a str,
}

/// A designer's `text` on the reader's page.
pub fn designed<'a>(l: &'a Locale, text: &'a str) -> Designed<'a> {
    Designed { lang: l.designed(), text }
}

impl Render for Designed<'_> {
    fn render(&self) -> Markup {
        html! { @match self.lang { Some(lang) => span lang=(lang) { (self.text) }, None => (self.text) } }
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
    use super::*;
    use crate::i18n::Language;
    use crate::t;

    #[test]
    fn a_designers_text_is_marked_where_the_page_speaks_another_language() {
        let german = Locale::new(Language::De, Some("en-GB"), Default::default(), 0);
        let english = Locale::new(Language::En, Some("en-GB"), Default::default(), 0);
        assert_eq!(designed(&german, "A & B").render().into_string(), r#"<span lang="en-GB">A &amp; B</span>"#);
        assert_eq!(designed(&english, "A & B").render().into_string(), "A &amp; B");
        let moved = around(&t!(german, "requests-moved-by-you", status = SLOT), designed(&german, "Done")).into_string();
        assert!(moved.contains(r#"<span lang="en-GB">Done</span>"#) && !moved.contains(SLOT), "{moved}");
    }
}
