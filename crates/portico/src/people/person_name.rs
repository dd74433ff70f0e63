//! A person's name, parsed once at the edge: it ends up in mails' headers, on other people's pages and in the log, so it is words and nothing else.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::definition::Word;

/// The most characters of a name.
pub const LONGEST_NAME: usize = 100;

/// A name of 1 to [`LONGEST_NAME`] characters on one line: without control characters, without those that turn the direction of writing or show
/// nothing (Unicode UTS #39, section 3.1), and without `/` and `:`, so that it can't hold an address that mail programs make a link of.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PersonName(String);

/// Why a text is not a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameError {
    /// No letter in it.
    Missing,
    /// More than [`LONGEST_NAME`] characters.
    TooLong,
    /// A character that no name has.
    Character,
}

impl PersonName {
    /// Reads a name; white space around it goes, and within it becomes single spaces.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(text: &str) -> Result<Self, NameError> {
        let text = text.trim();
        if text.chars().any(is_refused) {
            return Err(NameError::Character);
        }
        let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !name.chars().any(char::is_alphabetic) {
            return Err(NameError::Missing);
        }
        if name.chars().count() > LONGEST_NAME { Err(NameError::TooLong) } else { Ok(Self(name)) }
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The joiners U+200C and U+200D stay: names in Persian and in languages of India are written with them.
fn is_refused(c: char) -> bool {
    c.is_control()
        || matches!(c, '/' | ':' | '\u{2044}' | '\u{2215}' | '\u{ff0f}' | '\u{ff1a}')
        || matches!(c, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(c, '\u{feff}' | '\u{fff9}'..='\u{fffd}' | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{10ffff}')
}

impl TryFrom<String> for PersonName {
    type Error = NameError;

    fn try_from(text: String) -> Result<Self, NameError> {
        Self::parse(&text)
    }
}

impl From<PersonName> for String {
    fn from(name: PersonName) -> Self {
        name.0
    }
}

impl Word for PersonName {
    const WHAT: &'static str = "a person's name: letters, at most 100 characters, without / and :";

    fn read(text: &str) -> Option<Self> {
        PersonName::parse(text).ok()
    }
}

impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for NameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NameError::Missing => write!(f, "a name has at least one letter"),
            NameError::TooLong => write!(f, "a name has at most {LONGEST_NAME} characters"),
            NameError::Character => write!(f, "a name has no control characters, no hidden ones, no / and no :"),
        }
    }
}

impl std::error::Error for NameError {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_of_many_kinds_are_names() {
        for good in ["Dana Okafor", "O'Neil-Šmíd, Jr.", "李雷", "نگار\u{200c}زاده", "X Æ A-12", "Anna (Acme)", "J"] {
            assert_eq!(PersonName::parse(good).map(String::from).as_deref(), Ok(good));
        }
        assert_eq!(PersonName::parse("  Dana \u{a0}  Okafor\u{3000}").unwrap().as_str(), "Dana Okafor");
        assert!(PersonName::parse(&"é".repeat(100)).is_ok());
    }

    #[test]
    fn what_leads_elsewhere_or_hides_is_not_a_name() {
        for bad in [
            "go to http://evil.example",
            "evil.example/pay",
            "mailto:x",
            "Da\r\nBcc: x",
            "Da\u{202e}na",
            "a\u{2028}b",
            "a\u{200b}b",
            "a\u{0}",
            "evil\u{2044}pay",
            "a：b",
        ] {
            assert_eq!(PersonName::parse(bad), Err(NameError::Character), "{bad:?}");
        }
        for empty in ["", "  ", "...", "\u{200d}", "1"] {
            assert_eq!(PersonName::parse(empty), Err(NameError::Missing), "{empty:?}");
        }
        assert_eq!(PersonName::parse(&"é".repeat(101)), Err(NameError::TooLong));
    }

    proptest! {
        #[test]
        fn a_name_is_one_line_and_reads_back_as_itself(typed in ".{0,120}") {
            if let Ok(name) = PersonName::parse(&typed) {
                let lines = name.as_str().split(|c: char| c.is_control() || c == '\u{2028}' || c == '\u{2029}').count();
                prop_assert_eq!(lines, 1);
                prop_assert!((1..=LONGEST_NAME).contains(&name.as_str().chars().count()));
                prop_assert_eq!(PersonName::parse(name.as_str()), Ok(name));
            }
        }
    }
}
