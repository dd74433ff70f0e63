//! What the browser is told of a form: as much of its definition as decides what is there.

use std::collections::HashSet;

use serde::Serialize;

use super::{Choice, Computation, Condition, Field, FieldKind, Form};

/// A field's rules: a part of its definition, under the same names.
#[derive(Serialize)]
struct Rules<'a> {
    id: &'a str,
    kind: FieldKind,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    required: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    show_when: Option<&'a Condition>,
    #[serde(skip_serializing_if = "Option::is_none")]
    require_when: Option<&'a Condition>,
    #[serde(skip_serializing_if = "Option::is_none")]
    compute: Option<&'a Computation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    decimals: Option<u32>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    choices: Vec<Offer<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    columns: Vec<Rules<'a>>,
}

#[derive(Serialize)]
struct Offer<'a> {
    value: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    when: Option<&'a Condition>,
}

impl Form {
    /// The rules of the fields that change while the form is filled in, and of those that they look at, as JSON; `None` where none changes.
    #[must_use]
    pub fn rules(&self) -> Option<String> {
        let looked_at: HashSet<&str> = self.live().flat_map(Field::looks_at).collect();
        let mut section = false;
        let mut rules = Vec::new();
        for field in self.live() {
            // A heading ends the part before it, and may begin one that is there only under a condition.
            let ended = field.kind == FieldKind::Heading && section;
            if field.kind == FieldKind::Heading {
                section = field.show_when.is_some();
            }
            if section || ended || field.changes() || looked_at.contains(field.id.as_str()) {
                rules.push(field.rules());
            }
        }
        let changes = self.live().any(Field::changes);
        serde_json::to_string(&rules).ok().filter(|_| changes)
    }
}

impl Field {
    /// The fields on whose answers it depends, by their ids.
    fn looks_at(&self) -> impl Iterator<Item = &str> {
        let conditions = [self.show_when.as_ref(), self.require_when.as_ref()].into_iter().flatten();
        let all = conditions.chain(self.choices.iter().filter_map(|choice| choice.when.as_ref()));
        let tested = all.flat_map(|condition| condition.tests().into_iter().map(|(id, _)| id));
        tested.chain(self.compute.iter().flat_map(|compute| compute.operands().iter().map(String::as_str)))
    }

    /// Whether it looks different for other answers.
    fn changes(&self) -> bool {
        self.show_when.is_some()
            || self.require_when.is_some()
            || self.compute.is_some()
            || self.offers_change()
            || self.columns.iter().any(Field::changes)
    }

    /// Whether what can be chosen depends on other answers.
    #[must_use]
    pub fn offers_change(&self) -> bool {
        self.choices.iter().any(|choice| choice.when.is_some())
    }

    fn rules(&self) -> Rules<'_> {
        Rules {
            id: &self.id,
            kind: self.kind,
            required: self.required,
            show_when: self.show_when.as_ref(),
            require_when: self.require_when.as_ref(),
            compute: self.compute.as_ref(),
            decimals: self.decimals,
            choices: if self.offers_change() { self.live_choices().map(Choice::offer).collect() } else { Vec::new() },
            columns: self.columns.iter().filter(|column| !column.archived).map(Field::rules).collect(),
        }
    }
}

impl Choice {
    fn offer(&self) -> Offer<'_> {
        Offer { value: &self.value, when: self.when.as_ref() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(fields: serde_json::Value) -> Vec<String> {
        let form: Form = serde_json::from_value(serde_json::json!({ "fields": fields })).unwrap();
        let rules: serde_json::Value = serde_json::from_str(&form.rules().unwrap_or_else(|| "[]".to_owned())).unwrap();
        rules.as_array().unwrap().iter().map(|field| field["id"].as_str().unwrap().to_owned()).collect()
    }

    #[test]
    fn a_browser_is_told_only_of_what_changes_and_of_what_that_looks_at() {
        let field = |id: &str, kind: &str| serde_json::json!({"id": id, "kind": kind, "label": "L"});
        let when = |id: &str, kind: &str, of: &str| serde_json::json!({"id": id, "kind": kind, "label": "L", "show_when": {"field": of, "is": ["yes"]}});
        let plain = serde_json::json!([field("a", "short_text"), field("b", "yes_no")]);
        assert_eq!(ids(plain), Vec::<String>::new());
        let one = serde_json::json!([field("a", "short_text"), field("b", "yes_no"), when("c", "date", "b"), field("d", "number")]);
        assert_eq!(ids(one), ["b", "c"]);
        // All of a part that may go, and the heading that ends it.
        let part = serde_json::json!([
            field("a", "yes_no"), when("h", "heading", "a"), field("b", "number"), field("i", "heading"), field("c", "number"), field("j", "heading"),
            {"id": "s", "kind": "computed", "label": "L", "compute": {"sum": ["c"]}},
        ]);
        assert_eq!(ids(part), ["a", "h", "b", "i", "c", "s"]);
    }
}
