//! What is wrong with a form, in sentences for its designer.

use std::cmp::Ordering;
use std::collections::HashSet;

use super::condition::faults::{Faults, before};
use super::limits::{self, LONGEST_LINE, LONGEST_TEXT, MOST_FIELDS};
use super::{Field, FieldKind, FieldState, Form, Part, Picks, Submitted};
use crate::ids::Slug;

/// Names that a form sends by itself.
const TAKEN: [&str; 4] = ["form_id", "form_version", "organisation", "follows"];

impl Form {
    /// All that is wrong with the definition, its texts apart: where (`fields[2].choices[0].label`) and why. Empty where it is sound.
    #[must_use]
    pub fn faults(&self) -> Vec<(String, String)> {
        let mut faults = limits::faults(self);
        if self.live().all(|field| !field.asks()) {
            faults.push(("fields".into(), "ask nothing".into()));
        }
        for (place, field) in self.fields.iter().enumerate() {
            let earlier = &self.fields[..place];
            let mut own = field.faults();
            if earlier.iter().any(|other| other.id == field.id) {
                own.push(("id".into(), format!("\"{}\" is there twice", field.id)));
            }
            if field.part.is_some() && !field.archived && earlier.iter().any(|other| !other.archived && other.part == field.part) {
                own.push(("part".into(), "is there twice: a request has one summary and one description".into()));
            }
            // What an archived field looked at may be archived as well.
            if !field.archived {
                own.extend(field.condition_faults(&self.fields, place));
                own.extend(field.compute_faults(&self.fields, place));
                own.extend(field.table_faults());
            }
            faults.extend(own.into_iter().map(|(of, why)| (format!("fields[{place}].{of}"), why)));
        }
        faults
    }
}

impl Field {
    pub(super) fn faults(&self) -> Faults {
        let mut faults = Faults::new();
        let mut fault = |of: &str, why: &str| faults.push((of.to_owned(), why.to_owned()));
        if Slug::parse(&self.id).is_none() || TAKEN.contains(&self.id.as_str()) {
            fault("id", &format!("is not 1 to 60 letters, digits, - and _, or one of {}", TAKEN.join(", ")));
        }
        if self.part == Some(Part::Body) && self.kind != FieldKind::LongText {
            fault("part", "a description is a long_text");
        }
        self.check_kind(&mut fault);
        self.check_choices(&mut fault);
        self.check_limits(&mut fault);
        if faults.is_empty() && self.default.is_some() && !self.accepts_default() {
            faults.push(("default".into(), "is not an answer that the field accepts".into()));
        }
        faults
    }

    /// Whether a customer answers it.
    fn asks(&self) -> bool {
        !matches!(self.kind, FieldKind::Heading | FieldKind::Hidden | FieldKind::Computed)
    }

