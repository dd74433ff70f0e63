//! A customer submits a request.

use super::budget::SUBMISSIONS;
use crate::Value;
use crate::command::Command;
use crate::ids::{RequestKey, SessionId, Slug};

/// A customer submits a request. Appended: the request's id is the subject, its key is `data.key`.
#[derive(Clone, Debug)]
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
    /// The other answers, JSON as [`crate::form::Answers::to_json`] gives it.
    pub answers: &'a str,
    /// For which of their organisations, where they have several.
    pub organisation: Option<&'a Slug>,
    /// The earlier request that this one takes up again.
    pub follows: Option<&'a RequestKey>,
}

impl Command for SubmitRequest<'_> {
    const SQL: &'static str = sql!("request/submit.sql");

    fn params(&self) -> Vec<Value> {
        let own: [Value; 8] = [
            self.session.as_str().into(),
            self.portal.as_str().into(),
            self.request_type.as_str().into(),
            self.title.into(),
            self.body.into(),
            self.answers.into(),
            self.organisation.map_or("", Slug::as_str).into(),
            self.follows.map_or("", RequestKey::as_str).into(),
        ];
        own.into_iter().chain(SUBMISSIONS.params()).collect()
    }
}
