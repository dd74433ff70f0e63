//! Makes a database file anew from its log, beside the present one, and puts it in its place: the way from any older version, and the way of
//! a change of the projections. The present file stays as it is until then.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, bail, ensure};

use super::replay::{compare_all, projected_tables};
use super::{Sqlite, legacy, now};
use crate::migrations::{Batches, Database, guard, lagging, make_tables, upgrade};

/// What a rebuild did.
#[derive(Debug)]
pub struct Rebuilt {
    /// Events that were projected.
    pub events: i64,
    /// How long it took.
    pub took: Duration,
    /// Rows of each projected table; and where the present one differed from it, how.
    pub tables: Vec<(String, i64, Option<String>)>,
    /// Plain tables whose rows could not be carried over, and how many there were.
    pub left: Vec<(String, i64)>,
}

/// What [`bring_up`] did.
#[derive(Debug)]
pub enum BroughtUp {
    /// It was up to date.
    Nothing,
    /// It was brought up in place: what was missing, in words.
    InPlace(Vec<String>),
    /// It was made anew from its log.
    Rebuilt(Rebuilt),
}

/// Brings a database file up to the schema, in the way that fits; `at` in milliseconds UTC. `tell` hears what takes long before it begins.
///
/// # Errors
/// Where it can't be done: one sentence says why. The file is as it was, then.
pub fn bring_up(path: &Path, database: Database, at: i64, tell: &dyn Fn(&str)) -> anyhow::Result<BroughtUp> {
    let db = Sqlite::open(path)?;
    let lacking = now(lagging(&db, database))?;
    if lacking.is_empty() {
        return Ok(BroughtUp::Nothing);
    }
    let events = count_events(&db)?;
    let is_legacy = legacy::is(&db)?;
    let projected_otherwise = lacking.iter().any(|lack| lack.contains("projections"));
    if !is_legacy && (events == 0 || !projected_otherwise) {
        db.upgrade_in_place(database, at)?;
        return Ok(BroughtUp::InPlace(lacking));
    }
    drop(db);
    tell(&format!("making the database {} anew from its log of {events} events", database.label()));
    Ok(BroughtUp::Rebuilt(make_anew(path, database, at, false)?))
}

/// Makes a database file anew from its log, compares, and puts it in the present one's place.
///
/// # Errors
/// Where something else has the file open, or the log can't be projected. The file is as it was, then.
pub fn rebuild(path: &Path, database: Database, at: i64) -> anyhow::Result<Rebuilt> {
    make_anew(path, database, at, true)
}

/// An upgrade need not compare: what is declared otherwise differs.
fn make_anew(path: &Path, database: Database, at: i64, compares: bool) -> anyhow::Result<Rebuilt> {
    let begin = Instant::now();
    let fresh = beside(path, "rebuild");
    remove(&fresh)?;
    let present = Sqlite::open(path)?;
    take(&present, path)?;
    if !legacy::is(&present)? {
        // What a migration does to rows, it does where they are.
        now(make_tables(&present, database, at))?;
    }
    let rebuilt = make(&present, path, &fresh, database, at, compares).and_then(|rebuilt| swap(path, &fresh).map(|()| rebuilt));
    match rebuilt {
        Ok(rebuilt) => Ok(Rebuilt { took: begin.elapsed(), ..rebuilt }),
        Err(error) => {
            remove(&fresh)?;
            release(&present)?;
            Err(error)
        }
    }
}

/// Sees to it that nobody else writes to the present file from now on: it is out of WAL mode, which only its sole user can do, and refuses
/// events, also from whoever opens it before the new one stands in its place.
fn take(present: &Sqlite, path: &Path) -> anyhow::Result<()> {
    let mode = present.connection.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get::<_, String>(0));
    ensure!(mode.is_ok_and(|mode| mode == "delete"), "{} is open elsewhere: stop the site first", path.display());
    present.connection.execute_batch(&guard("event"))?;
    Ok(())
}

fn release(present: &Sqlite) -> anyhow::Result<()> {
    present.connection.execute_batch("DROP TRIGGER IF EXISTS site_is_being_upgraded")?;
    present.connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    Ok(())
}

fn make(present: &Sqlite, path: &Path, fresh: &Path, database: Database, at: i64, compares: bool) -> anyhow::Result<Rebuilt> {
    let db = Sqlite::open(fresh)?;
    // A file that nobody sees yet, and that is made again where it breaks off: no journal, no waiting for the disk until the end.
    db.connection.execute_batch(
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -500000; PRAGMA temp_store = MEMORY",
    )?;
    now(make_tables(&db, database, at))?;
    db.connection.execute_batch("PRAGMA journal_mode = OFF")?;
    db.connection.execute("ATTACH ?1 AS present", [path.to_str().context("the path is not UTF-8")?])?;
    db.connection.execute_batch("BEGIN")?;
    let left = legacy::carry(&db, database)?;
    db.connection.execute_batch("COMMIT; DETACH present; BEGIN")?;
    now(upgrade(&db, database, at, Batches::WHOLE))?;
    db.connection.execute_batch("COMMIT")?;
    let tables = if compares { compare_all(present, &db, database)? } else { count_all(&db, database)? };
    let events = count_events(&db)?;
    ensure!(events == count_events(present)?, "events were lost on the way");
    db.connection.close().map_err(|(_, error)| error)?;
    // On a connection of its own: to compare the full text keeps the tables open.
    Sqlite::open(fresh)?.connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    Ok(Rebuilt { events, took: Duration::ZERO, tables, left })
}

/// Puts the new file in the present one's place in one step; the present one has a second name until that has happened.
fn swap(path: &Path, fresh: &Path) -> anyhow::Result<()> {
    let before = beside(path, "before");
    remove(&before)?;
    std::fs::File::open(fresh)?.sync_all().context("writing the new file to the disk")?;
    std::fs::set_permissions(fresh, std::fs::metadata(path)?.permissions())?;
    std::fs::hard_link(path, &before).or_else(|_| std::fs::copy(path, &before).map(drop)).context("keeping the present file")?;
    std::fs::rename(fresh, path).context("putting the new file in its place")?;
    if let Some(folder) = path.parent() {
        std::fs::File::open(folder)?.sync_all()?;
    }
    let opened = Sqlite::open(path)?;
    if count_events(&opened).is_err() {
        std::fs::rename(&before, path)?;
        bail!("the new file can't be read; the present one is back in its place");
    }
    remove(&before)
}

fn count_all(db: &Sqlite, database: Database) -> anyhow::Result<Vec<(String, i64, Option<String>)>> {
    let count = |table: String| {
        let rows = db.connection.query_row(&format!("SELECT count(*) FROM \"{table}\""), [], |row| row.get(0))?;
        Ok((table, rows, None))
    };
    projected_tables(db, database)?.into_iter().map(count).collect()
}

fn count_events(db: &Sqlite) -> anyhow::Result<i64> {
    if !db.connection.table_exists(None, "event")? {
        return Ok(0);
    }
    Ok(db.connection.query_row("SELECT count(*) FROM event", [], |row| row.get(0))?)
}

/// A file of its own name beside a database.
fn beside(path: &Path, word: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(word);
    PathBuf::from(name)
}

fn remove(path: &Path) -> anyhow::Result<()> {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        match std::fs::remove_file(Path::new(&name)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error).context("removing a file that is left over"),
            _ => {}
        }
    }
    Ok(())
}
