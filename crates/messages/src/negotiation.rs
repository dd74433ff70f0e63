//! Which language to speak with a reader.

use std::sync::OnceLock;

use fluent_langneg::{NegotiationStrategy, negotiate_languages};
use unic_langid::LanguageIdentifier;

use crate::Language;

/// A language that there is, as negotiation takes it.
#[derive(PartialEq)]
struct Available {
    language: Language,
    id: LanguageIdentifier,
}

impl AsRef<LanguageIdentifier> for Available {
    fn as_ref(&self) -> &LanguageIdentifier {
        &self.id
    }
}

impl Language {
    /// The language of a code such as `de` or `de-AT`; `None` where Portico does not speak it.
    pub fn from_code(code: &str) -> Option<Language> {
        best(&[code.trim().parse().ok()?])
    }

    /// The language for a reader: the one they chose (`wanted`, a code) if Portico speaks it, else the best of an
    /// `Accept-Language` header (RFC 9110, 12.5.4), else English.
    pub fn negotiate(wanted: Option<&str>, accept_language: Option<&str>) -> Language {
        wanted.and_then(Language::from_code).or_else(|| best(&accepted(accept_language?))).unwrap_or_default()
    }
}

/// The languages of an `Accept-Language` header as BCP 47 tags, the most wanted first.
pub fn accepted_languages(header: &str) -> Vec<String> {
    accepted(header).iter().map(LanguageIdentifier::to_string).collect()
}

fn best(requested: &[LanguageIdentifier]) -> Option<Language> {
    static AVAILABLE: OnceLock<Vec<Available>> = OnceLock::new();
    let available = AVAILABLE.get_or_init(|| {
        let row = |language: Language| Some(Available { language, id: language.code().parse().ok()? });
        Language::all().filter_map(row).collect()
    });
    negotiate_languages(requested, available, None, NegotiationStrategy::Lookup).first().map(|available| available.language)
}

/// The languages of an `Accept-Language` header, the most wanted first (the library takes them in the order that it is given).
fn accepted(header: &str) -> Vec<LanguageIdentifier> {
    let mut ranges: Vec<(LanguageIdentifier, f32)> = header.split(',').filter_map(range).collect();
    ranges.retain(|(_, weight)| *weight > 0.0);
    ranges.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    ranges.into_iter().map(|(id, _)| id).collect()
}

fn range(text: &str) -> Option<(LanguageIdentifier, f32)> {
    let (code, weight) = text.split_once(';').unwrap_or((text, "q=1"));
    let weight = weight.trim().strip_prefix("q=").and_then(|weight| weight.parse().ok()).unwrap_or(0.0);
    Some((code.trim().parse().ok()?, weight))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_gets_what_they_chose_then_what_their_browser_asks_for_then_english() {
        assert_eq!(Language::negotiate(Some("de"), Some("en")), Language::De);
        assert_eq!(Language::negotiate(Some("xx"), Some("fr, de-AT;q=0.8, en;q=0.5")), Language::De);
        assert_eq!(Language::negotiate(None, Some("fr;q=1, en;q=0.2, de;q=0.2")), Language::En);
        assert_eq!(Language::negotiate(None, Some("en; q=0.5, de")), Language::De);
        assert_eq!(Language::negotiate(None, Some("de;q=0, *;q=0.1")), Language::En);
        assert_eq!(Language::negotiate(None, None), Language::En);
    }

    #[test]
    fn the_languages_of_a_header_come_in_the_order_in_which_they_are_wanted() {
        assert_eq!(accepted_languages("en;q=0.5, de-at, fr;q=0.8, it;q=0, *;q=0.1"), ["de-AT", "fr", "en"]);
        assert!(accepted_languages("").is_empty());
    }

    #[test]
    fn a_code_names_a_language_with_or_without_its_region() {
        let codes = ["de", "DE-at", "de_CH", " en-GB ", "nl", "", "not a code"];
        let languages = codes.map(Language::from_code);
        let (en, de) = (Some(Language::En), Some(Language::De));
        assert_eq!(languages, [de, de, de, en, None, None, None]);
    }
}
