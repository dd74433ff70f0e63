//! Handlers, one file for each kind of thing that is asked for.

use portico::ids::{AgentId, EventId};
use portico_web::{HttpError, Path, RequestContext, Response, Result};

use crate::pages::Done;

pub mod change;
pub mod closing;
pub mod invite;
pub mod link;
pub mod list;
pub mod profile;
pub mod sign_in;

fn agent(path: &Path) -> Result<AgentId> {
    AgentId::parse(path.get("agent")).ok_or_else(HttpError::not_found)
}

/// The page of an agent, which tells what was done.
fn to(agent: &AgentId, done: Done) -> Response {
    Response::redirect(&format!("/studio/people/agents/{agent}?done={}", done.word()))
}

/// The id of what the form does.
fn submission(context: &RequestContext, content: &[&str]) -> Result<EventId> {
    Ok(EventId::of_submission(&context.form_id()?, content))
}
