//! A statement by its parts, as SQLite's tokenizer tells them apart (https://sqlite.org/lang_expr.html, "Parameters"; lang_comment.html).

/// A part of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token<'a> {
    /// White space, or a comment.
    Space,
    /// A string or a quoted name, with its quotes.
    Quoted(&'a str),
    /// The name of a parameter, without its colon.
    Parameter(&'a str),
    /// A word or a mark.
    Code(&'a str),
}

/// The parts of a statement; together they are its text, but for comments and white space.
pub fn tokens(text: &str) -> Result<Vec<Token<'_>>, String> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (token, length) = match first {
            _ if first.is_ascii_whitespace() => (Token::Space, first.len_utf8()),
            '-' if rest.starts_with("--") => (Token::Space, rest.find('\n').unwrap_or(rest.len())),
            '/' if rest.starts_with("/*") => (Token::Space, rest[2..].find("*/").map_or(rest.len(), |end| end + 4)),
            '\'' | '"' | '`' => quoted(rest, first)?,
            '[' => quoted(rest, ']')?,
            '?' | '@' | '$' => return Err(format!("each parameter has a name, as in :key; this one has none: {}", beginning(rest))),
            ':' if rest.starts_with("::") => (Token::Code(&rest[..2]), 2),
            ':' if rest[1..].starts_with(begins_name) => {
                let length = 1 + word(&rest[1..]);
                (Token::Parameter(&rest[1..length]), length)
            }
            _ if is_letter(first) => (Token::Code(&rest[..word(rest)]), word(rest)),
            _ => (Token::Code(&rest[..first.len_utf8()]), first.len_utf8()),
        };
        tokens.push(token);
        rest = &rest[length..];
    }
    Ok(tokens)
}

/// A quote that stands twice stands for itself.
fn quoted(text: &str, quote: char) -> Result<(Token<'_>, usize), String> {
    let mut ends = text.char_indices().skip(1).peekable();
    while let Some((at, c)) = ends.next() {
        if c == quote && ends.next_if(|(_, next)| *next == quote && quote != ']').is_none() {
            return Ok((Token::Quoted(&text[..=at]), at + 1));
        }
    }
    Err(format!("a quote does not end: {}", beginning(text)))
}

fn begins_name(c: char) -> bool {
    c.is_ascii_alphabetic() || c == '_'
}

/// What words are made of; a `$` may stand within one.
fn is_letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || !c.is_ascii()
}

fn word(text: &str) -> usize {
    text.find(|c| !is_letter(c) && c != '$').unwrap_or(text.len())
}

/// Enough of a text to find it by.
fn beginning(text: &str) -> String {
    text.lines().next().unwrap_or_default().chars().take(40).collect()
}
