//! What the browser is told of a form: as much of its definition as decides what is there.

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
}

#[derive(Serialize)]
struct Offer<'a> {
    value: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    when: Option<&'a Condition>,
}

impl Form {
    /// The rules of all fields as JSON; `None` where the form never changes while it is filled in.
    #[must_use]
    pub fn rules(&self) -> Option<String> {
        let changes = self.fields.iter().any(Field::changes);
        let rules: Vec<Rules<'_>> = self.fields.iter().map(Field::rules).collect();
        serde_json::to_string(&rules).ok().filter(|_| changes)
    }
}

impl Field {
    /// Whether it looks different for other answers.
    fn changes(&self) -> bool {
        self.show_when.is_some() || self.require_when.is_some() || self.compute.is_some() || self.offers_change()
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
            choices: if self.offers_change() { self.choices.iter().map(Choice::offer).collect() } else { Vec::new() },
        }
    }
}

impl Choice {
    fn offer(&self) -> Offer<'_> {
        Offer { value: &self.value, when: self.when.as_ref() }
    }
}
