//! Administrators see how the team is signed in, sign anybody out, and reset a lost second factor.

use http::header::CACHE_CONTROL;
use portico::command;
use portico::command::Command;
use portico::ids::{AgentId, EventId};
use portico::people::{AgentTeam, DeskTeam, is_admin};
use portico::sign_in::agent::{EndAgentSessions, ResetSecondFactor};
use portico_web::agent_token::AgentToken;
use portico_web::{AdmitAgent, HttpError, Path, RequestContext, Response, Result, database};

use super::named;
use crate::pages::{self, Done};

/// `GET /desk/agents?done=`
pub async fn team(context: &RequestContext, _: &Path) -> Result<Response> {
    let token = named(context).await?;
    let (default, internal) = (database::default().await?, database::internal().await?);
    let (team, accounts) =
        futures::join!(DeskTeam::load(&default, &token.agent), AgentTeam::load(&internal, &token.session, context.call.at));
    let (team, accounts) = (team?, accounts?);
    let team = team.admit(context, &accounts)?;
    let page = pages::team(&team, &accounts.accounts, Done::parse(&context.query("done")?));
    Ok(Response::page(page).header(CACHE_CONTROL, "no-store"))
}

/// `POST /desk/agents/:id/sessions/end`
pub async fn end_sessions(context: &RequestContext, path: &Path) -> Result<Response> {
    let (token, agent) = (named(context).await?, agent(path)?);
    let command = EndAgentSessions { session: &token.session, admin: &token.agent, agent: &agent };
    change(context, &token, &command, Done::SignedOut).await
}

/// `POST /desk/agents/:id/second-factor/reset`
pub async fn reset_second_factor(context: &RequestContext, path: &Path) -> Result<Response> {
    let (token, agent) = (named(context).await?, agent(path)?);
    let command = ResetSecondFactor { session: &token.session, admin: &token.agent, agent: &agent };
    change(context, &token, &command, Done::FactorReset).await
}

/// An administrator is told so by `default`; the command asks in `internal` for the session.
async fn change(context: &RequestContext, token: &AgentToken, command: &impl Command, done: Done) -> Result<Response> {
    let internal = database::internal().await?;
    if !is_admin(&database::default().await?, &token.agent).await? {
        let owner = portico::sign_in::agent::agent_session(&internal, &token.session, context.call.at).await?;
        return Err(if owner.as_ref() == Some(&token.agent) { HttpError::not_found() } else { HttpError::desk_sign_in_first() });
    }
    match command::run(&internal, &context.call, &EventId::generate(), command).await? {
        Some(_) => Ok(Response::redirect(&done.address_of_team())),
        // The session is over, or there is nothing to end: the list tells which.
        None => Ok(Response::redirect("/desk/agents")),
    }
}

fn agent(path: &Path) -> Result<AgentId> {
    AgentId::parse(path.get("id")).ok_or_else(HttpError::not_found)
}
