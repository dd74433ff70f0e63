//! Brings a database up to the schema in place, one statement at a time: for databases that are reached over a network, and for files that
//! hold nothing yet. Broken off anywhere, it goes on from there the next time. Meanwhile nothing is added to the log.

use super::files::{Database, File, Part, checksum};
use super::statements::{Kind, object, statements};
use crate::db::{Row, Statement};
use crate::{Db, Error, Result, Value};

/// What the code keeps of itself in a database: the migrations that were applied, the parts that are declared, and how far a rebuild got.
const BOOKS: [&str; 3] = [
    "CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, checksum TEXT NOT NULL, at INTEGER NOT NULL) STRICT",
    "CREATE TABLE IF NOT EXISTS declared (part TEXT PRIMARY KEY, hash TEXT NOT NULL) STRICT",
    "CREATE TABLE IF NOT EXISTS rebuild (id INTEGER PRIMARY KEY CHECK (id = 1), hash TEXT NOT NULL, seq INTEGER) STRICT",
];
/// How the triggers are called that refuse what people do while a database is upgraded. That of the log has this name alone.
const GUARD: &str = "site_is_being_upgraded";
/// Written by the runtime rather than by people, and without asking a projection.
const UNGUARDED: [&str; 3] = ["delivery", "fault", "mailbox"];
/// Moving the mark projects the events that lie between: a batch and the mark after it are one statement.
const MARK: &str = "CREATE TRIGGER IF NOT EXISTS rebuild_goes_on AFTER UPDATE OF seq ON rebuild WHEN OLD.seq IS NOT NULL
BEGIN
  INSERT INTO projected_event (seq, id, at, actor_kind, actor, kind, version, subject, data)
  SELECT seq, id, at, actor_kind, actor, kind, version, subject, data FROM event WHERE seq > OLD.seq AND seq <= NEW.seq ORDER BY seq;
END";

/// What to do with a database from before migrations had checksums.
pub const LEGACY: &str = "This database was made before migrations had checksums: bring its files up to date with `cargo xtask migrate`.";

/// How much of a log is projected at once.
#[derive(Clone, Copy, Debug)]
pub struct Batches {
    /// Events in one statement.
    pub events: i64,
    /// Statements in one call; the next call goes on.
    pub count: usize,
}

impl Batches {
    /// All at once: for a file that nobody else uses.
    pub const WHOLE: Batches = Batches { events: 20_000, count: usize::MAX };
    /// What one HTTP call can wait for.
    pub const CALL: Batches = Batches { events: 500, count: 40 };
}

/// What [`upgrade`] did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Upgraded {
    /// The migrations that were missing, in order.
    pub applied: Vec<&'static str>,
    /// The parts that were made anew.
    pub declared: Vec<&'static str>,
    /// Statements that were left out, and why.
    pub notes: Vec<String>,
    /// How far the log is projected where it takes another call, and the whole of it.
    pub unfinished: Option<(i64, i64)>,
}

/// What stands between a database and the schema, in words; nothing where it is up to date. Changes nothing.
///
/// # Errors
/// Where the database fails, or holds a migration that was changed since.
pub async fn lagging(db: &impl Db, database: Database) -> Result<Vec<String>> {
    // Of the triggers that refuse what people do, any that is left says that an upgrade broke off.
    let sql = "SELECT name FROM sqlite_schema WHERE name IN ('migration', 'declared')
        UNION ALL
        SELECT 'site_is_being_upgraded' WHERE EXISTS (SELECT 1 FROM sqlite_schema WHERE name LIKE 'site\\_is\\_being\\_upgraded%' ESCAPE '\\')";
    let there = ask(db, sql, vec![]).await?;
    let is_there = |name: &str| there.iter().any(|row| matches!(row.first(), Some(Value::Text(found)) if found == name));
    if !is_there("declared") {
        return Ok(vec![if is_there("migration") { LEGACY.to_owned() } else { "it is empty".to_owned() }]);
    }
    let recorded = ask(db, "SELECT name, checksum FROM migration UNION ALL SELECT part, hash FROM declared", vec![]).await?;
    let mut all: Vec<String> = missing(&recorded, database)?.iter().map(|file| format!("the migration {} is missing", file.name)).collect();
    for part in [Part::Projections, Part::Rules] {
        if checksum_of(&recorded, part.name()) != Some(database.hash(part)) {
            all.push(format!("its {} are those of another version", part.name()));
        }
    }
    if is_there(GUARD) {
        all.push("an upgrade is not finished".to_owned());
    }
    Ok(all)
}

