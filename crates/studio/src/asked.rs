//! A page that was asked for, and what a call says.

use portico::ids::AgentId;
use portico::page::DeskPage;
use portico::people::is_admin;
use portico::sign_in::agent::agent_session;
use portico::site::Thing;
use portico_web::admission::DeskAdmitted;
use portico_web::database::Database;
use portico_web::desk_session::DeskSession;
use portico_web::{AdmitAgent, HttpError, Path, RequestContext, Response, Result, database};

/// A page of the studio for its reader; both databases are asked at the same time.
///
/// # Errors
/// Whoever is not signed in signs in first; for whom there is no such page: not found.
pub async fn open<P: DeskPage>(
    context: &RequestContext,
    load: impl AsyncFnOnce(&Database, &AgentId) -> portico::Result<P>,
) -> Result<(DeskSession, DeskAdmitted<P>)> {
    let desk_session = DeskSession::named(context)?;
    let (default, internal) = (database::default().await?, database::internal().await?);
    let (page, session) = futures::join!(load(&default, &desk_session.agent), desk_session.notes(context, &internal, None));
    let page = page?.admit(context, &session?)?;
    Ok((desk_session, page))
}

/// The same of a page that is held in another: that one notes that the session was used, and renews its cookie.
///
/// # Errors
/// As [`open`].
pub async fn look<P: DeskPage>(
    context: &RequestContext,
    load: impl AsyncFnOnce(&Database, &AgentId) -> portico::Result<P>,
) -> Result<DeskAdmitted<P>> {
    let desk_session = DeskSession::named(context)?;
    let (default, internal) = (database::default().await?, database::internal().await?);
    let (page, owner) =
        futures::join!(load(&default, &desk_session.agent), agent_session(&internal, &desk_session.session, context.call.at));
    page?.admit(context, &owner?)
}

/// A page, with the session's new cookie where that is due.
///
/// # Errors
/// Where the cookie can't be signed.
pub async fn answer(context: &RequestContext, desk_session: &DeskSession, page: maud::Markup) -> Result<Response> {
    desk_session.with_cookie(context, Response::page(page)).await
}

/// The kind of thing that the path names (`:kind`); there are pages of those that are drafted.
///
/// # Errors
/// Where it is no such kind: not found.
pub fn kind(path: &Path) -> Result<Thing> {
    let thing: Thing = path.get("kind").parse().map_err(|_| HttpError::not_found())?;
    if thing.is_drafted() { Ok(thing) } else { Err(HttpError::not_found()) }
}

/// An administrator, by both databases; the rest of the team is not told that there is such a thing.
///
/// # Errors
/// Whose session has ended signs in first; whoever is no administrator: not found.
pub async fn administrator(context: &RequestContext) -> Result<DeskSession> {
    let desk_session = DeskSession::confirmed(context).await?;
    if is_admin(&database::default().await?, &desk_session.agent).await? { Ok(desk_session) } else { Err(HttpError::not_found()) }
}

/// A number that a form of ours sent.
///
/// # Errors
/// HTTP 400 where it is none.
pub fn number(context: &RequestContext, name: &str) -> Result<i64> {
    context.form().first(name).parse().map_err(|_| HttpError::bad_request())
}
