//! The languages that there are catalogues for.

use crate::plural::Category;

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// What is to be known of a language.
#[derive(Debug)]
struct Row {
    language: Language,
    code: &'static str,
    name: &'static str,
    dir: &'static str,
}

impl Language {
    /// How many there are.
    pub const COUNT: usize = ROWS.len();

    /// All languages, English first.
    pub fn all() -> impl Iterator<Item = Language> {
        ROWS.iter().map(|row| row.language)
    }

    /// The code (BCP 47) for `lang` attributes and cookies.
    pub fn code(self) -> &'static str {
        self.row().code
    }

    /// The language's own name for itself.
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// `ltr` or `rtl`, for `dir` attributes.
    pub fn dir(self) -> &'static str {
        self.row().dir
    }

    fn row(self) -> &'static Row {
        &ROWS[self as usize]
    }
}

impl AsRef<Language> for Language {
    fn as_ref(&self) -> &Language {
        self
    }
}
