//! Whether a condition holds. `static/src/conditions.ts` gives the same answers: `static/tests/form-cases.json` holds both to them.

use std::borrow::Cow;
use std::cmp::Ordering;

use super::{Condition, Test};
use crate::portal::form::{FieldKind, FieldState};

impl Condition {
    /// Whether it holds, as the fields before stand.
    #[must_use]
    pub fn holds(&self, before: &[FieldState<'_>]) -> bool {
        match self {
            Condition::All(parts) => parts.iter().all(|part| part.holds(before)),
            Condition::Any(parts) => parts.iter().any(|part| part.holds(before)),
            Condition::Test(id, test) => {
                let other = before.iter().find(|state| state.field.id == *id);
                other.is_some_and(|other| test.holds(other.field.kind, &other.answer))
            }
        }
    }
}

impl Test {
    /// `answer` is what counts of the answer: nothing where the field is hidden.
    fn holds(&self, kind: FieldKind, answer: &[Cow<'_, str>]) -> bool {
        let is_one_of = |wanted: &[String]| answer.iter().any(|given| wanted.iter().any(|wanted| is_same(kind, given, wanted)));
        let compared = |limit| answer.first().and_then(|given| kind.compare(given, limit));
        match self {
            Test::Is(wanted) => is_one_of(wanted),
            Test::IsNot(unwanted) => !answer.is_empty() && !is_one_of(unwanted),
            Test::Answered(wanted) => answer.is_empty() != *wanted,
            Test::AtLeast(least) => compared(least).is_some_and(Ordering::is_ge),
            Test::AtMost(most) => compared(most).is_some_and(Ordering::is_le),
        }
    }
}

/// 12.0 is 12; everything else is what it is written as.
fn is_same(kind: FieldKind, given: &str, wanted: &str) -> bool {
    given == wanted || kind.compare(given, wanted) == Some(Ordering::Equal)
}
