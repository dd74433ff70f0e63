//! A form as it is filled in, to be seen before it is saved.

use http::StatusCode;
use http::header::CONTENT_LOCATION;
use portico::definition::ValidationError;
use portico::site::studio::keep_typed;
use portico_web::{HttpError, RequestContext, Response, Result, database, t};
use serde_json::Value as Json;

use crate::html::Shown;
use crate::html::preview::place_of;
use crate::{Opened, Show};

/// Keeps what was typed for its author's previews, and leads to one; a script is told where it is. What is not sound can't be shown: the form says
/// why.
pub async fn show(
    context: &RequestContext,
    opened: &Opened,
    definition: &Json,
    faults: &[ValidationError],
    show: Show<'_>,
) -> Result<Response> {
    let at = place_of(opened.thing, &opened.key, definition).unwrap_or_default();
    if !faults.is_empty() || at.is_empty() {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        if context.wants_json() {
            let first = faults.first().map(ToString::to_string).unwrap_or_default();
            return Ok(Response::problem(status, &t!(opened.page.page_context, "preview-not-shown"), &first));
        }
        return Ok(opened.page(status, show(&Shown { definition, faults, ..opened.shown(context)? })));
    }
    let (db, agent) = (database::default().await?, &opened.desk_session.agent);
    if !keep_typed(&db, agent, opened.thing, &opened.key, definition, context.call.at).await? {
        return Err(HttpError::not_found().within(opened.page.page_context.clone()));
    }
    if context.wants_json() {
        return Ok(Response::nothing().header(CONTENT_LOCATION, at));
    }
    Ok(Response::redirect(&format!("/studio/preview?thing={}/{}&at={at}&typed=1", opened.thing.word(), opened.key)))
}
