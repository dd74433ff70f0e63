//! The database files of a state folder: made, migrated, filled with the demo site, replayed.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, anyhow};
use portico::Db;
use portico::command::Call;
use portico::migrations::Database;
use portico::native::rebuild::{BroughtUp, Rebuilt, bring_up, rebuild as rebuild_file};
use portico::native::replay::replay as replay_log;
use portico::native::{Sqlite, now};
use portico::sign_in::agent as agent_account;
use portico::sign_in::password;
use portico::site::SiteFile;

use crate::story::{self, Stage};
use crate::{files, keys};

/// The password of every agent of the demo site.
pub const DEMO_PASSWORD: &str = "northwind demo";

/// The definition of the demo site.
const DEMO: &str = include_str!("../../../static/sites/demo.json");

/// Both databases of one site.
pub struct Databases {
    /// What a customer may ever see.
    pub default: Sqlite,
    /// What never leaves the desk.
    pub internal: Sqlite,
}

/// Where Spin keeps a database: its own file for `default`, the one of `runtime-config.toml` for `internal`.
pub fn path(state_dir: &Path, database: Database) -> PathBuf {
    state_dir.join(match database {
        Database::Default => "sqlite_db.db",
        Database::Internal => "internal.db",
    })
}

/// Opens both, brought up to the schema: whatever version of Portico wrote them.
pub fn migrate(state_dir: &Path) -> Result<Databases> {
    files::private_folder(state_dir)?;
    let open = |database: Database| -> Result<Sqlite> {
        let file = path(state_dir, database);
        files::private(&file)?;
        let begin = Instant::now();
        let tell = |what: &str| eprintln!("▸ {what}");
        match bring_up(&file, database, milliseconds(), &tell)
            .with_context(|| format!("bringing the database {} up to date", database.label()))?
        {
            BroughtUp::Nothing => {}
            BroughtUp::InPlace(lacking) => {
                eprintln!("  {}: {}; done in {:.1} s", database.label(), lacking.join("; "), begin.elapsed().as_secs_f64());
            }
            BroughtUp::Rebuilt(rebuilt) => tell_rebuilt(database, &rebuilt),
        }
        Sqlite::open(&file)
    };
    Ok(Databases { default: open(Database::Default)?, internal: open(Database::Internal)? })
}

/// Makes both anew from their logs, and says where the present ones differed.
pub fn rebuild(state_dir: &Path) -> Result<()> {
    drop(migrate(state_dir)?);
    for database in Database::ALL {
        eprintln!("▸ making the database {} anew from its log", database.label());
        tell_rebuilt(database, &rebuild_file(&path(state_dir, database), database, milliseconds())?);
    }
    Ok(())
}

fn tell_rebuilt(database: Database, rebuilt: &Rebuilt) {
    let Rebuilt { events, took, tables, left } = rebuilt;
    let seconds = took.as_secs_f64();
    eprintln!("  {}: {events} events in {seconds:.1} s ({:.0}/s)", database.label(), *events as f64 / seconds.max(0.001));
    for (table, _, difference) in tables {
        if let Some(difference) = difference {
            eprintln!("    {table}: {difference}");
        }
    }
    for (table, rows) in left.iter().filter(|(_, rows)| *rows > 0) {
        eprintln!("    {table}: {rows} rows of the version before were left; they are asked for again");
    }
}

/// Removes both.
pub fn remove(state_dir: &Path) -> Result<()> {
    for database in Database::ALL {
        for file in files::of_database(&path(state_dir, database)) {
            if file.exists() {
                std::fs::remove_file(&file).with_context(|| format!("removing {}", file.display()))?;
            }
        }
    }
    Ok(())
}

impl Databases {
    /// Whether nobody has set up a site here yet.
    pub fn is_empty(&self) -> Result<bool> {
        Ok(self.default.connection.query_row("SELECT count(*) FROM event", [], |row| row.get::<_, i64>(0))? == 0)
    }

