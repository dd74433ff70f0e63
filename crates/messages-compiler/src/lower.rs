//! From Fluent's syntax to [`Part`]s: terms and messages that others mention are put in their place.

use std::collections::BTreeMap;

use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;

use crate::catalogue::Catalogue;
use crate::language::Language;
use crate::pattern::{Choice, Key, Part, push};
use crate::plural;

/// What can be said of a wrong pattern; the message's id and line come from the caller.
pub type Outcome<T> = Result<T, String>;

/// The values that a term is mentioned with; without a term a message's values come at run time.
pub type Bound = Option<BTreeMap<String, String>>;

/// Where a pattern stands.
pub struct Scope<'a> {
    pub catalogue: &'a Catalogue<'a>,
    pub language: &'a Language,
    pub bound: Bound,
    /// What is being put in its place: nothing mentions itself.
    within: Vec<&'a str>,
}

impl<'a> Scope<'a> {
    pub fn new(catalogue: &'a Catalogue<'a>, language: &'a Language, id: &'a str) -> Self {
        Scope { catalogue, language, bound: None, within: vec![id] }
    }

    /// The parts of a pattern.
    pub fn lower(&self, pattern: &'a Pattern<&'a str>) -> Outcome<Vec<Part>> {
        let mut parts = Vec::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => push(&mut parts, Part::Text((*value).to_owned())),
                PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                    self.inline(inline)?.into_iter().for_each(|part| push(&mut parts, part));
                }
                PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                    choice(self, selector, variants)?.into_iter().for_each(|part| push(&mut parts, part));
                }
            }
        }
        Ok(parts)
    }

    fn inline(&self, inline: &'a InlineExpression<&'a str>) -> Outcome<Vec<Part>> {
        Ok(match inline {
            InlineExpression::StringLiteral { value } => vec![Part::Text(unescape_unicode_to_string(value).into_owned())],
            InlineExpression::NumberLiteral { value } => vec![Part::Text((*value).to_owned())],
            InlineExpression::VariableReference { id } => vec![self.variable(id.name)?],
            InlineExpression::MessageReference { id, attribute: None } => {
                let pattern = self.catalogue.messages.get(id.name).ok_or_else(|| format!("there is no message {}", id.name))?;
                self.mention(id.name, pattern, self.bound.clone())?
            }
            InlineExpression::TermReference { id, attribute: None, arguments } => {
                let pattern = self.catalogue.terms.get(id.name).ok_or_else(|| format!("there is no term -{}", id.name))?;
                self.mention(id.name, pattern, Some(literals(arguments.as_ref())?))?
            }
            InlineExpression::Placeable { expression } => match &**expression {
                Expression::Inline(inline) => self.inline(inline)?,
                Expression::Select { selector, variants } => choice(self, selector, variants)?,
            },
            InlineExpression::FunctionReference { id, .. } => return Err(format!("{}() is not compiled: give the value as text", id.name)),
            InlineExpression::MessageReference { .. } | InlineExpression::TermReference { .. } => {
                return Err("attributes are not compiled; make it a message".to_owned());
            }
        })
    }

    fn variable(&self, name: &str) -> Outcome<Part> {
        match &self.bound {
            None => Ok(Part::Value(name.to_owned())),
            Some(values) => values.get(name).cloned().map(Part::Text).ok_or_else(|| format!("the term is mentioned without its ${name}")),
        }
    }

    fn mention(&self, id: &'a str, pattern: &'a Pattern<&'a str>, bound: Bound) -> Outcome<Vec<Part>> {
        if self.within.contains(&id) {
            return Err(format!("{id} mentions itself"));
        }
        let within = self.within.iter().copied().chain([id]).collect();
        Scope { catalogue: self.catalogue, language: self.language, bound, within }.lower(pattern)
    }
}

fn literals(arguments: Option<&CallArguments<&str>>) -> Outcome<BTreeMap<String, String>> {
    let named = arguments.map(|arguments| arguments.named.as_slice()).unwrap_or_default();
    named
        .iter()
        .map(|argument| match &argument.value {
            InlineExpression::StringLiteral { value } => {
                Ok((argument.name.name.to_owned(), unescape_unicode_to_string(value).into_owned()))
            }
            InlineExpression::NumberLiteral { value } => Ok((argument.name.name.to_owned(), (*value).to_owned())),
            _ => Err(format!("the term's {} must be a text or a number", argument.name.name)),
        })
        .collect()
}

/// The choice of a `{ $value -> … }`; within a term, whose values are known, only what is chosen.
fn choice<'a>(scope: &Scope<'a>, selector: &InlineExpression<&str>, variants: &'a [Variant<&'a str>]) -> Outcome<Vec<Part>> {
    let InlineExpression::VariableReference { id } = selector else {
        return Err("a choice is made by a value, { $value -> … }".to_owned());
    };
    let default = variants.iter().find(|variant| variant.default).ok_or("a choice has a default, *[other]")?;
    if let Some(values) = &scope.bound {
        let given = values.get(id.name).map(String::as_str);
        return scope.lower(&variants.iter().find(|variant| given == Some(name(&variant.key))).unwrap_or(default).value);
    }
    let plural = variants.iter().all(|variant| !matches!(variant.key, VariantKey::Identifier { name } if plural::named(name).is_none()));
    let mut lowered = Vec::new();
    for variant in variants {
        let key = if plural { number(scope, &variant.key)? } else { Key::Word(name(&variant.key).to_owned()) };
        if !variant.default {
            lowered.push((key, scope.lower(&variant.value)?));
        }
    }
    Ok(vec![Part::Choice(Choice { value: id.name.to_owned(), variants: lowered, default: scope.lower(&default.value)? })])
}

fn number(scope: &Scope<'_>, key: &VariantKey<&str>) -> Outcome<Key> {
    match key {
        VariantKey::NumberLiteral { value } => value.parse().map(Key::Number).map_err(|_| format!("[{value}] is not a whole number")),
        VariantKey::Identifier { name } => plural::named(name)
            .filter(|category| scope.language.plurals.contains(category))
            .map(Key::Plural)
            .ok_or_else(|| format!("{} has no plural form [{name}]", scope.language.code)),
    }
}

fn name<'a>(key: &VariantKey<&'a str>) -> &'a str {
    match key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}
