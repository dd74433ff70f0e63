//! What a real SQLite says when it fails is sorted into the three cases.

use std::time::Duration;

use portico::db::Statement;
use portico::native::{Sqlite, now};
use portico::{Db, Error};

fn file() -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.db");
    let db = Sqlite::open(&path).unwrap();
    db.connection
        .execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE thing (name TEXT NOT NULL UNIQUE, age INTEGER CHECK (age > 0)) STRICT")
        .unwrap();
    (folder, path)
}

#[test]
fn a_database_that_somebody_else_writes_to_is_busy() {
    let (_folder, path) = file();
    let (one, other) = (Sqlite::open(&path).unwrap(), Sqlite::open(&path).unwrap());
    other.connection.busy_timeout(Duration::ZERO).unwrap();
    one.connection.execute_batch("BEGIN IMMEDIATE").unwrap();
    let failed = now(other.query(Statement::unnamed("INSERT INTO thing VALUES ('a', 1)", vec![]))).unwrap_err();
    assert!(matches!(failed, Error::Busy(_)), "{failed:?}");
}

#[test]
fn a_file_that_is_no_database_or_is_not_there_is_unavailable() {
    let (folder, _) = file();
    let path = folder.path().join("b.db");
    std::fs::write(&path, "This is a text and no database. ".repeat(100)).unwrap();
    let failed = now(Sqlite::open(&path).unwrap().query(Statement::unnamed("SELECT * FROM thing", vec![]))).unwrap_err();
    assert!(matches!(failed, Error::Unavailable(_)), "{failed:?}");
    let read_only = folder.path().join("a.db");
    let db = Sqlite::open(&read_only).unwrap();
    db.connection.pragma_update(None, "query_only", true).unwrap();
    let failed = now(db.query(Statement::unnamed("INSERT INTO thing VALUES ('a', 1)", vec![]))).unwrap_err();
    assert!(matches!(failed, Error::Unavailable(_)), "{failed:?}");
    assert!(Sqlite::open(&folder.path().join("no/such/folder.db")).is_err());
}

#[test]
fn a_statement_that_is_wrong_is_our_own_fault() {
    let (_folder, path) = file();
    let db = Sqlite::open(&path).unwrap();
    now(db.query(Statement::unnamed("INSERT INTO thing VALUES ('a', 1)", vec![]))).unwrap();
    for wrong in [
        "SELECT nonsense FROM thing",
        "SELECT 1 FROM nothing",
        "SELEC 1",
        "INSERT INTO thing VALUES ('a', 1)",
        "INSERT INTO thing VALUES (NULL, 1)",
        "INSERT INTO thing VALUES ('b', 0)",
        "INSERT INTO thing VALUES ('b', 'old')",
        "SELECT json_extract('{', '$')",
    ] {
        let failed = now(db.query(Statement::unnamed(wrong, vec![]))).unwrap_err();
        assert!(matches!(failed, Error::Fault(_)), "{wrong}: {failed:?}");
    }
    let page = now(portico::db::page::<Vec<i64>>(&db, Statement::unnamed("SELECT json_array('Dana')", vec![]))).unwrap_err();
    assert!(matches!(page, Error::Fault(_)) && !page.causes().contains("Dana"), "{page:?}");
}
