//! A database is brought up to the schema in place, statement by statement, as one that is reached over a network.

use std::cell::Cell;

use portico::db::{Row, Statement};
use portico::migrations::{Batches, Database, lagging, upgrade};
use portico::native::{Sqlite, now};
use portico::{Db, Error};

fn empty() -> Sqlite {
    Sqlite { connection: rusqlite::Connection::open_in_memory().unwrap() }
}

fn schema(db: &Sqlite) -> Vec<Row> {
    now(db.query(Statement::unnamed("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY 1, 2", vec![]))).unwrap()
}

/// A database that answers so many statements, and then no more.
struct Breaking<'a> {
    db: &'a Sqlite,
    left: Cell<usize>,
}

impl Db for Breaking<'_> {
    async fn query(&self, statement: Statement) -> portico::Result<Vec<Row>> {
        let left = self.left.get().checked_sub(1).ok_or_else(|| Error::of_database("Hrana: stream closed"))?;
        self.left.set(left);
        self.db.query(statement).await
    }
}

#[test]
fn statement_by_statement_gives_the_same_schema_once() {
    for database in Database::ALL {
        let db = empty();
        assert!(!now(lagging(&db, database)).unwrap().is_empty());
        let first = now(upgrade(&db, database, 1, Batches::WHOLE)).unwrap();
        assert_eq!(first.applied.len(), database.migrations().len());
        assert_eq!(first.declared, ["projections", "rules"]);
        assert!(now(lagging(&db, database)).unwrap().is_empty());
        assert_eq!(schema(&db), schema(&Sqlite::in_memory(database).unwrap()));
        assert_eq!(now(upgrade(&db, database, 2, Batches::WHOLE)).unwrap(), Default::default());
    }
}

#[test]
fn an_upgrade_that_broke_off_at_any_statement_is_finished_the_next_time() {
    for database in Database::ALL {
        let whole = schema(&Sqlite::in_memory(database).unwrap());
        let db = empty();
        let mut calls = 0;
        // Three statements further each time: whatever was begun is gone on with.
        loop {
            let breaking = Breaking { db: &db, left: Cell::new(5 + calls * 3) };
            calls += 1;
            if now(upgrade(&breaking, database, 1, Batches::WHOLE)).is_ok() {
                break;
            }
        }
        assert!(calls > 5, "{calls}");
        assert_eq!(schema(&db), whole);
        assert!(now(lagging(&db, database)).unwrap().is_empty());
    }
}

#[test]
fn a_migration_that_was_changed_after_it_was_applied_is_refused_in_a_sentence() {
    let db = Sqlite::in_memory(Database::Default).unwrap();
    db.connection.execute("UPDATE migration SET checksum = 'another' WHERE name = '0003_delivery'", []).unwrap();
    let said = now(upgrade(&db, Database::Default, 1, Batches::WHOLE)).unwrap_err().causes();
    let expected = "the migration default/0003_delivery was changed after it was applied: write the change as a new migration";
    assert!(said.ends_with(expected), "{said}");
}

#[test]
fn of_the_rules_only_those_that_changed_are_made_anew() {
    for database in Database::ALL {
        let db = empty();
        now(upgrade(&db, database, 1, Batches::WHOLE)).unwrap();
        let whole = schema(&db);
        let places = |db: &Sqlite| {
            now(db.query(Statement::unnamed("SELECT name, rowid FROM sqlite_schema WHERE name <> 'event_is_projected' ORDER BY 1", vec![])))
                .unwrap()
        };
        let before = places(&db);
        db.connection
            .execute_batch(
                "DROP TRIGGER event_is_projected; CREATE TRIGGER event_is_projected AFTER INSERT ON event BEGIN SELECT 1; END;
                 CREATE VIEW of_before AS SELECT 1; UPDATE declared SET hash = '' WHERE part = 'rules'",
            )
            .unwrap();
        assert_eq!(now(upgrade(&db, database, 2, Batches::WHOLE)).unwrap().declared, ["rules"]);
        assert_eq!(schema(&db), whole);
        assert_eq!(places(&db), before, "the others stayed where they were");
    }
}
