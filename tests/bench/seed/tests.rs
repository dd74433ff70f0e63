//! A seeded site is one that people could have made.

use portico::command::{Appended, Call};
use portico::definition::Define;
use portico::definition::{Definition, Word};
use portico::ids::{AgentId, EventId, RequestKey, SessionId, Slug};
use portico::migrations::Database;
use portico::native::{Sqlite, now, replay::replay};
use portico::people::{ContactRegistration, MembershipGrant, OrganisationDefinition};
use portico::request::{
    AssignRequest, PrioritiseRequest, ReplyAsAgent, ReplyAsContact, SubmitRequest, TransitionAsAgent, TransitionAsContact,
};
use serde_json::Value;

use super::*;

const END: i64 = 1_790_000_000_000;

/// One line of the log.
#[derive(Debug, PartialEq)]
struct Line {
    id: String,
    at: i64,
    actor: String,
    kind: String,
    subject: String,
    data: String,
}

fn lines(db: &Sqlite, condition: &str) -> Vec<Line> {
    let mut read =
        db.connection.prepare(&format!("SELECT id, at, actor, kind, subject, data FROM event WHERE {condition} ORDER BY seq")).unwrap();
    let line = |row: &rusqlite::Row<'_>| {
        Ok(Line { id: row.get(0)?, at: row.get(1)?, actor: row.get(2)?, kind: row.get(3)?, subject: row.get(4)?, data: row.get(5)? })
    };
    read.query_map([], line).unwrap().collect::<Result<_, _>>().unwrap()
}

fn define<D: Definition>(db: &Sqlite, line: &Line, data: &Value) -> bool {
    let call = Call { at: line.at, id: "seed".into(), ip: "192.0.2.1".into(), agent: "bench".into() };
    let (key, definition) = (D::Key::read(&line.subject).unwrap(), D::from_json(data).unwrap());
    let command = Define { by: None, key: &key, definition: &definition };
    now(commands_run(db, &call, &EventId::parse(&line.id).unwrap(), &command)).unwrap().is_some()
}

/// The command that a person would have run, on a site of its own; gives whether it was let in.
fn run_command(db: &Sqlite, line: &Line) -> bool {
    let data: Value = serde_json::from_str(&line.data).unwrap();
    let text = |name: &str| data[name].as_str().unwrap_or_default();
    let slug = |name: &str| Slug::parse(text(name)).unwrap();
    let key = db.connection.query_row("SELECT key FROM request WHERE id = ?1", [&line.subject], |row| row.get::<_, String>(0));
    let key = RequestKey::parse(&key.unwrap_or_else(|_| "X-1".into())).unwrap();
    let (session, agent) = (SessionId::parse(&line.actor), AgentId::parse(&line.actor));
    let run = |command: &dyn Fn(&Call, &EventId) -> portico::Result<Option<Appended>>| {
        let call = Call { at: line.at, id: "seed".into(), ip: "192.0.2.1".into(), agent: "bench".into() };
        command(&call, &EventId::parse(&line.id).unwrap()).unwrap().is_some()
    };
    if line.actor == "setup" {
        return match line.kind.as_str() {
            "contact.registered" => define::<ContactRegistration>(db, line, &data),
            "membership.granted" => define::<MembershipGrant>(db, line, &data),
            "organisation.defined" => define::<OrganisationDefinition>(db, line, &data),
            other => panic!("no command writes {other}"),
        };
    }
    let (session, agent) = (session.unwrap(), agent.unwrap());
    let by_contact =
        db.connection.query_row("SELECT count(*) FROM contact WHERE id = ?1", [&line.actor], |row| row.get::<_, i64>(0)).unwrap() == 1;
    match (line.kind.as_str(), by_contact) {
        ("request.submitted", _) => {
            let (portal, request_type, answers) = (slug("portal"), slug("type"), data["answers"].to_string());
            let (title, body) = (text("title"), text("body"));
            let command = SubmitRequest {
                session: &session,
                portal: &portal,
                request_type: &request_type,
                title,
                body,
                answers: &answers,
                form_version: 1,
                live_version: 1,
                organisation: None,
                for_member: None,
                follows: None,
            };
            run(&|call, id| now(commands_run(db, call, id, &command)))
        }
        ("request.assigned", _) => {
            let assignee = AgentId::parse(text("assignee"));
            run(&|call, id| now(commands_run(db, call, id, &AssignRequest { agent: &agent, key: &key, assignee: assignee.as_ref() })))
        }
        ("request.prioritised", _) => {
            let priority = u8::try_from(data["priority"].as_u64().unwrap()).unwrap();
            run(&|call, id| now(commands_run(db, call, id, &PrioritiseRequest { agent: &agent, key: &key, priority })))
        }
        ("reply.posted", true) => {
            run(&|call, id| now(commands_run(db, call, id, &ReplyAsContact { session: &session, key: &key, body: text("body") })))
        }
        ("reply.posted", false) => {
            let then = match text("to") {
                "in_progress" => Slug::parse("start"),
                "waiting" => Slug::parse("ask"),
                "done" => Slug::parse("finish"),
                _ => None,
            };
            let visible_at = data["visible_at"].as_i64().unwrap();
            run(&|call, id| {
                now(commands_run(
                    db,
                    call,
                    id,
                    &ReplyAsAgent { agent: &agent, key: &key, body: text("body"), then: then.as_ref(), visible_at },
                ))
            })
        }
        ("request.transitioned", true) => run(&|call, id| {
            now(commands_run(
                db,
                call,
                id,
                &TransitionAsContact { session: &session, key: &key, transition: &slug("transition"), reason: text("reason") },
            ))
        }),
        ("request.transitioned", false) => run(&|call, id| {
            now(commands_run(db, call, id, &TransitionAsAgent { agent: &agent, key: &key, transition: &slug("transition") }))
        }),
        other => panic!("no command writes {other:?}"),
    }
}

