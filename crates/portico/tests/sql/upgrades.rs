//! Databases of every released version, with whatever was in them, come up to the schema with all of it.
//!
//! `upgrades/<commit>/*.sql` were written by that commit's own code (`upgrades/generate.sh`).

use std::path::{Path, PathBuf};

use portico::command;
use portico::ids::RequestKey;
use portico::mail::delivery;
use portico::migrations::{Batches, Database, lagging, upgrade};
use portico::native::rebuild::{BroughtUp, bring_up, rebuild};
use portico::native::replay::replay;
use portico::native::{Sqlite, now};
use portico::request::queue::Order;
use portico::request::{AssignRequest, DeskQueue, ReplyAsContact};
use portico::{Error, Value};

use crate::world::{World, agent, queue};

const VERSIONS: [&str; 2] = ["417314d", "0ab8f99"];
/// Later than anything in the dumps.
const LATER: i64 = 1_900_000_000_000;

fn dump(version: &str, database: Database) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sql/upgrades").join(version);
    std::fs::read_to_string(folder.join(format!("{}.sql", database.label()))).unwrap()
}

/// A database file as that version left it.
fn of_version(folder: &Path, version: &str, database: Database) -> PathBuf {
    let path = folder.join(format!("{}.db", database.label()));
    let db = Sqlite::open(&path).unwrap();
    db.connection.execute_batch("PRAGMA journal_mode = WAL; BEGIN").unwrap();
    db.connection.execute_batch(&dump(version, database)).unwrap();
    db.connection.execute_batch("COMMIT").unwrap();
    path
}

fn bring(path: &Path, database: Database) -> BroughtUp {
    bring_up(path, database, LATER, &|_| ()).unwrap()
}

fn rows(db: &Sqlite, sql: &str) -> Vec<Vec<Value>> {
    now(portico::Db::query(db, portico::db::Statement::unnamed(sql.to_owned(), vec![]))).unwrap()
}

fn schema(db: &Sqlite) -> Vec<Vec<Value>> {
    rows(db, "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY 1, 2")
}

/// What people would miss: each statement gives the same before and after.
fn kept(database: Database) -> &'static [&'static str] {
    match database {
        Database::Default => &[
            "SELECT seq, id, at, actor_kind, actor, kind, subject, data, ip FROM event ORDER BY seq",
            // When something last happened to it is told otherwise since, where a reply was taken back.
            "SELECT id, key, title, body, answers, status, state, priority, contact_id, organisation_id, assignee_id, opened_at FROM request ORDER BY key",
            "SELECT * FROM reply ORDER BY seq",
            "SELECT * FROM contact ORDER BY id",
            "SELECT * FROM membership ORDER BY 1, 2",
            "SELECT id, name, role, active FROM agent ORDER BY id",
            "SELECT * FROM outbox ORDER BY id",
            "SELECT * FROM delivery ORDER BY id",
            "SELECT id, contact_id, created_at, expires_at, ended_at, ip FROM session ORDER BY id",
            "SELECT workspace_id, sum(state = 'done'), count(*) FROM request GROUP BY 1 ORDER BY 1",
        ],
        Database::Internal => &[
            "SELECT seq, id, at, actor_kind, actor, kind, subject, data, ip FROM event ORDER BY seq",
            "SELECT * FROM note ORDER BY seq",
            "SELECT agent_id, email, name, active FROM agent_account ORDER BY 1",
            "SELECT agent_id, hash FROM agent_password ORDER BY 1",
            "SELECT id, agent_id, created_at, expires_at, ended_at, ip FROM agent_session ORDER BY id",
        ],
    }
}

#[test]
fn a_database_of_each_released_version_comes_up_with_all_of_its_data() {
    for version in VERSIONS {
        let folder = tempfile::tempdir().unwrap();
        for database in Database::ALL {
            let path = of_version(folder.path(), version, database);
            let statements = kept(database);
            let before: Vec<_> = {
                let db = Sqlite::open(&path).unwrap();
                statements.iter().map(|sql| rows(&db, sql)).collect()
            };
            assert!(before[0].len() > 5 && before.iter().take(3).all(|rows| !rows.is_empty()), "{version}: nothing to lose");
            let BroughtUp::Rebuilt(rebuilt) = bring(&path, database) else { panic!("{version}: not rebuilt") };
            assert!(rebuilt.left.iter().all(|(_, rows)| *rows == 0), "{version}: {:?}", rebuilt.left);
            let db = Sqlite::open(&path).unwrap();
            for (sql, before) in statements.iter().zip(before) {
                assert_eq!(rows(&db, sql), before, "{version}: {sql}");
            }
            // As if it had always been of this version: the same schema, and the same rows as the log gives there.
            assert_eq!(schema(&db), schema(&Sqlite::in_memory(database).unwrap()), "{version}");
            replay(&db, database).unwrap();
            assert!(now(lagging(&db, database)).unwrap().is_empty());
            assert!(matches!(bring(&path, database), BroughtUp::Nothing), "{version}: a second time changes nothing");
        }
        let beside: Vec<_> = folder.path().read_dir().unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert!(
            beside.iter().all(|name| !name.to_string_lossy().contains(".before") && !name.to_string_lossy().contains(".rebuild")),
            "{beside:?}"
        );
    }
}

