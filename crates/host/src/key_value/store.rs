//! Where a key-value store is: a SQLite file, or a Redis server.

use std::sync::Arc;

use super::{file, redis};
use crate::batches::Batches;
use crate::bindings::key_value::Error;
use crate::runtime_config;

/// A store that may be opened.
#[derive(Clone)]
pub enum Store {
    /// On this machine.
    File(Arc<file::Store>),
    /// Behind a network.
    Redis(Arc<redis::Store>),
}

impl Store {
    /// The store `label` at `location`.
    pub fn new(label: String, location: runtime_config::Store) -> Self {
        match location {
            runtime_config::Store::Spin { path } => Self::File(Arc::new(file::Store::new(label, path))),
            runtime_config::Store::Redis { url } => Self::Redis(Arc::new(redis::Store::new(url))),
        }
    }

    /// Connects, where that comes first.
    pub async fn open(&self) -> Result<(), Error> {
        match self {
            Self::File(_) => Ok(()),
            Self::Redis(store) => store.open().await,
        }
    }

    /// The value of `key`, if there is one.
    pub async fn get(self, key: String) -> Result<Option<Vec<u8>>, Error> {
        match self {
            Self::File(store) => store.get(key).await,
            Self::Redis(store) => store.get(&key).await,
        }
    }

    /// Sets `key`, whether or not it was there.
    pub async fn set(self, key: String, value: Vec<u8>) -> Result<(), Error> {
        match self {
            Self::File(store) => store.set(key, value).await,
            Self::Redis(store) => store.set(&key, &value).await,
        }
    }

    /// Removes `key`, whether or not it was there.
    pub async fn delete(self, key: String) -> Result<(), Error> {
        match self {
            Self::File(store) => store.delete(key).await,
            Self::Redis(store) => store.delete(&key).await,
        }
    }

    /// Whether `key` is there.
    pub async fn exists(self, key: String) -> Result<bool, Error> {
        match self {
            Self::File(store) => store.get(key).await.map(|value| value.is_some()),
            Self::Redis(store) => store.exists(&key).await,
        }
    }

    /// All keys, as they are read.
    ///
    /// # Errors
    /// If whoever reads them is gone.
    pub async fn keys(self) -> wasmtime::Result<Batches<(), String, Error>> {
        match self {
            Self::File(store) => store.keys().await,
            Self::Redis(store) => store.keys().await,
        }
    }
}
