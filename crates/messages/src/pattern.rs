//! What a compiled message says, and how it is filled in. The catalogues become constants of these types.

use crate::Language;
use crate::language::PLURALS;
use crate::plural::Category;
use crate::value::Filling;

/// A message without values, language by language; `None` where English stands in.
pub(crate) type Plain = [Option<&'static str>; Language::COUNT];

/// The same for a message with values.
pub(crate) type Patterns = [Option<&'static [Part]>; Language::COUNT];

/// A piece of a pattern. Values are known by their place.
#[derive(Debug)]
pub(crate) enum Part {
    Text(&'static str),
    Value(u8),
    /// By a value: the first variant whose key fits, else the last pattern.
    Choice(u8, &'static [(Key, &'static [Part])], &'static [Part]),
}

/// What a value must be for a variant.
#[derive(Debug)]
#[allow(dead_code, reason = "which of them there are is up to the catalogues")]
pub(crate) enum Key {
    Number(i64),
    Plural(Category),
    Word(&'static str),
}

/// The one rule for a message that a language lacks: English, with English plural forms.
fn choose<T: Copy>(language: Language, all: &[Option<T>; Language::COUNT]) -> Option<(Language, T)> {
    [language, Language::En].into_iter().find_map(|language| Some((language, all[language as usize]?)))
}

pub(crate) fn plain(language: Language, texts: &Plain) -> String {
    choose(language, texts).map(|(_, text)| text.to_owned()).unwrap_or_default()
}

pub(crate) fn fill(language: Language, patterns: &Patterns, values: &[Filling<'_>]) -> String {
    let mut text = String::new();
    if let Some((language, parts)) = choose(language, patterns) {
        write(language, parts, values, &mut text);
    }
    text
}

fn write(language: Language, parts: &[Part], values: &[Filling<'_>], text: &mut String) {
    for part in parts {
        match part {
            Part::Text(words) => text.push_str(words),
            Part::Value(at) => match &values[usize::from(*at)] {
                Filling::Text(value) => text.push_str(value),
                Filling::Number(number) => text.push_str(&number.to_string()),
            },
            Part::Choice(at, variants, default) => {
                let value = &values[usize::from(*at)];
                let chosen = variants.iter().find(|(key, _)| fits(language, key, value)).map_or(default, |(_, parts)| parts);
                write(language, chosen, values, text);
            }
        }
    }
}

fn fits(language: Language, key: &Key, value: &Filling<'_>) -> bool {
    match (key, value) {
        (Key::Number(wanted), Filling::Number(number)) => wanted == number,
        (Key::Plural(wanted), Filling::Number(number)) => *wanted == category(language, *number),
        (Key::Word(wanted), Filling::Text(word)) => *wanted == word.as_ref(),
        (Key::Number(_) | Key::Plural(_), Filling::Text(_)) | (Key::Word(_), Filling::Number(_)) => false,
    }
}

/// The plural form of a number. CLDR's rules for whole numbers repeat every hundred, as the compiler of the catalogues makes sure.
pub(crate) fn category(language: Language, number: i64) -> Category {
    let n = number.unsigned_abs();
    let at = if n < 200 { n } else { 100 + n % 100 };
    PLURALS[language as usize][at as usize]
}
