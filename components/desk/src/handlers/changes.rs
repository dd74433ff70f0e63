//! What changes a request in one click: its status, who has it, how urgent it is.

use http::StatusCode;
use portico::command;
use portico::command::Command;
use portico::ids::{AgentId, EventId, RequestKey, Slug};
use portico::request::{AssignRequest, PrioritiseRequest, TransitionAsAgent};
use portico_web::desk_session::DeskSession;
use portico_web::{HttpError, Path, RequestContext, Response, Result, database};

use super::key;
use super::requests::again;
use crate::forms::{Draft, View};
use crate::pages::Notice;

/// `POST /desk/requests/:key/transitions`
pub async fn transition(context: &RequestContext, path: &Path) -> Result<Response> {
    let desk_session = DeskSession::confirmed(context).await?;
    let key = key(path)?;
    let transition = Slug::parse(context.form().first("transition")).ok_or_else(HttpError::bad_request)?;
    let command = TransitionAsAgent { agent: &desk_session.agent, key: &key, transition: &transition };
    let response = change(context, &desk_session, &key, "transition", &command, Notice::MovedOn).await?;
    Ok(response.wake_courier())
}

/// `POST /desk/requests/:key/assignment`: `assignee` is an agent's id, `me`, or nothing for nobody.
pub async fn assign(context: &RequestContext, path: &Path) -> Result<Response> {
    let desk_session = DeskSession::confirmed(context).await?;
    let key = key(path)?;
    let assignee = match context.form().first("assignee") {
        "" => None,
        "me" => Some(desk_session.agent.clone()),
        id => Some(AgentId::parse(id).ok_or_else(HttpError::bad_request)?),
    };
    let command = AssignRequest { agent: &desk_session.agent, key: &key, assignee: assignee.as_ref() };
    change(context, &desk_session, &key, "assignee", &command, Notice::NotAColleague).await
}

/// `POST /desk/requests/:key/priority`
pub async fn prioritise(context: &RequestContext, path: &Path) -> Result<Response> {
    let desk_session = DeskSession::confirmed(context).await?;
    let key = key(path)?;
    let priority = context.form().first("priority").parse().ok().filter(|priority| (1..=4).contains(priority));
    let command = PrioritiseRequest { agent: &desk_session.agent, key: &key, priority: priority.ok_or_else(HttpError::bad_request)? };
    change(context, &desk_session, &key, "priority", &command, Notice::MovedOn).await
}

/// Runs a command whose whole content is one `field`, and shows the request again.
async fn change(
    context: &RequestContext,
    desk_session: &DeskSession,
    key: &RequestKey,
    field: &str,
    command: &impl Command,
    notice: Notice,
) -> Result<Response> {
    let id = EventId::of_submission(&context.form_id()?, &[field, key.as_str(), context.form().first(field)]);
    match command::run(&database::default().await?, &context.call, &id, command).await? {
        Some(_) => Ok(Response::redirect(&View::beside_request(context)?.request(key))),
        None => again(context, desk_session, key, StatusCode::CONFLICT, &Draft::default(), Some(notice)).await,
    }
}
