//! Migrations statement by statement, as for a database that is reached over a network.

use portico::Db;
use portico::migrations::{Database, apply, missing};
use portico::native::{Sqlite, now};

fn empty() -> Sqlite {
    Sqlite { connection: rusqlite::Connection::open_in_memory().unwrap() }
}

fn schema(db: &Sqlite) -> Vec<Vec<portico::Value>> {
    now(db.query("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY 1, 2", vec![])).unwrap()
}

#[test]
fn statement_by_statement_gives_the_same_schema_once() {
    for database in Database::ALL {
        let db = empty();
        assert_eq!(now(missing(&db, database)).unwrap().len(), database.migrations().len());
        assert_eq!(now(apply(&db, database, 1)).unwrap().names.len(), database.migrations().len());
        assert!(now(missing(&db, database)).unwrap().is_empty());
        let at_once = Sqlite::in_memory(database).unwrap();
        let names = |db: &Sqlite| schema(db).into_iter().map(|row| row[1].clone()).collect::<Vec<_>>();
        assert_eq!(names(&db), names(&at_once));
        assert_eq!(now(apply(&db, database, 2)).unwrap(), Default::default());
    }
}

#[test]
fn a_migration_that_broke_off_is_finished_the_next_time() {
    let db = empty();
    now(apply(&db, Database::Default, 1)).unwrap();
    let whole = schema(&db);
    db.connection.execute_batch("DELETE FROM migration WHERE name = '0006_outbox'; DROP TRIGGER delivery_of_challenge").unwrap();
    let applied = now(apply(&db, Database::Default, 2)).unwrap();
    assert_eq!(applied.names, ["0006_outbox"]);
    assert!(applied.notes.iter().all(|note| note.contains("already exists")), "{:?}", applied.notes);
    assert_eq!(schema(&db), whole);
}
