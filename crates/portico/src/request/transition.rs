//! Transitions of the workflow, taken by customers and by agents.

use super::budget::REPLIES;
use crate::command::Command;
use crate::ids::{AgentId, RequestKey, SessionId, Slug};

/// An agent takes a transition of the workflow.
#[derive(Clone, Command, Debug)]
#[command("request/transition_as_agent.sql")]
pub struct TransitionAsAgent<'a> {
    /// Who does it.
    pub agent: &'a AgentId,
    /// The request.
    pub key: &'a RequestKey,
    /// The transition's key in the workflow.
    pub transition: &'a Slug,
}

/// A customer takes a transition that is offered to customers: resolve, reopen.
#[derive(Clone, Command, Debug)]
#[command(
    "request/transition_as_contact.sql",
    window: REPLIES.window,
    ahead_of_contact: REPLIES.contact - 1,
    ahead_of_network: REPLIES.network - 1
)]
pub struct TransitionAsContact<'a> {
    /// The customer's session.
    pub session: &'a SessionId,
    /// The request.
    pub key: &'a RequestKey,
    /// The transition's key in the workflow.
    pub transition: &'a Slug,
    /// Why; empty where none is asked for.
    pub reason: &'a str,
}
