//! Agents' passwords: argon2id (RFC 9106) with OWASP's parameters (19 MiB, 2 passes, 1 lane), kept as PHC strings.

use anyhow::anyhow;
use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};

/// A password has at least this many characters (ASVS 5, 6.2.1 asks for 8 and recommends 15).
pub const SHORTEST: usize = 10;
/// And at most so many bytes are read.
pub const LONGEST: usize = 256;

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
    fn only_the_password_fits_its_hash_and_nothing_fits_nobody() {
        let kept = hash("correct horse").unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(verify("correct horse", Some(&kept)));
        assert!(!verify("correct horse ", Some(&kept)));
        assert!(!verify("correct horse", None));
        assert!(PasswordHash::new(NOBODY).is_ok());
    }
}
