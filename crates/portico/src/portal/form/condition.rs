//! When something of a form is there, or must be answered: a test of an earlier answer, or a group of such.

pub(super) mod faults;
mod holds;

use serde::{Deserialize, Serialize};

/// A condition. In JSON `{"field": "area", "is": ["billing"]}`, with one of `is_not`, `answered`, `at_least`, `at_most` in the place of `is`; or a group,
/// `{"all": [...]}` or `{"any": [...]}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub enum Condition {
    /// What the answer to an earlier field, named by its id, must be.
    Test(String, Test),
    /// All of these hold.
    All(Vec<Condition>),
    /// At least one of these holds.
    Any(Vec<Condition>),
}

/// What one answer must be. Only an answer that counts is looked at: that of a hidden field does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test {
    /// One of these (`yes` and `no` for a yes/no field).
    Is(Vec<String>),
    /// Given, and none of these.
    IsNot(Vec<String>),
    /// Given, or not given.
    Answered(bool),
    /// This number or day, or a greater one.
    AtLeast(String),
    /// This number or day, or a smaller one.
    AtMost(String),
}

impl Condition {
    /// Every test of it, however deep.
    pub fn tests(&self) -> Vec<(&str, &Test)> {
        match self {
            Condition::Test(field, test) => vec![(field, test)],
            Condition::All(parts) | Condition::Any(parts) => parts.iter().flat_map(Condition::tests).collect(),
        }
    }
}

/// As it stands in JSON: which of the fields go together is looked at once all are read.
#[derive(Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Written {
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_not: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    answered: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at_least: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    at_most: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    all: Option<Vec<Condition>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    any: Option<Vec<Condition>>,
}

/// What a condition may look like, for who wrote another.
const SHAPES: &str = "must be a field with one of is, is_not, answered, at_least, at_most; or a group: all, or any";

impl TryFrom<Written> for Condition {
    type Error = &'static str;

    fn try_from(written: Written) -> Result<Self, Self::Error> {
        let Written { field, is, is_not, answered, at_least, at_most, all, any } = written;
        let tests = [
            is.map(Test::Is),
            is_not.map(Test::IsNot),
            answered.map(Test::Answered),
            at_least.map(Test::AtLeast),
            at_most.map(Test::AtMost),
        ];
        let mut tests = tests.into_iter().flatten();
        match (field, tests.next(), tests.next(), all, any) {
            (Some(field), Some(test), None, None, None) => Ok(Condition::Test(field, test)),
            (None, None, None, Some(parts), None) => Ok(Condition::All(parts)),
            (None, None, None, None, Some(parts)) => Ok(Condition::Any(parts)),
            _ => Err(SHAPES),
        }
    }
}

impl From<Condition> for Written {
    fn from(condition: Condition) -> Self {
        let mut written = Written::default();
        match condition {
            Condition::All(parts) => written.all = Some(parts),
            Condition::Any(parts) => written.any = Some(parts),
            Condition::Test(field, test) => {
                written.field = Some(field);
                match test {
                    Test::Is(answers) => written.is = Some(answers),
                    Test::IsNot(answers) => written.is_not = Some(answers),
                    Test::Answered(answered) => written.answered = Some(answered),
                    Test::AtLeast(least) => written.at_least = Some(least),
                    Test::AtMost(most) => written.at_most = Some(most),
                }
            }
        }
        written
    }
}

#[cfg(test)]
mod tests;
