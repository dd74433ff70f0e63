//! What a message says in one language, with terms and other messages already in their place.

use intl_pluralrules::PluralCategory;

/// A piece of a pattern.
#[derive(Debug, PartialEq)]
pub enum Part {
    Text(String),
    /// The value of this name.
    Value(String),
    Choice(Choice),
}

/// One of several patterns, by a value: the first that fits, else the default.
#[derive(Debug, PartialEq)]
pub struct Choice {
    pub value: String,
    pub variants: Vec<(Key, Vec<Part>)>,
    pub default: Vec<Part>,
}

/// What a value must be for a variant.
#[derive(Debug, PartialEq)]
pub enum Key {
    Number(i64),
    Plural(PluralCategory),
    Word(String),
}

/// What is to be known of a value: one that chooses by number must be a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Any,
    Number,
    Word,
}

/// Calls `found` with each value of a pattern.
pub fn values(parts: &[Part], found: &mut impl FnMut(&str, Kind)) {
    for part in parts {
        match part {
            Part::Text(_) => {}
            Part::Value(name) => found(name, Kind::Any),
            Part::Choice(choice) => {
                let word = choice.variants.iter().any(|(key, _)| matches!(key, Key::Word(_)));
                found(&choice.value, if word { Kind::Word } else { Kind::Number });
                for parts in choice.variants.iter().map(|(_, parts)| parts).chain([&choice.default]) {
                    values(parts, found);
                }
            }
        }
    }
}

/// Adds a part; texts that stand together become one.
pub fn push(parts: &mut Vec<Part>, part: Part) {
    match (parts.last_mut(), part) {
        (Some(Part::Text(before)), Part::Text(more)) => before.push_str(&more),
        (_, part) => parts.push(part),
    }
}
