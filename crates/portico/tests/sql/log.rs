//! The log is only ever added to, by whatever statement.

use portico::migrations::Database;

use crate::world::World;

#[test]
fn history_is_neither_changed_nor_removed() {
    let world = World::demo();
    for (database, db) in [(Database::Default, &world.default), (Database::Internal, &world.internal)] {
        let db = &db.connection;
        let events = || db.query_row("SELECT count(*) FROM event", [], |row| row.get::<_, i64>(0)).unwrap();
        let before = events();
        assert!(before > 0, "{} has a history", database.label());
        for forbidden in [
            "UPDATE event SET data = '{}'",
            "UPDATE event SET at = at + 1 WHERE seq = 1",
            "UPDATE event SET actor = 'somebody else'",
            "UPDATE event SET seq = seq + 100000",
            "DELETE FROM event",
            "DELETE FROM event WHERE seq = 1",
        ] {
            let error = db.execute(forbidden, []).expect_err(forbidden).to_string();
            assert!(error.contains("append-only"), "{forbidden}: {error}");
        }
        assert_eq!(events(), before);
    }
}

/// `REPLACE` removes a row without its trigger: no statement of ours may do that to the log.
#[test]
fn no_statement_replaces_an_event() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../sql");
    let mut waiting = vec![folder];
    let mut read = 0;
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(path.read_dir().unwrap().map(|entry| entry.unwrap().path()));
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(!text.contains("REPLACE INTO event"), "{}", path.display());
        read += 1;
    }
    assert!(read > 40, "the statements are found");
}
