//! Replies to the customer, and taking one back in time.

use http::StatusCode;
use portico::command;
use portico::ids::{EventId, Slug};
use portico::request::{ReplyAsAgent, UNDO_WINDOW, WithdrawReply};
use portico_web::{Answer, Failure, Path, Result, Visitor, database};

use super::requests::again;
use super::{Caller, key};
use crate::forms::{View, Written};
use crate::pages::Notice;

/// `POST /desk/requests/:key/replies`
pub async fn post_reply(visitor: &Visitor, path: &Path) -> Result<Answer> {
    let caller = Caller::confirmed(visitor).await?;
    let key = key(path)?;
    let written = Written::reply(&visitor.form());
    if written.reply_fault.is_some() {
        return again(visitor, &caller, &key, StatusCode::UNPROCESSABLE_ENTITY, &written, None).await;
    }
    let then = match written.then.as_str() {
        "" => None,
        typed => Some(Slug::parse(typed).ok_or_else(Failure::bad_request)?),
    };
    let id = EventId::of_submission(&visitor.form_id()?, &["reply", key.as_str(), &written.reply, &written.then]);
    let visible_at = visitor.call.at + UNDO_WINDOW;
    let command = ReplyAsAgent { agent: &caller.agent, key: &key, body: &written.reply, then: then.as_ref(), visible_at };
    match command::run(&database::default().await?, &visitor.call, &id, &command).await? {
        Some(_) => Ok(Answer::see_other(&View::beside_request(visitor)?.request_with(&key, "sent", id.as_str())).wake_courier()),
        None => again(visitor, &caller, &key, StatusCode::CONFLICT, &written, Some(Notice::MovedOn)).await,
    }
}

/// `POST /desk/requests/:key/replies/withdrawal`
pub async fn withdraw_reply(visitor: &Visitor, path: &Path) -> Result<Answer> {
    let caller = Caller::confirmed(visitor).await?;
    let key = key(path)?;
    let reply = EventId::parse(visitor.form().first("reply")).ok_or_else(Failure::bad_request)?;
    let id = EventId::of_submission(&visitor.form_id()?, &["withdrawal", key.as_str(), reply.as_str()]);
    let command = WithdrawReply { agent: &caller.agent, key: &key, reply: &reply };
    match command::run(&database::default().await?, &visitor.call, &id, &command).await? {
        Some(_) => Ok(Answer::see_other(&View::beside_request(visitor)?.request_with(&key, "taken_back", reply.as_str())).wake_courier()),
        None => again(visitor, &caller, &key, StatusCode::CONFLICT, &Written::default(), Some(Notice::TooLate)).await,
    }
}
