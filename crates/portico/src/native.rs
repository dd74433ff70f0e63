//! A database file behind the [`Db`] trait, for xtask, tests and the bench. Components never use this.

mod legacy;
pub mod rebuild;
pub mod replay;

use std::path::Path;

use anyhow::Context;
use rusqlite::config::DbConfig;
use rusqlite::types::ValueRef;

use crate::db::{Db, Row, Statement, Value};
use crate::migrations::{Batches, Database, Upgraded, upgrade};
use crate::{Error, Result};

/// A connection to a database file.
#[derive(Debug)]
pub struct Sqlite {
    /// The connection, for what goes beyond one statement.
    pub connection: rusqlite::Connection,
}

impl Sqlite {
    /// Opens a file, which is made where there is none.
    ///
    /// # Errors
    /// Where the file can't be opened.
    pub fn open(path: &Path) -> anyhow::Result<Self> {
        let connection = rusqlite::Connection::open(path).with_context(|| format!("opening {}", path.display()))?;
        connection.set_prepared_statement_cache_capacity(64);
        // As in the host: a cached statement is not compiled anew for each binding.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        Ok(Sqlite { connection })
    }

    /// A database in memory with the whole schema.
    ///
    /// # Errors
    /// Where the schema can't be applied.
    pub fn in_memory(database: Database) -> anyhow::Result<Self> {
        let db = Sqlite { connection: rusqlite::Connection::open_in_memory()? };
        db.upgrade_in_place(database, 0)?;
        Ok(db)
    }

    /// Brings it up to the schema in one transaction.
    ///
    /// # Errors
    /// Where that can't be done; then nothing is changed.
    pub fn upgrade_in_place(&self, database: Database, at: i64) -> anyhow::Result<Upgraded> {
        // The journal's mode can't be changed inside a transaction; a migration that says so again changes nothing.
        self.connection.execute_batch("PRAGMA journal_mode = WAL; BEGIN IMMEDIATE")?;
        let upgraded = now(upgrade(self, database, at, Batches::WHOLE)).with_context(|| format!("the database {}", database.label()));
        self.connection.execute_batch(if upgraded.is_ok() { "COMMIT" } else { "ROLLBACK" })?;
        upgraded
    }
}

impl Db for Sqlite {
    async fn query(&self, statement: Statement) -> Result<Vec<Row>> {
        let said = |error: rusqlite::Error| Error::of_database(&error.to_string());
        let mut prepared = self.connection.prepare_cached(&statement.sql).map_err(said)?;
        let columns = prepared.column_count();
        let mut rows = prepared.query(rusqlite::params_from_iter(statement.params.into_iter().map(to_sqlite))).map_err(said)?;
        let mut all = Vec::new();
        while let Some(row) = rows.next().map_err(said)? {
            all.push((0..columns).map(|column| from_sqlite(row.get_ref(column).map_err(said)?)).collect::<Result<Row>>()?);
        }
        Ok(all)
    }
}

fn to_sqlite(value: Value) -> rusqlite::types::Value {
    match value {
        Value::Null => rusqlite::types::Value::Null,
        Value::Integer(number) => rusqlite::types::Value::Integer(number),
        Value::Real(number) => rusqlite::types::Value::Real(number),
        Value::Text(text) => rusqlite::types::Value::Text(text),
    }
}

fn from_sqlite(value: ValueRef<'_>) -> Result<Value> {
    Ok(match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Integer(number),
        ValueRef::Real(number) => Value::Real(number),
        ValueRef::Text(text) => Value::Text(std::str::from_utf8(text).map_err(|_| Error::fault("a text that is not UTF-8"))?.to_owned()),
        ValueRef::Blob(_) => return Err(Error::fault("a BLOB where text or a number was expected")),
    })
}

/// Runs a future that never waits for anything, as all of [`Sqlite`]'s are.
///
/// # Panics
/// Never with a [`Sqlite`]: its futures are ready at once.
pub fn now<F: Future>(future: F) -> F::Output {
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    let mut future = std::pin::pin!(future);
    loop {
        if let std::task::Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
    }
}
