//! Notes for the team. They are written to the database that no customer's page can open.

use http::StatusCode;
use portico::command;
use portico::ids::EventId;
use portico::request::PostNote;

use portico_web::desk_session::DeskSession;
use portico_web::{HttpError, Path, RequestContext, Response, Result, database};

use super::key;
use super::requests::again;
use crate::forms::{Draft, View};

/// `POST /desk/requests/:key/notes`
pub async fn post_note(context: &RequestContext, path: &Path) -> Result<Response> {
    // The command asks the session itself: it is in the same database.
    let desk_session = DeskSession::named(context)?;
    let key = key(path)?;
    let draft = Draft::note(&context.form());
    if draft.note_error.is_some() {
        return again(context, &desk_session, &key, StatusCode::UNPROCESSABLE_ENTITY, &draft, None).await;
    }
    if !portico::request::may_work_on(&database::default().await?, &desk_session.agent, &key).await? {
        return again(context, &desk_session, &key, StatusCode::CONFLICT, &draft, None).await;
    }
    let id = EventId::of_submission(&context.form_id()?, &["note", key.as_str(), &draft.note]);
    let command = PostNote { session: &desk_session.session, agent: &desk_session.agent, key: &key, body: &draft.note };
    command::run(&database::internal().await?, &context.call, &id, &command).await?.ok_or_else(HttpError::desk_sign_in_first)?;
    Ok(Response::redirect(&View::beside_request(context)?.request_with(&key, "side", "team")))
}
