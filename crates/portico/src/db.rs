//! The one door to a database: a statement with parameters, rows back.

use serde::de::DeserializeOwned;

use crate::{Error, Result};

/// What SQLite stores and takes.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `NULL`
    Null,
    /// 64-bit signed
    Integer(i64),
    /// 64-bit float
    Real(f64),
    /// UTF-8
    Text(String),
}

impl Value {
    /// What it is, without saying which: for the log.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Value::Null => "NULL",
            Value::Integer(_) => "an integer",
            Value::Real(_) => "a real",
            Value::Text(_) => "a text",
        }
    }
}

/// The kinds of a row's columns, for the log.
#[must_use]
pub fn shape(row: &[Value]) -> String {
    row.iter().map(Value::kind).collect::<Vec<_>>().join(", ")
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::Text(text)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Value::Integer(number)
    }
}

/// One row, by column.
pub type Row = Vec<Value>;

/// A database that runs one statement at a time. Implemented over Spin's SQLite (`portico-web`) and over a file (`portico::native`).
#[allow(async_fn_in_trait, reason = "components are single-threaded; no caller needs the future to be Send")]
pub trait Db {
    /// Runs one statement to its end, so that a write is committed when this returns.
    ///
    /// # Errors
    /// [`Error::Busy`], [`Error::Unavailable`] or [`Error::Fault`], as [`Error::of_database`] sorts what the database says.
    async fn query(&self, sql: &str, params: Vec<Value>) -> Result<Vec<Row>>;
}

/// Whether a statement may run once more where nobody knows if it has: it only reads, or it appends to the log, whose ids make the second
/// the same as the first. A try of a throttle would count twice, a code that was right would be used up, a claim would be another's.
#[must_use]
pub fn may_repeat(sql: &str) -> bool {
    let code = sql.lines().map(|line| line.split("--").next().unwrap_or_default().to_ascii_lowercase());
    let words: Vec<String> = code.flat_map(|line| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>()).collect();
    let writes = |at: usize| match words[at].as_str() {
        "insert" | "replace" | "delete" | "create" | "drop" | "alter" => true,
        // Not the `DO UPDATE` of an insertion.
        "update" => at == 0 || words[at - 1] != "do",
        _ => false,
    };
    let to_the_log = |at: usize| {
        words[at] == "insert" && words.get(at + 1).is_some_and(|w| w == "into") && words.get(at + 2).is_some_and(|w| w == "event")
    };
    (0..words.len()).filter(|&at| writes(at)).all(to_the_log)
}

/// Runs a page's statement, which gives one row with one column of JSON, and reads it.
///
/// # Errors
/// Where the database fails; [`Error::Fault`] where its answer is not what the page is made of.
pub async fn page<T: DeserializeOwned>(db: &impl Db, sql: &str, params: Vec<Value>) -> Result<T> {
    page_of_row(db, sql, params).await?.ok_or_else(|| Error::fault("a page's statement gave nothing instead of JSON"))
}

/// Runs a page's statement that gives a row only to whom it may: not after too many calls, not in a session that has ended.
///
/// # Errors
/// Where the database fails; [`Error::Fault`] where its answer is not what the page is made of.
pub async fn page_of_row<T: DeserializeOwned>(db: &impl Db, sql: &str, params: Vec<Value>) -> Result<Option<T>> {
    let rows = db.query(sql, params).await?;
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
pub async fn text(db: &impl Db, sql: &str, params: Vec<Value>) -> Result<Option<String>> {
    match db.query(sql, params).await?.into_iter().next().and_then(|row| row.into_iter().next()) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::Text(text)) => Ok(Some(text)),
        Some(other) => Err(Error::fault(format!("text was expected, not {}", other.kind()))),
    }
}

#[cfg(test)]
mod tests {
    use super::may_repeat;

    #[test]
    fn what_reads_or_appends_to_the_log_may_run_once_more_and_nothing_else() {
        assert!(may_repeat("-- A page; nothing is inserted.\nSELECT 1"));
        assert!(may_repeat(
            "WITH a AS (SELECT 1)\nINSERT INTO event (id)\nSELECT 1\nON CONFLICT (id) DO UPDATE SET id = excluded.id RETURNING seq"
        ));
        for once in [
            "INSERT INTO sign_in_try (id) VALUES (?1)",
            "INSERT INTO event_other (id) VALUES (?1)",
            "UPDATE delivery SET claimed_at = ?1 RETURNING id",
            "DELETE FROM session WHERE expires_at < ?1",
            "INSERT OR REPLACE INTO mailbox (id) VALUES (?1)",
        ] {
            assert!(!may_repeat(once), "{once}");
        }
    }
}