    /// What says nothing for this kind is a slip of the pen.
    fn check_kind(&self, fault: &mut impl FnMut(&str, &str)) {
        use FieldKind::{
            Computed, Consent, Email, LongText, Markdown, Money, MultiChoice, Number, Phone, Rating, ShortText, SingleChoice, Url,
        };
        let text = matches!(self.kind, ShortText | LongText | Markdown | Email | Phone | Url);
        let ordered = self.kind.has_order() && !matches!(self.kind, Rating | Computed);
        let choosing = matches!(self.kind, SingleChoice | MultiChoice);
        for (name, given, fits) in [
            ("choices", !self.choices.is_empty(), choosing),
            ("min_length", self.min_length.is_some(), text || self.kind == Number),
            ("max_length", self.max_length.is_some(), text || self.kind == Number),
            ("pattern", self.pattern.is_some(), text),
            ("pattern_message", self.pattern_message.is_some(), self.pattern.is_some()),
            ("min", self.min.is_some(), ordered),
            ("max", self.max.is_some(), ordered),
            ("statement", self.statement.is_some(), self.kind == Consent),
            ("compute", self.compute.is_some(), self.kind == Computed),
            ("decimals", self.decimals.is_some(), self.kind == Computed),
            ("default", self.default.is_some(), !matches!(self.kind, Computed | FieldKind::Table)),
            ("currency", self.currency.is_some(), matches!(self.kind, Money | Computed)),
            ("required", self.required, self.asks()),
            ("prefill", self.prefill, self.asks() && self.kind != FieldKind::Table),
            ("require_when", self.require_when.is_some(), self.asks() && !self.required),
        ] {
            if given && !fits {
                fault(name, "says nothing here");
            }
        }
        if choosing && self.live_choices().next().is_none() {
            fault("choices", if self.choices.is_empty() { "is empty" } else { "are all retired: there is nothing to choose" });
        }
        if self.kind == Consent && self.statement.is_none() {
            fault("statement", "is missing: what one agrees to");
        }
        let told = self.default.as_ref().is_some_and(|default| !default.trim().is_empty() && default.chars().count() <= LONGEST_LINE);
        if self.kind == FieldKind::Hidden && !told {
            fault("default", &format!("must be what the team is told, 1 to {LONGEST_LINE} characters"));
        }
        let currency = self.currency.as_deref().is_some_and(|code| code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase()));
        if (self.kind == Money || self.currency.is_some()) && !currency {
            fault("currency", "must be a currency's code such as EUR (ISO 4217)");
        }
    }

    fn check_choices(&self, fault: &mut impl FnMut(&str, &str)) {
        let mut known = HashSet::new();
        for (place, choice) in self.choices.iter().enumerate() {
            if choice.value.trim().is_empty() || choice.value.len() > 200 {
                fault(&format!("choices[{place}].value"), "is not a text of 1 to 200 characters");
            }
            if !known.insert(choice.value.as_str()) {
                fault(&format!("choices[{place}].value"), "is there twice");
            }
        }
    }

    fn check_limits(&self, fault: &mut impl FnMut(&str, &str)) {
        if self.max_length.is_some_and(|most| most == 0 || most > LONGEST_TEXT) {
            fault("max_length", &format!("must be from 1 to {LONGEST_TEXT}"));
        } else if self.min_length.is_some_and(|min| min > self.max_length()) {
            fault("min_length", "is more than max_length");
        }
        for (name, limit) in [("min", &self.min), ("max", &self.max)] {
            if limit.as_deref().is_some_and(|limit| self.kind.has_order() && self.kind.compare(limit, limit).is_none()) {
                fault(name, &format!("is not {}", self.kind.what_limits_it()));
            }
        }
        if let (Some(min), Some(max)) = (&self.min, &self.max)
            && self.kind.compare(min, max) == Some(Ordering::Greater)
        {
            fault("min", "is more than max");
        }
    }

    /// Whether what stands there at first could be sent as it is.
    fn accepts_default(&self) -> bool {
        let Some(default) = self.default.clone() else { return true };
        let nobody = Picks { yes_no: ("yes".into(), "no".into()), ..Picks::default() };
        let offered = self.live_choices().collect();
        let state = FieldState { field: self, shown: true, conditional: false, required: self.required, offered, answer: Vec::new() };
        matches!(state.judge(&Submitted::from_pairs([(self.id.clone(), default)]), &nobody), Ok(Some(_)))
    }

    /// What is wrong with what the field at `place` reckons.
    fn compute_faults(&self, fields: &[Field], place: usize) -> Faults {
        let Some(compute) = &self.compute else {
            let missing = self.kind == FieldKind::Computed;
            return missing
                .then(|| ("compute".into(), "is missing: a sum, a difference or a product of earlier fields".into()))
                .into_iter()
                .collect();
        };
        let mut faults = Faults::new();
        if self.decimals.is_some_and(|decimals| decimals > 8) {
            faults.push(("decimals".into(), "must be from 0 to 8".into()));
        }
        if compute.operands().is_empty() || compute.operands().len() > MOST_FIELDS {
            faults.push(("compute".into(), format!("must name from 1 to {MOST_FIELDS} fields")));
        }
        for (at, id) in compute.operands().iter().enumerate() {
            let numeric = |other: &Field| matches!(other.kind, FieldKind::Number | FieldKind::Money | FieldKind::Computed);
            match before(id, fields, place) {
                Err(why) => faults.push((format!("compute[{at}]"), why)),
                Ok(other) if !numeric(other) => {
                    faults.push((format!("compute[{at}]"), format!("\"{id}\" is neither a number nor an amount")))
                }
                Ok(_) => {}
            }
        }
        faults
    }

    /// What is wrong with the conditions of the field at `place` and of its choices.
    pub(super) fn condition_faults(&self, fields: &[Field], place: usize) -> Faults {
        let of_field = [("show_when", &self.show_when), ("require_when", &self.require_when)];
        let of_field = of_field.into_iter().filter_map(|(path, condition)| Some((path.to_owned(), condition.as_ref()?)));
        let of_choices =
            self.choices.iter().enumerate().filter_map(|(at, choice)| Some((format!("choices[{at}].when"), choice.when.as_ref()?)));
        of_field.chain(of_choices).flat_map(|(path, condition)| condition.faults(&path, fields, place)).collect()
    }
}
