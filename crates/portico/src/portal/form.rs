//! Forms of request types: their definition, and the one evaluator of what was typed.

mod answers;
mod carried;
mod compute;
mod condition;
mod countries;
mod decimal;
mod definition;
mod judge;
mod kept;
mod limits;
mod order;
mod parts;
mod rules;
mod state;
mod table;
mod texts;
mod validation;

pub use answers::{Answers, Colleague, FieldError, FieldErrors, FormAnswer, Picks, Submitted, TableAnswer};
pub use carried::{ChangedQuestion, How};
pub use condition::{Condition, Test};
pub use countries::{countries, country_name};
pub use definition::{Choice, Computation, Field, FieldKind, Form, Part};
pub use kept::with_what_was_published;
pub use limits::{
    DEEPEST_CONDITION, LONGEST_LINE, LONGEST_MATCHED, LONGEST_NUMBER, LONGEST_PATTERN, LONGEST_STATEMENT, LONGEST_TEXT, LONGEST_TITLE,
    MOST_BOXES, MOST_CHOICES, MOST_COLUMNS, MOST_FIELDS, MOST_ROWS, MOST_TESTS, MOST_VALUES,
};
pub use state::FieldState;
pub use table::cell_name;

#[cfg(test)]
mod cases;
