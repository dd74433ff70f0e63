//! Handlers.

use http::StatusCode;
use portico::command;
use portico::ids::{Email, EventId, SessionId};
use portico::people::{EndSeeing, SEEING, SeeAs, SeenAsPage};
use portico_studio::{answer, open};
use portico_web::realm::Realm;
use portico_web::{HttpError, Path, RequestContext, Response, Result, cookies, database, session};

use crate::pages::{self, Asked};

/// What stands in the log is no longer than this, in characters.
const LONGEST_REASON: usize = 200;

/// `GET /studio/see-as?done=`
pub async fn list(context: &RequestContext, _: &Path) -> Result<Response> {
    let (desk_session, page) = open(context, async |db, agent| SeenAsPage::load(db, agent).await).await?;
    let asked = Asked { form_id: EventId::generate(), has_ended: context.query("done")? == "ended", ..Asked::default() };
    answer(context, &desk_session, pages::page(&page.page_context, &page.subject, &asked)).await
}

/// `POST /studio/see-as`: an `email` and perhaps a `reason`.
pub async fn begin(context: &RequestContext, _: &Path) -> Result<Response> {
    let (desk_session, page) = open(context, async |db, agent| SeenAsPage::load(db, agent).await).await?;
    if !page.subject.may_see {
        return Err(HttpError::not_found().within(page.page_context));
    }
    let (form, form_id) = (context.form(), context.form_id()?);
    let typed = form.first("email").trim().to_owned();
    let reason: String = form.first("reason").trim().chars().take(LONGEST_REASON).collect();
    if let Some(email) = Email::parse(&typed) {
        let until = context.call.at + SEEING;
        let command = SeeAs { by: &desk_session.agent, email: &email, until, reason: &reason };
        let id = EventId::of_submission(&form_id, &[email.as_str(), &reason]);
        let begun = command::run(&database::default().await?, &context.call, &id, &command).await?;
        // Sent twice, it is the session that began first, which ends when that does.
        let ends = begun.and_then(|begun| begun.data["until"].as_i64());
        if let Some((ends, session)) = ends.zip(SessionId::parse(id.as_str())) {
            return Ok(Response::redirect("/").cookie(session::reading_cookie(context, &session, &desk_session.agent, ends).await?));
        }
    }
    let asked = Asked { form_id, email: typed, reason, is_nobody: true, ..Asked::default() };
    Ok(Response::page_with(StatusCode::UNPROCESSABLE_ENTITY, pages::page(&page.page_context, &page.subject, &asked)))
}

/// `POST /studio/see-as/end`: whoever has such a session ends it. A customer's own session stays as it is, and the agent's at the desk.
pub async fn end(context: &RequestContext, _: &Path) -> Result<Response> {
    let Some(session) = session::customer(context).await? else { return Ok(Response::redirect("/studio/see-as")) };
    let ended = command::run(&database::default().await?, &context.call, &EventId::generate(), &EndSeeing { session: &session }).await?;
    let over = session::reads_only(context).await?;
    let response = Response::redirect("/studio/see-as?done=ended");
    Ok(if over || ended.is_some() { response.cookie(cookies::set(Realm::Customer.cookie(), "", 0, context.https)) } else { response })
}