use portico::command::run as commands_run;

#[test]
fn the_tables_of_a_seeded_site_follow_from_its_log() {
    let folder = tempfile::tempdir().unwrap();
    let facts = make(folder.path(), 500, END).unwrap();
    assert!(facts.events > 1500);
    let databases = databases::migrate(folder.path()).unwrap();
    let report = replay(&databases.default, Database::Default).unwrap();
    assert!(report.events > facts.events);
}

#[test]
fn a_seeded_log_is_what_the_commands_would_have_written() {
    let folder = tempfile::tempdir().unwrap();
    make(folder.path(), 500, END).unwrap();
    let seeded = databases::migrate(folder.path()).unwrap();
    let people = Sqlite::in_memory(Database::Default).unwrap();
    people.connection.execute("ATTACH ?1 AS seeded", [databases::path(folder.path(), Database::Default).display().to_string()]).unwrap();
    people.connection.execute("INSERT INTO event SELECT * FROM seeded.event WHERE ip = '' ORDER BY seq", []).unwrap();
    let ours = "ip = '192.0.2.1'";
    for line in lines(&seeded.default, ours) {
        // A session of each actor, of the same id.
        people
            .connection
            .execute(
                "INSERT OR IGNORE INTO session (id, contact_id, created_at, expires_at, ended_at, ip, user_agent) SELECT ?1, ?1, 0, ?2, NULL, '', '' WHERE ?1 <> 'setup'",
                rusqlite::params![line.actor, i64::MAX],
            )
            .unwrap();
        assert!(run_command(&people, &line), "refused: {line:?}");
    }
    let (written, seeded) = (lines(&people, ours), lines(&seeded.default, ours));
    assert_eq!(written.len(), seeded.len());
    for (written, seeded) in written.iter().zip(&seeded) {
        assert_eq!(written, seeded);
    }
}

#[test]
fn a_seeded_site_is_skewed_as_real_ones_are() {
    let folder = tempfile::tempdir().unwrap();
    make(folder.path(), 4000, END).unwrap();
    let databases = databases::migrate(folder.path()).unwrap();
    let share = |condition: &str| {
        let sql = format!("SELECT avg(CASE WHEN {condition} THEN 1.0 ELSE 0 END) FROM request");
        databases.default.connection.query_row(&sql, [], |row| row.get::<_, f64>(0)).unwrap()
    };
    assert!((0.08..0.12).contains(&share("organisation_id = 'acme'")));
    assert!((0.005..0.015).contains(&share("contact_id = '01900000000070008000000000000001'")));
    assert!((0.28..0.40).contains(&share("state <> 'done'")));
    let replies = share("true")
        * databases.default.connection.query_row("SELECT count(*) / 4000.0 FROM reply", [], |row| row.get::<_, f64>(0)).unwrap();
    assert!((1.5..3.5).contains(&replies), "{replies}");
}
