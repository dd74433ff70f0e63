//! Turns what a person typed into an FTS5 expression and a LIKE pattern; nothing of it is ever SQL.

/// An FTS5 expression that finds entries with all of these words (the last may be unfinished), or "" where nothing was typed.
/// Each word is a quoted string (https://sqlite.org/fts5.html#fts5_strings), so no operator gets through.
#[must_use]
pub fn expression(typed: &str) -> String {
    let words: Vec<String> =
        typed.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(8).map(|word| format!("\"{word}\"*")).collect();
    if words.is_empty() { String::new() } else { format!("text : ({})", words.join(" AND ")) }
}

/// A LIKE pattern (escape `\`) that finds this anywhere, or "" where nothing was typed.
#[must_use]
pub fn pattern(typed: &str) -> String {
    let typed = typed.trim();
    if typed.is_empty() {
        return String::new();
    }
    let escaped: String =
        typed.chars().take(80).flat_map(|c| matches!(c, '%' | '_' | '\\').then_some('\\').into_iter().chain([c])).collect();
    format!("%{escaped}%")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operators_and_quotes_are_only_words() {
        assert_eq!(expression("sso OR \"x\" NEAR("), "text : (\"sso\"* AND \"OR\"* AND \"x\"* AND \"NEAR\"*)");
        assert_eq!(expression(" .,- "), "");
        assert_eq!(pattern("50%_a"), "%50\\%\\_a%");
    }
}
