//! Where a call comes from and goes to: our own host, and for changes our own pages (ASVS 5, V3.5).

use http::Uri;

use crate::{HttpError, RequestContext, Result, wake};

/// Refuses a call to a host that is not ours. Ours is the host of the variable `public_url`; without it, and always beside it, this machine's own
/// (loopback) names: links in mails are made from it, so it must not be anybody's to choose. The courier's own name is for its wake-up call only.
///
/// # Errors
/// HTTP 421.
pub fn check_host(context: &RequestContext, public_url: &str) -> Result<()> {
    let known = is_loopback(&context.host) || wake::is_wake(context) || is_public(public_url, &context.host);
    if known { Ok(()) } else { Err(HttpError::misdirected()) }
}

/// Refuses a change that another site's page asked for: by `Sec-Fetch-Site` where the browser says it, else by `Origin`.
/// A client that sends neither is no browser, and carries nobody's cookies but its own.
///
/// # Errors
/// HTTP 403.
pub fn check_origin(context: &RequestContext) -> Result<()> {
    let same = match (context.header("sec-fetch-site"), context.header("origin")) {
        (Some(site), _) => matches!(site, "same-origin" | "none"),
        (None, Some(origin)) => {
            origin.split_once("://").is_some_and(|(scheme, host)| scheme == context.scheme && host.eq_ignore_ascii_case(&context.host))
        }
        (None, None) => true,
    };
    if same { Ok(()) } else { Err(HttpError::foreign()) }
}

/// Whether a call's `Origin` is a page of the same host, if not over the same scheme.
#[must_use]
pub fn names_our_host(context: &RequestContext) -> bool {
    let origin = context.header("origin").and_then(|origin| origin.split_once("://"));
    context.header("sec-fetch-site").is_none() && origin.is_some_and(|(_, host)| host.eq_ignore_ascii_case(&context.host))
}

/// Whether the site is reached over TLS: as `public_url` says, whatever a proxy or a caller sends. Without it, as the runtime says.
#[must_use]
pub fn is_https(public_url: &str, full_url: &str) -> bool {
    let address = if public_url.is_empty() { full_url } else { public_url };
    address.get(..8).is_some_and(|start| start.eq_ignore_ascii_case("https://"))
}

/// How the pages of this host begin: those of the public one as `public_url` does, those of this machine's own names as the runtime says.
#[must_use]
pub fn scheme(public_url: &str, full_url: &str, host: &str) -> &'static str {
    let address = if is_public(public_url, host) { public_url } else { full_url };
    if is_https(address, "") { "https" } else { "http" }
}

fn is_public(public_url: &str, host: &str) -> bool {
    public_url.parse::<Uri>().ok().and_then(|uri| uri.into_parts().authority).is_some_and(|ours| ours.as_str().eq_ignore_ascii_case(host))
}

/// Whether this is a name of this machine, with a port or without.
#[must_use]
pub fn is_loopback(host: &str) -> bool {
    let name = host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit())).map_or(host, |(name, _)| name);
    matches!(name, "localhost" | "127.0.0.1" | "[::1]")
}

/// A path on this site to go to, and nothing else: `//host` and `/\host` lead elsewhere.
#[must_use]
pub fn local_path(path: &str) -> Option<&str> {
    let inside = path.starts_with('/') && !path.starts_with("//") && !path.contains(['\\', '\r', '\n', '\t']) && path.len() <= 1000;
    inside.then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_on_this_site_are_gone_to() {
        assert_eq!(local_path("/requests/SUP-1?x=1"), Some("/requests/SUP-1?x=1"));
        for elsewhere in ["//evil.example", "https://evil.example", "/\\evil.example", "", "javascript:alert(1)", "/a\nb"] {
            assert_eq!(local_path(elsewhere), None, "{elsewhere}");
        }
    }

    #[test]
    fn loopback_names_are_exact() {
        assert!(is_loopback("localhost:3000") && is_loopback("127.0.0.1") && is_loopback("[::1]:3000"));
        assert!(!is_loopback("localhost.evil.example:3000") && !is_loopback("127.0.0.1.evil.example"));
    }

    #[test]
    fn a_page_of_the_same_host_without_tls_is_another_page() {
        let call = |host: &str, origin: &str| {
            let request = http::Request::post("/sign-in").header("host", host).header("origin", origin);
            let request = request.header("spin-full-url", format!("http://{host}/sign-in")).body(()).unwrap();
            check_origin(&RequestContext::new(request.into_parts().0, 0, "", "https://help.example.com")).is_ok()
        };
        assert!(call("help.example.com", "https://help.example.com") && call("localhost:3000", "http://localhost:3000"));
        assert!(!call("help.example.com", "http://help.example.com") && !call("localhost:3000", "https://localhost:3000"));
        assert!(!call("help.example.com", "null") && !call("help.example.com", "https://help.example.com.evil.example"));
        assert!(!call("help.example.com", "https://help.example.com:8443"));
    }

    #[test]
    fn the_public_address_decides_about_tls() {
        assert!(is_https("https://help.example.com", "http://help.example.com/") && is_https("", "https://localhost/"));
        assert!(
            !is_https("http://help.example.com", "https://help.example.com/") && !is_https("", "http://localhost/") && !is_https("", "")
        );
    }
}
