//! Who has a request, and how urgent it is.

use crate::Value;
use crate::command::Command;
use crate::ids::{AgentId, RequestKey};

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
    const SQL: &'static str = sql!("request/assign.sql");

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
    const SQL: &'static str = sql!("request/prioritise.sql");

    fn params(&self) -> Vec<Value> {
        vec![self.agent.as_str().into(), self.key.as_str().into(), i64::from(self.priority).into()]
    }
}
