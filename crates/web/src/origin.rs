//! Where a call comes from and goes to: our own host, and for changes our own pages (ASVS 5, V3.5).

use http::Uri;

use crate::{HttpError, RequestContext, Result, wake};

/// Refuses a call to a host that is not ours. Ours is the host of the variable `public_url`; without it, and always beside it, this machine's own
/// (loopback) names: links in mails are made from it, so it must not be anybody's to choose. The courier's own name is for its wake-up call only.
/// Any other one may be a portal's own domain ([`domain`]), where the component shows portals: their pages' statements tell.
///
/// # Errors
/// HTTP 421.
pub fn check_host(context: &RequestContext, shows_portals: bool) -> Result<()> {
    let known = wake::is_wake(context) || context.domain.is_none();
    if known || shows_portals { Ok(()) } else { Err(HttpError::misdirected()) }
}

/// The name by which a portal's own domain would be known, of a host that is not one of the site's: in lower case, without its port. The port is the proxy's.
#[must_use]
pub fn domain(public_url: &str, host: &str) -> Option<String> {
    let is_own = is_loopback(host) || is_public(public_url, host);
    (!is_own).then(|| without_port(host).trim_end_matches('.').to_ascii_lowercase())
}

/// The address of a portal's own domain, which is reached as the main one is: by the same scheme and port. `origin` ends without a slash.
#[must_use]
pub fn at_domain(origin: &str, domain: &str) -> String {
    let (scheme, authority) = origin.split_once("://").unwrap_or(("https", origin));
    let port = authority.get(without_port(authority).len()..).unwrap_or_default();
    format!("{scheme}://{domain}{port}")
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

/// How the pages of this host begin: those of the public one, and of portals' own domains, as `public_url` does, those of this machine's own names as the
/// runtime says.
#[must_use]
pub fn scheme(public_url: &str, full_url: &str, host: &str) -> &'static str {
    let address = if is_loopback(host) && !is_public(public_url, host) { full_url } else { public_url };
    if is_https(address, full_url) { "https" } else { "http" }
}

/// Whether a name is that of the variable `public_url`, whatever its port.
#[must_use]
pub fn is_public_name(public_url: &str, name: &str) -> bool {
    public_url.parse::<Uri>().ok().is_some_and(|uri| uri.host().is_some_and(|ours| ours.eq_ignore_ascii_case(name)))
}

fn is_public(public_url: &str, host: &str) -> bool {
    public_url.parse::<Uri>().ok().and_then(|uri| uri.into_parts().authority).is_some_and(|ours| ours.as_str().eq_ignore_ascii_case(host))
}

/// Whether this is a name of this machine, with a port or without.
#[must_use]
pub fn is_loopback(host: &str) -> bool {
    matches!(without_port(host), "localhost" | "127.0.0.1" | "[::1]")
}

fn without_port(host: &str) -> &str {
    host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit())).map_or(host, |(name, _)| name)
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
    fn any_host_that_is_not_the_sites_own_may_be_a_portals_domain() {
        let ours = "https://help.example.com";
        let known = |host: &str| domain(ours, host);
        assert_eq!(
            [known("help.example.com"), known("HELP.example.com"), known("localhost:3000"), known("[::1]:3000")],
            [None, None, None, None]
        );
        for host in ["Help.Acme.example", "help.acme.example:443", "help.acme.example."] {
            assert_eq!(known(host).as_deref(), Some("help.acme.example"), "{host}");
        }
        assert_eq!(known("").as_deref(), Some(""), "who names no host is told that there is none");
    }

    #[test]
    fn a_domain_is_reached_as_the_main_address_is() {
        assert_eq!(at_domain("https://help.example.com", "help.acme.example"), "https://help.acme.example");
        assert_eq!(at_domain("http://127.0.0.1:3000", "help.acme.example"), "http://help.acme.example:3000");
        assert_eq!(scheme("https://help.example.com", "http://help.acme.example/", "help.acme.example"), "https");
        assert_eq!(scheme("https://help.example.com", "http://localhost/", "localhost"), "http");
        assert_eq!(scheme("", "http://help.acme.example:3000/", "help.acme.example:3000"), "http");
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
