//! What comes in: filters of the list, replies, transitions.

use http::StatusCode;
use portico::definition::{State, Word};
use portico::ids::{EventId, RequestKey, Slug};
use portico::request::LONGEST_MESSAGE;
use portico_web::{HttpError, Path, RequestContext, Result};

/// The states that the list can be narrowed to; `None` is all of them.
pub const STATES: [Option<State>; 4] = [None, Some(State::Waiting), Some(State::Progress), Some(State::Done)];

/// The request that an address names.
pub fn key(path: &Path) -> Result<RequestKey> {
    RequestKey::parse(path.get("key")).ok_or_else(HttpError::not_found)
}

/// The cursor of a page: only what is older than this.
pub fn before(context: &RequestContext) -> Result<Option<i64>> {
    Ok(context.query("before")?.parse().ok().filter(|seq| *seq > 0))
}

/// What the list is narrowed to.
pub struct Filter {
    /// One of [`STATES`].
    pub state: Option<State>,
    /// What is searched for; it goes over all states.
    pub search: String,
    /// The cursor.
    pub before: Option<i64>,
}

impl Filter {
    /// From the query of an address; an unknown state is all of them.
    pub fn parse(context: &RequestContext) -> Result<Self> {
        let search: String = context.query("q")?.trim().chars().take(200).collect();
        let wanted = context.query("state")?;
        let state = State::read(&wanted).filter(|_| search.is_empty());
        Ok(Filter { state, search, before: before(context)? })
    }
}

/// Why a text can't be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextError {
    /// Nothing was written.
    Empty,
    /// More than [`LONGEST_MESSAGE`] characters.
    TooLong,
    /// The budget of replies is used up until then, milliseconds UTC.
    OverBudget {
        /// Milliseconds UTC.
        until: i64,
    },
}

impl TextError {
    /// Of the page that says so.
    pub fn status(self) -> StatusCode {
        match self {
            TextError::Empty | TextError::TooLong => StatusCode::UNPROCESSABLE_ENTITY,
            TextError::OverBudget { .. } => StatusCode::TOO_MANY_REQUESTS,
        }
    }
}

/// Judges a text of at most [`LONGEST_MESSAGE`] characters.
pub fn text_error(text: &str) -> Option<TextError> {
    match text.chars().count() {
        0 => Some(TextError::Empty),
        length if length > LONGEST_MESSAGE as usize => Some(TextError::TooLong),
        _ => None,
    }
}

/// A reply.
pub struct ReplyForm {
    form_id: EventId,
    /// Markdown.
    pub body: String,
}

impl ReplyForm {
    /// From the form; HTTP 400 where it is not ours.
    pub fn parse(context: &RequestContext) -> Result<Self> {
        Ok(ReplyForm { form_id: context.form_id()?, body: typed_text(context, "body") })
    }

    /// The id of its event.
    pub fn event(&self, key: &RequestKey) -> EventId {
        EventId::of_submission(&self.form_id, &[key.as_str(), "reply", &self.body])
    }
}

/// A transition that a customer takes.
pub struct TransitionForm {
    form_id: EventId,
    /// Which one.
    pub transition: Slug,
    /// Why; "" where nothing was said.
    pub reason: String,
}

impl TransitionForm {
    /// From the form; HTTP 400 where it is not ours.
    pub fn parse(context: &RequestContext) -> Result<Self> {
        let transition = Slug::parse(context.form().first("transition")).ok_or_else(HttpError::bad_request)?;
        Ok(TransitionForm { form_id: context.form_id()?, transition, reason: typed_text(context, "reason") })
    }

    /// The id of its event.
    pub fn event(&self, key: &RequestKey) -> EventId {
        EventId::of_submission(&self.form_id, &[key.as_str(), self.transition.as_str(), &self.reason])
    }
}

/// Browsers send line ends as CR LF, and count them as one character.
fn typed_text(context: &RequestContext, field: &str) -> String {
    context.form().first(field).replace("\r\n", "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_between_one_and_ten_thousand_characters() {
        assert_eq!(text_error(""), Some(TextError::Empty));
        assert_eq!(text_error("é"), None);
        assert_eq!(text_error(&"é".repeat(10_000)), None);
        assert_eq!(text_error(&"é".repeat(10_001)), Some(TextError::TooLong));
    }
}
