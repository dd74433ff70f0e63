//! What a runtime says of a call.

use std::net::SocketAddr;

use http::header::HOST;
use http::{HeaderName, HeaderValue, Request};
use hyper::body::Incoming;

/// Adds what a runtime says of a call, as far as [`RequestContext`] reads it.
pub fn describe(request: &mut Request<Incoming>, peer: SocketAddr) {
    let host = request.headers().get(HOST).and_then(|host| host.to_str().ok()).unwrap_or("localhost");
    let full_url = format!("http://{host}{}", request.uri());
    for (name, value) in [("spin-full-url", full_url), ("spin-client-addr", peer.to_string())] {
        if let Ok(value) = HeaderValue::try_from(value) {
            request.headers_mut().append(HeaderName::from_static(name), value);
        }
    }
}
