//! Golden events: for each kind of event, what exactly stands in the projected tables after it. A replay can't see a projection that has always
//! been wrong, since it makes the same mistake again; these files were read by people.
//!
//! `golden/<database>/<kind>[.<case>].json`: events, and all rows of each table that they changed; `given` names files of events that happened
//! before. Where the data of a kind takes another form, its old files stay: such events are in logs for ever. After a change of the schema
//! `GOLDEN=write cargo test -p portico --test sql golden` writes the rows anew; the difference is then to be read, line by line.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use portico::migrations::Database;
use portico::native::Sqlite;
use rusqlite::types::ValueRef;
use serde::Deserialize;
use serde_json::{Value as Json, json};

/// One file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Golden {
    /// What is to be seen here.
    about: String,
    /// Names of files in `golden/given`.
    #[serde(default)]
    given: Vec<String>,
    events: Vec<Event>,
    /// All rows of each table that the events changed.
    #[serde(default)]
    tables: Tables,
}

type Tables = BTreeMap<String, Vec<Json>>;

/// An event; what is left out is made from its place in the log.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Event {
    kind: String,
    /// Of the shape of its data; else the current one.
    version: Option<i64>,
    subject: String,
    data: Json,
    /// Milliseconds UTC; else a second after the event before.
    at: Option<i64>,
    /// `contact c1`, `agent a1`; else the set-up.
    by: Option<String>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sql/golden")
}

fn files(database: Database) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> =
        folder().join(database.label()).read_dir().unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file()).collect();
    files.sort();
    files
}

fn read(path: &Path) -> Golden {
    let text = std::fs::read_to_string(path).unwrap();
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn append(db: &Sqlite, database: Database, events: &[Event]) {
    let versions = database.event_versions();
    for event in events {
        let version = event.version.or_else(|| versions.get(&event.kind).copied()).unwrap_or(1);
        let (kind, actor) = event.by.as_deref().and_then(|by| by.split_once(' ')).unwrap_or(("system", "setup"));
        let sql = "INSERT INTO event (seq, id, at, actor_kind, actor, kind, version, subject, data, call_id, ip, user_agent)
                   SELECT n, 'e' || n, coalesce(?1, at), ?2, ?3, ?4, ?5, ?6, ?7, '', '', ''
                     FROM (SELECT coalesce(max(seq), 0) + 1 AS n, coalesce(max(at), 0) + 1000 AS at FROM event)";
        db.connection
            .execute(sql, rusqlite::params![event.at, kind, actor, event.kind, version, event.subject, event.data.to_string()])
            .unwrap();
    }
}

/// All rows of all tables but the log, as JSON objects.
fn dump(db: &Sqlite) -> Tables {
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search\\_text%' ESCAPE '\\' AND name NOT LIKE 'people\\_text%' ESCAPE '\\'
                  AND name NOT IN ('event', 'migration', 'declared', 'rebuild') ORDER BY name";
    let mut names = db.connection.prepare(sql).unwrap();
    let names: Vec<String> = names.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    let mut tables: Tables =
        names.into_iter().map(|name| (name.clone(), rows(db, &format!("SELECT * FROM {name} ORDER BY 1, 2")))).collect();
    for index in ["search_text", "people_text"] {
        if !db.connection.table_exists(None, index).unwrap() {
            continue;
        }
        let sql = format!("CREATE VIRTUAL TABLE IF NOT EXISTS temp.{index}_word USING fts5vocab('main', '{index}', 'instance')");
        db.connection.execute_batch(&sql).unwrap();
        let words = format!("SELECT * FROM {index}_word ORDER BY doc, col, offset");
        tables
            .insert(index.into(), rows(db, &format!("SELECT doc, col, group_concat(term, ' ') AS words FROM ({words}) GROUP BY doc, col")));
    }
    tables
}

fn rows(db: &Sqlite, sql: &str) -> Vec<Json> {
    let mut read = db.connection.prepare(sql).unwrap();
    let names: Vec<String> = read.column_names().map(str::to_owned).collect();
    let mut rows = read.query([]).unwrap();
    let mut all = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        let column = |n: usize| match row.get_ref(n).unwrap() {
            ValueRef::Null => Json::Null,
            ValueRef::Integer(number) => json!(number),
            ValueRef::Real(number) => json!(number),
            ValueRef::Text(text) => json!(std::str::from_utf8(text).unwrap()),
            ValueRef::Blob(blob) => json!(blob),
        };
        all.push(Json::Object(names.iter().enumerate().map(|(n, name)| (name.clone(), column(n))).collect()));
    }
    all
}

/// What the events of a file changed: all rows of each of those tables.
fn changed(golden: &Golden, database: Database) -> Tables {
    let db = Sqlite::in_memory(database).unwrap();
    for name in &golden.given {
        append(&db, database, &read(&folder().join(format!("given/{name}.json"))).events);
    }
    let before = dump(&db);
    append(&db, database, &golden.events);
    dump(&db).into_iter().filter(|(name, rows)| before.get(name) != Some(rows)).collect()
}

/// The file with these rows, one a line.
fn with_rows(text: &str, tables: &Tables) -> String {
    let head = text.split("\n  \"tables\":").next().unwrap_or(text).trim_end().trim_end_matches('}').trim_end().trim_end_matches(',');
    let lists = tables.iter().map(|(name, rows)| {
        let rows: Vec<String> = rows.iter().map(|row| format!("      {row}")).collect();
        if rows.is_empty() { format!("    \"{name}\": []") } else { format!("    \"{name}\": [\n{}\n    ]", rows.join(",\n")) }
    });
    format!("{head},\n  \"tables\": {{\n{}\n  }}\n}}\n", lists.collect::<Vec<_>>().join(",\n"))
}

