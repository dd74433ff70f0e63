//! Administrators see how the team is signed in, sign anybody out, and reset a lost second factor.

use http::header::CACHE_CONTROL;
use portico::command;
use portico::command::Command;
use portico::ids::{AgentId, EventId};
use portico::people::{AgentTeam, DeskTeam, is_admin};
use portico::sign_in::agent::{EndAgentSessions, ResetSecondFactor};
use portico_web::session::AgentToken;
use portico_web::{Answer, Failure, Path, Result, Visitor, database};

use super::named;
use crate::pages::{self, Done};

/// `GET /desk/agents?done=`
pub async fn team(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let token = named(visitor).await?;
    let (default, internal) = (database::default().await?, database::internal().await?);
    let (team, accounts) =
        futures::join!(DeskTeam::load(&default, &token.agent), AgentTeam::load(&internal, &token.session, visitor.call.at));
    let (team, accounts) = (team?, accounts?);
    if accounts.agent_id.as_ref() != Some(&token.agent) || team.agent.is_none() {
        return Err(Failure::desk_sign_in_first());
    }
    let chrome = visitor.desk_frame(team.site.as_ref(), team.agent.as_ref());
    if team.team.is_empty() {
        return Err(Failure::not_found().within(chrome));
    }
    let page = pages::team(chrome, &token.agent, &team.team, &accounts.accounts, Done::parse(&visitor.query("done")?));
    Ok(Answer::page(page).header(CACHE_CONTROL, "no-store"))
}

/// `POST /desk/agents/:id/sessions/end`
pub async fn end_sessions(visitor: &Visitor, path: &Path) -> Result<Answer> {
    let (token, agent) = (named(visitor).await?, agent(path)?);
    let command = EndAgentSessions { session: &token.session, admin: &token.agent, agent: &agent };
    change(visitor, &token, &command, Done::SignedOut).await
}

/// `POST /desk/agents/:id/second-factor/reset`
pub async fn reset_second_factor(visitor: &Visitor, path: &Path) -> Result<Answer> {
    let (token, agent) = (named(visitor).await?, agent(path)?);
    let command = ResetSecondFactor { session: &token.session, admin: &token.agent, agent: &agent };
    change(visitor, &token, &command, Done::FactorReset).await
}

/// An administrator is told so by `default`; the command asks in `internal` for the session.
async fn change(visitor: &Visitor, token: &AgentToken, command: &impl Command, done: Done) -> Result<Answer> {
    let internal = database::internal().await?;
    if !is_admin(&database::default().await?, &token.agent).await? {
        let owner = portico::sign_in::agent::agent_session(&internal, &token.session, visitor.call.at).await?;
        return Err(if owner.as_ref() == Some(&token.agent) { Failure::not_found() } else { Failure::desk_sign_in_first() });
    }
    match command::run(&internal, &visitor.call, &EventId::generate(), command).await? {
        Some(_) => Ok(Answer::see_other(&done.address_of_team())),
        // The session is over, or there is nothing to end: the list tells which.
        None => Ok(Answer::see_other("/desk/agents")),
    }
}

fn agent(path: &Path) -> Result<AgentId> {
    AgentId::parse(path.get("id")).ok_or_else(Failure::not_found)
}
