//! The one rule for a designer's text that there is in several languages: the reader's, else the site's, else the first.

/// A text in the language that was chosen for its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wording<'a> {
    /// BCP 47; "" where nobody knows.
    pub language: &'a str,
    /// The text.
    pub words: &'a str,
}

/// Whom designers' texts are for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reader {
    wanted: Vec<String>,
    site: String,
}

impl Reader {
    /// Somebody who reads these languages, the most wanted first, on a site whose own language is `site`; all BCP 47.
    #[must_use]
    pub fn new(wanted: Vec<String>, site: &str) -> Self {
        Reader { wanted, site: site.to_owned() }
    }

    /// The site's language; "" where there is no site yet.
    #[must_use]
    pub fn site(&self) -> &str {
        &self.site
    }

    /// The text in the first language that there is one in: those that the reader wants, then the site's; else the first text.
    pub(super) fn choose<'a>(&self, texts: &'a [(String, String)]) -> Wording<'a> {
        let languages = self.wanted.iter().chain([&self.site]);
        let found = languages.map(String::as_str).find_map(|language| find(texts, language)).or(texts.first());
        found.map_or(Wording { language: "", words: "" }, |(language, words)| Wording { language, words })
    }
}

/// The text for a language: in this very one, or in what it is a kind of (`de` for `de-AT`: "Lookup" of RFC 4647, 3.4), else in another kind of
/// the same (`de-CH`), which a reader understands better than any other language.
pub(super) fn find<'a>(texts: &'a [(String, String)], language: &str) -> Option<&'a (String, String)> {
    let mut range = language;
    loop {
        let found = texts.iter().find(|(tag, _)| tag.eq_ignore_ascii_case(range));
        match (found, range.rsplit_once('-')) {
            (Some(found), _) => return Some(found),
            (None, Some((shorter, _))) => range = shorter,
            (None, None) => break,
        }
    }
    texts.iter().find(|(tag, _)| tag.split('-').next().is_some_and(|primary| primary.eq_ignore_ascii_case(range)))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::Text;
    use super::*;

    fn reader(wanted: &[&str]) -> Reader {
        Reader::new(wanted.iter().map(|&tag| tag.to_owned()).collect(), "en-GB")
    }

    fn language(text: serde_json::Value, wanted: &[&str]) -> String {
        serde_json::from_value::<Text>(text).unwrap().wording(&reader(wanted)).language.to_owned()
    }

    #[test]
    fn a_reader_gets_their_own_language_then_the_sites_then_the_first() {
        let both = || json!({"de": "Hallo", "en": "Hello"});
        assert_eq!(language(both(), &["de"]), "de");
        assert_eq!(language(both(), &["DE-at"]), "de");
        assert_eq!(language(both(), &["fr", "de"]), "de");
        assert_eq!(language(both(), &["fr"]), "en");
        assert_eq!(language(both(), &[]), "en");
        assert_eq!(language(json!({"de": "Hallo", "it": "Ciao"}), &["fr"]), "de");
    }

    #[test]
    fn the_nearest_kind_of_a_language_is_taken() {
        let kinds = || json!({"en": "-", "de-AT": "Jänner", "de": "Januar", "zh-Hant-HK": "-"});
        let found = ["de-AT", "de-CH", "de", "de-AT-1996", "zh-Hant-TW", "d", "e"].map(|wanted| language(kinds(), &[wanted]));
        assert_eq!(found, ["de-AT", "de", "de", "de-AT", "zh-Hant-HK", "en", "en"]);
        assert_eq!(language(json!({"en": "-", "de-AT": "Jänner"}), &["de-CH"]), "de-AT");
    }

    #[test]
    fn a_plain_text_is_in_the_sites_language_for_everybody() {
        assert_eq!(Text::from("Hello").wording(&reader(&["de"])), Wording { language: "en-GB", words: "Hello" });
        assert_eq!(Text::from("Hello").wording(&Reader::default()).language, "");
    }

    #[test]
    fn what_a_reader_saw_is_kept_in_the_language_that_they_saw() {
        let text: Text = serde_json::from_value(json!({"en": "Hello", "de": "Hallo"})).unwrap();
        assert_eq!(json!(text.as_read_by(&reader(&["de"]))), json!({"de": "Hallo"}));
        assert_eq!(json!(Text::from("Hello").as_read_by(&reader(&["de"]))), json!("Hello"));
    }

    #[test]
    fn a_text_is_written_as_it_was_read() {
        for text in ["\"Hello\"", r#"{"en":"Hello","de":"Hallo"}"#] {
            assert_eq!(serde_json::to_string(&serde_json::from_str::<Text>(text).unwrap()).unwrap(), text);
        }
        for none in ["{}", "7", "null", r#"{"en":7}"#, r#"["Hello"]"#] {
            assert!(serde_json::from_str::<Text>(none).is_err(), "{none}");
        }
    }
}
