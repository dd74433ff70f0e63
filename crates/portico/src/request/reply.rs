//! Replies, of customers and of agents.

use super::budget::REPLIES;
use crate::Value;
use crate::command::Command;
use crate::ids::{AgentId, EventId, RequestKey, SessionId, Slug};

/// How long an agent's reply can be taken back, in milliseconds; nobody is told before.
pub const UNDO_WINDOW: i64 = 10_000;

/// An agent replies to the customer, and may move the request on with it.
#[derive(Clone, Debug)]
pub struct ReplyAsAgent<'a> {
    /// The author.
    pub agent: &'a AgentId,
    /// The request.
    pub key: &'a RequestKey,
    /// Markdown.
    pub body: &'a str,
    /// The transition to take with it.
    pub then: Option<&'a Slug>,
    /// Milliseconds UTC: the moment of the call and [`UNDO_WINDOW`].
    pub visible_at: i64,
}

impl Command for ReplyAsAgent<'_> {
    const SQL: &'static str = sql!("request/reply_as_agent.sql");

    fn params(&self) -> Vec<Value> {
        vec![
            self.agent.as_str().into(),
            self.key.as_str().into(),
            self.body.into(),
            self.then.map_or("", Slug::as_str).into(),
            self.visible_at.into(),
        ]
    }
}

/// An agent takes their reply back in time.
#[derive(Clone, Debug)]
pub struct WithdrawReply<'a> {
    /// The author.
    pub agent: &'a AgentId,
    /// The request.
    pub key: &'a RequestKey,
    /// The reply: the id of its event.
    pub reply: &'a EventId,
}

impl Command for WithdrawReply<'_> {
    const SQL: &'static str = sql!("request/withdraw_reply.sql");

    fn params(&self) -> Vec<Value> {
        vec![self.agent.as_str().into(), self.key.as_str().into(), self.reply.as_str().into()]
    }
}

/// A customer replies.
#[derive(Clone, Debug)]
pub struct ReplyAsContact<'a> {
    /// The customer's session.
    pub session: &'a SessionId,
    /// The request.
    pub key: &'a RequestKey,
    /// Markdown.
    pub body: &'a str,
}

impl Command for ReplyAsContact<'_> {
    const SQL: &'static str = sql!("request/reply_as_contact.sql");

    fn params(&self) -> Vec<Value> {
        let own: [Value; 3] = [self.session.as_str().into(), self.key.as_str().into(), self.body.into()];
        own.into_iter().chain(REPLIES.params()).collect()
    }
}
