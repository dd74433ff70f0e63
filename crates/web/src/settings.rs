//! The application's variables that this component was given in `spin.toml`, read once per instance.

use std::cell::{Cell, RefCell};

use portico::Error;
#[cfg(target_family = "wasm")]
use spin_sdk::variables::get as variable;

#[cfg(not(target_family = "wasm"))]
use crate::native::variable;
use crate::origin;
use crate::request_context::told;

thread_local! {
    static READ: RefCell<Vec<(&'static str, String)>> = const { RefCell::new(Vec::new()) };
}

/// The value of a variable.
///
/// # Errors
/// Where the component was not given it.
pub async fn get(name: &'static str) -> portico::Result<String> {
    let known = READ.with_borrow(|read| read.iter().find(|(found, _)| *found == name).map(|(_, value)| value.clone()));
    if let Some(value) = known {
        return Ok(value);
    }
    let value = variable(name).await.map_err(|error| Error::fault(format!("the variable {name}: {error}")))?;
    READ.with_borrow_mut(|read| read.push((name, value.clone())));
    Ok(value)
}

/// The variables that sign, derive or prove something.
const KEYS: [&str; 5] = ["customer_key", "agent_key", "sign_in_key", "agent_link_key", "operator_token"];
/// A key has at least so many bytes (RFC 7518, 3.2: as many as the hash of HS256).
pub const SHORTEST_KEY: usize = 32;

/// The value of one of the keys.
///
/// # Errors
/// [`Error::Fault`] where the component was not given it, or it is too short to be one.
pub async fn key(name: &'static str) -> portico::Result<String> {
    let key = get(name).await?;
    if key.len() < SHORTEST_KEY {
        return Err(Error::fault(format!("the variable {name} has {} bytes, and must have {SHORTEST_KEY} or more", key.len())));
    }
    Ok(key)
}

thread_local! {
    static KEYS_ARE_LONG: Cell<bool> = const { Cell::new(false) };
}

/// Checks all keys that this component was given, once per instance: none is worked with that can be guessed.
///
/// # Errors
/// [`Error::Fault`] that names the one that is too short.
pub async fn check_keys() -> portico::Result<()> {
    if KEYS_ARE_LONG.get() {
        return Ok(());
    }
    for name in KEYS {
        // Which ones it is given stands in `spin.toml`.
        if variable(name).await.is_ok() {
            key(name).await?;
        }
    }
    KEYS_ARE_LONG.set(true);
    Ok(())
}

/// Whether the site is reached over TLS, for a component that needs nothing else of a call: see [`origin::is_https`].
pub async fn is_https(headers: &http::HeaderMap) -> bool {
    let public_url = get("public_url").await.unwrap_or_default();
    origin::is_https(&public_url, told(headers, "spin-full-url"))
}

/// Whether this caller may read the development mailbox, which shows everybody's mail, sign-in links too: only where the variable `dev_mailbox`
/// opts in, on a site without a public address, and for a caller on this machine by the runtime's own word.
///
/// # Errors
/// Where the component was not given the variables.
pub async fn shows_mailbox(context: &crate::RequestContext) -> portico::Result<bool> {
    Ok(context.local && get("public_url").await?.is_empty() && get("dev_mailbox").await? == "on")
}

/// The site's own address for links that leave the page (mails): the variable `public_url`, else the loopback address of this call. What a caller
/// says of a portal's own domain is in none.
///
/// # Errors
/// Where the component was not given it.
pub async fn public_url(context: &crate::RequestContext) -> portico::Result<String> {
    let set = get("public_url").await?;
    Ok(match &context.domain {
        _ if !set.is_empty() => set.trim_end_matches('/').to_owned(),
        None => format!("http://{}", context.host),
        Some(_) => origin::at_domain(&format!("http://{}", context.host), "localhost"),
    })
}

/// The address of the pages that this call gets: that of the portal's own domain which was asked, else the site's.
///
/// # Errors
/// Where the component was not given the variable.
pub async fn address(context: &crate::RequestContext) -> portico::Result<String> {
    let main = public_url(context).await?;
    Ok(context.domain.as_ref().map_or_else(|| main.clone(), |domain| origin::at_domain(&main, domain)))
}
