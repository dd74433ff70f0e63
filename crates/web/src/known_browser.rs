//! A signed cookie that says: somebody signed in to this account in this browser before. It opens nothing; it only keeps the owner of an
//! account from being locked out by a stranger's tries (OWASP, "Slow down online guessing attacks with device cookies").

use anyhow::Context;
use hmac_sha256::HMAC;
use jwt_simple::prelude::*;
use portico::ids::Email;
use portico::sign_in::Source;

use crate::realm::Realm;
use crate::{RequestContext, Result, cookies};

/// A browser is known for so many days after its last sign-in.
const DAYS: u64 = 365;
/// Accounts that one browser is known for; the longest unused one is forgotten.
const ACCOUNTS: usize = 5;

#[derive(Serialize, Deserialize)]
struct Known {
    /// Keyed hashes of addresses: the cookie must not tell who signs in here.
    accounts: Vec<String>,
}

/// Where this call's try to prove who one is comes from.
///
/// # Errors
/// Where the component was not given the realm's key.
pub async fn source(context: &RequestContext, realm: Realm, email: &Email) -> Result<Source> {
    let key = realm.key().await?;
    Ok(match read(context, realm, &key) {
        Some((id, known)) if known.accounts.contains(&account(&key, email)) => Source::KnownBrowser(id),
        _ => Source::Network(context.call.network().to_owned()),
    })
}

/// The cookie of a browser in which somebody has just signed in to this account.
///
/// # Errors
/// Where the component was not given the realm's key.
pub async fn remember(context: &RequestContext, realm: Realm, email: &Email) -> Result<String> {
    let key = realm.key().await?;
    let (id, mut known) =
        read(context, realm, &key).unwrap_or_else(|| (uuid::Uuid::new_v4().simple().to_string(), Known { accounts: vec![] }));
    let account = account(&key, email);
    known.accounts.retain(|other| *other != account);
    known.accounts.insert(0, account);
    known.accounts.truncate(ACCOUNTS);
    let claims = Claims::with_custom_claims(known, Duration::from_days(DAYS)).with_audience(audience(realm)).with_jwt_id(id);
    let token = key.authenticate(claims).context("signing a known browser")?;
    Ok(cookies::set(cookie(realm), &token, Duration::from_days(DAYS).as_secs().try_into().unwrap_or(i64::MAX), context.https))
}

fn read(context: &RequestContext, realm: Realm, key: &HS256Key) -> Option<(String, Known)> {
    let options = VerificationOptions {
        allowed_audiences: Some(std::collections::HashSet::from([audience(realm).to_owned()])),
        ..VerificationOptions::default()
    };
    let claims = key.verify_token::<Known>(context.cookie(cookie(realm))?, Some(options)).ok()?;
    Some((claims.jwt_id?, claims.custom))
}

fn account(key: &HS256Key, email: &Email) -> String {
    let mac = HMAC::mac(format!("known-browser\u{0}{}", email.as_str().to_lowercase()), key.to_bytes());
    mac[..16].iter().map(|byte| format!("{byte:02x}")).collect()
}

fn cookie(realm: Realm) -> &'static str {
    match realm {
        Realm::Customer => "known",
        Realm::Agent => "desk_known",
    }
}

fn audience(realm: Realm) -> &'static str {
    match realm {
        Realm::Customer => "customer-browser",
        Realm::Agent => "agent-browser",
    }
}
