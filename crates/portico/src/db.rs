//! The one door to a database: a statement with parameters, rows back.

mod page;
mod statement;
mod value;

pub use page::{page, page_of_row, text};
pub use statement::Statement;
pub use value::{Parameter, Value};

use crate::Result;

/// One row, by column.
pub type Row = Vec<Value>;

/// The kinds of a row's columns, for the log.
#[must_use]
pub fn shape(row: &[Value]) -> String {
    row.iter().map(Value::kind).collect::<Vec<_>>().join(", ")
}

/// A database that runs one statement at a time. Implemented over Spin's SQLite (`portico-web`) and over a file (`portico::native`).
#[allow(async_fn_in_trait, reason = "components are single-threaded; no caller needs the future to be Send")]
pub trait Db {
    /// Runs one statement to its end, so that a write is committed when this returns.
    ///
    /// # Errors
    /// [`Error::Busy`](crate::Error::Busy), [`Error::Unavailable`](crate::Error::Unavailable) or [`Error::Fault`](crate::Error::Fault), as
    /// [`Error::of_database`](crate::Error::of_database) sorts what the database says.
    async fn query(&self, statement: Statement) -> Result<Vec<Row>>;
}
