//! What Spin adds to a request before a component gets it.

use std::fmt::Display;
use std::net::SocketAddr;

use anyhow::{Context as _, Result, ensure};
use http::header::{CONNECTION, HOST, HeaderName, HeaderValue};
use http::uri::{Authority, Scheme};
use http::{Request, Uri};

use crate::allowed_hosts::chaining_target;
use crate::routes::Match;

/// Removes what a component must not see: `Connection`, and a `Host` that names a neighbour.
pub fn strip<B>(request: &mut Request<B>) {
    let headers = request.headers_mut();
    let chained = headers.get(HOST).and_then(|h| h.to_str().ok()).is_some_and(|h| chaining_target(h).is_some());
    if chained {
        headers.remove(HOST);
    }
    headers.remove(CONNECTION);
}

/// Gives the request's URI a scheme and the authority from `Host`.
///
/// # Errors
/// If there is no host, or two that differ.
pub fn complete_uri<B>(request: &mut Request<B>) -> Result<()> {
    let header = match request.headers().get(HOST) {
        Some(value) => Some(Authority::try_from(value.as_bytes()).context("the `Host` header is not an authority")?),
        None => None,
    };
    let mut parts = std::mem::take(request.uri_mut()).into_parts();
    if let (Some(a), Some(b)) = (&header, &parts.authority) {
        ensure!(a == b, "the `Host` header and the request's URI name different hosts");
    }
    parts.authority = header.or(parts.authority);
    ensure!(parts.authority.is_some(), "the request names no host");
    parts.scheme = Some(Scheme::HTTP);
    if parts.path_and_query.is_none() {
        parts.path_and_query = Some(http::uri::PathAndQuery::from_static("/"));
    }
    *request.uri_mut() = Uri::from_parts(parts)?;
    Ok(())
}

/// Adds the `spin-*` headers. Like Spin it adds them *behind* headers of the same name that came with the request.
///
/// # Errors
/// If a header of the request is not UTF-8, which Spin refuses as well.
pub fn describe_route<B>(request: &mut Request<B>, found: &Match<'_>, client: SocketAddr) -> Result<()> {
    for value in request.headers().values() {
        std::str::from_utf8(value.as_bytes()).context("a request header is not UTF-8")?;
    }
    let uri = request.uri();
    let host = match request.headers().get(HOST) {
        Some(host) => std::str::from_utf8(host.as_bytes())?,
        None => "localhost",
    };
    let path = uri.path_and_query().map_or("/", |p| p.as_str());
    let full_url = format!("{}://{host}{path}", uri.scheme_str().unwrap_or("http"));
    let mut add = |name: &'static str, value: &dyn Display| {
        if let Ok(value) = HeaderValue::from_maybe_shared(bytes::Bytes::from(value.to_string())) {
            request.headers_mut().append(HeaderName::from_static(name), value);
        }
    };
    add("spin-path-info", &found.path_info);
    add("spin-full-url", &full_url);
    add("spin-matched-route", &found.target.based);
    add("spin-base-path", &"/");
    add("spin-raw-component-route", &found.target.pattern);
    add("spin-component-route", &found.prefix());
    add("spin-client-addr", &client);
    for (name, value) in &found.parameters {
        let name = format!("spin-path-match-{}", name.replace('_', "-").to_ascii_lowercase());
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            request.headers_mut().append(name, value);
        }
    }
    Ok(())
}
