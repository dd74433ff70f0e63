//! One key-value store: a table of a SQLite file, with Spin's schema and, as in Spin, one connection for everybody.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::{Connection, OptionalExtension as _};

use crate::batches::{self, Abandoned, Batches};
use crate::bindings::key_value::Error;

const SCHEMA: &str = "CREATE TABLE IF NOT EXISTS spin_key_value (
    store TEXT NOT NULL,
    key   TEXT NOT NULL,
    value BLOB NOT NULL,
    PRIMARY KEY (store, key)
)";
const GET: &str = "SELECT value FROM spin_key_value WHERE store = ?1 AND key = ?2";
const SET: &str =
    "INSERT INTO spin_key_value (store, key, value) VALUES (?1, ?2, ?3) ON CONFLICT (store, key) DO UPDATE SET value = excluded.value";
const DELETE: &str = "DELETE FROM spin_key_value WHERE store = ?1 AND key = ?2";
const KEYS: &str = "SELECT key FROM spin_key_value WHERE store = ?1";

/// A store by its label.
pub struct Store {
    label: String,
    path: Option<PathBuf>,
    connection: Mutex<Option<Connection>>,
}

impl Store {
    /// The store `label` in the file at `path`, or in memory; nothing is opened yet.
    pub fn new(label: String, path: Option<PathBuf>) -> Self {
        Self { label, path, connection: Mutex::new(None) }
    }

    /// The value of `key`, if there is one.
    pub async fn get(self: Arc<Self>, key: String) -> Result<Option<Vec<u8>>, Error> {
        self.blocking(move |c, label| c.prepare_cached(GET)?.query_row([label, &key], |row| row.get(0)).optional()).await
    }

    /// Sets `key`, whether or not it was there.
    pub async fn set(self: Arc<Self>, key: String, value: Vec<u8>) -> Result<(), Error> {
        self.blocking(move |c, label| c.prepare_cached(SET)?.execute((label, &key, &value)).map(drop)).await
    }

    /// Removes `key`, whether or not it was there.
    pub async fn delete(self: Arc<Self>, key: String) -> Result<(), Error> {
        self.blocking(move |c, label| c.prepare_cached(DELETE)?.execute([label, &key]).map(drop)).await
    }

    /// All keys, as they are read.
    ///
    /// # Errors
    /// If the reading thread is gone.
    pub async fn keys(self: Arc<Self>) -> wasmtime::Result<Batches<(), String, Error>> {
        let (mut sender, receiver) = batches::channel();
        drop(tokio::task::spawn_blocking(move || {
            let end = self.with(|connection, label| {
                let mut statement = connection.prepare_cached(KEYS)?;
                let mut rows = statement.query([label])?;
                while let Some(row) = rows.next()? {
                    let key: String = row.get(0)?;
                    let bytes = key.len();
                    if let Err(Abandoned) = sender.push(|| (), key, bytes) {
                        break;
                    }
                }
                Ok(())
            });
            sender.finish((), end);
        }));
        Ok(receiver.await?)
    }

    async fn blocking<R: Send + 'static>(
        self: Arc<Self>,
        work: impl FnOnce(&Connection, &str) -> rusqlite::Result<R> + Send + 'static,
    ) -> Result<R, Error> {
        tokio::task::spawn_blocking(move || self.with(work)).await.map_err(|error| Error::Other(error.to_string()))?
    }

    fn with<R>(&self, work: impl FnOnce(&Connection, &str) -> rusqlite::Result<R>) -> Result<R, Error> {
        let mut slot = self.connection.lock().unwrap_or_else(PoisonError::into_inner);
        let connection = match &*slot {
            Some(connection) => Ok(connection),
            None => self.connect().map(|connection| &*slot.insert(connection)),
        };
        connection.and_then(|connection| work(connection, &self.label)).map_err(|error| Error::Other(error.to_string()))
    }

    fn connect(&self) -> rusqlite::Result<Connection> {
        let connection = match &self.path {
            Some(path) => Connection::open(path)?,
            None => Connection::open_in_memory()?,
        };
        connection.execute(SCHEMA, [])?;
        Ok(connection)
    }
}
