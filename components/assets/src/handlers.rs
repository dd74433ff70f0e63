//! From a call to a file.

use bytes::Bytes;
use http::header::{
    ACCEPT_ENCODING, ALLOW, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, IF_NONE_MATCH,
    VARY,
};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode};
use portico_web::security;

use crate::files::{self, Stored};
use crate::{encoding, files::media_type};

/// `GET /static/NAME`; the runtime leaves the body out for `HEAD`. `https`: whether the site is reached over TLS.
pub fn file(method: &Method, path: &str, headers: &HeaderMap, https: bool) -> Response<Bytes> {
    finish(look_up(method, path, headers), https)
}

fn look_up(method: &Method, path: &str, headers: &HeaderMap) -> Response<Bytes> {
    if !matches!(*method, Method::GET | Method::HEAD) {
        let mut refused = short(StatusCode::METHOD_NOT_ALLOWED, "Only GET and HEAD.\n");
        refused.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return refused;
    }
    let found = path.strip_prefix("/static/").filter(|name| files::is_name(name)).and_then(|name| {
        let media_type = media_type(name)?;
        let accepted = text(headers, &ACCEPT_ENCODING);
        let stored = encoding::preferred(&accepted).into_iter().find_map(|encoding| files::read(name, encoding))?;
        Some((name, media_type, stored))
    });
    match found {
        Some((name, media_type, stored)) => answer(name, media_type, &stored, &text(headers, &IF_NONE_MATCH)),
        None => short(StatusCode::NOT_FOUND, "There is no such file.\n"),
    }
}

fn answer(name: &str, media_type: &'static str, stored: &Stored, known: &str) -> Response<Bytes> {
    let unchanged = matches(known, &stored.etag);
    let mut response = Response::new(if unchanged { Bytes::new() } else { stored.bytes.clone() });
    let cache = if files::is_hashed(name) { "public, max-age=31536000, immutable" } else { "no-cache" };
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(cache));
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    if let Ok(etag) = HeaderValue::from_str(&stored.etag) {
        headers.insert(ETAG, etag);
    }
    if unchanged {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        return response;
    }
    if let Some(encoding) = stored.encoding.name() {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    response
}

/// Whether one of the tags of `If-None-Match` is this one (RFC 9110, 13.1.2: compared weakly).
fn matches(known: &str, etag: &str) -> bool {
    known.split(',').map(str::trim).any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == etag)
}

fn short(status: StatusCode, text: &'static str) -> Response<Bytes> {
    let mut response = Response::new(Bytes::from_static(text.as_bytes()));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// For a file that is opened by itself (a logo may be an SVG): nothing runs in it.
const POLICY: &str = "default-src 'none'; object-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'; base-uri 'none'";

/// The length, where there is a body, and what every answer carries.
fn finish(mut response: Response<Bytes>, https: bool) -> Response<Bytes> {
    let length = HeaderValue::from(response.body().len());
    let unchanged = response.status() == StatusCode::NOT_MODIFIED;
    let headers = response.headers_mut();
    if !unchanged {
        headers.insert(CONTENT_LENGTH, length);
    }
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    security::add(headers, https);
    response
}

/// All values of a header as one list.
fn text(headers: &HeaderMap, name: &HeaderName) -> String {
    headers.get_all(name).iter().filter_map(|value| value.to_str().ok()).collect::<Vec<_>>().join(",")
}
