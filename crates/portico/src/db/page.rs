//! What statements give: a page's JSON, or one text.

use serde::de::DeserializeOwned;

use super::{Db, Statement, Value};
use crate::{Error, Result};

/// Runs a page's statement, which gives one row with one column of JSON, and reads it.
///
/// # Errors
/// Where the database fails; [`Error::Fault`] where its answer is not what the page is made of.
pub async fn page<T: DeserializeOwned>(db: &impl Db, statement: Statement) -> Result<T> {
    page_of_row(db, statement).await?.ok_or_else(|| Error::fault("a page's statement gave nothing instead of JSON"))
}

/// Runs a page's statement that gives a row only to whom it may: not after too many calls, not in a session that has ended.
///
/// # Errors
/// Where the database fails; [`Error::Fault`] where its answer is not what the page is made of.
pub async fn page_of_row<T: DeserializeOwned>(db: &impl Db, statement: Statement) -> Result<Option<T>> {
    let rows = db.query(statement).await?;
    let Some(row) = rows.first() else { return Ok(None) };
    match row.first() {
        Some(Value::Text(json)) => read(json).map(Some).map_err(|error| Error::of_json(&error, "reading a page's JSON")),
        other => Err(Error::fault(format!("a page's statement gave {} instead of JSON", other.map_or("nothing", Value::kind)))),
    }
}

#[cfg(not(feature = "strict"))]
fn read<T: DeserializeOwned>(json: &str) -> serde_json::Result<T> {
    serde_json::from_str(json)
}

/// In tests, what a statement gives and nobody reads is a mistake.
#[cfg(feature = "strict")]
fn read<T: DeserializeOwned>(json: &str) -> serde_json::Result<T> {
    let mut unread = Vec::new();
    let page = serde_ignored::deserialize(&mut serde_json::Deserializer::from_str(json), |path| unread.push(path.to_string()))?;
    if unread.is_empty() { Ok(page) } else { Err(serde::de::Error::custom(format!("nobody reads {}", unread.join(", ")))) }
}

/// The first row's first column as text, where there is a row.
///
/// # Errors
/// Where the database fails; [`Error::Fault`] where it gives no text.
pub async fn text(db: &impl Db, statement: Statement) -> Result<Option<String>> {
    match db.query(statement).await?.into_iter().next().and_then(|row| row.into_iter().next()) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::Text(text)) => Ok(Some(text)),
        Some(other) => Err(Error::fault(format!("text was expected, not {}", other.kind()))),
    }
}
