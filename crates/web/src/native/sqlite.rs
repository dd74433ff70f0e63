//! Spin's SQLite interface over a file.

use std::env;
use std::path::Path;

use portico::native::Sqlite;
use rusqlite::types::{self, ValueRef};
use spin_sdk::sqlite::{Error, RowResult, Value};

/// A connection to it.
pub struct Connection(Sqlite);

impl Connection {
    /// Opens a database by its label: `PORTICO_DATABASE_LABEL` names its file.
    ///
    /// # Errors
    /// Where the file is not named, or can't be opened.
    pub async fn open(label: &str) -> Result<Self, Error> {
        let path = env::var_os(format!("PORTICO_DATABASE_{}", label.to_uppercase())).ok_or(Error::NoSuchDatabase)?;
        Sqlite::open(Path::new(&path)).map(Connection).map_err(|error| Error::Io(format!("{error:#}")))
    }

    /// Runs a statement to its end.
    ///
    /// # Errors
    /// What SQLite says.
    pub async fn execute(&self, sql: &str, params: Vec<Value>) -> Result<Rows, Error> {
        self.rows(sql, params).map(Rows).map_err(|error| Error::Io(error.to_string()))
    }

    fn rows(&self, sql: &str, params: Vec<Value>) -> rusqlite::Result<Vec<RowResult>> {
        let mut prepared = self.0.connection.prepare_cached(sql)?;
        let columns = prepared.column_count();
        let mut rows = prepared.query(rusqlite::params_from_iter(params.into_iter().map(to_sqlite)))?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            let values = (0..columns).map(|column| from_sqlite(row.get_ref(column)?)).collect::<rusqlite::Result<_>>()?;
            all.push(RowResult { values });
        }
        Ok(all)
    }
}

/// The rows of a statement, all of them here.
pub struct Rows(Vec<RowResult>);

impl Rows {
    /// All of them.
    ///
    /// # Errors
    /// None.
    pub async fn collect(self) -> Result<Vec<RowResult>, Error> {
        Ok(self.0)
    }
}

fn to_sqlite(value: Value) -> types::Value {
    match value {
        Value::Null => types::Value::Null,
        Value::Integer(number) => types::Value::Integer(number),
        Value::Real(number) => types::Value::Real(number),
        Value::Text(text) => types::Value::Text(text),
        Value::Blob(bytes) => types::Value::Blob(bytes),
    }
}

fn from_sqlite(value: ValueRef<'_>) -> rusqlite::Result<Value> {
    Ok(match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Integer(number),
        ValueRef::Real(number) => Value::Real(number),
        ValueRef::Text(text) => Value::Text(std::str::from_utf8(text)?.to_owned()),
        ValueRef::Blob(bytes) => Value::Blob(bytes.to_vec()),
    })
}
