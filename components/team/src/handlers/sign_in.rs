//! Administrators sign anybody out, and reset a lost second factor.

use portico::command::{self, Command};
use portico::ids::AgentId;
use portico::sign_in::agent::{EndAgentSessions, ResetSecondFactor};
use portico_studio::administrator;
use portico_web::{Path, RequestContext, Response, Result, database};

use super::{submission, to};
use crate::pages::Done;

/// `POST /studio/people/agents/:agent/sessions/end`
pub async fn end_sessions(context: &RequestContext, path: &Path) -> Result<Response> {
    let (desk_session, agent) = (administrator(context).await?, super::agent(path)?);
    let command = EndAgentSessions { session: &desk_session.session, admin: &desk_session.agent, agent: &agent };
    change(context, &agent, &command, Done::SignedOut).await
}

/// `POST /studio/people/agents/:agent/second-factor/reset`
pub async fn reset_second_factor(context: &RequestContext, path: &Path) -> Result<Response> {
    let (desk_session, agent) = (administrator(context).await?, super::agent(path)?);
    let command = ResetSecondFactor { session: &desk_session.session, admin: &desk_session.agent, agent: &agent };
    change(context, &agent, &command, Done::FactorReset).await
}

async fn change(context: &RequestContext, agent: &AgentId, command: &impl Command, done: Done) -> Result<Response> {
    let id = submission(context, &[done.word(), agent.as_str()])?;
    let changed = command::run(&database::internal().await?, &context.call, &id, command).await?;
    Ok(to(agent, if changed.is_some() { done } else { Done::Nothing }))
}