#[test]
fn each_event_leaves_exactly_the_rows_that_its_golden_file_says() {
    let mut faults = Vec::new();
    for database in Database::ALL {
        for path in files(database) {
            let golden = read(&path);
            assert!(!golden.about.is_empty(), "{}", path.display());
            let rows = changed(&golden, database);
            if std::env::var("GOLDEN").is_ok_and(|word| word == "write") {
                std::fs::write(&path, with_rows(&std::fs::read_to_string(&path).unwrap(), &rows)).unwrap();
            } else if rows != golden.tables {
                let wrong = rows.keys().chain(golden.tables.keys()).filter(|name| rows.get(*name) != golden.tables.get(*name));
                let wrong: BTreeSet<String> =
                    wrong.map(|name| format!("{name}: {:?}\n  and not {:?}", rows.get(name), golden.tables.get(name))).collect();
                faults.push(format!("{}\n  {}", path.display(), wrong.into_iter().collect::<Vec<_>>().join("\n  ")));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The kinds that triggers on the log name.
fn projected_kinds(db: &Sqlite) -> BTreeSet<String> {
    let sql = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('event', 'projected_event') AND name NOT LIKE 'event_is_%'";
    let mut read = db.connection.prepare(sql).unwrap();
    let triggers: Vec<(String, String)> = read.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect();
    let mut kinds = BTreeSet::new();
    for (name, sql) in triggers {
        let condition = sql.split("BEGIN").next().unwrap_or_default();
        // 'reply.posted' and its like: what is quoted and has a dot.
        let named: Vec<&str> = condition.split('\'').skip(1).step_by(2).filter(|word| word.contains('.')).collect();
        assert!(!named.is_empty(), "{name} does not say WHEN NEW.kind = …");
        kinds.extend(named.into_iter().map(str::to_owned));
    }
    kinds
}

#[test]
fn every_kind_that_a_trigger_projects_has_a_golden_file() {
    for database in Database::ALL {
        let shown: BTreeSet<String> = files(database)
            .iter()
            .filter_map(|path| {
                let name = path.file_stem()?.to_str()?;
                read(path).events.iter().map(|event| event.kind.clone()).find(|kind| name == kind || name.starts_with(&format!("{kind}.")))
            })
            .collect();
        let kinds = projected_kinds(&Sqlite::in_memory(database).unwrap());
        let missing: Vec<_> = kinds.difference(&shown).collect();
        assert!(missing.is_empty(), "{database:?}: no golden file for {missing:?}");
    }
}

/// The older versions that are lifted: kind and version of each trigger `lift_…`.
fn lifts(database: Database) -> BTreeSet<(String, i64)> {
    let declared = database.declared(portico::migrations::Part::Projections);
    let heads = declared.iter().filter(|sql| sql.starts_with("CREATE TRIGGER lift_")).filter_map(|sql| sql.split("BEGIN").next());
    heads
        .map(|head| {
            let kind = head.split('\'').nth(1).unwrap().to_owned();
            (kind, head.split("NEW.version = ").nth(1).unwrap().trim().parse().unwrap())
        })
        .collect()
}

#[test]
fn every_older_version_of_a_kind_is_lifted_and_shown_by_a_golden_file() {
    let mut count = 0;
    for database in Database::ALL {
        let lifts = lifts(database);
        count += lifts.len();
        let older: BTreeSet<(String, i64)> =
            database.event_versions().into_iter().flat_map(|(kind, n)| (1..n).map(move |v| (kind.clone(), v))).collect();
        assert_eq!(lifts, older, "{database:?}: each version before the current one has a trigger that lifts it");
        let shown: BTreeSet<(String, i64)> =
            files(database).iter().flat_map(|path| read(path).events).filter_map(|event| Some((event.kind, event.version?))).collect();
        assert_eq!(lifts.difference(&shown).collect::<Vec<_>>(), Vec::<&(String, i64)>::new(), "{database:?}: no golden file");
    }
    assert!(count >= 2, "lifts are found");
}

#[test]
fn what_is_written_is_of_the_current_version() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../sql");
    let versions: BTreeMap<String, i64> = Database::ALL.into_iter().flat_map(Database::event_versions).collect();
    let (mut waiting, mut written) = (vec![root], 0);
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(path.read_dir().unwrap().map(|entry| entry.unwrap().path()));
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        for insert in text.split("INSERT INTO event (").skip(1) {
            let (columns, rest) = insert.split_once(')').unwrap();
            assert!(columns.contains("kind, version, subject"), "{}: names no version", path.display());
            // 'reply.posted', 1, …: what is quoted and has a dot, and the number after it.
            let quoted = rest.split('\'').skip(1).step_by(2).zip(rest.split('\'').skip(2).step_by(2));
            for (kind, after) in quoted.filter(|(word, _)| versions.contains_key(*word)).take(1) {
                let version: String = after.trim_start_matches([',', ' ']).chars().take_while(char::is_ascii_digit).collect();
                assert_eq!(version.parse().ok(), versions.get(kind).copied(), "{}: {kind}", path.display());
                written += 1;
            }
        }
    }
    assert!(written > 20, "{written}");
}

#[test]
fn a_new_kind_without_a_golden_file_is_seen() {
    let db = Sqlite::in_memory(Database::Default).unwrap();
    let trigger = "CREATE TRIGGER t AFTER INSERT ON event WHEN NEW.kind IN ('thing.done', 'thing.undone') BEGIN SELECT 1; END";
    db.connection.execute_batch(trigger).unwrap();
    let kinds = projected_kinds(&db);
    assert!(kinds.contains("thing.done") && kinds.contains("thing.undone") && kinds.contains("reply.posted"));
}
