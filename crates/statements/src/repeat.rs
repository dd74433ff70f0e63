//! Whether a statement may run twice.

use super::scan::Token;

/// See [`super::Numbered::may_repeat`].
pub fn may_repeat(tokens: &[Token<'_>]) -> bool {
    let words: Vec<String> = tokens.iter().filter(|token| **token != Token::Space).map(word).collect();
    let word = |at: usize| words.get(at).map_or("", String::as_str);
    let writes = |at: usize| match word(at) {
        "insert" | "delete" | "create" | "drop" | "alter" => true,
        // Not the function.
        "replace" => word(at + 1) != "(",
        // Not the `DO UPDATE` of an insertion.
        "update" => at == 0 || word(at - 1) != "do",
        _ => false,
    };
    let to_the_log = |at: usize| (word(at), word(at + 1), word(at + 2)) == ("insert", "into", "event");
    (0..words.len()).filter(|&at| writes(at)).all(to_the_log)
}

fn word(token: &Token<'_>) -> String {
    match token {
        Token::Code(code) => code.to_ascii_lowercase(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::number;

    fn may_repeat(sql: &str) -> bool {
        number(sql).is_ok_and(|numbered| numbered.may_repeat)
    }

    #[test]
    fn what_reads_or_appends_to_the_log_may_run_once_more_and_nothing_else() {
        for again in [
            "-- A page; nothing is inserted.\nSELECT 1",
            "WITH a AS (SELECT 1)\nINSERT INTO event (id)\nSELECT 1\nON CONFLICT (id) DO UPDATE SET id = excluded.id RETURNING seq",
            "SELECT replace(a, 'x', 'insert into b'), \"delete\" FROM c",
        ] {
            assert!(may_repeat(again), "{again}");
        }
        for once in [
            "INSERT INTO sign_in_try (id) VALUES (:id)",
            "INSERT INTO event_other (id) VALUES (:id)",
            "WITH a AS (SELECT 1) INSERT INTO search_try (id) SELECT 1 RETURNING (SELECT 1)",
            "UPDATE delivery SET claimed_at = :now RETURNING id",
            "DELETE FROM session WHERE expires_at < :now",
            "INSERT OR REPLACE INTO mailbox (id) VALUES (:id)",
            "REPLACE INTO mailbox (id) VALUES (:id)",
        ] {
            assert!(!may_repeat(once), "{once}");
        }
    }
}
