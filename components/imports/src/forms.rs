//! A file that was sent by a form (RFC 7578).

use bytes::Bytes;
use multer::Multipart;
use portico::ids::EventId;
use portico_web::{HttpError, RequestContext, Result};

/// A file that was sent.
pub struct SentFile {
    /// Of the form.
    pub form_id: EventId,
    /// Its name, as the browser says it.
    pub name: String,
    /// What is in it; nothing where none was chosen.
    pub bytes: Bytes,
}

/// The most characters of a file's name that are kept.
const LONGEST_FILE_NAME: usize = 120;

/// The file in the field `file`; `None` where another kind of form was sent.
///
/// # Errors
/// HTTP 400 where it is not what a browser sends.
pub async fn sent_file(context: &RequestContext) -> Result<Option<SentFile>> {
    let kind = context.header("content-type").unwrap_or_default();
    let Ok(boundary) = multer::parse_boundary(kind) else { return Ok(None) };
    let body = context.body.clone();
    let mut parts = Multipart::new(futures::stream::once(async move { Ok::<_, std::convert::Infallible>(body) }), boundary);
    let (mut form_id, mut name, mut bytes) = (None, String::new(), Bytes::new());
    while let Some(part) = parts.next_field().await.map_err(|_| HttpError::bad_request())? {
        let (field, file) = (part.name().unwrap_or_default().to_owned(), part.file_name().unwrap_or_default().to_owned());
        let content = part.bytes().await.map_err(|_| HttpError::bad_request())?;
        match field.as_str() {
            "form_id" => form_id = std::str::from_utf8(&content).ok().and_then(EventId::parse),
            "file" => {
                let plain = file.chars().filter(|letter| !letter.is_control());
                name = plain.take(LONGEST_FILE_NAME).collect();
                bytes = content;
            }
            _ => {}
        }
    }
    Ok(Some(SentFile { form_id: form_id.ok_or_else(HttpError::bad_request)?, name, bytes }))
}
