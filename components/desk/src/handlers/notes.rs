//! Notes for the team. They are written to the database that no customer's page can open.

use http::StatusCode;
use portico::command;
use portico::ids::EventId;
use portico::request::PostNote;

use portico_web::{Answer, Failure, Path, Result, Visitor, database};

use super::requests::again;
use super::{Caller, key};
use crate::forms::{View, Written};

/// `POST /desk/requests/:key/notes`
pub async fn post_note(visitor: &Visitor, path: &Path) -> Result<Answer> {
    // The command asks the session itself: it is in the same database.
    let caller = Caller::named(visitor).await?;
    let key = key(path)?;
    let written = Written::note(&visitor.form());
    if written.note_fault.is_some() {
        return again(visitor, &caller, &key, StatusCode::UNPROCESSABLE_ENTITY, &written, None).await;
    }
    if !portico::request::may_work_on(&database::default().await?, &caller.agent, &key).await? {
        return again(visitor, &caller, &key, StatusCode::CONFLICT, &written, None).await;
    }
    let id = EventId::of_submission(&visitor.form_id()?, &["note", key.as_str(), &written.note]);
    let command = PostNote { session: &caller.session, agent: &caller.agent, key: &key, body: &written.note };
    command::run(&database::internal().await?, &visitor.call, &id, &command).await?.ok_or_else(Failure::desk_sign_in_first)?;
    Ok(Answer::see_other(&View::beside_request(visitor)?.request_with(&key, "side", "team")))
}
