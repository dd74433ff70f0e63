//! What a database says, sorted. A component gets an error of SQLite or libSQL as text only (`spin:sqlite`, `error.io`): the texts of SQLite's
//! result codes (sqlite.org/rescode.html) and the names that libSQL's remote protocol adds to them.

use anyhow::anyhow;

use super::Error;

/// Somebody else holds what the statement needs, or it was broken off: the same statement works in a moment.
const BUSY: [&str; 14] = [
    "database is locked",
    "database table is locked",
    "database schema has changed",
    "interrupted",
    "too many connections",
    "sqlite_busy",
    "sqlite_locked",
    "query aborted",
    "transaction timed out",
    "transaction timed-out",
    "handle additional transactions",
    "timed out while opening",
    "too many requests",
    "too many concurrent",
];

/// What the guard of an upgrade says (`migrations/upgrade.rs`); and what SQLite says of a schema that is not there yet, or is being made anew:
/// every statement is tested against the whole of it.
const UPGRADING: [&str; 2] = ["the site is being upgraded", "no such table"];

/// The file, the disk or the machine is in no state to answer.
const UNAVAILABLE: [&str; 11] = [
    "disk i/o error",
    "database or disk is full",
    "unable to open database file",
    "attempt to write a readonly database",
    "database disk image is malformed",
    "file is not a database",
    "out of memory",
    "locking protocol",
    "access permission denied",
    "large file support is disabled",
    "operation was blocked",
];

/// How errors begin that come from the way to a remote database rather than from a statement.
const REMOTE: [&str; 4] = ["hrana:", "failed to connect", "replication error", "error sending request"];

/// Sorts a text. What fits nowhere is our own mistake: a column, a table, a constraint, a syntax error.
pub(super) fn sorted(said: &str) -> Error {
    let lower = said.to_ascii_lowercase();
    let has = |texts: &[&str]| texts.iter().any(|text| lower.contains(text));
    let source = anyhow!(without_values(said));
    // A remote statement that failed says so with the words or the code of SQLite, or by the step of the call that it was.
    let of_a_statement = lower.contains("sqlite error") || lower.contains("sqlite_") || lower.contains("error at step");
    if has(&UPGRADING) {
        Error::Upgrading(source)
    } else if has(&BUSY) {
        Error::Busy(source)
    } else if has(&UNAVAILABLE) || (REMOTE.iter().any(|start| lower.starts_with(start)) && !of_a_statement) {
        Error::Unavailable(source)
    } else {
        Error::Fault(source)
    }
}

/// The text without what stands in it of a row or a search: the quoted string of a JSON error, an unknown variant, a search's syntax error.
pub(super) fn without_values(text: &str) -> String {
    let quote = if text.starts_with("unknown variant") { '`' } else { '"' };
    let quotes_a_value = text.starts_with("unknown variant") || text.starts_with("invalid ") || text.starts_with("fts5:");
    let end = if quote == '`' { text.match_indices(quote).nth(1).map(|(at, _)| at) } else { text.rfind(quote) };
    match (text.find(quote), end) {
        (Some(start), Some(end)) if quotes_a_value && start < end => format!("{}…{}", &text[..start], &text[end + 1..]),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case(said: &str) -> &'static str {
        match Error::of_database(said) {
            Error::Busy(_) => "busy",
            Error::Upgrading(_) => "upgrading",
            Error::Unavailable(_) => "unavailable",
            Error::Fault(_) => "fault",
            _ => "other",
        }
    }

    #[test]
    fn what_a_database_says_is_one_of_four_cases() {
        for (said, expected) in [
            ("database is locked", "busy"),
            ("database table is locked: event", "busy"),
            ("interrupted", "busy"),
            ("too many connections opened", "busy"),
            ("Hrana: `stream error: `Error { message: \"SQLite error: database is locked\", code: \"SQLITE_BUSY\" }``", "busy"),
            ("disk I/O error", "unavailable"),
            ("database or disk is full", "unavailable"),
            ("unable to open database file: /data/sqlite_db.db", "unavailable"),
            ("attempt to write a readonly database", "unavailable"),
            ("database disk image is malformed", "unavailable"),
            ("Hrana: `http error: `error trying to connect: tcp connect error: Connection refused``", "unavailable"),
            ("Hrana: `api error: `status=502 Bad Gateway, body=``", "unavailable"),
            ("Hrana: `stream closed: `Stream closed: stream expired``", "unavailable"),
            ("Hrana: `api error: `Received an invalid baton``", "unavailable"),
            ("Hrana: `api error: `{\"message\":\"The stream has expired due to inactivity\",\"code\":\"STREAM_EXPIRED\"}``", "unavailable"),
            ("Hrana: `http error: `error trying to connect: tcp connect error: Connection refused (os error 111)``", "unavailable"),
            ("Hrana: `http error: `connection closed before message completed``", "unavailable"),
            ("Hrana: `cursor error: `error at step 0: (error code: SQLITE_BUSY) `SQLite error: database is locked```", "busy"),
            ("Hrana: `cursor error: `error at step 0: (error code: SQLITE_INTERRUPT) `SQLite error: interrupted```", "busy"),
            (
                "Hrana: `cursor error: `error at step 0: (error code: SQL_INPUT_ERROR) `SQL input error: no such column: x (at offset 7)```",
                "fault",
            ),
            ("Hrana: `cursor error: `error at step 0: (error code: SQLITE_UNKNOWN) `SQLite error: no such table: nowhere```", "upgrading"),
            ("Hrana: `cursor error: `error at step 0: (error code: TRANSACTION_TIMEOUT) `Transaction timed out```", "busy"),
            ("Hrana: `cursor error: `error at step 0: (error code: BLOCKED) `Operation was blocked: moving```", "unavailable"),
            ("syntax error around L1:6: `SELEC`", "fault"),
            ("no such column: nonsense", "fault"),
            ("no such table: request in SELECT 1 FROM request at offset 14", "upgrading"),
            ("the site is being upgraded", "upgrading"),
            ("malformed JSON", "fault"),
            ("UNIQUE constraint failed: contact.email", "fault"),
            ("near \"SELEC\": syntax error", "fault"),
            ("query result exceeds limit of 134217728 bytes", "fault"),
            (
                "Hrana: `stream error: `Error { message: \"SQLite error: UNIQUE constraint failed: a.b\", code: \"SQLITE_CONSTRAINT\" }``",
                "fault",
            ),
            ("", "fault"),
        ] {
            assert_eq!(case(said), expected, "{said}");
        }
    }

    #[test]
    fn the_log_says_what_was_wrong_with_json_but_not_whose_it_was() {
        let error = serde_json::from_str::<Vec<i64>>(r#"["Dana \"D\" Okafor"]"#).unwrap_err();
        let causes = Error::of_json(&error, "reading a page").causes();
        assert_eq!(causes, "fault: reading a page: invalid type: string …, expected i64 at line 1 column 20");
        assert_eq!(without_values("fts5: syntax error near \"my secret\""), "fts5: syntax error near …");
        assert_eq!(without_values("unknown variant `dana`, expected `a` or `b`"), "unknown variant …, expected `a` or `b`");
        assert_eq!(without_values("missing field `title` at line 1 column 2"), "missing field `title` at line 1 column 2");
    }

    #[test]
    fn a_case_survives_the_way_through_other_errors() {
        let busy = anyhow::Error::from(Error::of_database("database is locked")).context("posting a reply");
        assert!(matches!(Error::from(busy), Error::Busy(_)));
        let context = Error::of_database("no such column: x").context("health");
        assert_eq!(context.causes(), "fault: health: no such column: x");
    }
}
