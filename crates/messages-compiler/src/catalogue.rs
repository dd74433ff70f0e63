//! A catalogue as `fluent-syntax` reads it: its messages and terms by id.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Attribute, Entry, Identifier, Pattern};
use fluent_syntax::parser;
use rustc_hash::FxHashMap;

use crate::{Problem, Source};

/// The messages and terms of one language.
#[derive(Debug)]
pub struct Catalogue<'a> {
    pub source: &'a Source,
    pub messages: BTreeMap<&'a str, Pattern<&'a str>>,
    pub terms: FxHashMap<&'a str, Pattern<&'a str>>,
}

impl<'a> Catalogue<'a> {
    /// Reads a catalogue; what can't be read is a problem, the rest goes on.
    pub fn parse(source: &'a Source, problems: &mut Vec<Problem>) -> Self {
        let mut catalogue = Catalogue { source, messages: BTreeMap::new(), terms: FxHashMap::default() };
        let resource = parser::parse(source.text.as_str()).unwrap_or_else(|(resource, errors)| {
            problems.extend(errors.iter().map(|error| catalogue.problem_at(error.pos.start, error.kind.to_string())));
            resource
        });
        for entry in resource.body {
            match entry {
                Entry::Message(message) => catalogue.add_message(message.id, message.value, &message.attributes, problems),
                Entry::Term(term) => catalogue.add_term(term.id, term.value, &term.attributes, problems),
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
            }
        }
        catalogue
    }

    fn add_message(
        &mut self,
        id: Identifier<&'a str>,
        value: Option<Pattern<&'a str>>,
        attributes: &[Attribute<&'a str>],
        problems: &mut Vec<Problem>,
    ) {
        self.refuse_attributes(id.name, attributes, problems);
        if !id.name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
            problems.push(self.problem(id.name, format!("{}: an id has small letters, digits and hyphens", id.name)));
        }
        if self.messages.insert(id.name, value.unwrap_or(Pattern { elements: vec![] })).is_some() {
            problems.push(self.problem(id.name, format!("{} stands here twice", id.name)));
        }
    }

    fn add_term(
        &mut self,
        id: Identifier<&'a str>,
        value: Pattern<&'a str>,
        attributes: &[Attribute<&'a str>],
        problems: &mut Vec<Problem>,
    ) {
        self.refuse_attributes(id.name, attributes, problems);
        if self.terms.insert(id.name, value).is_some() {
            problems.push(self.problem(id.name, format!("-{} stands here twice", id.name)));
        }
    }

    fn refuse_attributes(&self, id: &'a str, attributes: &[Attribute<&'a str>], problems: &mut Vec<Problem>) {
        problems.extend(attributes.iter().map(|attribute| {
            self.problem(attribute.id.name, format!("{id}.{}: attributes are not compiled; make it a message", attribute.id.name))
        }));
    }

    /// A problem with `part`, which is a slice of the source.
    pub fn problem(&self, part: &'a str, text: String) -> Problem {
        self.problem_at((part.as_ptr() as usize).saturating_sub(self.source.text.as_ptr() as usize), text)
    }

    fn problem_at(&self, position: usize, text: String) -> Problem {
        let before = self.source.text.as_bytes().get(..position).unwrap_or_default();
        Problem { file: self.source.file.clone(), line: 1 + before.iter().filter(|byte| **byte == b'\n').count(), text }
    }
}
