//! A file that was sent, or pasted.

use bytes::Bytes;
use portico::ids::{Email, EventId};
use portico::site::studio::GivenVersion;
use portico_studio::upload::{self, LARGEST_FILE};
use portico_web::{HttpError, RequestContext, Result};

/// As many things as a file can have are ticked one by one.
const MOST_FIELDS: usize = 5_000;
/// A pasted file has a name too: that of every export.
const NAME: &str = "portico.json";

/// What the forms of this page send.
pub struct Sent {
    /// Of the form.
    pub form_id: EventId,
    /// The file's bytes; what was pasted where none was chosen.
    pub file: Bytes,
    name: String,
    /// Whom to show too, by their address.
    pub person: String,
    /// The things that are to be drafted: [`box_value`].
    pub ticked: Vec<String>,
}

impl Sent {
    /// Reads it. A form of another kind has sent nothing.
    ///
    /// # Errors
    /// HTTP 400 where it is broken.
    pub async fn read(context: &RequestContext) -> Result<Self> {
        if !context.header("content-type").is_some_and(|kind| kind.starts_with("multipart/form-data")) {
            return Ok(Sent {
                form_id: EventId::generate(),
                file: Bytes::new(),
                name: NAME.to_owned(),
                person: String::new(),
                ticked: Vec::new(),
            });
        }
        let upload = upload::read_with(context, MOST_FIELDS).await?;
        let first = |name: &str| upload.pairs.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str()).unwrap_or_default();
        let person = first("person").trim();
        let person = Email::parse(person).map_or_else(|| person.to_owned(), |email| email.as_str().to_owned());
        let name = if upload.file.is_empty() { first("name") } else { upload.name.as_str() };
        let is_ticked = |(name, value): &(String, String)| (name == "thing").then(|| value.clone());
        Ok(Sent {
            form_id: EventId::parse(first("form_id")).ok_or_else(HttpError::bad_request)?,
            // Forms send each end of a line as two bytes.
            file: if upload.file.is_empty() { Bytes::from(first("text").replace("\r\n", "\n")) } else { upload.file.clone() },
            name: Some(name).filter(|name| !name.is_empty()).unwrap_or(NAME).to_owned(),
            ticked: upload.pairs.iter().filter_map(is_ticked).collect(),
            person,
        })
    }

    /// Whether there is more of it than is read.
    pub fn is_too_large(&self) -> bool {
        self.file.len() > LARGEST_FILE
    }

    /// What it is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The file as it can be mended where it is pasted; nothing of what is no text.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.file).unwrap_or_default()
    }
}

/// What the box of a thing sends: which one, and the versions that are seen.
pub fn box_value(version: &GivenVersion) -> String {
    let draft = version.draft.as_ref().map_or(0, |draft| draft.seq);
    format!("{}/{}/{}/{draft}", version.thing.word(), version.key, version.live_seq)
}
