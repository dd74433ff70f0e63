//! A customer submits a request.

use super::budget::SUBMISSIONS;
use crate::command::Command;
use crate::ids::{ContactId, RequestKey, SessionId, Slug};

/// A customer submits a request. Appended: the request's id is the subject, its key is `data.key`.
#[derive(Clone, Command, Debug)]
#[command(
    "request/submit.sql",
    window: SUBMISSIONS.window,
    ahead_of_contact: SUBMISSIONS.contact - 1,
    ahead_of_network: SUBMISSIONS.network - 1
)]
pub struct SubmitRequest<'a> {
    /// The customer's session.
    pub session: &'a SessionId,
    /// The portal it is submitted in.
    pub portal: &'a Slug,
    /// The request type.
    pub request_type: &'a Slug,
    /// The customer's summary.
    pub title: &'a str,
    /// The customer's description, Markdown.
    pub body: &'a str,
    /// The other answers, JSON as [`crate::portal::form::FormAnswer::list_to_json`] gives it.
    pub answers: &'a str,
    /// The version of the form that was filled in.
    pub form_version: i64,
    /// The version of the form that the answers were judged by: nothing is written where another is live by now.
    pub live_version: i64,
    /// For which of their organisations, where they have several.
    pub organisation: Option<&'a Slug>,
    /// Whose it is, where a lead asks for a member of that organisation.
    pub for_member: Option<&'a ContactId>,
    /// The earlier request that this one takes up again.
    pub follows: Option<&'a RequestKey>,
}
