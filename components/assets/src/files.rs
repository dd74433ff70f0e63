//! The mounted folder. What was read is kept for the life of the instance.

use std::cell::RefCell;
use std::collections::HashMap;

use bytes::Bytes;

use crate::encoding::Encoding;

/// One encoding of one file.
#[derive(Clone, Debug)]
pub struct Stored {
    /// The bytes that are sent.
    pub bytes: Bytes,
    /// Their hash, quoted (RFC 9110, 8.8.3).
    pub etag: String,
    /// Their encoding.
    pub encoding: Encoding,
}

/// File types by the end of their names. What is not listed is not served.
const TYPES: [(&str, &str); 13] = [
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("svg", "image/svg+xml; charset=utf-8"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("webp", "image/webp"),
    ("avif", "image/avif"),
    ("ico", "image/x-icon"),
    ("woff2", "font/woff2"),
    ("txt", "text/plain; charset=utf-8"),
    ("webmanifest", "application/manifest+json"),
];

/// The media type of a name; `None` where such a file is not served.
pub fn media_type(name: &str) -> Option<&'static str> {
    let (_, ending) = name.rsplit_once('.')?;
    TYPES.iter().find(|(known, _)| *known == ending).map(|(_, media_type)| *media_type)
}

/// Whether this can be the name of a file in the folder, and of nothing else.
pub fn is_name(name: &str) -> bool {
    let plain = |part: &str| {
        !part.is_empty() && !part.starts_with('.') && part.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_'))
    };
    name.len() <= 200 && name.split('/').all(plain)
}

/// Whether the name holds the hash of its content: eight hexadecimal digits, or eight capitals and digits, before its ending.
pub fn is_hashed(name: &str) -> bool {
    let mut parts = name.rsplit('.').skip(1);
    let (hash, base) = (parts.next().unwrap_or_default(), parts.next());
    let hexadecimal = hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    let capitals = hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'A'..=b'Z'));
    base.is_some() && hash.len() == 8 && (hexadecimal || capitals)
}

thread_local! {
    static READ: RefCell<HashMap<String, Stored>> = RefCell::default();
}

/// A file in one encoding, where the build made that.
pub fn read(name: &str, encoding: Encoding) -> Option<Stored> {
    let path = format!("/{name}{}", encoding.suffix());
    if let Some(stored) = READ.with_borrow(|read| read.get(&path).cloned()) {
        return Some(stored);
    }
    let bytes = Bytes::from(std::fs::read(&path).ok()?);
    let hash: String = hmac_sha256::Hash::hash(&bytes).iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    let stored = Stored { bytes, etag: format!("\"{hash}\""), encoding };
    READ.with_borrow_mut(|read| read.insert(path, stored.clone()));
    Some(stored)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_outside_the_folder_has_a_name() {
        for good in ["app.66dc39d9.css", "logos/northwind.svg"] {
            assert!(is_name(good), "{good}");
        }
        for bad in ["", "/", "../secret.txt", "a/../b.txt", "a//b.txt", ".env", "a/.b", "a%2fb.txt", "a\\b.txt", "a b.txt", "a\0.txt"] {
            assert!(!is_name(bad), "{bad}");
        }
    }

    #[test]
    fn a_hash_in_the_name_is_told_from_a_word() {
        assert!(is_hashed("app.66dc39d9.css") && is_hashed("part.WAW26FMH.js") && is_hashed("logos/a.66dc39d9.svg"));
        assert!(!is_hashed("app.css") && !is_hashed("66dc39d9.css") && !is_hashed("favicon.original.svg") && !is_hashed("assets.json"));
    }

    #[test]
    fn only_known_types_are_served() {
        assert_eq!(media_type("app.css"), Some("text/css; charset=utf-8"));
        assert_eq!(media_type("app.css.br"), None);
        assert_eq!(media_type("app"), None);
    }
}
