//! Time-based one-time codes (TOTP, RFC 6238: SHA-1, six digits, 30 seconds, as every authenticator app knows them) and recovery codes.

use anyhow::anyhow;
use portico::ids::AgentId;
use portico::sign_in::agent::{Code, recovery_hash};
use portico_web::fields::encode;
use qrcodegen::{QrCode, QrCodeEcc};
use totp_rs::{Builder, Secret, Totp};

/// An offered secret can be confirmed for so long, in milliseconds.
const OFFER_LIFE: i64 = 30 * 60_000;
/// How many recovery codes there are.
pub const RECOVERY_CODES: usize = 10;
/// Characters of base32 in a recovery code: 120 bits.
const RECOVERY_LENGTH: usize = 24;

/// A new secret of 160 bits (RFC 4226, 4), in base32.
///
/// # Errors
/// Where there is no randomness to be had.
pub fn new_secret() -> anyhow::Result<String> {
    Ok(Secret::new(Box::new(random::<20>()?)).to_base32())
}

/// New recovery codes, as they are shown: four groups of six.
///
/// # Errors
/// Where there is no randomness to be had.
pub fn new_recovery_codes() -> anyhow::Result<Vec<String>> {
    let code = || Ok(grouped(&Secret::new(Box::new(random::<15>()?)).to_base32().to_lowercase(), 6, "-"));
    (0..RECOVERY_CODES).map(|_| code()).collect()
}

fn random<const N: usize>() -> anyhow::Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| anyhow!("randomness for a secret: {error}"))?;
    Ok(bytes)
}

/// What the database keeps of recovery codes.
pub fn hashes(agent: &AgentId, codes: &[String]) -> Vec<String> {
    codes.iter().map(|code| recovery_hash(agent, &plain(code))).collect()
}

/// A text in groups, for people.
pub fn grouped(text: &str, size: usize, between: &str) -> String {
    let groups: Vec<&str> = text.as_bytes().chunks(size).filter_map(|group| std::str::from_utf8(group).ok()).collect();
    groups.join(between)
}

/// Without what people put between groups.
fn plain(typed: &str) -> String {
    typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect::<String>().to_lowercase()
}

/// What was typed in the field for a code, if it can be right: six digits that fit the secret now, half a minute ago or in half a minute (RFC 6238,
/// 5.2), or something of a recovery code's form. Whether it was used before is for the database to say.
pub fn read_code(agent: &AgentId, secret: Option<&str>, typed: &str, now: i64) -> Option<Code> {
    let typed = plain(typed);
    if typed.len() == 6 && typed.bytes().all(|byte| byte.is_ascii_digit()) {
        return step(secret?, &typed, now).map(Code::Step);
    }
    let is_recovery = typed.len() == RECOVERY_LENGTH && typed.bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_recovery.then(|| Code::Recovery(recovery_hash(agent, &typed)))
}

/// The time step that a code of six digits belongs to.
pub fn step(secret: &str, typed: &str, now: i64) -> Option<i64> {
    let seconds = u64::try_from(now / 1000).ok()?;
    totp(secret)?.check(&plain(typed), seconds).and_then(|step| i64::try_from(step).ok())
}

fn totp(secret: &str) -> Option<Totp> {
    Builder::new().with_secret(Secret::try_from_base32(secret).ok()?).with_skew(1).build().ok()
}

/// A secret that was shown and is not confirmed yet, as it travels with the form (sealed): with its end.
pub fn offer(secret: &str, now: i64) -> String {
    format!("{}.{secret}", now + OFFER_LIFE)
}

/// The secret of an offer that has not run out.
pub fn offered(offer: &str, now: i64) -> Option<String> {
    let (ends_at, secret) = offer.split_once('.')?;
    (ends_at.parse::<i64>().ok()? > now).then(|| secret.to_owned())
}

/// What an authenticator app reads: the "Key Uri Format".
pub fn address(site: &str, email: &str, secret: &str) -> String {
    let issuer = encode(&site.replace(':', " "));
    format!("otpauth://totp/{issuer}:{}?secret={secret}&issuer={issuer}", encode(email))
}

/// The path of a QR code (ISO/IEC 18004) with a margin of four modules, and the side of its square.
pub fn qr_path(text: &str) -> Option<(String, i32)> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            path.push_str(&format!("M{} {}h1v1h-1z", x + 4, y + 4));
        }
    }
    Some((path, code.size() + 8))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B: the ASCII digits 1 to 0, twice.
    const RFC_SECRET: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    #[test]
    fn codes_are_those_of_the_standard_and_late_or_early_by_one_step() {
        for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (20_000_000_000, "353130")] {
            let at = |shift: i64| step(RFC_SECRET, code, (seconds + shift) * 1000);
            assert_eq!(at(0), Some(seconds / 30));
            assert_eq!((at(30), at(-30)), (Some(seconds / 30), Some(seconds / 30)));
            assert_eq!((at(60), at(-60)), (None, None));
        }
        assert_eq!(step(RFC_SECRET, "287 082", 59_000), Some(1));
    }

    #[test]
    fn a_field_takes_a_code_or_a_recovery_code_however_it_is_grouped() {
        let agent = AgentId::generate();
        let codes = new_recovery_codes().unwrap();
        assert_eq!((codes.len(), codes[0].len()), (RECOVERY_CODES, 27));
        let kept = hashes(&agent, &codes);
        for typed in [codes[0].clone(), codes[0].to_uppercase(), codes[0].replace('-', " ")] {
            assert_eq!(read_code(&agent, Some(RFC_SECRET), &typed, 59_000), Some(Code::Recovery(kept[0].clone())), "{typed}");
        }
        assert_eq!(read_code(&agent, Some(RFC_SECRET), "287 082", 59_000), Some(Code::Step(1)));
        for wrong in ["", "28708", "2870821", "287083", "+28708", &codes[0][1..]] {
            assert_eq!(read_code(&agent, Some(RFC_SECRET), wrong, 59_000), None, "{wrong}");
        }
    }

    #[test]
    fn an_offer_runs_out() {
        let secret = new_secret().unwrap();
        assert_eq!(secret.len(), 32);
        assert_eq!(offered(&offer(&secret, 5), 5), Some(secret.clone()));
        assert_eq!(offered(&offer(&secret, 5), 5 + OFFER_LIFE), None);
    }

    #[test]
    fn an_app_reads_whose_secret_it_is() {
        let address = address("North: wind", "sam@northwind.example", "ABC");
        assert_eq!(address, "otpauth://totp/North%20%20wind:sam%40northwind.example?secret=ABC&issuer=North%20%20wind");
        let (path, side) = qr_path(&address).unwrap();
        assert!(side > 30 && path.starts_with("M4 4h1v1h-1z"), "{side} {path:.40}");
    }
}
