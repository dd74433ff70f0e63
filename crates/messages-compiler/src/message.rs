//! One message in all languages, with the values that it takes.

use std::collections::BTreeMap;

use crate::catalogue::Catalogue;
use crate::language::Language;
use crate::lower::Scope;
use crate::pattern::{self, Kind, Part};
use crate::{FALLBACK, Problem};

/// A message.
#[derive(Debug)]
pub struct Message<'a> {
    pub id: &'a str,
    /// Its values, in the order of their names.
    pub values: BTreeMap<String, Kind>,
    /// What it says, language by language; `None` where the fallback stands in.
    pub patterns: Vec<Option<Vec<Part>>>,
}

/// All messages of the fallback, in the languages that have them.
pub fn all<'a>(catalogues: &'a [Catalogue<'a>], languages: &'a [Language], problems: &mut Vec<Problem>) -> Vec<Message<'a>> {
    let Some(fallback) = catalogues.first().filter(|first| first.source.code == FALLBACK) else {
        problems.push(Problem { file: format!("{FALLBACK}.ftl"), line: 1, text: "this catalogue must be there".to_owned() });
        return Vec::new();
    };
    for catalogue in &catalogues[1..] {
        let strangers = catalogue.messages.keys().filter(|id| !fallback.messages.contains_key(*id));
        problems.extend(strangers.map(|id| catalogue.problem(id, format!("{FALLBACK}.ftl has no message {id}"))));
    }
    fallback.messages.keys().map(|id| message(id, catalogues, languages, problems)).collect()
}

fn message<'a>(id: &'a str, catalogues: &'a [Catalogue<'a>], languages: &'a [Language], problems: &mut Vec<Problem>) -> Message<'a> {
    let mut message = Message { id, values: BTreeMap::new(), patterns: Vec::new() };
    for (at, (catalogue, language)) in catalogues.iter().zip(languages).enumerate() {
        let lowered = catalogue.messages.get_key_value(id).map(|(id, pattern)| {
            let parts = Scope::new(catalogue, language, id).lower(pattern)?;
            message.take_values(&parts, at == 0)?;
            Ok(parts)
        });
        message.patterns.push(lowered.transpose().unwrap_or_else(|text: String| {
            let here = catalogue.messages.get_key_value(id).map_or("", |(id, _)| id);
            problems.push(catalogue.problem(here, format!("{id}: {text}")));
            None
        }));
    }
    message
}

impl Message<'_> {
    /// Notes the values of a pattern. Which there are, the fallback says; what they must be, all languages together.
    fn take_values(&mut self, parts: &[Part], first: bool) -> Result<(), String> {
        let mut wrong = None;
        pattern::values(parts, &mut |name, kind| match self.values.get_mut(name) {
            Some(known) if *known == kind || kind == Kind::Any => {}
            Some(known) if *known == Kind::Any => *known = kind,
            Some(_) => wrong = Some(format!("${name} chooses by number here and by word there")),
            None if first => drop(self.values.insert(name.to_owned(), kind)),
            None => wrong = Some(format!("{FALLBACK}.ftl has no value ${name} in this message")),
        });
        wrong.map_or(Ok(()), Err)
    }
}
