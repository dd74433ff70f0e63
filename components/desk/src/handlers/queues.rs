//! Queues: the list of requests, without one open.

use portico::request::DeskQueue;
use portico::request::queue::Queue;
use portico_web::{Answer, Failure, Path, Result, Visitor, database};

use super::Caller;
use crate::forms::View;
use crate::pages;

/// `GET /desk`
pub async fn front(_: &Visitor, _: &Path) -> Result<Answer> {
    Ok(Answer::see_other("/desk/queues/unassigned"))
}

/// `GET /desk/queues/:queue?order=&after=&q=`
pub async fn queue(visitor: &Visitor, path: &Path) -> Result<Answer> {
    let caller = Caller::named(visitor).await?;
    let queue = Queue::parse(path.get("queue")).ok_or_else(Failure::not_found)?;
    let view = View::of_queue(visitor, queue)?;
    let (default, internal) = (database::default().await?, database::internal().await?);
    let (now, selection) = (visitor.call.at, view.selection());
    let (page, notes) = futures::join!(DeskQueue::load(&default, &caller.agent, now, &selection), caller.notes(visitor, &internal, None));
    caller.check(&notes?)?;
    let page = page?;
    let chrome = visitor.desk_frame(page.site.as_ref(), page.agent.as_ref());
    if page.site.is_none() {
        return Err(Failure::not_found().within(chrome));
    }
    if page.agent.is_none() {
        return Err(Failure::desk_sign_in_first());
    }
    let markup = pages::queue(chrome, &page, &view);
    let answer = if page.refused { Answer::too_many_searches(markup) } else { Answer::page(markup) };
    caller.with_cookie(visitor, answer).await
}
