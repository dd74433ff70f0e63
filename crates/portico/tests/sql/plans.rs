//! The plan of every statement: nothing scans a table that grows.

use std::collections::HashMap;

use portico::migrations::Database;
use portico::native::Sqlite;

use crate::statements::{Sent, sent};

/// Tables that are configuration, or bounded by it; all others grow with use, a new one too until it is listed here.
const BOUNDED: &[&str] = &[
    "site",
    "workspace",
    "role",
    "workflow",
    "status",
    "transition",
    "portal",
    "portal_audience",
    "draft",
    "draft_audience",
    "request_type",
    "agent",
    "agent_workspace",
    "queue",
    "agent_account",
    "agent_password",
    "agent_second_factor",
    "desk_setting",
    "setup_key",
    "migration",
    "declared",
    "rebuild",
    "sqlite_schema",
    // A thousand rows at most.
    "fault",
    // What a statement makes for itself has no table.
    "",
];

/// The growing tables that a statement, or a trigger that it fires, reads from one end on instead of searching. Read from the bytecode
/// (https://sqlite.org/opcode.html), where a table has its own name whatever the statement calls it.
fn scanned(db: &Sqlite, sql: &str) -> Vec<String> {
    let mut explain = db.connection.prepare(&format!("EXPLAIN {sql}")).unwrap_or_else(|error| panic!("{error}\n{sql}"));
    let parameters = vec![rusqlite::types::Value::Text("x".into()); explain.parameter_count()];
    let mut rows = explain.query(rusqlite::params_from_iter(parameters)).unwrap();
    let mut opened: HashMap<i64, i64> = HashMap::new();
    let mut scanned = Vec::new();
    while let Some(row) = rows.next().unwrap() {
        let (opcode, p1, p2): (String, i64, i64) = (row.get(1).unwrap(), row.get(2).unwrap(), row.get(3).unwrap());
        match opcode.as_str() {
            "OpenRead" | "OpenWrite" => drop(opened.insert(p1, p2)),
            "OpenEphemeral" | "OpenAutoindex" | "OpenPseudo" | "OpenDup" | "SorterOpen" | "VOpen" => drop(opened.remove(&p1)),
            "Rewind" | "Last" => {
                let table = opened.get(&p1).map(|root| table_at(db, *root)).unwrap_or_default();
                if !BOUNDED.contains(&table.as_str()) {
                    scanned.push(table);
                }
            }
            _ => {}
        }
    }
    scanned
}

/// The table whose rows, or whose index, begin on this page of the file.
fn table_at(db: &Sqlite, root: i64) -> String {
    db.connection.query_row("SELECT tbl_name FROM sqlite_schema WHERE rootpage = ?1", [root], |row| row.get(0)).unwrap_or_default()
}

#[test]
fn no_statement_scans_a_table_that_grows() {
    let default = Sqlite::in_memory(Database::Default).unwrap();
    let internal = Sqlite::in_memory(Database::Internal).unwrap();
    let mut faults = Vec::new();
    for Sent { name, database, sql, .. } in sent() {
        let db = if database == Database::Internal { &internal } else { &default };
        // The mailbox is for development: reading it from its end on is what it is for. And an export reads all of what it exports.
        let may_be_read = |table: &str| {
            table == "mailbox"
                || name == "site/configuration.sql" && ["organisation", "contact"].contains(&table)
                || name == "site/desk_configuration.sql" && table == "agent_account"
                // A proof asks of everybody; to pick from are the first 200 organisations.
                || ["site/draft_review.sql", "site/configuration_page.sql", "site/publish_drafts.sql"].contains(&name.as_str()) && ["contact", "membership"].contains(&table)
                || name == "site/thing.sql" && table == "organisation"
        };
        faults.extend(scanned(db, &sql).into_iter().filter(|table| !may_be_read(table)).map(|table| format!("{name}: {table}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_check_itself_sees_a_scan() {
    let db = Sqlite::in_memory(Database::Default).unwrap();
    assert_eq!(scanned(&db, "SELECT r.title FROM request r WHERE r.title = ?1"), ["request"]);
    assert!(scanned(&db, "SELECT r.title FROM request r WHERE r.id = ?1").is_empty());
}

#[test]
fn a_table_that_nobody_has_thought_of_is_taken_for_one_that_grows() {
    let db = Sqlite::in_memory(Database::Default).unwrap();
    db.connection.execute_batch("CREATE TABLE novelty (word TEXT)").unwrap();
    assert_eq!(scanned(&db, "SELECT word FROM novelty"), ["novelty"]);
    let known = |database| {
        let db = Sqlite::in_memory(database).unwrap();
        let mut read = db.connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").unwrap();
        read.query_map([], |row| row.get::<_, String>(0)).unwrap().collect::<Result<Vec<_>, _>>().unwrap()
    };
    let tables = [known(Database::Default), known(Database::Internal)].concat();
    let gone: Vec<_> =
        BOUNDED.iter().filter(|name| !tables.iter().any(|table| table == *name) && !["", "sqlite_schema"].contains(name)).collect();
    assert!(gone.is_empty(), "listed, but not there any more: {gone:?}");
}

/// SQLite compiles a statement anew where a parameter that shaped its plan changes; that costs more than running it.
#[test]
fn no_page_is_compiled_anew_for_other_parameters() {
    let default = Sqlite::in_memory(Database::Default).unwrap();
    let internal = Sqlite::in_memory(Database::Internal).unwrap();
    let mut faults = Vec::new();
    for Sent { name, database, sql, .. } in sent().into_iter().filter(|statement| statement.header.contains("one row of JSON")) {
        let db = if database == Database::Internal { &internal } else { &default };
        let mut statement = db.connection.prepare(&sql).unwrap();
        for word in ["1", "2", "3"] {
            let parameters = vec![rusqlite::types::Value::Text(word.into()); statement.parameter_count()];
            // Whatever it says to such parameters: only whether it was compiled again counts.
            let answered = statement.query(rusqlite::params_from_iter(parameters)).and_then(|mut rows| {
                while rows.next()?.is_some() {}
                Ok(())
            });
            drop(answered);
        }
        let again = statement.get_status(rusqlite::StatementStatus::RePrepare);
        if again > 0 {
            faults.push(format!("{name}: {again}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
