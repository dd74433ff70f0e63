//! Turns what a person typed into an FTS5 expression and a LIKE pattern; nothing of it is ever SQL. Searches cost more than other pages, so
//! they are counted, in the statement that searches.

/// Searches are counted over this long, in milliseconds; after it, whoever searched too much can search again.
pub const WINDOW: i64 = 60_000;
/// Searches of one contact within [`WINDOW`].
pub const PER_CONTACT: i64 = 30;
/// Searches of contacts from one network within [`WINDOW`]: a whole office may be behind one address.
pub const PER_NETWORK: i64 = 150;
/// Searches of one agent within [`WINDOW`]; a request that is opened beside what was found searches again.
pub const PER_AGENT: i64 = 240;

/// A word of so many letters is taken for the beginning of one. What begins with one or two letters is half of the index: it costs most and
/// finds nothing that was meant.
const SHORTEST_BEGINNING: usize = 3;
/// From here on scripts write syllables or whole words with one letter, mostly without spaces: CJK radicals, kana, Han, Hangul.
const SYLLABLES: char = '\u{2E80}';

/// An FTS5 expression that finds entries with all of these words, or "" where nothing was typed. Words may be unfinished from three letters
/// on, in Chinese, Japanese and Korean from the first; shorter ones are matched whole.
/// Each word is a quoted string (https://sqlite.org/fts5.html#fts5_strings), so no operator gets through.
#[must_use]
pub fn expression(typed: &str) -> String {
    let words: Vec<String> = typed.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(8).map(term).collect();
    if words.is_empty() { String::new() } else { format!("text : ({})", words.join(" AND ")) }
}

fn term(word: &str) -> String {
    let unfinished = word.chars().count() >= SHORTEST_BEGINNING || word.chars().any(|c| c >= SYLLABLES);
    format!("\"{word}\"{}", if unfinished { "*" } else { "" })
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
        assert_eq!(expression("sso OR \"x\" NEAR("), "text : (\"sso\"* AND \"OR\" AND \"x\" AND \"NEAR\"*)");
        assert_eq!(expression(" .,- "), "");
        assert_eq!(pattern("50%_a"), "%50\\%\\_a%");
    }

    #[test]
    fn a_letter_or_two_are_a_word_of_their_own_but_where_one_letter_is_a_word() {
        assert_eq!(expression("s in inv"), "text : (\"s\" AND \"in\" AND \"inv\"*)");
        assert_eq!(expression("счё 登 청구"), "text : (\"счё\"* AND \"登\"* AND \"청구\"*)");
    }
}
