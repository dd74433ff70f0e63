//! Transitions of the workflow, taken by customers and by agents.

use super::budget::REPLIES;
use crate::Value;
use crate::command::Command;
use crate::ids::{AgentId, RequestKey, SessionId, Slug};

/// An agent takes a transition of the workflow.
#[derive(Clone, Debug)]
pub struct TransitionAsAgent<'a> {
    /// Who does it.
    pub agent: &'a AgentId,
    /// The request.
    pub key: &'a RequestKey,
    /// The transition's key in the workflow.
    pub transition: &'a Slug,
}

impl Command for TransitionAsAgent<'_> {
    const SQL: &'static str = sql!("request/transition_as_agent.sql");

    fn params(&self) -> Vec<Value> {
        vec![self.agent.as_str().into(), self.key.as_str().into(), self.transition.as_str().into()]
    }
}

/// A customer takes a transition that is offered to customers: resolve, reopen.
#[derive(Clone, Debug)]
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

impl Command for TransitionAsContact<'_> {
    const SQL: &'static str = sql!("request/transition_as_contact.sql");

    fn params(&self) -> Vec<Value> {
        let own: [Value; 4] = [self.session.as_str().into(), self.key.as_str().into(), self.transition.as_str().into(), self.reason.into()];
        own.into_iter().chain(REPLIES.params()).collect()
    }
}
