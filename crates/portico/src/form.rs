//! Forms of request types: their definition, and the one evaluator of what was typed.

mod answers;
mod definition;

pub use answers::{Answered, Answers, FieldError, FieldErrors, Picks, Submitted};
pub use definition::{Choice, Condition, Field, FieldKind, Form, Part};
