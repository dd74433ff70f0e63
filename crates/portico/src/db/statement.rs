//! A statement and its parameters.

use std::borrow::Cow;

use super::Value;

/// A statement, with a value for each of its parameters. Those of `sql/` are made by `statement!` and `#[derive(Command)]`.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// Its file in `sql/`; "" for those that bring the schema up.
    pub name: &'static str,
    /// Its text, with `?1`, `?2`, … for its parameters.
    pub sql: Cow<'static, str>,
    /// The parameters' values, in the order of their numbers.
    pub params: Vec<Value>,
    /// Whether it may run once more where nobody knows if it has: it only reads, or it appends to the log, whose ids make the second the same as
    /// the first.
    pub may_repeat: bool,
}

impl Statement {
    /// A statement that stands in no file, such as one that brings the schema up.
    #[must_use]
    pub fn unnamed(sql: impl Into<Cow<'static, str>>, params: Vec<Value>) -> Self {
        let sql = sql.into();
        Statement { name: "", may_repeat: sql.starts_with("SELECT"), sql, params }
    }

    /// What the log calls it: its file, or how it begins.
    #[must_use]
    pub fn label(&self) -> String {
        if self.name.is_empty() { self.sql.chars().take(120).collect() } else { self.name.to_owned() }
    }
}
