//! What is wrong with a definition, in sentences for whoever wrote it.

use std::fmt;

use serde::{Deserialize, Serialize};

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValidationError {
    /// Where: `statuses[2].customer_name`; empty for the whole.
    pub path: String,
    /// What: `is empty`.
    pub why: String,
}

impl fmt::Display for ValidationError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() { f.write_str(&self.why) } else { write!(f, "{}: {}", self.path, self.why) }
    }
}

/// All that is wrong, in the order of the fields; a line each. An error, so never without a fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValidationErrors(pub Vec<ValidationError>);

impl fmt::Display for ValidationErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().enumerate().try_for_each(|(at, fault)| write!(f, "{}{fault}", if at == 0 { "" } else { "\n" }))
    }
}

impl std::error::Error for ValidationErrors {}
