//! One request beside its queue.

use http::StatusCode;
use portico::ids::{EventId, RequestKey};
use portico::request::{DeskNotes, DeskRequest};
use portico_web::html::Chrome;
use portico_web::markdown::Texts;
use portico_web::{Answer, Failure, Path, Result, Visitor, database};

use super::{Caller, key};
use crate::forms::{View, Written};
use crate::pages::{self, Notice, RequestPage};

/// `GET /desk/requests/:key?queue=&order=&after=&q=&before=&sent=&taken_back=&side=`
pub async fn request(visitor: &Visitor, path: &Path) -> Result<Answer> {
    let caller = Caller::named(visitor).await?;
    let key = key(path)?;
    let (chrome, page, notes) = load(visitor, &caller, &key).await?;
    let written = Written { reply: page.taken_back.clone().unwrap_or_default(), ..Written::default() };
    let notice = page.taken_back.as_ref().map(|_| Notice::TakenBack);
    let markup = pages::request(chrome, &parts(visitor, &page, &notes, &written, notice)?).ok_or_else(Failure::not_found)?;
    caller.with_cookie(visitor, Answer::page(markup)).await
}

/// The request again after a change that was not made: with what was written, and why it was not made.
pub async fn again(
    visitor: &Visitor,
    caller: &Caller,
    key: &RequestKey,
    status: StatusCode,
    written: &Written,
    notice: Option<Notice>,
) -> Result<Answer> {
    let (chrome, page, notes) = load(visitor, caller, key).await?;
    let reads_only = page.request.as_ref().is_some_and(|request| !request.may_write);
    let notice = if reads_only { Some(Notice::ReadsOnly) } else { notice };
    let markup = pages::request(chrome, &parts(visitor, &page, &notes, written, notice)?).ok_or_else(Failure::not_found)?;
    Ok(Answer::page_with(status, markup))
}

/// What both databases hold of a request; 404 where it is not one of this agent's.
async fn load(visitor: &Visitor, caller: &Caller, key: &RequestKey) -> Result<(Chrome, DeskRequest, DeskNotes)> {
    let selection = View::beside_request(visitor)?.selection();
    let before = visitor.query("before")?.parse::<i64>().ok();
    let taken_back = EventId::parse(&visitor.query("taken_back")?);
    let (default, internal) = (database::default().await?, database::internal().await?);
    let now = visitor.call.at;
    let (page, notes) = futures::join!(
        DeskRequest::load(&default, &caller.agent, now, &selection, key, before, taken_back.as_ref()),
        caller.notes(visitor, &internal, Some(key)),
    );
    let (page, notes) = (page?, notes?);
    caller.check(&notes)?;
    let chrome = visitor.desk_frame(page.site.as_ref(), page.agent.as_ref());
    if page.site.is_some() && page.agent.is_none() {
        return Err(Failure::desk_sign_in_first());
    }
    if page.request.is_none() {
        return Err(Failure::not_found().within(chrome));
    }
    Ok((chrome, page, notes))
}

fn parts<'a>(
    visitor: &Visitor,
    page: &'a DeskRequest,
    notes: &'a DeskNotes,
    written: &'a Written,
    notice: Option<Notice>,
) -> Result<RequestPage<'a>> {
    Ok(RequestPage {
        page,
        notes: &notes.notes,
        view: View::beside_request(visitor)?,
        form_id: EventId::generate(),
        written,
        notice,
        sent: EventId::parse(&visitor.query("sent")?),
        before: visitor.query("before")?.parse().ok(),
        team_first: visitor.query("side")? == "team" || written.is_note(),
        now: visitor.call.at,
        texts: Texts::default(),
    })
}
