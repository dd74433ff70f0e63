//! A file that a form sent, with the form's other fields (`multipart/form-data`, RFC 7578). The call's body is whole and bounded by its route
//! before any of it is read here.

use bytes::Bytes;
use futures::stream;
use multer::Multipart;
use portico_web::{HttpError, RequestContext, Result};

/// The largest file, in bytes.
pub const LARGEST_FILE: usize = 2 * 1024 * 1024;
/// The largest body: a file and some short fields.
pub const LARGEST_UPLOAD: usize = LARGEST_FILE + 64 * 1024;
/// No form of ours has more fields.
const MOST_FIELDS: usize = 20;

/// What was sent.
pub struct Upload {
    /// The fields, in order.
    pub pairs: Vec<(String, String)>,
    /// The file's bytes; empty where none was chosen.
    pub file: Bytes,
    /// The file's name, as the browser says it: to be shown, and for nothing else.
    pub name: String,
}

/// The most characters of a file's name that are kept.
const LONGEST_FILE_NAME: usize = 120;

/// Reads it.
///
/// # Errors
/// HTTP 415 where it is no such form, 400 where it is broken.
pub async fn read(context: &RequestContext) -> Result<Upload> {
    read_with(context, MOST_FIELDS).await
}

/// The same, of a form with more fields.
///
/// # Errors
/// As [`read`].
pub async fn read_with(context: &RequestContext, most_fields: usize) -> Result<Upload> {
    let boundary = multer::parse_boundary(context.header("content-type").unwrap_or_default()).map_err(|_| HttpError::media_type())?;
    parse(context.body.clone(), boundary, most_fields).await.ok_or_else(HttpError::bad_request)
}

async fn parse(body: Bytes, boundary: String, most_fields: usize) -> Option<Upload> {
    let mut parts = Multipart::new(stream::iter([Ok::<_, std::convert::Infallible>(body)]), boundary);
    let mut upload = Upload { pairs: Vec::new(), file: Bytes::new(), name: String::new() };
    while let Some(part) = parts.next_field().await.ok()? {
        let name = part.name().unwrap_or_default().to_owned();
        let file_name: String =
            part.file_name().unwrap_or_default().chars().filter(|letter| !letter.is_control()).take(LONGEST_FILE_NAME).collect();
        let bytes = part.bytes().await.ok()?;
        if name == "file" {
            (upload.file, upload.name) = (bytes, file_name);
        } else if upload.pairs.len() < most_fields {
            upload.pairs.push((name, std::str::from_utf8(&bytes).ok()?.to_owned()));
        } else {
            return None;
        }
    }
    Some(upload)
}

#[cfg(test)]
mod tests {
    use futures::FutureExt;

    use super::*;

    fn read(body: &str) -> Option<Upload> {
        parse(Bytes::from(body.to_owned()), "x".to_owned(), MOST_FIELDS).now_or_never().unwrap()
    }

    #[test]
    fn a_file_comes_with_the_other_fields_of_its_form() {
        let part = |name: &str, words: &str| format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{words}\r\n");
        let file = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n\u{1}PNG\r\n--x--\r\n";
        let upload = read(&(part("form_id", "7") + file)).unwrap();
        assert_eq!(upload.name, "a.png");
        assert_eq!((upload.pairs, upload.file.as_ref()), (vec![("form_id".to_owned(), "7".to_owned())], b"\x01PNG".as_slice()));
        assert!(read(&part("form_id", "7")).is_none(), "a body that ends in the middle is none");
        assert!(read(&((0..30).map(|_| part("a", "b")).collect::<String>() + "--x--\r\n")).is_none(), "so many fields has no form");
    }
}
