//! Replies, of customers and of agents.

use super::budget::REPLIES;
use crate::command::Command;
use crate::ids::{AgentId, EventId, RequestKey, SessionId, Slug};

/// How long an agent's reply can be taken back, in milliseconds; nobody is told before.
pub const UNDO_WINDOW: i64 = 10_000;

/// An agent replies to the customer, and may move the request on with it.
#[derive(Clone, Command, Debug)]
#[command("request/reply_as_agent.sql")]
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

/// An agent takes their reply back in time.
#[derive(Clone, Command, Debug)]
#[command("request/withdraw_reply.sql")]
pub struct WithdrawReply<'a> {
    /// The author.
    pub agent: &'a AgentId,
    /// The request.
    pub key: &'a RequestKey,
    /// The reply: the id of its event.
    pub reply: &'a EventId,
}

/// A customer replies.
#[derive(Clone, Command, Debug)]
#[command(
    "request/reply_as_contact.sql",
    window: REPLIES.window,
    ahead_of_contact: REPLIES.contact - 1,
    ahead_of_network: REPLIES.network - 1
)]
pub struct ReplyAsContact<'a> {
    /// The customer's session.
    pub session: &'a SessionId,
    /// The request.
    pub key: &'a RequestKey,
    /// Markdown.
    pub body: &'a str,
}
