//! Statements on a SQLite file, run on threads that may block.

use std::path::PathBuf;
use std::sync::Arc;

use rusqlite::config::DbConfig;
use rusqlite::hooks::{AuthAction, AuthContext, Authorization};
use rusqlite::types::ValueRef;
use tokio::sync::Mutex;

use super::rows::{self, MAX_RESULT_BYTES, Rows, too_large};
use crate::batches::{self, Abandoned};
use crate::bindings::sqlite::{Error, QueryResult, RowResult, Value};

/// Prepared statements that a connection keeps; a component uses a few dozen different ones.
const STATEMENT_CACHE: usize = 128;

/// A database on this machine.
pub struct Database {
    /// Its file, or `None` for memory.
    pub path: Option<PathBuf>,
    /// True if `ATTACH` of other files is allowed.
    pub allow_attach_file: bool,
}

impl Database {
    fn connect(&self) -> rusqlite::Result<rusqlite::Connection> {
        let mut connection = match &self.path {
            Some(path) => rusqlite::Connection::open(path)?,
            None => rusqlite::Connection::open_in_memory()?,
        };
        connection.set_prepared_statement_cache_capacity(STATEMENT_CACHE);
        // Since 3.54, SQLite compiles a statement anew whenever a parameter that is compared by `=` was bound again, which rusqlite's cache does at
        // each use. The 3.49 inside Spin does not; without this a page costs its compilation (over 1 ms) each time.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        if !self.allow_attach_file {
            connection.authorizer(Some(deny_attach))?;
        }
        Ok(connection)
    }
}

/// Temporary and in-memory databases may be attached, files may not.
fn deny_attach(context: AuthContext<'_>) -> Authorization {
    match context.action {
        AuthAction::Attach { filename } if !matches!(filename, "" | ":memory:") => Authorization::Deny,
        _ => Authorization::Allow,
    }
}

/// One connection, opened when it is first needed. Statements wait for it before they take a thread, so that no thread only waits.
pub struct Session {
    database: Arc<Database>,
    connection: Arc<Mutex<Option<rusqlite::Connection>>>,
}

impl Session {
    /// A session on `database`; nothing is opened yet.
    pub fn new(database: Arc<Database>) -> Self {
        Self { database, connection: Arc::new(Mutex::new(None)) }
    }

    /// Runs a statement and gives all its rows.
    pub async fn collect(self: Arc<Self>, statement: String, parameters: Vec<Value>) -> Result<QueryResult, Error> {
        self.blocking(move |connection| {
            let mut rows = Vec::new();
            let mut bytes = size_of::<QueryResult>();
            let columns = run(connection, &statement, parameters, |_, row| {
                bytes += rows::bytes(&row);
                rows.push(row);
                if bytes > MAX_RESULT_BYTES { Err(too_large()) } else { Ok(()) }
            })?;
            Ok(QueryResult { columns, rows })
        })
        .await
    }

    /// Runs a statement and gives its rows as they come. An error of the statement itself comes at the end of the rows.
    pub async fn stream(self: Arc<Self>, statement: String, parameters: Vec<Value>) -> Result<Rows, Error> {
        let (mut sender, receiver) = batches::channel();
        let mut guard = self.connection.clone().lock_owned().await;
        drop(tokio::task::spawn_blocking(move || {
            let result = self.open(&mut guard).and_then(|connection| {
                run(connection, &statement, parameters, |columns, row| {
                    let bytes = rows::bytes(&row);
                    if bytes > MAX_RESULT_BYTES {
                        return Err(too_large());
                    }
                    let sent = sender.push(|| columns.to_vec(), row, bytes);
                    sent.map_err(|Abandoned| Error::Io("row send error".to_owned()))
                })
            });
            drop(guard);
            match result {
                Ok(columns) => sender.finish(columns, Ok(())),
                Err(error) => sender.finish(Vec::new(), Err(error)),
            }
        }));
        receiver.await.map_err(|_| Error::Io("the statement was abandoned".to_owned()))
    }

    /// Row id of the last row inserted on this connection.
    pub async fn last_insert_rowid(self: Arc<Self>) -> Result<i64, Error> {
        self.blocking(|connection| Ok(connection.last_insert_rowid())).await
    }

    /// Rows that the last statement changed on this connection.
    pub async fn changes(self: Arc<Self>) -> Result<u64, Error> {
        self.blocking(|connection| Ok(connection.changes())).await
    }

    async fn blocking<R: Send + 'static>(
        self: Arc<Self>,
        work: impl FnOnce(&rusqlite::Connection) -> Result<R, Error> + Send + 'static,
    ) -> Result<R, Error> {
        let mut guard = self.connection.clone().lock_owned().await;
        tokio::task::spawn_blocking(move || work(self.open(&mut guard)?)).await.map_err(|error| Error::Io(error.to_string()))?
    }

    fn open<'c>(&self, slot: &'c mut Option<rusqlite::Connection>) -> Result<&'c rusqlite::Connection, Error> {
        match slot {
            Some(connection) => Ok(connection),
            None => Ok(slot.insert(self.database.connect().map_err(io)?)),
        }
    }
}

/// Runs `statement`, gives each row to `each`, and returns the names of the columns.
fn run(
    connection: &rusqlite::Connection,
    statement: &str,
    parameters: Vec<Value>,
    mut each: impl FnMut(&[String], RowResult) -> Result<(), Error>,
) -> Result<Vec<String>, Error> {
    let mut statement = connection.prepare_cached(statement).map_err(io)?;
    let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let parameters = rusqlite::params_from_iter(parameters.into_iter().map(to_sql));
    let mut rows = statement.query(parameters).map_err(io)?;
    while let Some(row) = rows.next().map_err(io)? {
        let values = (0..columns.len()).map(|i| from_sql(row.get_ref(i).map_err(io)?)).collect::<Result<_, _>>()?;
        each(&columns, RowResult { values })?;
    }
    Ok(columns)
}

fn to_sql(value: Value) -> rusqlite::types::Value {
    match value {
        Value::Null => rusqlite::types::Value::Null,
        Value::Integer(i) => i.into(),
        Value::Real(r) => r.into(),
        Value::Text(t) => t.into(),
        Value::Blob(b) => b.into(),
    }
}

fn from_sql(value: ValueRef<'_>) -> Result<Value, Error> {
    Ok(match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(i) => Value::Integer(i),
        ValueRef::Real(r) => Value::Real(r),
        ValueRef::Text(t) => {
            let text = std::str::from_utf8(t).map_err(|error| Error::Io(format!("a text is not UTF-8: {error}")))?;
            Value::Text(text.to_owned())
        }
        ValueRef::Blob(b) => Value::Blob(b.to_vec()),
    })
}

fn io(error: rusqlite::Error) -> Error {
    Error::Io(error.to_string())
}
