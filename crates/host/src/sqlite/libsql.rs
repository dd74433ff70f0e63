//! Statements on a libSQL server, through the client that Spin uses: one connection is one Hrana stream, opened by its first statement.

use std::sync::Arc;

use tokio::sync::OnceCell;

use super::rows::{self, MAX_RESULT_BYTES, Rows, too_large};
use crate::batches::{self, Abandoned, Sender};
use crate::bindings::sqlite::{Error, QueryResult, RowResult, Value};

/// A database on a server.
pub struct Database {
    /// Where it is.
    pub url: String,
    /// What lets in there; empty where nothing is asked for.
    pub token: String,
}

/// One connection.
pub struct Session {
    database: Arc<Database>,
    connection: OnceCell<::libsql::Connection>,
}

impl Session {
    /// A connection to `database`; nothing is sent yet.
    pub fn new(database: Arc<Database>) -> Self {
        Self { database, connection: OnceCell::new() }
    }

    /// Runs a statement and gives all its rows.
    pub async fn collect(&self, statement: &str, parameters: Vec<Value>) -> Result<QueryResult, Error> {
        let mut result = self.connection().await?.query(statement, to_libsql(parameters)).await.map_err(io)?;
        let (mut rows, mut bytes) = (Vec::new(), 0);
        while let Some(row) = next(&mut result).await? {
            bytes += rows::bytes(&row);
            if bytes > MAX_RESULT_BYTES {
                return Err(too_large());
            }
            rows.push(row);
        }
        Ok(QueryResult { columns: columns(&result), rows })
    }

    /// Runs a statement and gives its rows as they come. An error of the statement itself comes at the end of the rows.
    pub async fn stream(self: Arc<Self>, statement: String, parameters: Vec<Value>) -> Result<Rows, Error> {
        self.connection().await?;
        let (mut sender, receiver) = batches::channel();
        tokio::spawn(async move {
            match self.send(&statement, parameters, &mut sender).await {
                Ok(columns) => sender.end(columns, Ok(())).await,
                Err(error) => sender.end(Vec::new(), Err(error)).await,
            }
        });
        receiver.await.map_err(|error| Error::Io(error.to_string()))
    }

    async fn send(
        &self,
        statement: &str,
        parameters: Vec<Value>,
        sender: &mut Sender<Vec<String>, RowResult, Error>,
    ) -> Result<Vec<String>, Error> {
        let mut result = self.connection().await?.query(statement, to_libsql(parameters)).await.map_err(io)?;
        let columns = columns(&result);
        while let Some(row) = next(&mut result).await? {
            let bytes = rows::bytes(&row);
            if bytes > MAX_RESULT_BYTES {
                return Err(too_large());
            }
            let sent = sender.send(|| columns.clone(), row, bytes).await;
            sent.map_err(|Abandoned| Error::Io("column send error".to_owned()))?;
        }
        Ok(columns)
    }

    /// Row id of the last row inserted, as far as the client knows it.
    pub async fn last_insert_rowid(&self) -> Result<i64, Error> {
        Ok(self.connection().await?.last_insert_rowid())
    }

    /// Rows that the last statement changed, as far as the client knows them.
    pub async fn changes(&self) -> Result<u64, Error> {
        Ok(self.connection().await?.changes())
    }

    async fn connection(&self) -> Result<&::libsql::Connection, Error> {
        let Database { url, token } = &*self.database;
        let open = async || ::libsql::Builder::new_remote(url.clone(), token.clone()).build().await?.connect();
        // As in Spin, why it can't be made is not said.
        self.connection.get_or_try_init(open).await.map_err(|_: ::libsql::Error| Error::InvalidConnection)
    }
}

fn columns(rows: &::libsql::Rows) -> Vec<String> {
    (0..rows.column_count()).map(|index| rows.column_name(index).unwrap_or_default().to_owned()).collect()
}

async fn next(rows: &mut ::libsql::Rows) -> Result<Option<RowResult>, Error> {
    let Some(row) = rows.next().await.map_err(io)? else { return Ok(None) };
    let values = (0..rows.column_count()).map(|index| row.get_value(index).map(from_libsql).map_err(io));
    Ok(Some(RowResult { values: values.collect::<Result<_, _>>()? }))
}

fn to_libsql(values: Vec<Value>) -> Vec<::libsql::Value> {
    let convert = |value| match value {
        Value::Null => ::libsql::Value::Null,
        Value::Integer(i) => ::libsql::Value::Integer(i),
        Value::Real(r) => ::libsql::Value::Real(r),
        Value::Text(t) => ::libsql::Value::Text(t),
        Value::Blob(b) => ::libsql::Value::Blob(b),
    };
    values.into_iter().map(convert).collect()
}

fn from_libsql(value: ::libsql::Value) -> Value {
    match value {
        ::libsql::Value::Null => Value::Null,
        ::libsql::Value::Integer(i) => Value::Integer(i),
        ::libsql::Value::Real(r) => Value::Real(r),
        ::libsql::Value::Text(t) => Value::Text(t),
        ::libsql::Value::Blob(b) => Value::Blob(b),
    }
}

fn io(error: ::libsql::Error) -> Error {
    Error::Io(error.to_string())
}
