//! `spin:key-value`: stores that a component may open by label.

mod file;
mod redis;
mod store;

use wasmtime::component::{Accessor, FutureReader, Resource, StreamReader};

use crate::bindings::key_value::{Error, Host, HostStore, HostStoreWithStore};
use crate::state::{HostData, State};

pub use store::Store;

/// A store that a guest holds open.
pub struct OpenStore(Store);

type Outcome<T> = wasmtime::Result<Result<T, Error>>;
type Keys = (StreamReader<String>, FutureReader<Result<(), Error>>);

impl State {
    fn hold(&mut self, store: Store) -> Outcome<Resource<OpenStore>> {
        if self.open >= Self::MAX_OPEN {
            return Ok(Err(Error::StoreTableFull));
        }
        self.open += 1;
        Ok(Ok(self.table.push(OpenStore(store))?))
    }
}

fn find<T: Send>(accessor: &Accessor<T, HostData>, store: &Resource<OpenStore>) -> wasmtime::Result<Store> {
    accessor.with(|mut access| Ok(access.get().table.get(store)?.0.clone()))
}

impl Host for State {}

impl HostStore for State {
    async fn drop(&mut self, store: Resource<OpenStore>) -> wasmtime::Result<()> {
        self.table.delete(store)?;
        self.open -= 1;
        Ok(())
    }
}

impl<T: Send> HostStoreWithStore<T> for HostData {
    async fn open(accessor: &Accessor<T, Self>, label: String) -> Outcome<Resource<OpenStore>> {
        let Some(store) = accessor.with(|mut access| access.get().grants.stores.get(&label).cloned()) else {
            return Ok(Err(Error::AccessDenied));
        };
        match store.open().await {
            Ok(()) => accessor.with(|mut access| access.get().hold(store)),
            Err(error) => Ok(Err(error)),
        }
    }

    async fn get(accessor: &Accessor<T, Self>, store: Resource<OpenStore>, key: String) -> Outcome<Option<Vec<u8>>> {
        Ok(find(accessor, &store)?.get(key).await)
    }

    async fn set(accessor: &Accessor<T, Self>, store: Resource<OpenStore>, key: String, value: Vec<u8>) -> Outcome<()> {
        Ok(find(accessor, &store)?.set(key, value).await)
    }

    async fn delete(accessor: &Accessor<T, Self>, store: Resource<OpenStore>, key: String) -> Outcome<()> {
        Ok(find(accessor, &store)?.delete(key).await)
    }

    async fn exists(accessor: &Accessor<T, Self>, store: Resource<OpenStore>, key: String) -> Outcome<bool> {
        Ok(find(accessor, &store)?.exists(key).await)
    }

    async fn get_keys(accessor: &Accessor<T, Self>, store: Resource<OpenStore>) -> wasmtime::Result<Keys> {
        let keys = find(accessor, &store)?.keys().await?;
        accessor.with(|mut access| {
            let stream = StreamReader::new(&mut access, keys.items)?;
            Ok((stream, FutureReader::new(&mut access, keys.end)?))
        })
    }
}