#[test]
fn an_upgraded_site_goes_on_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = of_version(folder.path(), "417314d", Database::Default);
    bring(&path, Database::Default);
    let world =
        World { default: Sqlite::open(&path).unwrap(), internal: Sqlite::in_memory(Database::Internal).unwrap(), clock: LATER.into() };
    let dana = world.session("dana");
    let newest = world.count("SELECT max(last_number) FROM workspace WHERE id = 'SUP'");
    let key = world.submit(&dana, "support", "ask-a-question", "After the upgrade").unwrap();
    assert_eq!(key.as_str(), format!("SUP-{}", newest + 1));
    let old: String = world
        .default
        .connection
        .query_row("SELECT v.key FROM contact_request v JOIN contact c ON c.id = v.viewer_id AND c.email = 'dana@acme.example' JOIN request r ON r.id = v.id AND r.state <> 'done' WHERE v.key <> ?1", [key.as_str()], |row| row.get(0))
        .unwrap();
    let old = RequestKey::parse(&old).unwrap();
    world.run(&ReplyAsContact { session: &dana, key: &old, body: "Still here?" }).unwrap();
    // Queues were no part of a site then.
    let desk = now(DeskQueue::load(&world.default, &agent("sam"), LATER, &queue("open", Order::Activity))).unwrap();
    assert_eq!(
        desk.queues.iter().map(|queue| queue.key.as_str()).collect::<Vec<_>>(),
        ["unassigned", "mine", "open", "waiting", "resolved"]
    );
    assert_eq!(desk.rows.first().map(|row| &row.key), Some(&old));
    replay(&world.default, Database::Default).unwrap();
}

/// A site in a file, with a request, replies, and mails that went out long ago, some of whose deliveries are forgotten already.
fn site(folder: &Path) -> PathBuf {
    let path = folder.join("site.db");
    let world = World::demo();
    let dana = world.session("dana");
    let key = world.submit(&dana, "support", "report-a-problem", "Doors").unwrap();
    let sam = agent("sam");
    world.run(&AssignRequest { agent: &sam, key: &key, assignee: Some(&sam) }).unwrap();
    for body in ["one", "two", "three"] {
        world.run(&ReplyAsContact { session: &dana, key: &key, body }).unwrap();
    }
    let db = &world.default.connection;
    db.execute_batch("UPDATE delivery SET sent_at = due_at; DELETE FROM delivery WHERE kind = 'request_received'").unwrap();
    assert!(world.count("SELECT count(*) FROM outbox") > world.count("SELECT count(*) FROM delivery"));
    db.execute("VACUUM INTO ?1", [path.to_str().unwrap()]).unwrap();
    path
}

/// As a version left it that declared something else.
fn with_other_projections(db: &Sqlite) {
    db.connection.execute_batch("DROP TABLE request_count; CREATE TABLE gone (a TEXT) STRICT; UPDATE reply SET body = 'wrong'; UPDATE declared SET hash = '' WHERE part = 'projections'").unwrap();
}

#[test]
fn changed_projections_are_made_anew_and_nobody_is_told_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = site(folder.path());
    let whole = schema(&Sqlite::open(&path).unwrap());
    let deliveries = rows(&Sqlite::open(&path).unwrap(), "SELECT * FROM delivery ORDER BY id");
    with_other_projections(&Sqlite::open(&path).unwrap());
    assert!(matches!(bring(&path, Database::Default), BroughtUp::Rebuilt(_)));
    let db = Sqlite::open(&path).unwrap();
    assert_eq!(schema(&db), whole);
    replay(&db, Database::Default).unwrap();
    assert_eq!(rows(&db, "SELECT * FROM delivery ORDER BY id"), deliveries);
    assert!(now(delivery::claim(&db, LATER, LATER + 1, 20)).unwrap().is_empty(), "nothing is due a second time");
}

#[test]
fn a_rebuild_says_which_tables_differ_from_the_log() {
    let folder = tempfile::tempdir().unwrap();
    let path = site(folder.path());
    let differing = |path: &Path| {
        let rebuilt = rebuild(path, Database::Default, LATER).unwrap();
        assert!(rebuilt.tables.len() > 15);
        rebuilt.tables.into_iter().filter_map(|(table, _, difference)| difference.map(|_| table)).collect::<Vec<_>>()
    };
    Sqlite::open(&path).unwrap().connection.execute_batch("UPDATE request SET title = 'forged'").unwrap();
    assert_eq!(differing(&path), ["request"]);
    assert!(differing(&path).is_empty(), "it is as the log says now");
}

