//! Writes a site with the code of the version that it is built in, and dumps it as SQL. Built and run by `generate.sh`.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use portico::commands::{self, AnswerRequest, Call, WithdrawReply};
use portico::ids::{AgentId, EventId, RequestKey, Slug};
use portico::migrations::Database;
use portico::native::{Sqlite, now};
use xtask::databases;

fn main() -> Result<()> {
    let folder = std::env::args().nth(1).context("a folder")?;
    let site = databases::migrate(Path::new(&folder))?;
    site.load_demo()?;
    // One reply that closes its request, one that opens a closed one again, and one that only says something: each taken back. One that stays.
    let mut at = databases::milliseconds();
    for (state, moves) in [("progress", true), ("done", true), ("progress", false)] {
        let (agent, key, then) = somewhere(&site.default, state)?;
        let reply = EventId::generate();
        let then = moves.then_some(&then);
        run(&site.default, at, &reply, &AnswerRequest { agent: &agent, key: &key, body: "Too early.", then, visible_at: at + 10_000 })?;
        run(&site.default, at + 1_000, &EventId::generate(), &WithdrawReply { agent: &agent, key: &key, reply: &reply })?;
        at += 60_000;
    }
    let (agent, key, _) = somewhere(&site.default, "progress")?;
    let answer = AnswerRequest { agent: &agent, key: &key, body: "This **stays**.", then: None, visible_at: at + 10_000 };
    run(&site.default, at, &EventId::generate(), &answer)?;
    for (database, db) in [(Database::Default, &site.default), (Database::Internal, &site.internal)] {
        std::fs::write(Path::new(&folder).join(format!("{}.sql", database.label())), dump(db)?)?;
    }
    Ok(())
}

fn run<C: commands::Command>(db: &Sqlite, at: i64, id: &EventId, command: &C) -> Result<()> {
    let call = Call { at, id: "generate".into(), ip: "192.0.2.1".into(), agent: "generate".into() };
    now(commands::run(db, &call, id, command))?.context("nothing was written").map(drop)
}

/// A request in a state, an agent who may write there, and a transition of the team from where it stands.
fn somewhere(db: &Sqlite, state: &str) -> Result<(AgentId, RequestKey, Slug)> {
    let sql = "SELECT r.viewer_id, r.key, t.key FROM agent_request r
                 JOIN transition t ON t.workflow_id = r.workflow_id AND t.customer_name IS NULL
                  AND EXISTS (SELECT 1 FROM json_each(t.from_status) WHERE value = r.status)
                 JOIN status n ON n.workflow_id = t.workflow_id AND n.key = t.to_status
                WHERE r.state = ?1 AND r.may_write AND n.state <> r.state ORDER BY r.key, r.viewer_id, t.key LIMIT 1";
    let row = db.connection.query_row(sql, [state], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let (agent, key, transition): (String, String, String) = row;
    AgentId::parse(&agent).zip(RequestKey::parse(&key)).zip(Slug::parse(&transition)).map(|((a, b), c)| (a, b, c)).context("ids")
}

/// The schema and all rows as SQL, but for those of the full-text index: it follows from the others.
fn dump(db: &Sqlite) -> Result<String> {
    let mut text = String::new();
    let sql = "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
                  AND name NOT LIKE 'entry\\_text\\_%' ESCAPE '\\' ORDER BY type = 'table' DESC, rowid";
    let mut read = db.connection.prepare(sql)?;
    let objects: Vec<(String, String, String)> =
        read.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?.collect::<Result<_, _>>()?;
    for (_, _, sql) in objects.iter().filter(|(kind, ..)| kind == "table") {
        writeln!(text, "{sql};")?;
    }
    for (_, name, _) in objects.iter().filter(|(kind, name, _)| kind == "table" && name != "entry_text") {
        let mut columns = db.connection.prepare("SELECT name FROM pragma_table_info(?1)")?;
        let columns: Vec<String> = columns.query_map([name], |row| row.get(0))?.collect::<Result<_, _>>()?;
        let quoted: Vec<String> = columns.iter().map(|column| format!("quote({column})")).collect();
        let mut rows = db.connection.prepare(&format!("SELECT {} FROM {name} ORDER BY 1", quoted.join(" || ', ' || ")))?;
        let rows: Vec<String> = rows.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        for row in rows {
            writeln!(text, "INSERT INTO {name} ({}) VALUES ({row});", columns.join(", "))?;
        }
    }
    for (_, _, sql) in objects.iter().filter(|(kind, ..)| kind != "table") {
        writeln!(text, "{sql};")?;
    }
    Ok(text)
}
