//! Where a database is, and a connection to it: a file, or a libSQL server.

use std::sync::Arc;

use super::rows::Rows;
use super::{file, libsql};
use crate::bindings::sqlite::{Error, QueryResult, Value};
use crate::runtime_config;

/// A database that may be opened.
#[derive(Clone)]
pub enum Database {
    /// On this machine.
    File(Arc<file::Database>),
    /// Behind a network.
    LibSql(Arc<libsql::Database>),
}

/// One connection. Nothing is opened before its first statement.
pub enum Session {
    /// To a file.
    File(Arc<file::Session>),
    /// To a server.
    LibSql(Arc<libsql::Session>),
}

impl Database {
    /// The database at `location`.
    pub fn new(location: runtime_config::Database) -> Self {
        match location {
            runtime_config::Database::Spin { path, allow_attach_file } => Self::File(Arc::new(file::Database { path, allow_attach_file })),
            runtime_config::Database::LibSql { url, token } => Self::LibSql(Arc::new(libsql::Database { url, token })),
        }
    }

    /// A connection of its own.
    pub fn session(&self) -> Session {
        match self {
            Self::File(database) => Session::File(Arc::new(file::Session::new(database.clone()))),
            Self::LibSql(database) => Session::LibSql(Arc::new(libsql::Session::new(database.clone()))),
        }
    }
}

impl Session {
    /// Runs a statement and gives all its rows.
    pub async fn collect(&self, statement: String, parameters: Vec<Value>) -> Result<QueryResult, Error> {
        match self {
            Self::File(session) => session.clone().collect(statement, parameters).await,
            Self::LibSql(session) => session.collect(&statement, parameters).await,
        }
    }

    /// Runs a statement and gives its rows as they come. An error of the statement itself comes at the end of the rows.
    pub async fn stream(&self, statement: String, parameters: Vec<Value>) -> Result<Rows, Error> {
        match self {
            Self::File(session) => session.clone().stream(statement, parameters).await,
            Self::LibSql(session) => session.clone().stream(statement, parameters).await,
        }
    }

    /// Row id of the last row inserted on this connection.
    pub async fn last_insert_rowid(&self) -> Result<i64, Error> {
        match self {
            Self::File(session) => session.clone().last_insert_rowid().await,
            Self::LibSql(session) => session.last_insert_rowid().await,
        }
    }

    /// Rows that the last statement changed on this connection.
    pub async fn changes(&self) -> Result<u64, Error> {
        match self {
            Self::File(session) => session.clone().changes().await,
            Self::LibSql(session) => session.changes().await,
        }
    }
}
