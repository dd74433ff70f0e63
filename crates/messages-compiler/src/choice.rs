//! Selectors: by number, by plural form, or by word.

use fluent_syntax::ast::{InlineExpression, Variant, VariantKey};

use crate::lower::{Outcome, Scope};
use crate::pattern::{Choice, Key, Part};
use crate::plural;

/// The choice of a `{ $value -> … }`; within a term, whose values are known, only what is chosen.
pub fn lower<'a>(scope: &Scope<'a>, selector: &InlineExpression<&str>, variants: &'a [Variant<&'a str>]) -> Outcome<Vec<Part>> {
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
