//! One request beside its queue.

use http::StatusCode;
use portico::ids::{EventId, RequestKey};
use portico::request::{DeskNotes, DeskRequest};
use portico_web::admission::DeskAdmitted;
use portico_web::desk_session::DeskSession;
use portico_web::markdown::Texts;
use portico_web::{AdmitAgent, HttpError, Path, RequestContext, Response, Result, database};

use super::key;
use crate::forms::{Draft, View};
use crate::pages::{self, Notice, RequestPage, Shown};

/// `GET /desk/requests/:key?queue=&order=&after=&q=&before=&sent=&taken_back=&side=`
pub async fn request(context: &RequestContext, path: &Path) -> Result<Response> {
    let desk_session = DeskSession::named(context)?;
    let key = key(path)?;
    let (page, notes) = load(context, &desk_session, &key).await?;
    let draft = Draft { reply: page.taken_back.clone().unwrap_or_default(), ..Draft::default() };
    let notice = page.taken_back.as_ref().map(|_| Notice::TakenBack);
    let markup = pages::request(&parts(context, &page, &notes, &draft, notice)?);
    desk_session.with_cookie(context, Response::page(markup)).await
}

/// The request again after a change that was not made: with what was written, and why it was not made.
pub async fn again(
    context: &RequestContext,
    desk_session: &DeskSession,
    key: &RequestKey,
    status: StatusCode,
    draft: &Draft,
    notice: Option<Notice>,
) -> Result<Response> {
    let (page, notes) = load(context, desk_session, key).await?;
    let notice = if page.subject.may_write { notice } else { Some(Notice::ReadsOnly) };
    let markup = pages::request(&parts(context, &page, &notes, draft, notice)?);
    Ok(Response::page_with(status, markup))
}

/// What both databases hold of a request; 404 where it is not one of this agent's.
async fn load(context: &RequestContext, desk_session: &DeskSession, key: &RequestKey) -> Result<(DeskAdmitted<DeskRequest>, DeskNotes)> {
    let selection = View::beside_request(context)?.selection();
    let before = context.query("before")?.parse::<i64>().ok();
    let taken_back = EventId::parse(&context.query("taken_back")?);
    let (default, internal) = (database::default().await?, database::internal().await?);
    let now = context.call.at;
    let (page, notes) = futures::join!(
        DeskRequest::load(&default, &desk_session.agent, now, &selection, key, before, taken_back.as_ref()),
        desk_session.notes(context, &internal, Some(key)),
    );
    let (page, notes) = (page?, notes?);
    Ok((page.admit(context, &notes)?, notes))
}

fn parts<'a>(
    context: &RequestContext,
    page: &'a DeskAdmitted<DeskRequest>,
    notes: &'a DeskNotes,
    draft: &'a Draft,
    notice: Option<Notice>,
) -> Result<RequestPage<'a>> {
    Ok(RequestPage {
        page,
        notes: &notes.notes,
        shown: Shown::beside_request(page, &View::beside_request(context)?).ok_or_else(HttpError::not_found)?,
        form_id: EventId::generate(),
        draft,
        notice,
        sent: EventId::parse(&context.query("sent")?),
        before: context.query("before")?.parse().ok(),
        team_first: context.query("side")? == "team" || draft.is_note(),
        now: context.call.at,
        texts: Texts::default(),
    })
}
