//! Forms of request types: their definition, and the one evaluator of what was typed.

mod answers;
mod definition;
mod limits;
mod texts;
mod validation;

pub use answers::{Answers, Colleague, FieldError, FieldErrors, FormAnswer, Picks, Submitted};
pub use definition::{Choice, Condition, Field, FieldKind, Form, Part};
pub use limits::{
    LONGEST_LINE, LONGEST_MATCHED, LONGEST_NUMBER, LONGEST_PATTERN, LONGEST_TEXT, LONGEST_TITLE, MOST_CHOICES, MOST_FIELDS, MOST_VALUES,
};
