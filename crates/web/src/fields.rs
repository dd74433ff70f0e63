//! The fields of queries and form bodies: percent-decoded (WHATWG URL, 5.1), strictly UTF-8, without NUL.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use portico::portal::form::Submitted;

use crate::{HttpError, Result};

/// A body, or a query, has at most so many fields: more than a form can have, and few enough to look through.
pub const MOST_PAIRS: usize = 1000;

/// Reads `application/x-www-form-urlencoded` pairs, in order.
///
/// # Errors
/// HTTP 400 where the text is not UTF-8 or holds a NUL, 413 where it has more than [`MOST_PAIRS`].
pub fn pairs(text: &str) -> Result<Vec<(String, String)>> {
    if text.split('&').nth(MOST_PAIRS).is_some() {
        return Err(HttpError::too_large());
    }
    text.split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            Ok((decode(name)?, decode(value)?))
        })
        .collect()
}

/// Reads a body of a form.
///
/// # Errors
/// HTTP 400 where it is not UTF-8 or holds a NUL.
pub fn submitted(body: &[u8]) -> Result<Submitted> {
    let text = std::str::from_utf8(body).map_err(|_| HttpError::bad_request())?;
    Ok(Submitted::from_pairs(pairs(text)?))
}

/// Percent-decodes one piece; `+` is a space.
///
/// # Errors
/// HTTP 400 where it is not UTF-8 or holds a NUL.
pub fn decode(text: &str) -> Result<String> {
    let spaced = text.replace('+', " ");
    let decoded = percent_decode_str(&spaced).decode_utf8().map_err(|_| HttpError::bad_request())?;
    if decoded.contains('\0') { Err(HttpError::bad_request()) } else { Ok(decoded.into_owned()) }
}

const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// Percent-encodes a value for a query.
#[must_use]
pub fn encode(text: &str) -> String {
    utf8_percent_encode(text, KEPT).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_decoded_strictly() {
        let read = pairs("a=1+2&b=%C3%A9&b=&c").unwrap();
        let expected = [("a", "1 2"), ("b", "é"), ("b", ""), ("c", "")];
        assert!(read.iter().map(|(n, v)| (n.as_str(), v.as_str())).eq(expected));
        assert!(pairs("a=%ff").is_err());
        assert!(pairs("a=%00").is_err());
        assert!(submitted(b"a=\xff").is_err());
        assert_eq!(pairs(&vec!["a=1"; MOST_PAIRS].join("&")).unwrap().len(), MOST_PAIRS);
        assert!(pairs(&vec!["a=1"; MOST_PAIRS + 1].join("&")).is_err());
        assert_eq!(encode("/requests?a=b c"), "%2Frequests%3Fa%3Db%20c");
    }
}
