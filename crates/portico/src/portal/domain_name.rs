//! The name of a portal's own domain, parsed once at the edge.

use std::fmt;
use std::net::IpAddr;

use serde::Deserialize;

/// Where the record is that proves a domain: this label before its name (RFC 8552: underscored names are no hosts').
const CHALLENGE: &str = "_portico-challenge";
/// The longest name in DNS, in characters (RFC 1035, 2.3.4: 255 octets on the wire).
const LONGEST: usize = 253;
/// The longest part between two dots.
const LONGEST_LABEL: usize = 63;

/// A host name in lower case and ASCII, without a dot at its end: `help.acme.example`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(transparent)]
pub struct DomainName(String);

/// Why a text is not the name of a domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DomainNameError {
    /// Nothing was typed.
    Missing,
    /// An address with a scheme or a path.
    Address,
    /// With a port.
    Port,
    /// Numbers instead of a name.
    IpAddress,
    /// Letters outside of ASCII: those names have a form that begins with `xn--` (RFC 5890).
    NotAscii,
    /// One part alone, without a dot.
    SinglePart,
    /// A part, or the whole, is too long.
    TooLong,
    /// A character that no host name has.
    Character,
    /// A name within the runtime.
    Reserved,
}

impl DomainName {
    /// Reads a name as people type it.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(text: &str) -> Result<Self, DomainNameError> {
        let typed = text.trim();
        let name = typed.strip_suffix('.').unwrap_or(typed).to_ascii_lowercase();
        let bare = name.trim_matches(['[', ']']);
        let is_number = |label: &str| !label.is_empty() && label.bytes().all(|b| b.is_ascii_digit());
        let labels: Vec<&str> = name.split('.').collect();
        Err(match () {
            () if name.is_empty() => DomainNameError::Missing,
            () if name.contains('/') => DomainNameError::Address,
            // No top-level domain is a number (RFC 3696, 2): what ends like that is an address, or a part of one.
            () if bare.parse::<IpAddr>().is_ok() || labels.last().is_some_and(|last| is_number(last)) => DomainNameError::IpAddress,
            () if name.contains(':') => DomainNameError::Port,
            () if !name.is_ascii() => DomainNameError::NotAscii,
            () if labels.iter().any(|label| !is_label(label)) => DomainNameError::Character,
            () if labels.len() < 2 => DomainNameError::SinglePart,
            () if labels.iter().any(|label| label.len() > LONGEST_LABEL) || CHALLENGE.len() + 1 + name.len() > LONGEST => {
                DomainNameError::TooLong
            }
            () if name.ends_with(".spin.internal") => DomainNameError::Reserved,
            () => return Ok(Self(name)),
        })
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Where the record that proves it has to be.
    #[must_use]
    pub fn challenge_name(&self) -> String {
        format!("{CHALLENGE}.{}", self.0)
    }
}

/// Letters, digits and hyphens, no hyphen at an end (RFC 1123, 2.1).
fn is_label(label: &str) -> bool {
    !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') && !label.starts_with('-') && !label.ends_with('-')
}

impl fmt::Display for DomainName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_in_lower_case_without_its_last_dot() {
        for typed in ["help.acme.example", " Help.ACME.example. ", "HELP.acme.EXAMPLE"] {
            assert_eq!(DomainName::parse(typed).unwrap().as_str(), "help.acme.example");
        }
        assert_eq!(DomainName::parse("xn--hlfe-soa.example").unwrap().challenge_name(), "_portico-challenge.xn--hlfe-soa.example");
    }

    #[test]
    fn what_is_no_name_is_told_why() {
        let long = format!("{}.example", "a".repeat(64));
        let whole = format!("{}example", "abcdefgh.".repeat(26));
        for (typed, why) in [
            ("", DomainNameError::Missing),
            (".", DomainNameError::Missing),
            ("https://help.acme.example", DomainNameError::Address),
            ("help.acme.example/p", DomainNameError::Address),
            ("help.acme.example:8443", DomainNameError::Port),
            ("192.0.2.7", DomainNameError::IpAddress),
            ("[2001:db8::1]", DomainNameError::IpAddress),
            ("2001:db8::1", DomainNameError::IpAddress),
            ("0x7f.1", DomainNameError::IpAddress),
            ("hälp.example", DomainNameError::NotAscii),
            ("acme", DomainNameError::SinglePart),
            (&long, DomainNameError::TooLong),
            (&whole, DomainNameError::TooLong),
            ("help..example", DomainNameError::Character),
            ("-help.example", DomainNameError::Character),
            ("*.acme.example", DomainNameError::Character),
            ("_portico-challenge.acme.example", DomainNameError::Character),
            ("help acme.example", DomainNameError::Character),
            ("courier.spin.internal", DomainNameError::Reserved),
        ] {
            assert_eq!(DomainName::parse(typed), Err(why), "{typed}");
        }
    }
}
