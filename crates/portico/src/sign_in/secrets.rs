//! What is derived from the site's sign-in key, which only `account` and `courier` hold: a challenge's link and code, and what a cookie
//! proves. Nothing of it is stored anywhere but the keyed hashes (ASVS 5, V6.5 and V6.6).

use hmac_sha256::HMAC;

use crate::ids::{ChallengeId, Email};

/// What is mailed for a challenge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Secrets {
    /// Stands in the link: the challenge's id and what proves that it is ours; 96 hexadecimal digits.
    pub token: String,
    /// Six digits.
    pub code: String,
}

impl Secrets {
    /// Derives link and code of a challenge. `key` is the site's sign-in key.
    #[must_use]
    pub fn of(key: &str, challenge: &ChallengeId) -> Self {
        let token = format!("{challenge}{}", hex(&derive(key, "link", challenge.as_str())));
        let bytes = derive(key, "code", challenge.as_str());
        let number = u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]) % 1_000_000;
        Secrets { token, code: format!("{number:06}") }
    }
}

/// The challenge that a link's token belongs to; `None` for a token that is not ours.
#[must_use]
pub fn challenge_of_link(key: &str, token: &str) -> Option<ChallengeId> {
    let (id, mac) = token.split_at_checked(32)?;
    is_mac(key, "link", id, mac).then(|| ChallengeId::parse(id)).flatten()
}

/// What the database keeps of a code: keyed, since a million codes are soon tried.
#[must_use]
pub fn code_hash(key: &str, challenge: &ChallengeId, code: &str) -> String {
    hex(&derive(key, "code-hash", &format!("{challenge}.{code}")))
}

/// What the database keeps of the asking browser's secret.
#[must_use]
pub fn asker_hash(key: &str, secret: &str) -> String {
    hex(&derive(key, "asker", secret))
}

/// A text that a cookie carries, with the proof that it is ours.
#[must_use]
pub fn sealed(key: &str, text: &str) -> String {
    format!("{text}.{}", hex(&derive(key, "cookie", text)))
}

/// The text that was [`sealed`]; `None` for one that was not.
#[must_use]
pub fn opened<'a>(key: &str, sealed: &'a str) -> Option<&'a str> {
    let (text, mac) = sealed.rsplit_once('.')?;
    is_mac(key, "cookie", text, mac).then_some(text)
}

/// An address in the log: the same for the same address, and telling nobody which.
#[must_use]
pub fn pseudonym(key: &str, email: &Email) -> String {
    hex(&derive(key, "log", &email.as_str().to_lowercase())).chars().take(16).collect()
}

/// HMAC-SHA-256 (RFC 2104) of a purpose and a text.
fn derive(key: &str, purpose: &str, text: &str) -> [u8; 32] {
    HMAC::mac(message(purpose, text), key)
}

/// What proves that a text is ours: its HMAC in hexadecimal digits.
pub(super) fn mac(key: &str, purpose: &str, text: &str) -> String {
    hex(&derive(key, purpose, text))
}

fn message(purpose: &str, text: &str) -> String {
    format!("{purpose}\u{0}{text}")
}

/// Compares in constant time.
pub(super) fn is_mac(key: &str, purpose: &str, text: &str, mac: &str) -> bool {
    unhex(mac).is_some_and(|mac| HMAC::verify(message(purpose, text), key, &mac))
}

pub(super) fn hex(bytes: &[u8; 32]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Option<[u8; 32]> {
    let digits = text.bytes().map(|digit| match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    });
    let digits = digits.collect::<Option<Vec<u8>>>()?;
    let bytes: Vec<u8> = digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect();
    if digits.len() == 64 { bytes.try_into().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_six_digits_and_differs_by_key() {
        let challenge = ChallengeId::generate();
        let one = Secrets::of("a", &challenge);
        assert_eq!(one.code.len(), 6);
        assert_eq!(one, Secrets::of("a", &challenge));
        assert_ne!(one.token, Secrets::of("b", &challenge).token);
    }

    #[test]
    fn a_link_names_its_challenge_and_a_forged_one_none() {
        let (challenge, other) = (ChallengeId::generate(), ChallengeId::generate());
        let token = Secrets::of("a", &challenge).token;
        assert_eq!(challenge_of_link("a", &token), Some(challenge));
        for forged in
            [token.replace(&token[..32], other.as_str()), token.to_uppercase(), token[..95].to_owned(), format!("{token}0"), String::new()]
        {
            assert_eq!(challenge_of_link("a", &forged), None, "{forged}");
        }
        assert_eq!(challenge_of_link("b", &token), None);
    }

    #[test]
    fn what_was_sealed_is_opened_and_nothing_else() {
        let cookie = sealed("a", "x.dana@acme.example");
        assert_eq!(opened("a", &cookie), Some("x.dana@acme.example"));
        assert_eq!(opened("a", &cookie.replace("dana", "dora")), None);
        assert_eq!(opened("b", &cookie), None);
        assert_eq!(opened("a", "x"), None);
    }
}
