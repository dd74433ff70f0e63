//! How the fields of a form stand for what was typed: which are there, which must be answered, what they offer, and what counts of their answers.
//! `static/src/field_states.ts` gives the same answers: `static/tests/form-cases.json` holds both to them.

use std::borrow::Cow;

use super::{Choice, Field, FieldKind, Form, Submitted};

/// How a field stands.
#[derive(Clone, Debug)]
pub struct FieldState<'a> {
    /// The field.
    pub field: &'a Field,
    /// It is there.
    pub shown: bool,
    /// It, or the section that it stands in, is there only under a condition.
    pub conditional: bool,
    /// It must be answered.
    pub required: bool,
    /// What can be chosen.
    pub offered: Vec<&'a Choice>,
    /// What counts of what was typed: nothing where it is hidden, and of choices only what is offered.
    pub answer: Vec<Cow<'a, str>>,
}

impl Form {
    /// Each field that is not archived as it stands, in the order of the form. A field's conditions look only at those before it, so that one walk tells all; a heading
    /// with a condition takes all that follows with it, up to the next heading.
    #[must_use]
    pub fn states<'a>(&'a self, submitted: &'a Submitted) -> Vec<FieldState<'a>> {
        let mut states: Vec<FieldState<'a>> = Vec::with_capacity(self.fields.len());
        let mut section = Section { shown: true, conditional: false };
        for field in self.live() {
            if field.kind == FieldKind::Heading {
                section = Section { shown: true, conditional: false };
            }
            let state = field.state(submitted, section, &states);
            if field.kind == FieldKind::Heading {
                section = Section { shown: state.shown, conditional: state.conditional };
            }
            states.push(state);
        }
        states
    }
}

/// The part of a form that a heading begins.
#[derive(Clone, Copy)]
struct Section {
    shown: bool,
    conditional: bool,
}

impl Field {
    fn state<'a>(&'a self, submitted: &'a Submitted, section: Section, before: &[FieldState<'a>]) -> FieldState<'a> {
        let shown = section.shown && self.show_when.as_ref().is_none_or(|condition| condition.holds(before));
        let required = shown && (self.required || self.require_when.as_ref().is_some_and(|condition| condition.holds(before)));
        let offered: Vec<&Choice> =
            self.live_choices().filter(|choice| choice.when.as_ref().is_none_or(|condition| condition.holds(before))).collect();
        let answer = match (shown, self.kind) {
            (false, _) => Vec::new(),
            (true, FieldKind::Computed) => self.computed(before).map(Cow::Owned).into_iter().collect(),
            (true, _) => self.counted(submitted, &offered).into_iter().map(Cow::Borrowed).collect(),
        };
        FieldState { field: self, shown, conditional: section.conditional || self.show_when.is_some(), required, offered, answer }
    }

    fn counted<'a>(&self, submitted: &'a Submitted, offered: &[&Choice]) -> Vec<&'a str> {
        let is_offered = |value: &&str| offered.iter().any(|choice| choice.value == *value);
        let first = || Some(submitted.first(&self.id)).filter(|value| !value.is_empty());
        if let Some(parts) = self.kind.counted_parts(submitted.all(&self.id)) {
            return parts;
        }
        match self.kind {
            FieldKind::Heading | FieldKind::Hidden | FieldKind::Computed => Vec::new(),
            FieldKind::Table => self.filled_rows(submitted),
            FieldKind::MultiChoice => submitted.all(&self.id).iter().map(String::as_str).filter(is_offered).collect(),
            FieldKind::SingleChoice => first().filter(is_offered).into_iter().collect(),
            FieldKind::Consent => first().filter(|value| *value == "yes").into_iter().collect(),
            FieldKind::YesNo => first().filter(|value| ["yes", "no"].contains(value)).into_iter().collect(),
            _ => first().into_iter().collect(),
        }
    }
}
