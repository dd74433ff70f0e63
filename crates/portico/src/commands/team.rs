//! What agents do. All but [`PostNote`] write to the database `default`; the caller has checked the agent's session in `internal`.

use super::Command;
use crate::Value;
use crate::ids::{AgentId, EventId, RequestKey, SessionId, Slug};

/// How long an agent's reply can be taken back, in milliseconds; nobody is told before.
pub const UNDO_WINDOW: i64 = 10_000;

/// An agent replies to the customer, and may move the request on with it.
#[derive(Clone, Debug)]
pub struct AnswerRequest<'a> {
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

impl Command for AnswerRequest<'_> {
    const SQL: &'static str = include_str!("../../../../sql/commands/answer_request.sql");

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
    const SQL: &'static str = include_str!("../../../../sql/commands/withdraw_reply.sql");

    fn params(&self) -> Vec<Value> {
        vec![self.agent.as_str().into(), self.key.as_str().into(), self.reply.as_str().into()]
    }
}

/// An agent takes a transition of the workflow.
#[derive(Clone, Debug)]
pub struct TransitionRequest<'a> {
    /// Who does it.
    pub agent: &'a AgentId,
    /// The request.
    pub key: &'a RequestKey,
    /// The transition's key in the workflow.
    pub transition: &'a Slug,
}

impl Command for TransitionRequest<'_> {
    const SQL: &'static str = include_str!("../../../../sql/commands/transition_request.sql");

    fn params(&self) -> Vec<Value> {
        vec![self.agent.as_str().into(), self.key.as_str().into(), self.transition.as_str().into()]
    }
}

/// An agent gives a request to somebody, or to nobody.
#[derive(Clone, Debug)]
pub struct AssignRequest<'a> {
    /// Who does it.
    pub agent: &'a AgentId,
    /// The request.
    pub key: &'a RequestKey,
    /// Who has it from now on.
    pub assignee: Option<&'a AgentId>,
}

impl Command for AssignRequest<'_> {
    const SQL: &'static str = include_str!("../../../../sql/commands/assign_request.sql");

    fn params(&self) -> Vec<Value> {
        vec![self.agent.as_str().into(), self.key.as_str().into(), self.assignee.map_or("", AgentId::as_str).into()]
    }
}

/// An agent sets how urgent a request is.
#[derive(Clone, Debug)]
pub struct PrioritiseRequest<'a> {
    /// Who does it.
    pub agent: &'a AgentId,
    /// The request.
    pub key: &'a RequestKey,
    /// 1 (urgent) to 4 (low).
    pub priority: u8,
}

impl Command for PrioritiseRequest<'_> {
    const SQL: &'static str = include_str!("../../../../sql/commands/prioritise_request.sql");

    fn params(&self) -> Vec<Value> {
        vec![self.agent.as_str().into(), self.key.as_str().into(), i64::from(self.priority).into()]
    }
}

/// An agent writes a note, in the database `internal`; that they may work on the request was seen in `default` before.
#[derive(Clone, Debug)]
pub struct PostNote<'a> {
    /// The author's session.
    pub session: &'a SessionId,
    /// The author, as was seen in `default`: the session must be theirs.
    pub agent: &'a AgentId,
    /// The request.
    pub key: &'a RequestKey,
    /// Markdown.
    pub body: &'a str,
}

impl Command for PostNote<'_> {
    const SQL: &'static str = include_str!("../../../../sql/commands/post_note.sql");

    fn params(&self) -> Vec<Value> {
        vec![self.session.as_str().into(), self.key.as_str().into(), self.body.into(), self.agent.as_str().into()]
    }
}
