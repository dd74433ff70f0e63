//! Secrets at rest: sealed by AES-256-GCM (NIST SP 800-38D; a random nonce of 96 bits, of which a team needs some hundreds) under a key that is
//! derived from `agent_key` and stands in no database (decision 0007). A sealed text opens only for the agent and the purpose that it was sealed for.

use aes_gcm::Aes256Gcm;
use aes_gcm::aead::{Aead, KeyInit, Nonce, Payload};
use anyhow::{Context, anyhow};
use ct_codecs::{Base64UrlSafeNoPadding, Decoder, Encoder};
use portico::ids::AgentId;
use portico_web::settings;

const NONCE: usize = 12;

/// What a text is sealed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The second factor that an agent has.
    SecondFactor,
    /// One that was shown to an agent, and is not confirmed yet.
    Offer,
}

/// Seals and opens.
pub struct Vault {
    cipher: Aes256Gcm,
}

impl Vault {
    /// Under the site's key.
    ///
    /// # Errors
    /// Where the component was not given the key.
    pub async fn open() -> portico::Result<Self> {
        Ok(Self::under(&settings::key("agent_key").await?))
    }

    fn under(agent_key: &str) -> Self {
        let key = hmac_sha256::HMAC::mac("second-factor\u{0}seal", agent_key);
        Vault { cipher: Aes256Gcm::new(&key.into()) }
    }

    /// Seals a text for an agent.
    ///
    /// # Errors
    /// Where there is no randomness to be had.
    pub fn seal(&self, purpose: Purpose, agent: &AgentId, text: &str) -> anyhow::Result<String> {
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce).map_err(|error| anyhow!("randomness for a nonce: {error}"))?;
        let aad = associated(purpose, agent);
        let payload = Payload { msg: text.as_bytes(), aad: aad.as_bytes() };
        let sealed = self.cipher.encrypt(&Nonce::<Aes256Gcm>::from(nonce), payload).map_err(|_| anyhow!("sealing a secret"))?;
        Base64UrlSafeNoPadding::encode_to_string([&nonce[..], &sealed].concat()).context("writing a sealed secret")
    }

    /// Opens a sealed text; `None` where it was sealed under another key, for another agent or purpose, or was changed.
    pub fn unseal(&self, purpose: Purpose, agent: &AgentId, sealed: &str) -> Option<String> {
        let bytes = Base64UrlSafeNoPadding::decode_to_vec(sealed, None).ok()?;
        let (nonce, sealed) = bytes.split_first_chunk::<NONCE>()?;
        let aad = associated(purpose, agent);
        let text = self.cipher.decrypt(&Nonce::<Aes256Gcm>::from(*nonce), Payload { msg: sealed, aad: aad.as_bytes() }).ok()?;
        String::from_utf8(text).ok()
    }
}

fn associated(purpose: Purpose, agent: &AgentId) -> String {
    format!("{purpose:?}.{agent}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_opens_for_its_agent_and_purpose_under_its_key_only() {
        let (one, other) = (AgentId::generate(), AgentId::generate());
        let vault = Vault::under("a key of the site that is long enough");
        let sealed = vault.seal(Purpose::SecondFactor, &one, "JBSWY3DPEHPK3PXP").unwrap();
        assert!(!sealed.contains("JBSWY3DP"));
        assert_eq!(vault.unseal(Purpose::SecondFactor, &one, &sealed).as_deref(), Some("JBSWY3DPEHPK3PXP"));
        assert_eq!(vault.unseal(Purpose::SecondFactor, &other, &sealed), None, "another agent");
        assert_eq!(vault.unseal(Purpose::Offer, &one, &sealed), None, "another purpose");
        assert_eq!(Vault::under("another key").unseal(Purpose::SecondFactor, &one, &sealed), None, "another key");
        let mut changed = sealed.clone().into_bytes();
        changed[40] ^= 1;
        assert_eq!(vault.unseal(Purpose::SecondFactor, &one, std::str::from_utf8(&changed).unwrap()), None, "changed");
        assert_ne!(sealed, vault.seal(Purpose::SecondFactor, &one, "JBSWY3DPEHPK3PXP").unwrap(), "a nonce serves once");
        for nonsense in ["", "AAAA", "not base64!"] {
            assert_eq!(vault.unseal(Purpose::Offer, &one, nonsense), None);
        }
    }
}
