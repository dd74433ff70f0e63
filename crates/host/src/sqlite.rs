//! `spin:sqlite`: databases that a component may open by label.

pub(crate) mod database;
mod file;
mod libsql;
mod rows;

use std::sync::Arc;

use wasmtime::component::{Access, Accessor, FutureReader, Resource, StreamReader};

use crate::bindings::sqlite::{Connection, Error, Host, HostConnection, HostConnectionWithStore, QueryResult, RowResult, Value};
use crate::state::{HostData, State};
use database::Session;
use rows::Rows;

/// What a guest's connection stands for. As in Spin, each `open` makes a new one, and its file or stream is opened by the first statement.
struct Open {
    label: String,
    session: Arc<Session>,
}

type Outcome<T> = wasmtime::Result<Result<T, Error>>;

impl State {
    fn open_database(&mut self, label: String) -> Outcome<Resource<Connection>> {
        let Some(database) = self.grants.databases.get(&label) else {
            return Ok(Err(Error::AccessDenied));
        };
        if self.is_full() {
            return Ok(Err(Error::Io("too many connections opened".to_owned())));
        }
        let session = Arc::new(database.session());
        Ok(Ok(self.hold(Open { label, session })?))
    }

    fn session(&self, connection: &Resource<Connection>) -> wasmtime::Result<Arc<Session>> {
        Ok(self.held::<_, Open>(connection)?.session.clone())
    }

    /// The session for one more statement, which is counted.
    fn session_for_statement(&self, connection: &Resource<Connection>) -> wasmtime::Result<Arc<Session>> {
        let open: &Open = self.held(connection)?;
        self.statements.add(&open.label);
        Ok(open.session.clone())
    }
}

impl Host for State {}

impl HostConnection for State {
    async fn open(&mut self, database: String) -> Outcome<Resource<Connection>> {
        self.open_database(database)
    }

    async fn execute(&mut self, connection: Resource<Connection>, statement: String, parameters: Vec<Value>) -> Outcome<QueryResult> {
        let session = self.session_for_statement(&connection)?;
        Ok(session.collect(statement, parameters).await)
    }

    async fn last_insert_rowid(&mut self, connection: Resource<Connection>) -> wasmtime::Result<i64> {
        Ok(self.session(&connection)?.last_insert_rowid().await?)
    }

    async fn changes(&mut self, connection: Resource<Connection>) -> wasmtime::Result<u64> {
        Ok(self.session(&connection)?.changes().await?)
    }

    async fn drop(&mut self, connection: Resource<Connection>) -> wasmtime::Result<()> {
        self.let_go::<_, Open>(&connection)
    }
}

type Streamed = (Vec<String>, StreamReader<RowResult>, FutureReader<Result<(), Error>>);

impl<T: Send> HostConnectionWithStore<T> for HostData {
    async fn open_async(accessor: &Accessor<T, Self>, database: String) -> Outcome<Resource<Connection>> {
        accessor.with(|mut access| access.get().open_database(database))
    }

    async fn execute_async(
        accessor: &Accessor<T, Self>,
        connection: Resource<Connection>,
        statement: String,
        parameters: Vec<Value>,
    ) -> Outcome<Streamed> {
        let session = accessor.with(|mut access| access.get().session_for_statement(&connection))?;
        match session.stream(statement, parameters).await {
            Ok(rows) => accessor.with(|access| hand_over(access, rows)).map(Ok),
            Err(error) => Ok(Err(error)),
        }
    }

    async fn last_insert_rowid_async(accessor: &Accessor<T, Self>, connection: Resource<Connection>) -> wasmtime::Result<i64> {
        let session = accessor.with(|mut access| access.get().session(&connection))?;
        Ok(session.last_insert_rowid().await?)
    }

    async fn changes_async(accessor: &Accessor<T, Self>, connection: Resource<Connection>) -> wasmtime::Result<u64> {
        let session = accessor.with(|mut access| access.get().session(&connection))?;
        Ok(session.changes().await?)
    }
}

fn hand_over<T: Send>(mut access: Access<'_, T, HostData>, rows: Rows) -> wasmtime::Result<Streamed> {
    let stream = StreamReader::new(&mut access, rows.items)?;
    let end = FutureReader::new(&mut access, rows.end)?;
    Ok((rows.head, stream, end))
}
