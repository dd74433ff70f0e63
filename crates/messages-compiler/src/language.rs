//! A language: what its code and its catalogue tell of it.

use fluent_syntax::ast::PatternElement;
use intl_pluralrules::PluralCategory;
use unic_langid::{CharacterDirection, LanguageIdentifier};

use crate::catalogue::Catalogue;
use crate::{Problem, plural};

/// The term that holds a language's own name for itself.
const NAME: &str = "language-name";

#[derive(Debug)]
pub struct Language {
    /// BCP 47.
    pub code: String,
    /// Its name for itself.
    pub name: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// See [`plural::table`].
    pub plurals: Vec<PluralCategory>,
}

impl Language {
    /// The language of a catalogue, named by its file.
    pub fn of(catalogue: &Catalogue<'_>, problems: &mut Vec<Problem>) -> Option<Language> {
        let code = &catalogue.source.code;
        let language = describe(catalogue);
        language
            .map_err(|text| problems.push(Problem { file: catalogue.source.file.clone(), line: 1, text: format!("{code}: {text}") }))
            .ok()
    }

    /// Its name in the generated code: `De`, `PtBr`.
    pub fn variant(&self) -> String {
        self.code.split('-').map(capitalised).collect()
    }
}

fn describe(catalogue: &Catalogue<'_>) -> Result<Language, &'static str> {
    let code = catalogue.source.code.clone();
    let id: LanguageIdentifier = code.parse().map_err(|_| "the file's name is not the code of a language")?;
    let name = catalogue.terms.get(NAME).map(|pattern| pattern.elements.as_slice());
    let Some([PatternElement::TextElement { value: name }]) = name else {
        return Err("the language's own name is missing, as the term -language-name");
    };
    let plurals = plural::table(&id).ok_or("its plural forms are not known, or not as those of whole numbers elsewhere")?;
    let dir = if id.character_direction() == CharacterDirection::RTL { "rtl" } else { "ltr" };
    Ok(Language { code, name: (*name).to_owned(), dir, plurals })
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_ascii_uppercase().to_string() + &letters.as_str().to_ascii_lowercase()).unwrap_or_default()
}