/// Brings a database up to the schema; `now` in milliseconds UTC.
///
/// # Errors
/// Where a statement fails, what came before it stays; [`Error::Unavailable`] with [`LEGACY`] for a database that only files can be upgraded from.
pub async fn upgrade(db: &impl Db, database: Database, now: i64, batches: Batches) -> Result<Upgraded> {
    let mut upgraded = make_tables(db, database, now).await?;
    if lagging(db, database).await?.is_empty() {
        return Ok(upgraded);
    }
    for table in database.plain_tables().iter().filter(|table| !UNGUARDED.contains(&table.as_str())) {
        run(db, &guard(table)).await?;
    }
    if !is_declared(db, database, Part::Projections).await? {
        if let Some(unfinished) = rebuild(db, database, batches).await? {
            upgraded.unfinished = Some(unfinished);
            return Ok(upgraded);
        }
        upgraded.declared.push(Part::Projections.name());
    }
    if !is_declared(db, database, Part::Rules).await? {
        clear_rules(db, database).await?;
        for statement in database.declared(Part::Rules) {
            if !is_done(db, &statement).await? {
                run(db, &statement).await?;
            }
        }
        declare(db, database, Part::Rules).await?;
        upgraded.declared.push(Part::Rules.name());
    }
    clear(db, "SELECT type, name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'site\\_is\\_being\\_upgraded%' ESCAPE '\\'")
        .await?;
    Ok(upgraded)
}

/// The trigger that refuses new rows; `error/database.rs` knows its words.
pub(crate) fn guard(table: &str) -> String {
    let name = if table == "event" { GUARD.to_owned() } else { format!("{GUARD}_{table}") };
    format!(
        "CREATE TRIGGER IF NOT EXISTS {name} BEFORE INSERT ON {table}\nBEGIN\n  SELECT RAISE(ABORT, 'the site is being upgraded');\nEND"
    )
}

/// Makes the tables that are kept, by the migrations that are missing.
///
/// # Errors
/// As [`upgrade`].
pub async fn make_tables(db: &impl Db, database: Database, now: i64) -> Result<Upgraded> {
    let mut upgraded = Upgraded::default();
    if is_legacy(db).await? {
        return Err(Error::Unavailable(anyhow::anyhow!(LEGACY)));
    }
    for book in BOOKS {
        run(db, book).await?;
    }
    for migration in missing(&ask(db, "SELECT name, checksum FROM migration", vec![]).await?, database)? {
        apply(db, database, migration, now, &mut upgraded.notes).await?;
        upgraded.applied.push(migration.name);
    }
    Ok(upgraded)
}

/// Whether a database is from before migrations had checksums.
///
/// # Errors
/// Where the database fails.
pub(crate) async fn is_legacy(db: &impl Db) -> Result<bool> {
    let sql = "SELECT 1 FROM pragma_table_info('migration') WHERE NOT EXISTS (SELECT 1 FROM pragma_table_info('migration') WHERE name = 'checksum')";
    Ok(!ask(db, sql, vec![]).await?.is_empty())
}

/// The migrations that are not among those recorded as applied.
fn missing(recorded: &[Row], database: Database) -> Result<Vec<&'static File>> {
    let mut missing = Vec::new();
    for file in database.migrations() {
        match checksum_of(recorded, file.name) {
            None => missing.push(file),
            Some(known) if known == checksum(file.sql) => {}
            Some(_) => {
                let place = format!("{}/{}", database.label(), file.name);
                return Err(Error::fault(format!(
                    "the migration {place} was changed after it was applied: write the change as a new migration"
                )));
            }
        }
    }
    Ok(missing)
}

fn checksum_of<'a>(recorded: &'a [Row], name: &str) -> Option<&'a str> {
    recorded.iter().find_map(|row| match row.as_slice() {
        [Value::Text(recorded), Value::Text(checksum)] if recorded == name => Some(checksum.as_str()),
        _ => None,
    })
}

