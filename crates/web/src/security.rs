//! The headers that every answer of every component carries: pages, files, refusals, empty answers (ASVS 5, V3.4).

use http::header::STRICT_TRANSPORT_SECURITY;
use http::{HeaderMap, HeaderName, HeaderValue};

/// The policy of a page, by what it may hold in a frame and who may hold it in one.
macro_rules! policy {
    ($holds:literal, $held_by:literal) => {
        concat!(
            "default-src 'none'; object-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; ",
            "manifest-src 'self'; form-action 'self'; ",
            $holds,
            "frame-ancestors ",
            $held_by,
            "; base-uri 'none'"
        )
    };
}

/// For a page that holds a preview in a frame.
pub const HOLDS_A_PREVIEW: &str = policy!("frame-src 'self'; ", "'none'");
/// For the preview within: our own pages may hold it.
pub const IS_A_PREVIEW: &str = policy!("", "'self'");

/// Headers that an answer may set otherwise for itself, as a file does with its policy.
const ALWAYS: [(&str, &str); 6] = [
    ("content-security-policy", policy!("", "'none'")),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()"),
];

/// A year (RFC 6797). Other names of the company's domain are not ours to speak for.
const HSTS: &str = "max-age=31536000";

/// Adds what is missing. `https`: whether the site is reached over TLS ([`crate::origin::is_https`]).
pub fn add(headers: &mut HeaderMap, https: bool) {
    for (name, value) in ALWAYS {
        headers.entry(HeaderName::from_static(name)).or_insert(HeaderValue::from_static(value));
    }
    if https {
        headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(HSTS));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answers_own_policy_stays_and_the_rest_is_added() {
        let mut headers = HeaderMap::new();
        headers.insert("content-security-policy", HeaderValue::from_static("sandbox"));
        add(&mut headers, true);
        assert_eq!(headers["content-security-policy"], "sandbox");
        assert_eq!((headers.len(), &headers["strict-transport-security"]), (7, &HeaderValue::from_static(HSTS)));
        let mut plain = HeaderMap::new();
        add(&mut plain, false);
        assert!(!plain.contains_key(STRICT_TRANSPORT_SECURITY));
    }
}
