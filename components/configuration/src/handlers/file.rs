//! The page, and the file of the live site.

use http::StatusCode;
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION};
use portico::site::studio::{ConfigurationPage, Given};
use portico::site::{Contacts, SiteFile};
use portico_studio::{answer, open};
use portico_web::admission::DeskAdmitted;
use portico_web::desk_session::DeskSession;
use portico_web::{HttpError, Path, RequestContext, Response, Result, database};

use crate::pages;

/// The page for its reader, with what definitions would do, and somebody who is to be shown.
pub(super) async fn load(
    context: &RequestContext,
    given: &[Given],
    person: &str,
) -> Result<(DeskSession, DeskAdmitted<ConfigurationPage>)> {
    open(context, async |db, agent| ConfigurationPage::load(db, agent, given, person).await).await
}

/// The live site's file.
pub(super) async fn live() -> Result<SiteFile> {
    let (default, internal) = (database::default().await?, database::internal().await?);
    SiteFile::of_site(&default, &internal, Contacts::Named).await?.ok_or_else(HttpError::not_found)
}

/// `GET /studio/configuration`
pub async fn front(context: &RequestContext, _: &Path) -> Result<Response> {
    let (desk_session, page) = load(context, &[], "").await?;
    answer(context, &desk_session, pages::front(&page, "", None)).await
}

/// `GET /studio/configuration/export`: the same bytes as `cargo xtask config export` writes.
pub async fn export(context: &RequestContext, _: &Path) -> Result<Response> {
    let (_, page) = load(context, &[], "").await?;
    if !page.subject.may_export {
        return Err(HttpError::not_found().within(page.page_context));
    }
    Ok(Response::new(StatusCode::OK, "application/json", live().await?.to_json()?)
        .header(CONTENT_DISPOSITION, "attachment; filename=\"portico.json\"")
        .header(CACHE_CONTROL, "private, no-cache"))
}
