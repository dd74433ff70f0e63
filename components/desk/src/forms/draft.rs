//! What an agent wrote: a reply for the customer, or a note for the team.

use portico::request::LONGEST_MESSAGE;
use portico_web::Submitted;

/// Why a text can't be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextError {
    /// Nothing was written.
    Missing,
    /// More than [`LONGEST_MESSAGE`] characters.
    TooLong,
}

/// What stands in the two composers of a request.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// The reply, Markdown.
    pub reply: String,
    /// The transition to take with it, or "".
    pub then: String,
    /// What needs another look in the reply.
    pub reply_error: Option<TextError>,
    /// The note, Markdown.
    pub note: String,
    /// What needs another look in the note.
    pub note_error: Option<TextError>,
}

impl Draft {
    /// From the form of a reply.
    pub fn reply(form: &Submitted) -> Self {
        let reply = text(form);
        Draft { reply_error: fault(&reply), reply, then: form.first("then").to_owned(), ..Draft::default() }
    }

    /// From the form of a note.
    pub fn note(form: &Submitted) -> Self {
        let note = text(form);
        Draft { note_error: fault(&note), note, ..Draft::default() }
    }

    /// Whether it came from the team's side.
    pub fn is_note(&self) -> bool {
        !self.note.is_empty() || self.note_error.is_some()
    }
}

/// Browsers send line ends as CR LF (HTML, "form submission"); kept are LF.
fn text(form: &Submitted) -> String {
    form.first("body").replace("\r\n", "\n")
}

fn fault(text: &str) -> Option<TextError> {
    match text.chars().count() {
        0 => Some(TextError::Missing),
        n if n > LONGEST_MESSAGE as usize => Some(TextError::TooLong),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(body: &str) -> Submitted {
        Submitted::from_pairs([("body".to_owned(), body.to_owned())])
    }

    #[test]
    fn a_text_has_one_to_ten_thousand_characters() {
        assert_eq!(Draft::reply(&form("  \r\n ")).reply_error, Some(TextError::Missing));
        assert_eq!(Draft::reply(&form(&"é".repeat(10_000))).reply_error, None);
        assert_eq!(Draft::note(&form(&"é".repeat(10_001))).note_error, Some(TextError::TooLong));
        assert_eq!(Draft::reply(&form("a\r\nb")).reply, "a\nb");
    }
}
