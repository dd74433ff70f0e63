//! Statements of `sql/` as a database takes them. In its file a statement names its parameters, `:key`; Spin's interface and libSQL's server know
//! them by number only. So [`number`] writes `?1`, `?2`, … in their place, when the code is compiled (`portico-statements-macro`).

mod parts;
mod repeat;
mod scan;

pub use parts::{Whole, whole};

use scan::{Token, tokens};

/// A statement as it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbered {
    /// Without comments, each stretch of white space one space, with numbers in place of the names.
    pub sql: String,
    /// The names in the order of their numbers: that of their first appearance.
    pub names: Vec<String>,
    /// Whether it may run once more where nobody knows if it has: it only reads, or it appends to the log, whose ids make the second the same as
    /// the first. A try of a throttle would count twice, a code that was right would be used up, a claim would be another's.
    pub may_repeat: bool,
}

/// Numbers the parameters of a statement.
///
/// # Errors
/// In a sentence: what it holds that can't be numbered.
pub fn number(text: &str) -> Result<Numbered, String> {
    let tokens = tokens(text)?;
    let mut numbered = Numbered { sql: String::with_capacity(text.len()), names: Vec::new(), may_repeat: repeat::may_repeat(&tokens) };
    let mut space = false;
    for token in tokens {
        let written = match token {
            Token::Space => {
                space = true;
                continue;
            }
            Token::Code(code) => code.to_owned(),
            Token::Quoted(quoted) => quoted.to_owned(),
            Token::Parameter(name) => format!("?{}", numbered.place_of(name)),
        };
        if space && !numbered.sql.is_empty() {
            numbered.sql.push(' ');
        }
        space = false;
        numbered.sql.push_str(&written);
    }
    Ok(numbered)
}

impl Numbered {
    /// The number of a name, counted from 1; a new name gets the next one.
    fn place_of(&mut self, name: &str) -> usize {
        match self.names.iter().position(|known| known == name) {
            Some(place) => place + 1,
            None => {
                self.names.push(name.to_owned());
                self.names.len()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(text: &str) -> (String, Vec<String>) {
        let numbered = number(text).unwrap_or_else(|why| unreachable!("{why}"));
        (numbered.sql, numbered.names)
    }

    #[test]
    fn a_name_has_the_number_of_its_first_appearance_wherever_it_stands_again() {
        let (sql, names) = sent("SELECT :now, :key WHERE a = :now AND b=:b_2 AND c > :key-:now");
        assert_eq!(sql, "SELECT ?1, ?2 WHERE a = ?1 AND b=?3 AND c > ?2-?1");
        assert_eq!(names, ["now", "key", "b_2"]);
    }

    #[test]
    fn a_name_that_begins_like_another_is_another() {
        assert_eq!(sent("SELECT :a, :ab, :a_b, :a"), ("SELECT ?1, ?2, ?3, ?1".into(), vec!["a".into(), "ab".into(), "a_b".into()]));
    }

    #[test]
    fn what_stands_in_quotes_is_left_as_it_is() {
        let text = "SELECT ':no', 'it''s :no', data ->> '$.:x', '$:x', \"a :no\", `b :no`, [c :no], 'two  -- spaces', :yes";
        assert_eq!(sent(text), (text.replace(":yes", "?1"), vec!["yes".to_owned()]));
    }

    #[test]
    fn comments_are_not_sent() {
        let text = "-- What it is for, :no.\nSELECT 1, -- it's :no\n  /* not ' :no\n either */ :yes -- the end";
        assert_eq!(sent(text), ("SELECT 1, ?1".into(), vec!["yes".to_owned()]));
        assert_eq!(sent("SELECT 1/*x*/-/**/2 --"), ("SELECT 1 - 2".into(), vec![]));
        assert_eq!(sent("SELECT data -> 'a' ->> 'b', 3 - - 2"), ("SELECT data -> 'a' ->> 'b', 3 - - 2".into(), vec![]));
    }

    #[test]
    fn two_colons_and_a_colon_alone_are_no_parameter() {
        assert_eq!(sent("SELECT a::text, b : c, d:1"), ("SELECT a::text, b : c, d:1".into(), vec![]));
    }

    #[test]
    fn letters_of_other_scripts_stay() {
        assert_eq!(sent("SELECT 'größer', größe, :ä").0, "SELECT 'größer', größe, :ä");
    }

    #[test]
    fn a_parameter_without_a_name_is_refused_and_so_is_a_quote_without_an_end() {
        for unnamed in ["SELECT ?", "SELECT ?1", "SELECT @a", "SELECT $a", "SELECT a FROM b WHERE c=?2"] {
            assert!(number(unnamed).is_err_and(|why| why.contains("has a name")), "{unnamed}");
        }
        for open in ["SELECT 'a", "SELECT \"a", "SELECT [a", "SELECT 'a''"] {
            assert!(number(open).is_err_and(|why| why.contains("does not end")), "{open}");
        }
        assert!(number("SELECT '?1', a$b -- ?1, @a").is_ok());
    }
}
