//! What is wrong in a catalogue.

use std::fmt;

/// What is wrong, and where: `static/messages/de.ftl:12: …`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The catalogue.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong there.
    pub text: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.text)
    }
}
