//! Replies to the customer, and taking one back in time.

use http::StatusCode;
use portico::command;
use portico::ids::{EventId, Slug};
use portico::request::{ReplyAsAgent, UNDO_WINDOW, WithdrawReply};
use portico_web::desk_session::DeskSession;
use portico_web::{HttpError, Path, RequestContext, Response, Result, database};

use super::key;
use super::requests::again;
use crate::forms::{Draft, View};
use crate::pages::Notice;

/// `POST /desk/requests/:key/replies`
pub async fn post_reply(context: &RequestContext, path: &Path) -> Result<Response> {
    let desk_session = DeskSession::confirmed(context).await?;
    let key = key(path)?;
    let draft = Draft::reply(&context.form());
    if draft.reply_error.is_some() {
        return again(context, &desk_session, &key, StatusCode::UNPROCESSABLE_ENTITY, &draft, None).await;
    }
    let then = match draft.then.as_str() {
        "" => None,
        typed => Some(Slug::parse(typed).ok_or_else(HttpError::bad_request)?),
    };
    let id = EventId::of_submission(&context.form_id()?, &["reply", key.as_str(), &draft.reply, &draft.then]);
    let visible_at = context.call.at + UNDO_WINDOW;
    let command = ReplyAsAgent { agent: &desk_session.agent, key: &key, body: &draft.reply, then: then.as_ref(), visible_at };
    match command::run(&database::default().await?, &context.call, &id, &command).await? {
        Some(_) => Ok(Response::redirect(&View::beside_request(context)?.request_with(&key, "sent", id.as_str())).wake_courier()),
        None => again(context, &desk_session, &key, StatusCode::CONFLICT, &draft, Some(Notice::MovedOn)).await,
    }
}

/// `POST /desk/requests/:key/replies/withdrawal`
pub async fn withdraw_reply(context: &RequestContext, path: &Path) -> Result<Response> {
    let desk_session = DeskSession::confirmed(context).await?;
    let key = key(path)?;
    let reply = EventId::parse(context.form().first("reply")).ok_or_else(HttpError::bad_request)?;
    let id = EventId::of_submission(&context.form_id()?, &["withdrawal", key.as_str(), reply.as_str()]);
    let command = WithdrawReply { agent: &desk_session.agent, key: &key, reply: &reply };
    match command::run(&database::default().await?, &context.call, &id, &command).await? {
        Some(_) => Ok(Response::redirect(&View::beside_request(context)?.request_with(&key, "taken_back", reply.as_str())).wake_courier()),
        None => again(context, &desk_session, &key, StatusCode::CONFLICT, &Draft::default(), Some(Notice::TooLate)).await,
    }
}
