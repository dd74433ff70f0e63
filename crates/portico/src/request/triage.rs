//! Who has a request, and how urgent it is.

use crate::command::Command;
use crate::ids::{AgentId, RequestKey};

/// An agent gives a request to somebody, or to nobody.
#[derive(Clone, Command, Debug)]
#[command("request/assign.sql")]
pub struct AssignRequest<'a> {
    /// Who does it.
    pub agent: &'a AgentId,
    /// The request.
    pub key: &'a RequestKey,
    /// Who has it from now on.
    pub assignee: Option<&'a AgentId>,
}

/// An agent sets how urgent a request is.
#[derive(Clone, Command, Debug)]
#[command("request/prioritise.sql")]
pub struct PrioritiseRequest<'a> {
    /// Who does it.
    pub agent: &'a AgentId,
    /// The request.
    pub key: &'a RequestKey,
    /// 1 (urgent) to 4 (low).
    pub priority: u8,
}
