//! Statements as they reach a libSQL server: Spin's client reads each with a parser of its own, and sends what that writes anew.

use fallible_iterator::FallibleIterator;
use libsql_sqlite3_parser::ast::{Cmd, Stmt};
use libsql_sqlite3_parser::lexer::sql::Parser;
use portico::Db;
use portico::db::{Row, Statement};
use portico::migrations::{Batches, Database, upgrade};
use portico::native::{Sqlite, now};

use crate::statements::{Sent, sent};

/// The statement as the client sends it (`libsql::parser::Statement::parse`); the client would send the first of several only.
fn as_sent(sql: &str) -> Result<String, String> {
    let mut parser = Box::new(Parser::new(sql.as_bytes()));
    let mut next = || parser.next().map_err(|error| error.to_string());
    let first = next()?.ok_or("there is no statement")?;
    match next()? {
        None if matches!(first, Cmd::Stmt(Stmt::CreateTable { .. })) => Ok(sql.to_owned()),
        None => Ok(first.to_string()),
        Some(_) => Err("there is more than one statement".to_owned()),
    }
}

/// What SQLite makes of a statement, the triggers that it fires included.
fn bytecode(db: &Sqlite, sql: &str) -> Result<Vec<String>, String> {
    let read = || -> rusqlite::Result<Vec<String>> {
        let mut explain = db.connection.prepare(&format!("EXPLAIN {sql}"))?;
        let parameters = vec![rusqlite::types::Value::Null; explain.parameter_count()];
        explain.query_map(rusqlite::params_from_iter(parameters), |row| instruction(db, row))?.collect()
    };
    read().map_err(|error| error.to_string())
}

/// An instruction without what differs from one database to the next: addresses in memory, a trigger's own text, pages of the file.
fn instruction(db: &Sqlite, row: &rusqlite::Row<'_>) -> rusqlite::Result<String> {
    let (opcode, p2, p4): (String, i64, Option<String>) = (row.get(1)?, row.get(3)?, row.get(5)?);
    // It names the schema's version, which counts what was tried on the way.
    if opcode == "Transaction" {
        return Ok(opcode);
    }
    let opens = ["OpenRead", "OpenWrite", "ReopenIdx"].contains(&opcode.as_str());
    let p2 = if opens { root(db, p2) } else { p2.to_string() };
    let p4 = p4.filter(|text| !text.starts_with("vtab:") && !text.starts_with("-- "));
    Ok(format!("{opcode} {} {p2} {} {p4:?} {}", row.get::<_, i64>(2)?, row.get::<_, i64>(4)?, row.get::<_, i64>(6)?))
}

/// What begins on this page of the file.
fn root(db: &Sqlite, page: i64) -> String {
    let named = "SELECT name FROM sqlite_schema WHERE rootpage = ?1";
    db.connection.query_row(named, [page], |row| row.get(0)).unwrap_or_else(|_| page.to_string())
}

/// A database behind the client.
struct Remote(Sqlite);

impl Db for Remote {
    async fn query(&self, statement: Statement) -> portico::Result<Vec<Row>> {
        let sent = as_sent(&statement.sql).unwrap_or_else(|error| panic!("{error}\n{}", statement.sql));
        self.0.query(Statement { sql: sent.into(), ..statement }).await
    }
}

/// A database whose schema was made through the client.
fn made_remotely(database: Database) -> Sqlite {
    let remote = Remote(Sqlite { connection: rusqlite::Connection::open_in_memory().unwrap() });
    now(upgrade(&remote, database, 0, Batches::WHOLE)).unwrap();
    remote.0
}

#[test]
fn every_statement_does_the_same_when_libsqls_client_has_written_it_anew() {
    let local = Database::ALL.map(|database| Sqlite::in_memory(database).unwrap());
    let remote = Database::ALL.map(made_remotely);
    let mut faults = Vec::new();
    for Sent { name, database, sql, .. } in sent() {
        let expected = bytecode(&local[database as usize], &sql).unwrap();
        match as_sent(&sql).and_then(|sent| bytecode(&remote[database as usize], &sent)) {
            Ok(code) if code == expected => {}
            Ok(_) => faults.push(format!("{name}: it became another statement")),
            Err(error) => faults.push(format!("{name}: {error}")),
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_check_itself_sees_what_libsqls_parser_does_not_know() {
    assert!(as_sent("SELECT json_group_array(key ORDER BY key) FROM request").is_err());
    assert!(as_sent("SELECT 1; SELECT 2").is_err());
    assert_eq!(as_sent("SELECT 1").unwrap(), "SELECT 1;");
}
