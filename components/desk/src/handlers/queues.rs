//! Queues: the list of requests, without one open.

use portico::ids::Slug;
use portico::request::DeskQueue;
use portico_web::desk_session::DeskSession;
use portico_web::{AdmitAgent, HttpError, Path, RequestContext, Response, Result, database};

use crate::forms::View;
use crate::pages;

/// `GET /desk`
pub async fn front(_: &RequestContext, _: &Path) -> Result<Response> {
    Ok(Response::redirect("/desk/queues/unassigned"))
}

/// `GET /desk/queues/:queue?by=&order=&after=&q=`
pub async fn queue(context: &RequestContext, path: &Path) -> Result<Response> {
    let desk_session = DeskSession::named(context)?;
    let queue = Slug::parse(path.get("queue")).ok_or_else(HttpError::not_found)?;
    let view = View::of_queue(context, queue)?;
    let (default, internal) = (database::default().await?, database::internal().await?);
    let (now, selection) = (context.call.at, view.selection());
    let (page, notes) =
        futures::join!(DeskQueue::load(&default, &desk_session.agent, now, &selection), desk_session.notes(context, &internal, None));
    let page = page?.admit(context, &notes?)?;
    let markup = pages::queue(&page, &view);
    let response = if page.refused { Response::too_many_searches(markup) } else { Response::page(markup) };
    desk_session.with_cookie(context, response).await
}
