//! The drafts together: what publishing them would change, and publishing them.

use http::StatusCode;
use portico::command;
use portico::ids::{Email, EventId};
use portico::site::Thing;
use portico::site::studio::{Chosen, DiscardDraft, DraftReview, PublishDrafts, Review, ThingPage};
use portico_studio::html::Done;
use portico_studio::{answer, kind, number, open};
use portico_web::admission::DeskAdmitted;
use portico_web::desk_session::DeskSession;
use portico_web::{HttpError, Path, RequestContext, Response, Result, database, fields};

use crate::forms::chosen;
use crate::pages::{self, Refused, Reviewed};

async fn load(context: &RequestContext, chosen: Option<&[Chosen]>, person: &str) -> Result<(DeskSession, DeskAdmitted<DraftReview>)> {
    open(context, async |db, agent| DraftReview::load(db, agent, chosen, person).await).await
}

/// `GET /studio/drafts?draft=&person=&done=`: of the drafts that are ticked, else of all.
pub async fn review(context: &RequestContext, _: &Path) -> Result<Response> {
    let form_id = EventId::generate();
    let asked = fields::pairs(&context.query)?;
    let ticked: Vec<String> = asked.iter().filter(|(name, _)| name == "draft").map(|(_, value)| value.clone()).collect();
    let chosen = Some(chosen(&ticked, &form_id)).filter(|chosen| !chosen.is_empty());
    let person = context.query("person")?;
    // As accounts have it; what is no address is nobody's.
    let person = Email::parse(&person).map_or(person, |email| email.as_str().to_owned());
    let (desk_session, page) = load(context, chosen.as_deref(), &person).await?;
    let done = Done::parse(&context.query("done")?);
    let reviewed = Reviewed { page: &page, form_id, person: &person, refused: None, done };
    answer(context, &desk_session, pages::review(&reviewed)).await
}

/// `POST /studio/drafts/publication`: `draft` says which; where people gain sight of something, `widens` says that it was seen of how many.
pub async fn publish(context: &RequestContext, _: &Path) -> Result<Response> {
    let (form, form_id) = (context.form(), context.form_id()?);
    let chosen = chosen(form.all("draft"), &form_id);
    let (desk_session, page) = load(context, Some(&chosen), "").await?;
    if !page.subject.may_publish {
        return Err(HttpError::not_found().within(page.page_context));
    }
    let refused = match refused(&page.subject, &chosen, form.first("widens")) {
        None => {
            let by = &desk_session.agent;
            let id = EventId::of_submission(&form_id, &["draft.published"]);
            let command = PublishDrafts { by, chosen: &chosen };
            match command::run(&database::default().await?, &context.call, &id, &command).await? {
                Some(_) => return Ok(Response::redirect("/studio?done=published")),
                None => Refused::NotPossible,
            }
        }
        Some(refused) => refused,
    };
    let reviewed = Reviewed { page: &page, form_id: EventId::generate(), person: "", refused: Some(refused), done: None };
    Ok(Response::page_with(StatusCode::CONFLICT, pages::review(&reviewed)))
}

/// What keeps whoever publishes from it, before the site itself is asked.
fn refused(review: &Review, chosen: &[Chosen], widens: &str) -> Option<Refused> {
    if chosen.is_empty() {
        return Some(Refused::NothingChosen);
    }
    let gain = review.gain();
    match () {
        () if !review.refusals.is_empty() => Some(Refused::NotPossible),
        // Who was told of five and ticked the box, did not agree to six.
        () if review.is_wider() && widens != gain.to_string() => Some(Refused::NotTicked),
        () => None,
    }
}

/// `POST /studio/drafts/:kind/:key/discarding`
pub async fn discard(context: &RequestContext, path: &Path) -> Result<Response> {
    let (thing, key): (Thing, &str) = (kind(path)?, path.get("key"));
    let (desk_session, page) = open(context, async |db, agent| ThingPage::load(db, agent, thing, key).await).await?;
    if !page.subject.may_edit {
        return Err(HttpError::not_found().within(page.page_context));
    }
    let draft_seq = number(context, "draft_seq")?;
    let id = EventId::of_submission(&context.form_id()?, &["discard", thing.word(), key, &draft_seq.to_string()]);
    let command = DiscardDraft { by: &desk_session.agent, thing, key, draft_seq };
    match command::run(&database::default().await?, &context.call, &id, &command).await? {
        Some(_) => Ok(Response::redirect("/studio/drafts?done=discarded")),
        // It was saved again, or is gone: the list tells which.
        None => Ok(Response::redirect("/studio/drafts?done=changed")),
    }
}
