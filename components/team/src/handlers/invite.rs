//! Somebody is invited into the team.

use http::StatusCode;
use portico::command;
use portico::ids::AgentId;
use portico::people::{AGENT_INVITATION_LIFE, InviteAgent, InviteAgentAccount, TeamForm, agent_name, agent_of_address};
use portico_studio::{administrator, answer, open};
use portico_web::admission::DeskAdmitted;
use portico_web::desk_session::DeskSession;
use portico_web::{HttpError, Path, RequestContext, Response, Result, database};

use super::{submission, to};
use crate::forms::{AgentForm, FormError};
use crate::pages::{self, Done};

async fn load(context: &RequestContext) -> Result<(DeskSession, DeskAdmitted<TeamForm>)> {
    open(context, async |db, agent| TeamForm::load(db, agent).await).await
}

/// `GET /studio/people/agents/new`
pub async fn form(context: &RequestContext, _: &Path) -> Result<Response> {
    let (desk_session, page) = load(context).await?;
    answer(context, &desk_session, pages::invite(&page, &AgentForm::empty(), &[])).await
}

/// `POST /studio/people/agents/new`: the address is kept in `internal` first, where nobody else may have it, then `default` says what they are to be and
/// sends the mail. Cut short in between, the same address can be invited again.
pub async fn invite(context: &RequestContext, _: &Path) -> Result<Response> {
    let (desk_session, form) = (administrator(context).await?, AgentForm::read(context));
    let mut errors = form.errors();
    let Some(email) = form.address() else {
        errors.push(FormError::Email);
        return again(context, &form, &errors).await;
    };
    let (default, internal) = (database::default().await?, database::internal().await?);
    let there = agent_of_address(&internal, &desk_session.session, context.call.at, &email).await?;
    let agent = there.unwrap_or_else(|| AgentId::of_address(&email));
    let known = agent_name(&default, &agent).await?;
    if !errors.is_empty() {
        errors.extend(known.map(|name| FormError::Taken { agent, name }));
        return again(context, &form, &errors).await;
    }
    let definition = form.definition(false)?;
    let id = submission(context, &["invite", email.as_str(), &form.name, definition.role.word(), &form.workspaces.join(" ")])?;
    if known.is_none() {
        let (session, admin) = (&desk_session.session, &desk_session.agent);
        let account = InviteAgentAccount { session, admin, agent: &agent, email: &email, name: &definition.name };
        command::run(&internal, &context.call, &id, &account).await?.ok_or_else(HttpError::desk_sign_in_first)?;
    }
    let expires_at = context.call.at + AGENT_INVITATION_LIFE;
    let command = InviteAgent { by: &desk_session.agent, agent: &agent, definition: &definition, expires_at };
    if command::run(&default, &context.call, &id, &command).await?.is_some() {
        return Ok(to(&agent, Done::Invited).wake_courier());
    }
    // Known before, and not by this form sent twice; else a workspace has gone since.
    let refused = known.map_or(FormError::Gone, |name| FormError::Taken { agent, name });
    again(context, &form, &[refused]).await
}

async fn again(context: &RequestContext, form: &AgentForm, errors: &[FormError]) -> Result<Response> {
    let (_, page) = load(context).await?;
    Ok(Response::page_with(StatusCode::UNPROCESSABLE_ENTITY, pages::invite(&page, form, errors)))
}
