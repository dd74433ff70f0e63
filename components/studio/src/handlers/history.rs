//! How a thing came to be as it is, and making it again what it was.

use portico::command;
use portico::ids::EventId;
use portico::portal::form::with_what_was_published;
use portico::site::Thing;
use portico::site::studio::{SaveDraft, ThingHistory, ThingPage};
use portico_studio::html::Done;
use portico_studio::{answer, kind, number, open};
use portico_web::{HttpError, Path, RequestContext, Response, Result, database};

use crate::pages;

/// `GET /studio/history/:kind/:key?before=&done=`
pub async fn history(context: &RequestContext, path: &Path) -> Result<Response> {
    let (thing, key) = (kind(path)?, path.get("key"));
    let before = context.query("before")?.parse().unwrap_or(i64::MAX);
    let (desk_session, page) = open(context, async |db, agent| ThingHistory::load(db, agent, thing, key, before).await).await?;
    if page.subject.is_empty() {
        return Err(HttpError::not_found().within(page.page_context));
    }
    let is_first = before == i64::MAX;
    let done = Done::parse(&context.query("done")?);
    answer(context, &desk_session, pages::history(&page, thing, key, is_first, done)).await
}

/// `POST /studio/history/:kind/:key/revert`: drafts the thing as event `seq` has it, where the newest one is still `newest`.
pub async fn revert(context: &RequestContext, path: &Path) -> Result<Response> {
    let (thing, key) = (kind(path)?, path.get("key"));
    let (seq, newest) = (number(context, "seq")?, number(context, "newest")?);
    let (desk_session, page) = open(context, async |db, agent| ThingPage::load(db, agent, thing, key).await).await?;
    if !page.subject.may_edit {
        return Err(HttpError::not_found().within(page.page_context));
    }
    let db = database::default().await?;
    let (entries, then) = futures::join!(
        ThingHistory::load(&db, &desk_session.agent, thing, key, i64::MAX),
        ThingHistory::load(&db, &desk_session.agent, thing, key, seq.saturating_add(1)),
    );
    let here = format!("/studio/history/{}/{key}", thing.word());
    let (entries, then) = (entries?.into_entries(), then?.into_entries());
    if entries.first().is_none_or(|entry| entry.seq != newest) {
        return Ok(Response::redirect(&format!("{here}?done=changed")));
    }
    let entry = then.first().filter(|entry| entry.seq == seq && !entry.definition.is_null());
    let entry = entry.ok_or_else(|| HttpError::not_found().within(page.page_context.clone()))?;
    let (live_seq, draft_seq) = page.subject.seqs();
    let id = EventId::of_submission(&context.form_id()?, &["revert", thing.word(), key, &seq.to_string()]);
    let definition = match &page.subject.live {
        // What was published since stays in a request type: archived, or retired.
        Some(live) if thing == Thing::RequestType => with_what_was_published(entry.definition.clone(), &live.definition),
        _ => entry.definition.clone(),
    };
    let command = SaveDraft { by: &desk_session.agent, thing, key, definition: &definition, faults: &entry.faults, live_seq, draft_seq };
    match command::run(&db, &context.call, &id, &command).await? {
        Some(_) => Ok(Response::redirect(&format!("{here}?done={}", Done::Reverted.word()))),
        None => Err(HttpError::not_found().within(page.page_context)),
    }
}
