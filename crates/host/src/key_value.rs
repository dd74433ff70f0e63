//! `spin:key-value`: stores that a component may open by label.

mod file;
mod redis;
pub(crate) mod store;

use wasmtime::component::{Accessor, FutureReader, Resource, StreamReader};

use crate::bindings::key_value::{Error, Host, HostStore, HostStoreWithStore, Store as Handle};
use crate::state::{HostData, State};
use store::Store;

type Outcome<T> = wasmtime::Result<Result<T, Error>>;
type Keys = (StreamReader<String>, FutureReader<Result<(), Error>>);

impl State {
    fn hold_store(&mut self, store: Store) -> Outcome<Resource<Handle>> {
        if self.is_full() { Ok(Err(Error::StoreTableFull)) } else { self.hold(store).map(Ok) }
    }
}

fn find<T: Send>(accessor: &Accessor<T, HostData>, store: &Resource<Handle>) -> wasmtime::Result<Store> {
    accessor.with(|mut access| Ok(access.get().held::<_, Store>(store)?.clone()))
}

impl Host for State {}

impl HostStore for State {
    async fn drop(&mut self, store: Resource<Handle>) -> wasmtime::Result<()> {
        self.let_go::<_, Store>(&store)
    }
}

impl<T: Send> HostStoreWithStore<T> for HostData {
    async fn open(accessor: &Accessor<T, Self>, label: String) -> Outcome<Resource<Handle>> {
        let Some(store) = accessor.with(|mut access| access.get().grants.stores.get(&label).cloned()) else {
            return Ok(Err(Error::AccessDenied));
        };
        match store.open().await {
            Ok(()) => accessor.with(|mut access| access.get().hold_store(store)),
            Err(error) => Ok(Err(error)),
        }
    }

    async fn get(accessor: &Accessor<T, Self>, store: Resource<Handle>, key: String) -> Outcome<Option<Vec<u8>>> {
        Ok(find(accessor, &store)?.get(key).await)
    }

    async fn set(accessor: &Accessor<T, Self>, store: Resource<Handle>, key: String, value: Vec<u8>) -> Outcome<()> {
        Ok(find(accessor, &store)?.set(key, value).await)
    }

    async fn delete(accessor: &Accessor<T, Self>, store: Resource<Handle>, key: String) -> Outcome<()> {
        Ok(find(accessor, &store)?.delete(key).await)
    }

    async fn exists(accessor: &Accessor<T, Self>, store: Resource<Handle>, key: String) -> Outcome<bool> {
        Ok(find(accessor, &store)?.exists(key).await)
    }

    async fn get_keys(accessor: &Accessor<T, Self>, store: Resource<Handle>) -> wasmtime::Result<Keys> {
        let keys = find(accessor, &store)?.keys().await?;
        accessor.with(|mut access| {
            let stream = StreamReader::new(&mut access, keys.items)?;
            Ok((stream, FutureReader::new(&mut access, keys.end)?))
        })
    }
}
