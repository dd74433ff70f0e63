//! What changes a request in one click: its status, who has it, how urgent it is.

use http::StatusCode;
use portico::command;
use portico::command::Command;
use portico::ids::{AgentId, EventId, RequestKey, Slug};
use portico::request::{AssignRequest, PrioritiseRequest, TransitionAsAgent};
use portico_web::{Answer, Failure, Path, Result, Visitor, database};

use super::requests::again;
use super::{Caller, key};
use crate::forms::{View, Written};
use crate::pages::Notice;

/// `POST /desk/requests/:key/transitions`
pub async fn transition(visitor: &Visitor, path: &Path) -> Result<Answer> {
    let caller = Caller::confirmed(visitor).await?;
    let key = key(path)?;
    let transition = Slug::parse(visitor.form().first("transition")).ok_or_else(Failure::bad_request)?;
    let command = TransitionAsAgent { agent: &caller.agent, key: &key, transition: &transition };
    let answer = change(visitor, &caller, &key, "transition", &command, Notice::MovedOn).await?;
    Ok(answer.wake_courier())
}

/// `POST /desk/requests/:key/assignment`: `assignee` is an agent's id, `me`, or nothing for nobody.
pub async fn assign(visitor: &Visitor, path: &Path) -> Result<Answer> {
    let caller = Caller::confirmed(visitor).await?;
    let key = key(path)?;
    let assignee = match visitor.form().first("assignee") {
        "" => None,
        "me" => Some(caller.agent.clone()),
        id => Some(AgentId::parse(id).ok_or_else(Failure::bad_request)?),
    };
    let command = AssignRequest { agent: &caller.agent, key: &key, assignee: assignee.as_ref() };
    change(visitor, &caller, &key, "assignee", &command, Notice::NotAColleague).await
}

/// `POST /desk/requests/:key/priority`
pub async fn prioritise(visitor: &Visitor, path: &Path) -> Result<Answer> {
    let caller = Caller::confirmed(visitor).await?;
    let key = key(path)?;
    let priority = visitor.form().first("priority").parse().ok().filter(|priority| (1..=4).contains(priority));
    let command = PrioritiseRequest { agent: &caller.agent, key: &key, priority: priority.ok_or_else(Failure::bad_request)? };
    change(visitor, &caller, &key, "priority", &command, Notice::MovedOn).await
}

/// Runs a command whose whole content is one `field`, and shows the request again.
async fn change(
    visitor: &Visitor,
    caller: &Caller,
    key: &RequestKey,
    field: &str,
    command: &impl Command,
    notice: Notice,
) -> Result<Answer> {
    let id = EventId::of_submission(&visitor.form_id()?, &[field, key.as_str(), visitor.form().first(field)]);
    match command::run(&database::default().await?, &visitor.call, &id, command).await? {
        Some(_) => Ok(Answer::see_other(&View::beside_request(visitor)?.request(key))),
        None => again(visitor, caller, key, StatusCode::CONFLICT, &Written::default(), Some(notice)).await,
    }
}
