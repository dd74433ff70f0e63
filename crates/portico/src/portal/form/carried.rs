//! What was typed into one version of a form, while another one came to be live.

use super::{Field, FieldKind, FieldState, Form, Picks, Submitted};
use crate::definition::Text;

/// A question that is not what it was when it was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedQuestion {
    /// Its id.
    pub field: String,
    /// The question, as it is now; of one that is gone, as it was.
    pub label: Text,
    /// What is different.
    pub how: How,
}

/// What is different about a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum How {
    /// It was not asked.
    New,
    /// What was answered, or not answered, is judged otherwise.
    Different,
    /// It is not asked any more. This was answered.
    Gone(String),
}

impl Form {
    /// The questions that changed since `earlier` in a way that matters to what was typed: those that are asked now and were not; those whose answer is
    /// no longer accepted, or no longer the same; a statement that reads otherwise; and those that were answered and are not asked any more. Other words
    /// on a question, another order, or an answer more to choose from, change nothing of what was said: none where that is all.
    #[must_use]
    pub fn changed_since(&self, earlier: &Form, typed: &Submitted, picks: &Picks) -> Vec<ChangedQuestion> {
        let (before, now) = (earlier.states(typed), self.states(typed));
        let was = |field: &Field| before.iter().filter(|state| state.is_asked()).find(|state| state.field.id == field.id);
        let is_asked = |field: &Field| now.iter().any(|state| state.is_asked() && state.field.id == field.id);
        let changed = now.iter().filter(|state| state.is_asked()).filter_map(|state| {
            let how = match was(state.field) {
                None => How::New,
                Some(was) if state.differs_from(was, typed, picks) => How::Different,
                Some(_) => return None,
            };
            Some(ChangedQuestion { field: state.field.id.clone(), label: state.field.label.clone(), how })
        });
        let gone = before.iter().filter(|state| state.is_asked() && !is_asked(state.field)).filter_map(|state| {
            let answer = state.judge(typed, picks).ok().flatten()?;
            Some(ChangedQuestion { field: state.field.id.clone(), label: state.field.label.clone(), how: How::Gone(answer) })
        });
        changed.chain(gone).collect()
    }
}

impl FieldState<'_> {
    /// It stands there, and somebody answers it.
    fn is_asked(&self) -> bool {
        self.shown && !matches!(self.field.kind, FieldKind::Heading | FieldKind::Hidden | FieldKind::Computed)
    }

    /// Whether what was typed means something else than it meant.
    fn differs_from(&self, was: &FieldState<'_>, typed: &Submitted, picks: &Picks) -> bool {
        let (one, other) = (self.field, was.field);
        let agrees_to_another = one.kind == FieldKind::Consent && one.statement != other.statement;
        let columns = |field: &Field| {
            field.columns.iter().filter(|column| !column.archived).map(|column| (column.id.clone(), column.kind)).collect::<Vec<_>>()
        };
        let is_accepted = |state: &FieldState<'_>| state.judge(typed, picks).is_ok();
        one.kind != other.kind
            || columns(one) != columns(other)
            || self.answer != was.answer
            || one.currency != other.currency
            || agrees_to_another
            || is_accepted(was) && !is_accepted(self)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value as Json, json};

    use super::*;

    fn form(fields: &Json) -> Form {
        let form: Form = serde_json::from_value(json!({ "fields": fields })).unwrap();
        assert_eq!(form.faults(), []);
        form
    }

    fn earlier() -> Json {
        json!([
            {"id": "what", "kind": "short_text", "label": "What?", "required": true},
            {"id": "plan", "kind": "single_choice", "label": "Plan", "choices": [{"value": "a", "label": "A"}, {"value": "b", "label": "B"}]},
            {"id": "terms", "kind": "consent", "label": "Terms", "statement": "I agree."},
            {"id": "more", "kind": "short_text", "label": "More"},
        ])
    }

    /// The fields that changed, for somebody who answered `what` and `plan` and agreed.
    fn changed(now: &Json) -> Vec<(String, How)> {
        let typed =
            [("what", "It broke"), ("plan", "b"), ("terms", "yes"), ("more", "")].map(|(id, value)| (id.to_owned(), value.to_owned()));
        let changed = form(now).changed_since(&form(&earlier()), &Submitted::from_pairs(typed), &Picks::default());
        changed.into_iter().map(|question| (question.field, question.how)).collect()
    }

    fn with(pointer: &str, value: Json) -> Json {
        let mut now = earlier();
        let (object, name) = pointer.rsplit_once('/').unwrap();
        now.pointer_mut(object).unwrap()[name] = value;
        now
    }

    #[test]
    fn other_words_and_another_order_and_more_to_choose_from_change_nothing_that_was_said() {
        assert_eq!(changed(&earlier()), []);
        assert_eq!(changed(&with("/1/label", json!("Which plan?"))), []);
        assert_eq!(changed(&with("/1/choices/1/label", json!("Business"))), []);
        assert_eq!(changed(&with("/1/choices/0/retired", json!(true))), [], "it was not chosen");
        assert_eq!(changed(&with("/3/archived", json!(true))), [], "it was not answered");
        assert_eq!(changed(&with("/0/max_length", json!(100))), []);
        let mut other_order = earlier();
        other_order.as_array_mut().unwrap().reverse();
        assert_eq!(changed(&other_order), []);
    }

    #[test]
    fn what_is_new_what_is_judged_otherwise_and_what_is_gone_is_told() {
        let different = |id: &str| vec![(id.to_owned(), How::Different)];
        assert_eq!(changed(&with("/1/choices/1/retired", json!(true))), different("plan"));
        assert_eq!(changed(&with("/0/max_length", json!(3))), different("what"));
        assert_eq!(changed(&with("/3/required", json!(true))), different("more"));
        assert_eq!(changed(&with("/2/statement", json!("I agree to all."))), different("terms"));
        assert_eq!(changed(&with("/0/archived", json!(true))), [("what".to_owned(), How::Gone("It broke".to_owned()))]);
        let hidden = with("/0/show_when", Json::Null);
        assert_eq!(changed(&hidden), []);
        let mut more = earlier();
        more.as_array_mut().unwrap().push(json!({"id": "new", "kind": "yes_no", "label": "New"}));
        assert_eq!(changed(&more), [("new".to_owned(), How::New)]);
    }
}
