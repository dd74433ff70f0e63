//! What customers do.

use super::Command;
use crate::Value;
use crate::budget::{REPLIES, SUBMISSIONS};
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
    const SQL: &'static str = include_str!("../../../../sql/commands/submit_request.sql");

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

/// A customer replies.
#[derive(Clone, Debug)]
pub struct PostReply<'a> {
    /// The customer's session.
    pub session: &'a SessionId,
    /// The request.
    pub key: &'a RequestKey,
    /// Markdown.
    pub body: &'a str,
}

impl Command for PostReply<'_> {
    const SQL: &'static str = include_str!("../../../../sql/commands/post_reply.sql");

    fn params(&self) -> Vec<Value> {
        let own: [Value; 3] = [self.session.as_str().into(), self.key.as_str().into(), self.body.into()];
        own.into_iter().chain(REPLIES.params()).collect()
    }
}

/// A customer takes a transition that is offered to customers: resolve, reopen.
#[derive(Clone, Debug)]
pub struct MoveRequest<'a> {
    /// The customer's session.
    pub session: &'a SessionId,
    /// The request.
    pub key: &'a RequestKey,
    /// The transition's key in the workflow.
    pub transition: &'a Slug,
    /// Why; empty where none is asked for.
    pub reason: &'a str,
}

impl Command for MoveRequest<'_> {
    const SQL: &'static str = include_str!("../../../../sql/commands/move_request.sql");

    fn params(&self) -> Vec<Value> {
        let own: [Value; 4] = [self.session.as_str().into(), self.key.as_str().into(), self.transition.as_str().into(), self.reason.into()];
        own.into_iter().chain(REPLIES.params()).collect()
    }
}
