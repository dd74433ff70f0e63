//! Text for people: the message catalogues (Fluent, `static/messages/*.ftl`), which language to speak, and the [`t!`](crate::t)
//! macro. A catalogue is parsed once per instance.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

use crate::html::time::Zone;

type Catalogue = FluentBundle<FluentResource>;

/// A language that Portico speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English: the one every message exists in.
    #[default]
    En,
    /// German.
    De,
}

/// Languages with their code (BCP 47), their own name and their catalogue; English first.
const LANGUAGES: [(Language, &str, &str, &str); 2] = [
    (Language::En, "en", "English", include_str!("../../../static/messages/en.ftl")),
    (Language::De, "de", "Deutsch", include_str!("../../../static/messages/de.ftl")),
];

impl Language {
    /// How many there are.
    pub const COUNT: usize = LANGUAGES.len();

    /// All languages, English first.
    pub fn all() -> impl Iterator<Item = Language> {
        LANGUAGES.iter().map(|(language, ..)| *language)
    }

    /// The language of a code such as `de` or `de-AT`; `None` where Portico does not speak it.
    pub fn from_code(code: &str) -> Option<Language> {
        let primary = code.trim().split(['-', '_']).next()?;
        LANGUAGES.iter().find(|(_, known, ..)| known.eq_ignore_ascii_case(primary)).map(|(language, ..)| *language)
    }

    /// The language for a reader: the one they chose (`wanted`, a code) if Portico speaks it, else the best of an
    /// `Accept-Language` header (RFC 9110, 12.5.4), else English.
    pub fn negotiate(wanted: Option<&str>, accept_language: Option<&str>) -> Language {
        wanted.and_then(Language::from_code).or_else(|| best_of(accept_language?)).unwrap_or_default()
    }

    /// The code for `lang` attributes and cookies.
    pub fn code(self) -> &'static str {
        self.row().1
    }

    /// The language's own name for itself.
    pub fn name(self) -> &'static str {
        self.row().2
    }

    /// `ltr` or `rtl`, for `dir` attributes.
    pub fn dir(self) -> &'static str {
        match self {
            Language::En | Language::De => "ltr",
        }
    }

    fn row(self) -> &'static (Language, &'static str, &'static str, &'static str) {
        LANGUAGES.iter().find(|(language, ..)| *language == self).unwrap_or(&LANGUAGES[0])
    }

    fn catalogue(self) -> &'static Catalogue {
        static PARSED: [OnceLock<Catalogue>; Language::COUNT] = [const { OnceLock::new() }; Language::COUNT];
        PARSED[self as usize].get_or_init(|| parse(self))
    }
}

impl AsRef<Language> for Language {
    fn as_ref(&self) -> &Language {
        self
    }
}

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

/// The message `id` in a language: `t!(l, "common-back")`, `t!(l, "common-errors", count = 2)`.
///
/// `l` is anything with a language: a [`Language`](crate::i18n::Language), a [`Locale`](crate::i18n::Locale), a
/// [`Chrome`](crate::html::Chrome), or a reference to one. Gives a `String`. A message that a language lacks comes in English.
#[macro_export]
macro_rules! t {
    ($l:expr, $id:expr $(,)?) => {
        $crate::i18n::text(*::core::convert::AsRef::<$crate::i18n::Language>::as_ref(&$l), $id, None)
    };
    ($l:expr, $id:expr, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut args = $crate::i18n::Args::new();
        $(args.set(stringify!($name), $value);)+
        $crate::i18n::text(*::core::convert::AsRef::<$crate::i18n::Language>::as_ref(&$l), $id, Some(&args))
    }};
}

/// Values for the placeables of a message.
pub type Args<'a> = FluentArgs<'a>;

/// The message `id` with `args`; in English where `language` lacks it; the id itself where no language has it.
pub fn text(language: Language, id: &str, args: Option<&Args<'_>>) -> String {
    [language, Language::En]
        .into_iter()
        .find_map(|language| {
            let catalogue = language.catalogue();
            let pattern = catalogue.get_message(id)?.value()?;
            Some(catalogue.format_pattern(pattern, args, &mut Vec::new()).into_owned())
        })
        .unwrap_or_else(|| id.to_owned())
}

/// A message that is filled in many times on one page, cut at its values once. Only for messages whose words do not depend on the values.
#[derive(Debug)]
pub struct Cut {
    /// What stands before each value, and which one of the names it is.
    before: Vec<(String, usize)>,
    end: String,
}

