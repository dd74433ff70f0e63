//! A key-value store on a Redis server, through the client that Spin uses. As in Spin, its keys are the server's: labels don't part them.

use std::fmt::Debug;
use std::sync::Arc;

use ::redis::aio::ConnectionManager;
use ::redis::{AsyncCommands as _, Client, RedisError};
use tokio::sync::OnceCell;

use crate::batches::{self, Abandoned, Batches, Sender};
use crate::bindings::key_value::Error;

/// Most bytes of one value, as in Spin.
const MAX_RESULT_BYTES: usize = 128 << 20;

/// A store by the address of its server. One connection serves everybody and is made anew where it breaks.
pub struct Store {
    url: String,
    connection: OnceCell<ConnectionManager>,
}

impl Store {
    /// The store at `url`; nothing is opened yet.
    pub fn new(url: String) -> Self {
        Self { url, connection: OnceCell::new() }
    }

    /// Connects where nobody has yet.
    pub async fn open(&self) -> Result<(), Error> {
        let mut connection = self.connection().await?;
        // Where this fails, the connection is being made anew; the next call says whether that worked.
        let answered: Result<(), RedisError> = connection.ping().await;
        drop(answered);
        Ok(())
    }

    /// The value of `key`, if there is one.
    pub async fn get(&self, key: &str) -> Result<Option<Vec<u8>>, Error> {
        let value: Option<Vec<u8>> = self.connection().await?.get(key).await.map_err(other)?;
        let bytes = size_of::<Option<Vec<u8>>>() + value.as_ref().map_or(0, Vec::len);
        if bytes > MAX_RESULT_BYTES { Err(too_large()) } else { Ok(value) }
    }

    /// Sets `key`, whether or not it was there.
    pub async fn set(&self, key: &str, value: &[u8]) -> Result<(), Error> {
        self.connection().await?.set(key, value).await.map_err(other)
    }

    /// Removes `key`, whether or not it was there.
    pub async fn delete(&self, key: &str) -> Result<(), Error> {
        self.connection().await?.del(key).await.map_err(other)
    }

    /// Whether `key` is there.
    pub async fn exists(&self, key: &str) -> Result<bool, Error> {
        self.connection().await?.exists(key).await.map_err(other)
    }

    /// All keys, as they are read.
    ///
    /// # Errors
    /// If the reading task is gone.
    pub async fn keys(self: Arc<Self>) -> wasmtime::Result<Batches<(), String, Error>> {
        let (mut sender, receiver) = batches::channel();
        tokio::spawn(async move {
            let end = self.scan(&mut sender).await;
            sender.end((), end).await;
        });
        Ok(receiver.await?)
    }

    async fn scan(&self, sender: &mut Sender<(), String, Error>) -> Result<(), Error> {
        let mut connection = self.connection().await?;
        let mut keys = connection.scan::<String>().await.map_err(other)?;
        while let Some(key) = keys.next_item().await {
            let bytes = key.len();
            if bytes > MAX_RESULT_BYTES {
                return Err(too_large());
            }
            if let Err(Abandoned) = sender.send(|| (), key, bytes).await {
                break;
            }
        }
        Ok(())
    }

    async fn connection(&self) -> Result<ConnectionManager, Error> {
        let connect = async || Client::open(self.url.as_str())?.get_connection_manager().await;
        self.connection.get_or_try_init(connect).await.cloned().map_err(other)
    }
}

fn too_large() -> Error {
    Error::Other(format!("query result exceeds limit of {MAX_RESULT_BYTES} bytes"))
}

fn other(error: impl Debug) -> Error {
    Error::Other(format!("{error:?}"))
}
