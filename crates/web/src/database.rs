//! Spin's SQLite behind the domain's [`Db`]. Connections are kept in the instance, since opening is what costs, each lent to one call at a time.

mod bell;
mod pool;

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Instant;

use anyhow::anyhow;
use portico::Error;
use portico::db::{Db, Row, Statement, Value};
use portico::error::Lost;
use spin_sdk::sqlite;

use bell::Bell;
use pool::{Lent, Pool, Turn};

/// A database, and the connections that this instance has to it.
#[derive(Clone)]
pub struct Database {
    label: &'static str,
    pool: Rc<Pool<sqlite::Connection, Bell>>,
}

thread_local! {
    static OPEN: RefCell<Vec<Database>> = const { RefCell::new(Vec::new()) };
}

/// The database of what a customer may ever see.
///
/// # Errors
/// Where the runtime does not open it.
pub async fn default() -> portico::Result<Database> {
    open("default").await
}

/// The database of what never leaves the desk. Only components that `spin.toml` grants it can open it.
///
/// # Errors
/// Where the runtime does not open it.
pub async fn internal() -> portico::Result<Database> {
    open("internal").await
}

async fn open(label: &'static str) -> portico::Result<Database> {
    let kept = OPEN.with_borrow(|open| open.iter().find(|db| db.label == label).cloned());
    if let Some(db) = kept {
        return Ok(db);
    }
    // The first connection tells whether there is such a database for us.
    let connection = sqlite::Connection::open(label).await.map_err(|error| sorted(error, label))?;
    let db = Database { label, pool: Rc::default() };
    db.pool.keep(connection);
    // Another call may have come first meanwhile: then both go on with its connections.
    Ok(OPEN.with_borrow_mut(|open| match open.iter().find(|db| db.label == label) {
        Some(first) => first.clone(),
        None => {
            open.push(db.clone());
            db
        }
    }))
}

impl Db for Database {
    async fn query(&self, mut statement: Statement) -> portico::Result<Vec<Row>> {
        let params: Vec<sqlite::Value> = std::mem::take(&mut statement.params).into_iter().map(to_spin).collect();
        let mut answered = self.run(&statement.sql, params.clone()).await;
        if answered.as_ref().is_err_and(|error| may_run_again(error, &statement)) {
            answered = self.run(&statement.sql, params).await;
        }
        match answered {
            Ok(rows) => rows.into_iter().map(|row| row.values.into_iter().map(from_spin).collect()).collect(),
            Err(error) => Err(sorted(error, self.label).context(statement.label())),
        }
    }
}

impl Database {
    /// Runs a statement to its end on a connection that nobody else uses. One that broke is closed, with all that nobody uses.
    async fn run(&self, sql: &str, params: Vec<sqlite::Value>) -> Result<Vec<sqlite::RowResult>, sqlite::Error> {
        let lent = self.lend().await?;
        let Some(connection) = lent.connection() else { return Err(sqlite::Error::InvalidConnection) };
        let begin = Instant::now();
        let answered = match connection.execute(sql, params).await {
            // `collect` waits for the statement's end: only then is it known to have worked, and a write committed.
            Ok(result) => result.collect().await,
            Err(error) => Err(error),
        };
        match &answered {
            Err(error) if is_broken(error) => self.pool.close_idle(),
            _ => lent.give_back(begin.elapsed()),
        }
        answered
    }

    async fn lend(&self) -> Result<Lent<'_, sqlite::Connection, Bell>, sqlite::Error> {
        // Kept until the turn has come: given up before, the call would pass to the next in line.
        let mut _place;
        loop {
            match self.pool.turn() {
                Turn::Use(lent) => return Ok(lent),
                Turn::Open(opening) => return Ok(opening.opened(sqlite::Connection::open(self.label).await?)),
                Turn::Wait => {
                    let (bell, ear) = bell::hung();
                    _place = self.pool.wait(bell);
                    ear.rings().await;
                }
            }
        }
    }
}

/// Whether a statement that was lost on its way runs once more, on a new connection: it has not run, or running twice is the same as once.
fn may_run_again(error: &sqlite::Error, statement: &Statement) -> bool {
    let lost = match error {
        sqlite::Error::Io(said) => Lost::of(said),
        _ => None,
    };
    match lost {
        Some(Lost::Unheard) => true,
        Some(Lost::InDoubt) => statement.may_repeat,
        None => false,
    }
}

/// Whether it may be the connection that does not work, rather than the statement.
fn is_broken(error: &sqlite::Error) -> bool {
    match error {
        sqlite::Error::Io(said) => matches!(Error::of_database(said), Error::Unavailable(_)),
        _ => true,
    }
}

/// An error of the interface as the domain's: what the database itself says is in one case of it.
fn sorted(error: sqlite::Error, label: &str) -> Error {
    let error = match error {
        sqlite::Error::Io(said) => Error::of_database(&said),
        // The way to a remote database does not stand.
        sqlite::Error::InvalidConnection => Error::Unavailable(anyhow!("the connection is not valid")),
        sqlite::Error::DatabaseFull => Error::Unavailable(anyhow!("the database is full")),
        sqlite::Error::NoSuchDatabase => Error::fault("the runtime knows no such database"),
        sqlite::Error::AccessDenied => Error::fault("access denied: spin.toml does not grant it"),
    };
    error.context(format!("the database {label}"))
}

fn to_spin(value: Value) -> sqlite::Value {
    match value {
        Value::Null => sqlite::Value::Null,
        Value::Integer(number) => sqlite::Value::Integer(number),
        Value::Real(number) => sqlite::Value::Real(number),
        Value::Text(text) => sqlite::Value::Text(text),
    }
}

fn from_spin(value: sqlite::Value) -> portico::Result<Value> {
    Ok(match value {
        sqlite::Value::Null => Value::Null,
        sqlite::Value::Integer(number) => Value::Integer(number),
        sqlite::Value::Real(number) => Value::Real(number),
        sqlite::Value::Text(text) => Value::Text(text),
        sqlite::Value::Blob(_) => return Err(Error::fault("a BLOB where text or a number was expected")),
    })
}
