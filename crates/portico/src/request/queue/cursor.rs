//! Where a page of a queue ended.

use std::fmt;

/// A row's place in its order, as it stands in a link: `1042` or `2.1042`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// The first key of the order.
    pub first: i64,
    /// The second, where there is one; else 0.
    pub second: i64,
}

impl Cursor {
    /// Reads what [`fmt::Display`] wrote.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (first, second) = text.split_once('.').unwrap_or((text, "0"));
        Some(Cursor { first: first.parse().ok()?, second: second.parse().ok()? })
    }
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.second == 0 { write!(f, "{}", self.first) } else { write!(f, "{}.{}", self.first, self.second) }
    }
}
