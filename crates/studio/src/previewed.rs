//! A form as it is filled in, to be seen before it is saved.

use http::StatusCode;
use http::header::CONTENT_LOCATION;
use portico::definition::ValidationError;
use portico::site::studio::keep_typed;
use portico_web::{HttpError, RequestContext, Response, Result, database, t};
use serde_json::Value as Json;

use crate::Opened;
use crate::html::preview::place_of;

/// Whether a form was sent to be seen.
pub fn is_asked(context: &RequestContext) -> bool {
    context.form().first("preview") == "1"
}

/// What is not sound can't be shown. A script is told the first reason.
pub fn not_shown(opened: &Opened, fault: &ValidationError) -> Response {
    Response::problem(StatusCode::UNPROCESSABLE_ENTITY, &t!(opened.page.page_context, "preview-not-shown"), &fault.to_string())
}

/// Keeps what was typed for its author's previews, and leads to one; a script is told where it is.
pub async fn show(context: &RequestContext, opened: &Opened, definition: &Json) -> Result<Response> {
    let at = place_of(opened.thing, &opened.key, definition).ok_or_else(HttpError::bad_request)?;
    let (db, agent) = (database::default().await?, &opened.desk_session.agent);
    if !keep_typed(&db, agent, opened.thing, &opened.key, definition, context.call.at).await? {
        return Err(HttpError::not_found());
    }
    if context.wants_json() {
        return Ok(Response::nothing().header(CONTENT_LOCATION, at));
    }
    Ok(Response::redirect(&format!("/studio/preview?thing={}/{}&at={at}&typed=1", opened.thing.word(), opened.key)))
}