#[test]
fn a_rebuild_that_was_cut_short_is_done_again_and_a_file_in_use_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = site(folder.path());
    let present = Sqlite::open(&path).unwrap();
    with_other_projections(&present);
    // As a killed process leaves it: half a file, the guard, and no WAL.
    std::fs::write(folder.path().join("site.db.rebuild"), "half a file").unwrap();
    let guard = "PRAGMA journal_mode = DELETE; CREATE TRIGGER site_is_being_upgraded BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'the site is being upgraded'); END";
    present.connection.execute_batch(guard).unwrap();
    drop(present);
    assert!(matches!(bring(&path, Database::Default), BroughtUp::Rebuilt(_)));

    let user = Sqlite::open(&path).unwrap();
    with_other_projections(&user);
    let before = schema(&user);
    let said = format!("{:#}", bring_up(&path, Database::Default, LATER, &|_| ()).unwrap_err());
    assert!(said.ends_with("is open elsewhere: stop the site first"), "{said}");
    assert_eq!(schema(&user), before);
}

#[test]
fn in_place_the_log_is_projected_in_batches_and_meanwhile_the_site_is_read_only() {
    let world = World::demo();
    let dana = world.session("dana");
    let key = world.submit(&dana, "support", "ask-a-question", "Before").unwrap();
    let whole = schema(&world.default);
    with_other_projections(&world.default);
    let batches = Batches { events: 7, count: 2 };
    let first = now(upgrade(&world.default, Database::Default, 1, batches)).unwrap();
    let (done, of) = first.unfinished.unwrap();
    assert!(done > 0 && done < of, "{done} of {of}");
    assert!(now(lagging(&world.default, Database::Default)).unwrap().iter().any(|lack| lack.contains("not finished")));
    let refused = now(command::run(
        &world.default,
        &world.call(),
        &portico::ids::EventId::generate(),
        &ReplyAsContact { session: &dana, key: &key, body: "Meanwhile" },
    ));
    assert!(matches!(refused, Err(Error::Upgrading(_))), "{refused:?}");
    let event = "INSERT INTO event (id, at, actor_kind, actor, kind, subject, data, call_id, ip, user_agent) VALUES ('x', 1, 'system', 's', 'k', 's', '{}', '', '', '')";
    assert!(world.default.connection.execute(event, []).unwrap_err().to_string().contains("the site is being upgraded"));
    let asked = "INSERT INTO challenge (id, email, return_to, code_hash, asker, source, created_at, expires_at, ip, user_agent, call_id)
                 VALUES ('c', 'dana@acme.example', '/', '', '', '', 1, 2, '', '', '')";
    // Whoever asks to sign in is told to wait as well: the accounts are not all there yet.
    assert!(world.default.connection.execute(asked, []).unwrap_err().to_string().contains("the site is being upgraded"));
    let mut calls = 1;
    while now(upgrade(&world.default, Database::Default, 1, batches)).unwrap().unfinished.is_some() {
        calls += 1;
    }
    assert!(calls > 1, "{calls}");
    assert_eq!(schema(&world.default), whole);
    replay(&world.default, Database::Default).unwrap();
    world.run(&ReplyAsContact { session: &dana, key: &key, body: "Afterwards" }).unwrap();
    world.default.connection.execute(asked, []).unwrap();
}

#[test]
fn a_log_that_a_newer_version_wrote_is_not_projected_by_an_older_one() {
    let world = World::demo();
    let event = "INSERT INTO event (id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
                 VALUES ('x', 1, 'system', 's', 'reply.posted', 99, 's', '{}', '', '', '')";
    world.default.connection.execute(event, []).unwrap();
    with_other_projections(&world.default);
    let said = now(upgrade(&world.default, Database::Default, 1, Batches::WHOLE)).unwrap_err().causes();
    assert!(said.contains("reply.posted of version 99: it was written by a newer version"), "{said}");
}

#[test]
fn a_database_of_before_checksums_is_not_touched_in_place() {
    let folder = tempfile::tempdir().unwrap();
    let db = Sqlite::open(&of_version(folder.path(), "0ab8f99", Database::Internal)).unwrap();
    let before = schema(&db);
    let said = now(upgrade(&db, Database::Internal, 1, Batches::WHOLE)).unwrap_err().causes();
    assert!(said.contains("bring its files up to date with `cargo xtask migrate`"), "{said}");
    assert_eq!(schema(&db), before);
}
