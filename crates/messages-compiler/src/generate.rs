//! The Rust that the build writes. Its types are those of `portico-messages`.

use std::fmt::Write as _;

use crate::language::Language;
use crate::message::Message;
use crate::pattern::{Key, Kind, Part};
use crate::plural;

/// The languages and their plural forms.
pub fn languages(languages: &[Language]) -> String {
    let count = languages.len();
    let (mut variants, mut rows, mut tables) = (String::new(), String::new(), String::new());
    for language in languages {
        let (variant, Language { code, name, dir, plurals }) = (language.variant(), language);
        let default = if variants.is_empty() { "#[default]" } else { "" };
        let forms: Vec<&str> = plurals.iter().map(plural::variant).collect();
        variants += &format!("/// {name}.\n{default} {variant},\n");
        rows += &format!("Row {{ language: Language::{variant}, code: {code:?}, name: {name:?}, dir: {dir:?} }},\n");
        tables += &format!("[{}],\n", forms.join(","));
    }
    format!(
        "/// A language that Portico speaks; English first, the others by their code.\n\
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]\npub enum Language {{\n{variants}}}\n\
        const ROWS: [Row; {count}] = [\n{rows}];\n\
        pub(crate) static PLURALS: [[Category; {}]; {count}] = {{ use Category::*; [\n{tables}] }};\n",
        plural::TABLE
    )
}

/// A type for each message.
pub fn messages(messages: &[Message<'_>]) -> String {
    messages.iter().map(one).collect()
}

fn one(message: &Message<'_>) -> String {
    let name = message.id.replace('-', "_");
    let generics = if message.values.values().any(|kind| *kind != Kind::Number) { "<'a>" } else { "" };
    let mut fields = String::new();
    for (value, kind) in &message.values {
        let kind = if *kind == Kind::Number { "Number" } else { "Value<'a>" };
        fields += &format!("pub {}: {kind}, ", value.replace('-', "_"));
    }
    let said = doc(message.patterns.first().and_then(Option::as_ref));
    format!(
        "#[doc = {said:?}]\npub struct {name}{generics} {{ {fields}}}\n\
        impl{generics} {name}{generics} {{ pub fn text(self, language: Language) -> String {{ {} }} }}\n",
        body(message)
    )
}

/// A message that says the same whatever its values are needs no parts.
fn body(message: &Message<'_>) -> String {
    let plain = |parts: &Option<Vec<Part>>| match parts.as_deref() {
        None => Some("None".to_owned()),
        Some([]) => Some("Some(\"\")".to_owned()),
        Some([Part::Text(text)]) => Some(format!("Some({text:?})")),
        Some(_) => None,
    };
    if let Some(texts) = message.patterns.iter().map(plain).collect::<Option<Vec<String>>>() {
        return format!("static TEXTS: Plain = [{}]; plain(language, &TEXTS)", texts.join(", "));
    }
    let names: Vec<&str> = message.values.keys().map(String::as_str).collect();
    let patterns: Vec<String> = message
        .patterns
        .iter()
        .map(|parts| parts.as_ref().map_or_else(|| "None".to_owned(), |parts| format!("Some({})", slice(parts, &names))))
        .collect();
    let values: Vec<String> = names.iter().map(|name| format!("self.{}.into_value()", name.replace('-', "_"))).collect();
    format!("static PATTERNS: Patterns = [{}]; fill(language, &PATTERNS, &[{}])", patterns.join(", "), values.join(", "))
}

fn slice(parts: &[Part], names: &[&str]) -> String {
    let at = |name: &str| names.iter().position(|known| *known == name).unwrap_or_default();
    let mut code = String::from("&[");
    for part in parts {
        let _infallible = match part {
            Part::Text(text) => write!(code, "Part::Text({text:?}), "),
            Part::Value(name) => write!(code, "Part::Value({}), ", at(name)),
            Part::Choice(choice) => {
                let variants = choice.variants.iter().map(|(key, parts)| format!("({}, {}), ", self::key(key), slice(parts, names)));
                let default = slice(&choice.default, names);
                write!(code, "Part::Choice({}, &[{}], {default}), ", at(&choice.value), variants.collect::<String>())
            }
        };
    }
    code + "]"
}

fn key(key: &Key) -> String {
    match key {
        Key::Number(number) => format!("Key::Number({number})"),
        Key::Plural(category) => format!("Key::Plural(Category::{})", plural::variant(category)),
        Key::Word(word) => format!("Key::Word({word:?})"),
    }
}

/// What a message says, in short, for whoever points at its type.
fn doc(parts: Option<&Vec<Part>>) -> String {
    let parts = parts.into_iter().flatten().map(|part| match part {
        Part::Text(text) => text.clone(),
        Part::Value(name) => format!("{{ ${name} }}"),
        Part::Choice(choice) => format!("{{ ${} -> … {} }}", choice.value, doc(Some(&choice.default))),
    });
    parts.collect()
}
