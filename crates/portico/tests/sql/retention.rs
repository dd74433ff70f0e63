//! What is not history goes when its time is over, and not before.

use portico::migrations::Database;
use portico::native::{Sqlite, now};
use portico::site::faults::{self, Fault};
use portico::site::retention::{self, BATCH, RULES};
use rusqlite::params;

use crate::world::World;

const DAY: i64 = 86_400_000;
const NOW: i64 = 1_800_000_000_000;

/// What is not history and yet does not grow with time: what an agent signs in with, one setup key, the development mailbox, the
/// images that definitions of the log name. And the log stays.
const STAYS: [&str; 7] = ["event", "image", "agent_password", "agent_second_factor", "agent_recovery_code", "setup_key", "mailbox"];

#[test]
fn every_table_that_is_not_history_has_a_rule_or_stays_for_a_reason() {
    let ruled = |table: &str| RULES.iter().any(|rule| rule.name() == table || rule.name().starts_with(&format!("{table}_")));
    let tables = Database::ALL.into_iter().flat_map(Database::plain_tables);
    let forgotten: Vec<_> = tables.filter(|table| !STAYS.contains(&table.as_str()) && !ruled(table)).collect();
    assert!(forgotten.is_empty(), "no rule in crates/portico/src/retention.rs: {forgotten:?}");
}

fn left(db: &Sqlite, table: &str) -> Vec<String> {
    let mut read = db.connection.prepare(&format!("SELECT id FROM {table} ORDER BY id")).unwrap();
    read.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

fn purge(world: &World) -> usize {
    now(retention::purge(&world.default, Database::Default, NOW)).unwrap()
        + now(retention::purge(&world.internal, Database::Internal, NOW)).unwrap()
}

#[test]
fn a_challenge_goes_a_day_after_it_ran_out() {
    let world = World::demo();
    for (id, expires_at) in [("open", NOW + 1), ("yesterday", NOW - DAY + 1), ("old", NOW - DAY)] {
        let sql = "INSERT INTO challenge (id, email, return_to, code_hash, asker, source, created_at, expires_at, ip, user_agent, call_id) \
                   VALUES (?1, 'a@b.example', '/', '', '', '', ?2 - 1000, ?2, '', '', '')";
        world.default.connection.execute(sql, params![id, expires_at]).unwrap();
    }
    assert_eq!(purge(&world), 1);
    assert_eq!(left(&world.default, "challenge"), ["open", "yesterday"]);
}

#[test]
fn a_try_to_sign_in_goes_after_a_day() {
    let world = World::demo();
    for (code, at) in [("today", NOW - DAY + 1), ("old", NOW - DAY)] {
        let sql = "INSERT INTO sign_in_try (challenge_id, email, source, at, outcome, wrong, ip, user_agent, call_id) \
                   VALUES (?1, 'a@b.example', '', ?2, 'wrong', 1, '', '', '')";
        world.default.connection.execute(sql, params![code, at]).unwrap();
    }
    assert_eq!(purge(&world), 1);
    assert_eq!(world.count("SELECT count(*) FROM sign_in_try WHERE challenge_id = 'today'"), 1);
}

#[test]
fn a_session_goes_a_month_after_it_ended_or_ran_out() {
    let world = World::demo();
    let month = NOW - 30 * DAY;
    let rows = [
        ("live", NOW + 1, None),
        ("ran out", month, None),
        ("ended", NOW + DAY, Some(month)),
        ("ended lately", NOW + DAY, Some(month + 1)),
    ];
    for (id, expires_at, ended_at) in rows {
        world
            .default
            .connection
            .execute("INSERT INTO session (id, contact_id, created_at, expires_at, ended_at, ip, user_agent) VALUES (?1, 'c', 0, ?2, ?3, '', '')", params![id, expires_at, ended_at])
            .unwrap();
    }
    assert_eq!(purge(&world), 2);
    assert_eq!(left(&world.default, "session"), ["ended lately", "live"]);
}

#[test]
fn an_agents_session_goes_a_month_after_its_end_and_a_try_after_a_day() {
    let world = World::demo();
    let month = NOW - 30 * DAY;
    for (id, expires_at, ended_at) in [("live", NOW + 1, None), ("ran out", month, None), ("ended", NOW + DAY, Some(month))] {
        let sql = "INSERT INTO agent_session (id, agent_id, created_at, expires_at, seen_at, ended_at, ip, user_agent, call_id, source) \
                   VALUES (?1, 'a', 0, ?2, 0, ?3, '', '', '', '')";
        world.internal.connection.execute(sql, params![id, expires_at, ended_at]).unwrap();
    }
    for (email, at) in [("today@x.example", NOW - DAY + 1), ("old@x.example", NOW - DAY)] {
        let sql = "INSERT INTO agent_sign_in (email, kind, source, network, at) VALUES (?1, 'password', 'n', '', ?2)";
        world.internal.connection.execute(sql, params![email, at]).unwrap();
    }
    assert_eq!(purge(&world), 3);
    assert_eq!(left(&world.internal, "agent_session"), ["live"]);
    let tries: String = world.internal.connection.query_row("SELECT email FROM agent_sign_in", [], |row| row.get(0)).unwrap();
    assert_eq!(tries, "today@x.example");
}

#[test]
fn a_delivery_goes_a_month_after_it_was_sent_half_a_year_after_it_was_given_up_and_never_while_it_is_due() {
    let world = World::demo();
    let (month, half_a_year) = (NOW - 30 * DAY, NOW - 180 * DAY);
    let rows = [
        ("due", None, None),
        ("given up", None, Some(half_a_year)),
        ("given up lately", None, Some(month)),
        ("sent", Some(month), None),
        ("sent lately", Some(month + 1), None),
    ];
    for (id, sent_at, failed_at) in rows {
        let sql = "INSERT INTO delivery (id, kind, due_at, sent_at, failed_at) VALUES (?1, 'sign_in', 1, ?2, ?3)";
        world.default.connection.execute(sql, params![id, sent_at, failed_at]).unwrap();
    }
    assert_eq!(purge(&world), 2);
    assert_eq!(left(&world.default, "delivery"), ["due", "given up lately", "sent lately"]);
}

#[test]
fn a_search_goes_a_day_after_it_was_made() {
    let world = World::demo();
    for at in [NOW, NOW - DAY + 1, NOW - DAY] {
        world.default.connection.execute("INSERT INTO search_try (id, searcher, network, at) VALUES (?1, 'c', '', ?1)", [at]).unwrap();
    }
    assert_eq!(purge(&world), 1);
    assert_eq!(world.count("SELECT count(*) FROM search_try"), 2);
}

#[test]
fn a_mail_that_was_tried_goes_after_a_day() {
    let world = World::demo();
    for (id, at) in [("today", NOW - DAY + 1), ("old", NOW - DAY)] {
        world.default.connection.execute("INSERT INTO mail_trial VALUES (?1, 'a', '', '', '', ?2)", params![id, at]).unwrap();
    }
    assert_eq!(purge(&world), 1);
    assert_eq!(left(&world.default, "mail_trial"), ["today"]);
}

#[test]
fn a_fault_goes_a_month_after_it_happened_and_only_the_last_thousand_are_kept() {
    let world = World::demo();
    let keep = |at: i64| {
        let fault = Fault { at, component: "hub".into(), what: "w".repeat(2000), call_id: at.to_string() };
        now(faults::keep(&world.default, &fault)).unwrap();
    };
    keep(NOW - 30 * DAY);
    keep(NOW - 30 * DAY + 1);
    assert_eq!(purge(&world), 1);
    (1..=1005).for_each(|minute| keep(NOW + minute));
    assert_eq!(world.count("SELECT count(*) FROM fault"), 1000);
    let recent = now(faults::recent(&world.default, NOW + 1001, 3)).unwrap();
    let newest: Vec<&str> = recent.latest.iter().map(|fault| fault.call_id.as_str()).collect();
    assert_eq!((recent.count, newest), (5, [5, 4, 3].map(|n| (NOW + 1000 + n).to_string()).iter().map(String::as_str).collect()));
    assert_eq!(recent.latest[0].what.len(), 500);
}

#[test]
fn much_goes_in_batches_and_history_stays() {
    let world = World::demo();
    let many = 2 * BATCH + 3;
    let sql = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1) \
               INSERT INTO delivery (id, kind, due_at, sent_at) SELECT i, 'sign_in', 1, 1 FROM n";
    world.default.connection.execute(sql, [many]).unwrap();
    let history = world.count("SELECT count(*) FROM event") + world.count("SELECT count(*) FROM contact");
    assert_eq!(purge(&world), usize::try_from(many).unwrap());
    assert_eq!(purge(&world), 0);
    assert_eq!(world.count("SELECT count(*) FROM event") + world.count("SELECT count(*) FROM contact"), history);
}