impl Cut {
    /// The message `id`, whose values are `names`.
    pub fn new(language: Language, id: &str, names: &[&'static str]) -> Self {
        // One character for each value, of those that no text holds (Unicode's private use).
        let marks: Vec<char> = ('\u{e000}'..).take(names.len()).collect();
        let mut args = Args::new();
        for (name, mark) in names.iter().zip(&marks) {
            args.set(*name, mark.to_string());
        }
        let whole = text(language, id, Some(&args));
        let mut cut = Cut { before: Vec::new(), end: String::new() };
        for c in whole.chars() {
            match marks.iter().position(|mark| *mark == c) {
                Some(value) => cut.before.push((std::mem::take(&mut cut.end), value)),
                None => cut.end.push(c),
            }
        }
        cut
    }

    /// The message with its values, in the order of the names.
    pub fn fill(&self, values: &[&str]) -> String {
        let mut filled = String::with_capacity(
            self.end.len() + self.before.iter().map(|(text, value)| text.len() + values[*value].len()).sum::<usize>(),
        );
        for (text, value) in &self.before {
            filled.push_str(text);
            filled.push_str(values[*value]);
        }
        filled.push_str(&self.end);
        filled
    }
}

/// A sentence that is not there is better than a page that is not: what cannot be parsed is left out, and a test fails.
fn parse(language: Language) -> Catalogue {
    let (_, code, _, source) = language.row();
    let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(readable, _)| readable);
    let mut catalogue = Catalogue::new_concurrent(code.parse().into_iter().collect());
    // The marks that Fluent puts around values would end up in mail subjects and attributes.
    catalogue.set_use_isolating(false);
    catalogue.add_resource_overriding(resource);
    catalogue
}

/// The best language of an `Accept-Language` header; earlier wins among equals.
fn best_of(accept_language: &str) -> Option<Language> {
    let mut best: Option<(Language, f32)> = None;
    for range in accept_language.split(',') {
        let (code, weight) = range.split_once(";q=").unwrap_or((range, "1"));
        let weight = weight.trim().parse::<f32>().unwrap_or(0.0);
        if let Some(language) = Language::from_code(code)
            && weight > best.map_or(0.0, |(_, weight)| weight)
        {
            best = Some((language, weight));
        }
    }
    best.map(|(language, _)| language)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::*;

    fn ids(source: &str) -> BTreeSet<&str> {
        source
            .lines()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
            .filter_map(|line| line.split_once(" ="))
            .map(|(id, _)| id)
            .collect()
    }

    fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                rust_files(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }

    /// Ids in `t!(…, "id"` anywhere in a source.
    fn used_ids(source: &str) -> impl Iterator<Item = &str> {
        source.split("t!(").skip(1).filter_map(|call| {
            let call = call.split_once(',')?.1.trim_start().strip_prefix('"')?;
            call.split_once('"').map(|(id, _)| id)
        })
    }

    #[test]
    fn every_language_has_every_message() {
        let english = ids(LANGUAGES[0].3);
        for (_, code, _, source) in &LANGUAGES[1..] {
            let other = ids(source);
            assert_eq!(english.difference(&other).collect::<Vec<_>>(), Vec::<&&str>::new(), "missing in {code}.ftl");
            assert_eq!(other.difference(&english).collect::<Vec<_>>(), Vec::<&&str>::new(), "only in {code}.ftl");
        }
    }

    #[test]
    fn every_catalogue_can_be_parsed_and_has_no_id_twice() {
        for (_, code, _, source) in &LANGUAGES {
            let resource = FluentResource::try_new((*source).to_owned()).map_err(|(_, errors)| errors).unwrap();
            let mut catalogue = Catalogue::new_concurrent(vec![]);
            assert!(catalogue.add_resource(resource).is_ok(), "an id stands twice in {code}.ftl");
        }
    }

    #[test]
    fn every_message_that_the_code_names_exists() {
        let known = ids(LANGUAGES[0].3);
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let mut files = Vec::new();
        for folder in ["crates/web/src", "components"] {
            rust_files(&root.join(folder), &mut files);
        }
        for file in files {
            let source = fs::read_to_string(&file).unwrap();
            for id in used_ids(&source).filter(|id| id.contains('-')) {
                assert!(known.contains(id), "{} uses the message {id:?}, which en.ftl lacks", file.display());
            }
        }
    }

    #[test]
    fn numbers_choose_their_plural_form() {
        let words = |language, hours: u32| t!(language, "common-first-answer-hours", count = hours);
        assert!(words(Language::En, 1).ends_with("an hour.") && words(Language::En, 3).ends_with("3 hours."));
        assert!(words(Language::De, 3).contains("3 Stunden"));
    }

    #[test]
    fn a_cut_message_reads_as_the_whole_one() {
        for language in Language::all() {
            let cut = Cut::new(language, "common-date-year", &["year", "day", "month"]);
            assert_eq!(cut.fill(&["2026", "21", "X"]), t!(language, "common-date-year", day = "21", month = "X", year = "2026"));
        }
    }

    #[test]
    fn a_reader_gets_what_they_chose_then_what_their_browser_asks_for_then_english() {
        assert_eq!(Language::negotiate(Some("de"), Some("en")), Language::De);
        assert_eq!(Language::negotiate(Some("xx"), Some("fr, de-AT;q=0.8, en;q=0.5")), Language::De);
        assert_eq!(Language::negotiate(None, Some("fr;q=1, en;q=0.2, de;q=0.2")), Language::En);
        assert_eq!(Language::negotiate(None, None), Language::En);
    }
}
