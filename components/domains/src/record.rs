//! The record that proves a domain: what it has to say, and what was found instead.

use std::fmt::Write;

use hmac_sha256::HMAC;
use portico::ids::Slug;
use portico::portal::DomainName;

/// What the value begins with, so that whoever finds it in their zone knows whose it is.
const NAME: &str = "portico-verification";
/// So many bytes of the MAC stand in the record: 128 bits, which nobody guesses.
const BYTES: usize = 16;

/// The value that the record has to have. Derived from the portal, the domain and a key (RFC 2104), so that nothing has to be kept; it is no secret, since
/// whoever reads it still has to be able to write into that zone.
pub fn expected(key: &str, portal: &Slug, host: &DomainName) -> String {
    let mac = HMAC::mac(format!("domain\u{0}{portal}\u{0}{host}"), key);
    let mut value = format!("{NAME}=");
    for byte in mac.iter().take(BYTES) {
        // Writing to a text does not fail.
        write!(value, "{byte:02x}").unwrap_or_default();
    }
    value
}

/// What the resolver said of the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Texts, each with its pieces put together.
    Texts(Vec<String>),
    /// There is no such name (NXDOMAIN), or none with a text: `name` says which.
    Nothing {
        /// The name is there, with records of other kinds.
        name: bool,
    },
    /// It could not find out (its response code, such as SERVFAIL).
    Failed(String),
    /// Its answer was no answer: an HTTP status, another content type, a broken message.
    Broken(String),
    /// It took too long.
    TimedOut,
    /// There is no way to it.
    Unreachable,
}

/// Whether the record proves the domain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It does.
    Proved,
    /// There are others, each shortened.
    OtherValues(Vec<String>),
    /// There is none, or none could be found.
    Not(Found),
}

/// The most of what was found that is shown: values, and characters of each.
const MOST_SHOWN: usize = 5;
const MOST_CHARACTERS: usize = 120;

/// Compares what was found with what there has to be.
pub fn judge(found: Found, expected: &str) -> Verdict {
    match found {
        Found::Texts(texts) if texts.iter().any(|text| text.trim() == expected) => Verdict::Proved,
        Found::Texts(texts) => Verdict::OtherValues(texts.iter().take(MOST_SHOWN).map(|text| shown(text)).collect()),
        other => Verdict::Not(other),
    }
}

fn shown(text: &str) -> String {
    let mut shown: String = text.chars().filter(|c| !c.is_control()).take(MOST_CHARACTERS).collect();
    if text.chars().count() > MOST_CHARACTERS {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(portal: &str, host: &str, key: &str) -> String {
        expected(key, &Slug::parse(portal).unwrap(), &DomainName::parse(host).unwrap())
    }

    #[test]
    fn each_portal_and_domain_has_a_value_of_its_own() {
        let own = value("support", "help.acme.example", "a key");
        assert_eq!(own, value("support", "Help.Acme.example.", "a key"));
        assert!(own.starts_with("portico-verification=") && own.len() == 53, "{own}");
        for other in [
            value("billing", "help.acme.example", "a key"),
            value("support", "help.acme.example", "another key"),
            value("support", "acme.example", "a key"),
        ] {
            assert_ne!(own, other);
        }
    }

    #[test]
    fn one_of_several_texts_is_enough_and_others_are_shown() {
        let texts = |texts: &[&str]| Found::Texts(texts.iter().map(|text| (*text).to_owned()).collect());
        assert_eq!(judge(texts(&["v=spf1 -all", " x=1 "]), "x=1"), Verdict::Proved);
        assert_eq!(judge(texts(&["x=12", "X=1"]), "x=1"), Verdict::OtherValues(vec!["x=12".to_owned(), "X=1".to_owned()]));
        let long = "a".repeat(500);
        assert_eq!(judge(texts(&[&long]), "x"), Verdict::OtherValues(vec![format!("{}…", "a".repeat(120))]));
        assert_eq!(judge(Found::TimedOut, "x"), Verdict::Not(Found::TimedOut));
    }
}