#[test]
fn the_rules_are_stated_as_they_are() {
    let docs = include_str!("../../../../docs/retention.md");
    let stated: Vec<&str> = docs.lines().filter(|line| line.starts_with("| `")).collect();
    for rule in RULES {
        let days = rule.keep / DAY;
        let words = format!("| `{}` | {days} {} after", rule.name(), if days == 1 { "day" } else { "days" });
        assert!(stated.iter().any(|line| line.starts_with(&words)), "docs/retention.md has no line {words}");
    }
    assert_eq!(stated.len(), RULES.len());
}

#[test]
fn a_file_of_people_goes_a_day_after_it_was_sent_with_its_rows() {
    let world = World::demo();
    let db = &world.internal.connection;
    for (id, at) in [("today", NOW - DAY + 1), ("old", NOW - DAY), ("thrown-away", 0)] {
        db.execute(
            "INSERT INTO import (id, agent_id, file_name, created_at, lines, counts, ignored) VALUES (?1, 'a', '', ?2, 1, 'null', '[]')",
            params![id, at],
        )
        .unwrap();
        db.execute(
            "INSERT INTO import_line (import_id, place, line, outcome, row, says) VALUES (?1, 1, 2, 'new', '{}', '{}')",
            params![id],
        )
        .unwrap();
    }
    assert_eq!(purge(&world), 4);
    assert_eq!(left(&world.internal, "import"), ["today"]);
}