/// Runs a migration's statements, but for those whose work is there already, and records it.
async fn apply(db: &impl Db, database: Database, file: &File, now: i64, notes: &mut Vec<String>) -> Result<()> {
    for statement in statements(file.sql) {
        if is_done(db, &statement).await? {
            continue;
        }
        match run(db, &statement).await {
            Ok(()) => {}
            // A setting of a file, which a remote database has no say in.
            Err(error) if statement.starts_with("PRAGMA") => notes.push(format!("{}: {statement}: {}", file.name, error.causes())),
            Err(error) => return Err(error.context(format!("the migration {}/{}", database.label(), file.name))),
        }
    }
    let sql = "INSERT INTO migration (name, checksum, at) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
    ask(db, sql, vec![file.name.into(), checksum(file.sql).into(), now.into()]).await.map(drop)
}

/// Whether what a statement makes is there: a table, an index, or a column.
async fn is_done(db: &impl Db, statement: &str) -> Result<bool> {
    if let Some(object) = object(statement) {
        return has(db, object.kind, &object.name).await;
    }
    let words: Vec<&str> = statement.split_whitespace().collect();
    match words.as_slice() {
        ["ALTER", "TABLE", table, "ADD", "COLUMN", column, ..] => {
            let sql = "SELECT 1 FROM pragma_table_xinfo(?1) WHERE name = ?2";
            Ok(!ask(db, sql, vec![(*table).into(), (*column).into()]).await?.is_empty())
        }
        _ => Ok(false),
    }
}

/// Makes the projections anew from the log. Gives how far it got where another call has to go on.
async fn rebuild(db: &impl Db, database: Database, batches: Batches) -> Result<Option<(i64, i64)>> {
    let hash = database.hash(Part::Projections);
    let state = ask(db, "SELECT seq FROM rebuild WHERE hash = ?1 AND seq IS NOT NULL", vec![hash.into()]).await?;
    let mut mark = match state.first().and_then(|row| row.first()) {
        Some(Value::Integer(seq)) => *seq,
        _ => begin(db, database, hash).await?,
    };
    run(db, MARK).await?;
    let of = number(db, "SELECT coalesce(max(seq), 0) FROM event", vec![]).await?;
    for _ in 0..batches.count {
        let sql = "SELECT coalesce(max(seq), ?1) FROM (SELECT seq FROM event WHERE seq > ?1 ORDER BY seq LIMIT ?2)";
        let next = number(db, sql, vec![mark.into(), batches.events.into()]).await?;
        if next == mark {
            break;
        }
        // Whoever else is at it moves the same mark, and only one of both does.
        ask(db, "UPDATE rebuild SET seq = ?2 WHERE seq = ?1", vec![mark.into(), next.into()]).await?;
        mark = next;
    }
    if mark < of {
        return Ok(Some((mark, of)));
    }
    run(db, "DROP TRIGGER IF EXISTS rebuild_goes_on").await?;
    for statement in database.declared(Part::Projections) {
        if !is_done(db, &statement).await? {
            run(db, &statement).await?;
        }
    }
    declare(db, database, Part::Projections).await?;
    run(db, "DELETE FROM rebuild").await?;
    Ok(None)
}

/// Drops what is declared, and declares the projections, empty. Until then there is no mark, so that it is done again when it breaks off.
async fn begin(db: &impl Db, database: Database, hash: &str) -> Result<i64> {
    refuse_newer_events(db, database).await?;
    let sql = "INSERT INTO rebuild (id, hash) VALUES (1, ?1) ON CONFLICT DO UPDATE SET hash = excluded.hash, seq = NULL";
    ask(db, sql, vec![hash.into()]).await?;
    run(db, "DELETE FROM declared").await?;
    clear(db, "SELECT type, name FROM sqlite_schema WHERE type IN ('view', 'trigger') AND name NOT LIKE 'site\\_is\\_being\\_upgraded%' ESCAPE '\\'").await?;
    let plain = database.plain_tables().join("\",\"");
    // The tables that a virtual table keeps for itself go with it.
    let projected = "SELECT t.type, t.name FROM sqlite_schema t WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
        AND t.name NOT IN ('migration', 'declared', 'rebuild') AND t.name NOT IN (SELECT value FROM json_each(?1))
        AND NOT EXISTS (SELECT 1 FROM sqlite_schema v WHERE v.sql LIKE 'CREATE VIRTUAL TABLE%' AND substr(t.name, 1, length(v.name) + 1) = v.name || '_')";
    for row in ask(db, projected, vec![format!("[\"{plain}\"]").into()]).await? {
        drop_object(db, &row).await?;
    }
    for statement in database.declared_to_fill() {
        run(db, &statement).await?;
    }
    run(db, "UPDATE rebuild SET seq = 0").await?;
    Ok(0)
}

