//! Calls to a remote database that got no answer of it. A connection to libSQL is one stream of its protocol (Hrana), which ends after some
//! seconds without use and with its server; then the same statement works on a new one. What is known of it are the texts of Spin's client.

/// What became of a statement that was lost on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// It has not run: the server knows the stream no more, there was no way to the server, or the server broke it off and took it back.
    Unheard,
    /// The way broke before the answer was there: it may have run.
    InDoubt,
}

/// The server has no such stream (any more), or nobody listens there; or the end of the statement before it on the same stream, which came
/// late, broke it off. What SQLite interrupts it takes back (sqlite.org/c3ref/interrupt.html). And a connection of libSQL that has not seen a
/// change of the schema yet misses a table once, when a trigger writes to a virtual table.
const UNHEARD: [&str; 7] = [
    "sqlite_interrupt",
    "no such table",
    "received an invalid baton",
    "received a baton that has already been used",
    "stream for this baton was closed",
    "stream_expired",
    "error trying to connect",
];

/// How errors begin that are no answer to a statement.
const BROKEN: [&str; 4] = ["hrana: `http error", "hrana: `json error", "hrana: `unexpected response", "hrana: `stream closed"];
/// The way broke while the answer came.
const CUT_SHORT: [&str; 7] = [
    "cursor stream ended prematurely",
    "error reading a body from connection",
    "connection closed before message completed",
    "connection reset",
    "broken pipe",
    "unexpected eof",
    "operation was canceled",
];

impl Lost {
    /// What a database said, where it is no answer to a statement.
    #[must_use]
    pub fn of(said: &str) -> Option<Self> {
        let lower = said.to_ascii_lowercase();
        let has = |texts: &[&str]| texts.iter().any(|text| lower.contains(text));
        if !lower.starts_with("hrana:") {
            return None;
        }
        if has(&UNHEARD) {
            Some(Lost::Unheard)
        } else if has(&CUT_SHORT) || BROKEN.iter().any(|start| lower.starts_with(start)) {
            Some(Lost::InDoubt)
        } else {
            None
        }
    }
}

/// Whether a server turned a statement away since another one was writing: it has not run.
#[must_use]
pub fn is_behind_a_writer(said: &str) -> bool {
    let lower = said.to_lowercase();
    lower.starts_with("hrana:") && lower.contains("sqlite_busy")
}

#[cfg(test)]
mod tests {
    use super::Lost;

    /// As libsql 0.5 and sqld 0.24.32 say it.
    #[test]
    fn a_stream_that_is_gone_is_told_from_a_statement_that_failed() {
        for (said, lost) in [
            ("Hrana: `api error: `Received an invalid baton``", Some(Lost::Unheard)),
            (
                "Hrana: `api error: `{\"message\":\"The stream has expired due to inactivity\",\"code\":\"STREAM_EXPIRED\"}``",
                Some(Lost::Unheard),
            ),
            ("Hrana: `http error: `error trying to connect: tcp connect error: Connection refused (os error 111)``", Some(Lost::Unheard)),
            ("Hrana: `api error: `Stream for this baton was closed``", Some(Lost::Unheard)),
            ("Hrana: `http error: `connection closed before message completed``", Some(Lost::InDoubt)),
            ("Hrana: `http error: `connection error: Connection reset by peer (os error 104)``", Some(Lost::InDoubt)),
            ("Hrana: `cursor error: `cursor stream ended prematurely``", Some(Lost::InDoubt)),
            ("Hrana: `json error: `EOF while parsing an object at line 1 column 8``", Some(Lost::InDoubt)),
            ("Hrana: `cursor error: `error at step 0: (error code: SQLITE_INTERRUPT) `SQLite error: interrupted```", Some(Lost::Unheard)),
            (
                "Hrana: `cursor error: `error at step 0: (error code: SQLITE_UNKNOWN) `SQLite error: no such table: event```",
                Some(Lost::Unheard),
            ),
            (
                "Hrana: `cursor error: `error at step 0: (error code: SQLITE_CONSTRAINT) `SQLite error: UNIQUE constraint failed: t.b```",
                None,
            ),
            ("Hrana: `cursor error: `error at step 0: (error code: SQLITE_BUSY) `SQLite error: database is locked```", None),
            ("database is locked", None),
            ("disk I/O error", None),
        ] {
            assert_eq!(Lost::of(said), lost, "{said}");
        }
    }
}