    /// Loads the demo site: its configuration, its people, and what they have said so far.
    pub fn load_demo(&self) -> Result<()> {
        let file = site("static/sites/demo.json", DEMO)?;
        let at = milliseconds() - 40 * 86_400_000;
        let call = Call { at, id: "demo".into(), ip: String::new(), agent: "xtask".into() };
        self.default.connection.execute_batch("BEGIN")?;
        self.internal.connection.execute_batch("BEGIN")?;
        now(file.load(&self.default, &call))?;
        now(file.load_desk(&self.internal, &call))?;
        let hash = password::hash(DEMO_PASSWORD)?;
        for agent in &file.agents {
            now(agent.load(&self.default, &self.internal, &call))?;
            now(agent_account::set_first_password(&self.internal, at, &agent.id, &hash))?;
        }
        story::tell(Stage { default: &self.default, internal: &self.internal }, &file, milliseconds())?;
        self.default.connection.execute_batch("COMMIT")?;
        self.internal.connection.execute_batch("COMMIT")?;
        Ok(())
    }

    /// Whether nobody of the team can sign in yet: then the first-run page makes the first administrator.
    pub fn is_without_agents(&self) -> Result<bool> {
        Ok(self.internal.connection.query_row("SELECT count(*) FROM agent_account", [], |row| row.get::<_, i64>(0))? == 0)
    }

    /// Makes the key of the first-run page, in place of the one before.
    pub fn setup_key(&self) -> Result<String> {
        let key = keys::random();
        now(agent_account::offer_setup_key(&self.internal, milliseconds(), &key))?;
        Ok(key)
    }
}

/// What `POST /ops/site` takes for the demo site: its definition, and the agents' password.
pub fn demo_definition() -> Result<String> {
    let mut definition: serde_json::Value = serde_json::from_str(DEMO).context("static/sites/demo.json")?;
    let addresses = definition["agents"].as_array().into_iter().flatten().filter_map(|agent| agent["email"].as_str());
    let passwords: BTreeMap<String, &str> = addresses.map(|address| (address.to_owned(), DEMO_PASSWORD)).collect();
    definition["passwords"] = serde_json::json!(passwords);
    Ok(definition.to_string())
}

/// Tells what the people of the demo site have said so far, where its definition was loaded through `ops`.
pub fn tell_demo_story(default: &impl Db, internal: &impl Db) -> Result<()> {
    story::tell(Stage { default, internal }, &site("static/sites/demo.json", DEMO)?, milliseconds())
}

/// A site from the text of a file; where something is wrong with it, a line for each fault.
pub fn site(name: &str, text: &str) -> Result<SiteFile> {
    SiteFile::from_json(text).map_err(|faults| anyhow!("{name} can't be loaded:\n  {}", faults.to_string().replace('\n', "\n  ")))
}

/// Replays both logs and compares.
pub fn replay(state_dir: &Path) -> Result<()> {
    let databases = migrate(state_dir)?;
    for (database, db) in [(Database::Default, &databases.default), (Database::Internal, &databases.internal)] {
        let report = replay_log(db, database).with_context(|| format!("the database {} does not follow from its log", database.label()))?;
        println!("{}: {} events replayed", database.label(), report.events);
        for (table, rows) in report.tables {
            println!("  {table}: {rows} rows, the same");
        }
    }
    Ok(())
}

/// Now, milliseconds UTC.
pub fn milliseconds() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::site;

    #[test]
    fn a_site_file_with_faults_is_answered_with_a_line_for_each() -> Result<(), serde_json::Error> {
        let mut file: serde_json::Value = serde_json::from_str(include_str!("../../../static/sites/demo.json"))?;
        file["site"]["zone"] = "Mars/Olympus".into();
        file["workflows"][0]["statuses"][2]["customer_name"] = "".into();
        let said = site("my-site.json", &file.to_string()).err().map(|error| format!("{error:#}")).unwrap_or_default();
        let lines: Vec<&str> = said.lines().collect();
        assert_eq!(lines.len(), 3, "{said}");
        assert_eq!(lines[0], "my-site.json can't be loaded:");
        assert!(lines[1].starts_with("  site.zone: \"Mars/Olympus\" is not a known time zone"), "{said}");
        assert_eq!(lines[2], "  workflows[0].statuses[2].customer_name: is empty");
        Ok(())
    }
}