/// A log that a newer version has written can't be projected: the older one would leave out what it does not know.
async fn refuse_newer_events(db: &impl Db, database: Database) -> Result<()> {
    let versions = database.event_versions();
    for row in ask(db, "SELECT kind, max(version) FROM event GROUP BY kind", vec![]).await? {
        if let [Value::Text(kind), Value::Integer(version)] = row.as_slice()
            && versions.get(kind).is_some_and(|known| version > known)
        {
            return Err(Error::fault(format!(
                "the log holds {kind} of version {version}: it was written by a newer version of Portico; use that one"
            )));
        }
    }
    Ok(())
}

/// Drops the views and triggers that nothing declares in these words: the others stay in force without a gap. A remote database keeps a
/// statement as its client wrote it anew: there all rules are made again, and what the projections declare is known by its name.
async fn clear_rules(db: &impl Db, database: Database) -> Result<()> {
    let projections = database.declared(Part::Projections);
    let projections: Vec<String> = projections.iter().filter_map(|statement| object(statement)).map(|object| object.name).collect();
    let declared = database.declared(Part::Rules);
    let rules = "SELECT type, name, sql FROM sqlite_schema WHERE type IN ('view', 'trigger') AND name NOT LIKE 'site\\_is\\_being\\_upgraded%' ESCAPE '\\'";
    for row in ask(db, rules, vec![]).await? {
        let [_, Value::Text(name), Value::Text(sql)] = row.as_slice() else { continue };
        if !projections.contains(name) && !declared.contains(sql) {
            drop_object(db, &row[..2]).await?;
        }
    }
    Ok(())
}

async fn clear(db: &impl Db, sql: &str) -> Result<()> {
    for row in ask(db, sql, vec![]).await? {
        drop_object(db, &row).await?;
    }
    Ok(())
}

/// Drops what a row of type and name stands for; names come from the schema itself. With a view go its triggers.
async fn drop_object(db: &impl Db, row: &[Value]) -> Result<()> {
    let [Value::Text(kind), Value::Text(name)] = row else { return Err(Error::fault("a row of the schema without a name")) };
    let kind = match kind.as_str() {
        "table" => "TABLE",
        "view" => "VIEW",
        _ => "TRIGGER",
    };
    run(db, &format!("DROP {kind} IF EXISTS \"{name}\"")).await
}

async fn is_declared(db: &impl Db, database: Database, part: Part) -> Result<bool> {
    let sql = "SELECT 1 FROM declared WHERE part = ?1 AND hash = ?2";
    Ok(!ask(db, sql, vec![part.name().into(), database.hash(part).into()]).await?.is_empty())
}

async fn declare(db: &impl Db, database: Database, part: Part) -> Result<()> {
    let sql = "INSERT INTO declared (part, hash) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET hash = excluded.hash";
    ask(db, sql, vec![part.name().into(), database.hash(part).into()]).await.map(drop)
}

async fn has(db: &impl Db, kind: Kind, name: &str) -> Result<bool> {
    let kind = match kind {
        Kind::Table => "table",
        Kind::Index => "index",
        Kind::View => "view",
        Kind::Trigger => "trigger",
    };
    Ok(!ask(db, "SELECT 1 FROM sqlite_schema WHERE type = ?1 AND name = ?2", vec![kind.into(), name.into()]).await?.is_empty())
}

async fn ask(db: &impl Db, sql: &str, params: Vec<Value>) -> Result<Vec<Row>> {
    db.query(Statement::unnamed(sql.to_owned(), params)).await
}

async fn run(db: &impl Db, sql: &str) -> Result<()> {
    match ask(db, sql, vec![]).await {
        Ok(_) => Ok(()),
        Err(error) => Err(error.context(sql.lines().next().unwrap_or_default().to_owned())),
    }
}

async fn number(db: &impl Db, sql: &str, params: Vec<Value>) -> Result<i64> {
    match ask(db, sql, params).await?.into_iter().next().and_then(|row| row.into_iter().next()) {
        Some(Value::Integer(number)) => Ok(number),
        _ => Err(Error::fault("a number was expected")),
    }
}
