//! Agents' passwords: argon2id (RFC 9106) with OWASP's parameters (19 MiB, 2 passes, 1 lane), kept as PHC strings.

use anyhow::anyhow;
use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};

/// A password has at least this many characters (ASVS 5, 6.2.1 asks for 8 and recommends 15).
pub const SHORTEST: usize = 10;
/// And at most so many bytes are read.
pub const LONGEST: usize = 256;
/// A word of the reader's surroundings counts where it has at least this many characters: shorter ones stand in any text.
const SHORTEST_WORD: usize = 4;

/// Why a password is not taken. What it is composed of is nobody's business (ASVS 5, 6.2.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Fewer than [`SHORTEST`] characters.
    TooShort,
    /// More than [`LONGEST`] bytes.
    TooLong,
    /// One of those that are tried first (ASVS 5, 6.2.4).
    Common,
    /// It holds the company's name, or the agent's own name or address (ASVS 5, 6.2.11).
    Guessable,
}

/// What is wrong with a new password. `common` are the passwords that are tried first, in lower case, one a line; `surroundings` are names and
/// addresses that a guess would begin with.
#[must_use]
pub fn fault(typed: &str, common: &str, surroundings: &[&str]) -> Option<Fault> {
    if typed.chars().count() < SHORTEST {
        return Some(Fault::TooShort);
    }
    if typed.len() > LONGEST {
        return Some(Fault::TooLong);
    }
    let lower = typed.to_lowercase();
    if common.lines().any(|line| line == lower) {
        return Some(Fault::Common);
    }
    let words = surroundings.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    let named = words.filter(|word| word.chars().count() >= SHORTEST_WORD).any(|word| lower.contains(&word.to_lowercase()));
    named.then_some(Fault::Guessable)
}

/// A real hash of a password that nobody has: compared with for unknown addresses, so that they take as long as known ones.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$cG9ydGljby1ub2JvZHk$Yx8mP6yq0iYl3JxgVn9n1d3p7yI0b0v5u5rJ0m0d6yE";

/// Hashes a password with a fresh salt.
///
/// # Errors
/// Where there is no randomness to be had.
pub fn hash(password: &str) -> anyhow::Result<String> {
    Argon2::default()
        .hash_password(password.as_bytes())
        .map(|hash| hash.to_string())
        .map_err(|error| anyhow!("hashing a password: {error}"))
}

/// Compares a password with a hash; without a hash it takes as long and is never right.
#[must_use]
pub fn verify(password: &str, hash: Option<&str>) -> bool {
    let parsed = PasswordHash::new(hash.unwrap_or(NOBODY));
    let right = parsed.is_ok_and(|parsed| Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok());
    right && hash.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_guessed_first_is_no_password() {
        let common = "1q2w3e4r5t\npassword123\n";
        let surroundings = ["Northwind Cloud", "Zoë Müller", "zoe@mail.northwind.example"];
        let judge = |typed: &str| fault(typed, common, &surroundings);
        assert_eq!(judge("123456789"), Some(Fault::TooShort));
        assert_eq!(judge(&"ä".repeat(129)), Some(Fault::TooLong));
        assert_eq!(judge("Password123"), Some(Fault::Common));
        for typed in ["my NORTHWIND login", "MÜLLER-2026!", "cloudcloudcloud"] {
            assert_eq!(judge(typed), Some(Fault::Guessable), "{typed}");
        }
        for typed in ["correct horse", "пароль пароль", "zoe zoe zoe zoe", "          ", &"ä".repeat(128)] {
            assert_eq!(judge(typed), None, "{typed}");
        }
    }

    #[test]
    fn only_the_password_fits_its_hash_and_nothing_fits_nobody() {
        let kept = hash("correct horse").unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(verify("correct horse", Some(&kept)));
        assert!(!verify("correct horse ", Some(&kept)));
        assert!(!verify("correct horse", None));
        assert!(PasswordHash::new(NOBODY).is_ok());
    }
}
