//! Handlers, one file for each kind of thing that is asked for.

use portico::command::{self, Command};
use portico::ids::{ContactId, EventId, Slug};
use portico_web::{HttpError, Path, RequestContext, Response, Result, database};

use crate::pages::Done;

pub mod contact;
pub mod contacts;
pub mod members;
pub mod merge;
pub mod organisation;
pub mod organisations;

/// Runs an administrator's command in `default`, and leads to `then`, which tells whether it was done. `content` names what the form says.
async fn change(context: &RequestContext, content: &[&str], command: &impl Command, then: &str, done: Done) -> Result<Response> {
    let id = EventId::of_submission(&context.form_id()?, content);
    let appended = command::run(&database::default().await?, &context.call, &id, command).await?;
    let done = if appended.is_some() { done } else { Done::Nothing };
    Ok(Response::redirect(&format!("{then}?done={}", done.word())))
}

fn contact(path: &Path) -> Result<ContactId> {
    ContactId::parse(path.get("contact")).ok_or_else(HttpError::not_found)
}

fn organisation(path: &Path) -> Result<Slug> {
    Slug::parse(path.get("organisation")).ok_or_else(HttpError::not_found)
}
