//! Handlers.

use http::StatusCode;
use portico::Error;
use portico::command;
use portico::ids::{RequestKey, SessionId};
use portico::page::SessionCheck;
use portico::request::{ReplyAsContact, TransitionAsContact};
use portico::request::{RequestDetail, RequestList};
use portico_web::html::{Chrome, layout};
use portico_web::{Answer, Failure, Path, Result, Visitor, database, session, t};

use crate::forms::{self, Filter, ReplyForm, TextError, TransitionForm};
use crate::pages::{self, Notice, Screen, Turn, Typed};

/// `GET /requests`
pub async fn list(visitor: &Visitor, _: &Path) -> Result<Answer> {
    let session = session::customer(visitor).await?;
    let filter = Filter::parse(visitor)?;
    let db = database::default().await?;
    let visit = visit(visitor, session.as_ref());
    let page = match filter.search.as_str() {
        "" => RequestList::load(&db, &visit, filter.state, filter.before).await?,
        typed => RequestList::search(&db, &visit, visitor.call.network(), typed, filter.before).await?,
    };
    let viewer = page.viewer.as_ref().ok_or_else(Failure::sign_in_first)?;
    let chrome = visitor.frame(page.site.as_ref(), Some(viewer), None);
    let chrome = chrome.clone().titled(t!(chrome, "requests-title"));
    let markup = layout::customer(&chrome, pages::list(&chrome, &filter, viewer, &page));
    if page.refused { Ok(Answer::too_many_searches(markup)) } else { Ok(Answer::page(markup)) }
}

/// `GET /requests/:key`
pub async fn detail(visitor: &Visitor, path: &Path) -> Result<Answer> {
    let session = session::customer(visitor).await?;
    let (key, before) = (forms::key(path)?, forms::before(visitor)?);
    let page = load(visitor, session.as_ref(), &key, before, "").await?;
    let notice = match (visitor.query("submitted")?.as_str(), visitor.query("sent")?.as_str()) {
        ("1", _) => Some(Notice::Submitted),
        (_, "1") => Some(Notice::Sent),
        _ => None,
    };
    show(visitor, &page, StatusCode::OK, Typed { before, notice, ..Typed::default() })
}

/// `GET /requests/:key/live`
pub async fn live(visitor: &Visitor, path: &Path) -> Result<Answer> {
    let session = session::customer(visitor).await?;
    let (key, version) = (forms::key(path)?, visitor.query("version")?);
    let page = load(visitor, session.as_ref(), &key, None, &version).await?;
    // Somebody who was signed out meanwhile may be typing: they hear of it when they send.
    if page.viewer.is_none() || page.version.as_ref() == Some(&version) {
        return Ok(Answer::nothing());
    }
    let chrome = frame(visitor, &page);
    let screen = Screen::of(&chrome, &page, visitor.call.at, Typed::default()).ok_or_else(Failure::not_found)?;
    let turn = Turn::from_word(&visitor.query("turn")?);
    Ok(Answer::page(pages::live_update(&screen, turn, &version)))
}

/// `POST /requests/:key/replies`
pub async fn post_reply(visitor: &Visitor, path: &Path) -> Result<Answer> {
    let session = session::customer(visitor).await?.ok_or_else(Failure::sign_in_first)?;
    let (key, form) = (forms::key(path)?, ReplyForm::parse(visitor)?);
    let typed = Typed { reply: form.body.clone(), ..Typed::default() };
    let error = match forms::text_error(&form.body) {
        Some(error) => error,
        None => {
            let db = database::default().await?;
            let command = ReplyAsContact { session: &session, key: &key, body: &form.body };
            match command::run(&db, &visitor.call, &form.event(&key), &command).await {
                Ok(Some(reply)) => return Ok(Answer::see_other(&format!("/requests/{key}?sent=1#e{}", reply.seq)).wake_courier()),
                Ok(None) => {
                    let page = load(visitor, Some(&session), &key, None, "").await?;
                    let typed = Typed { reason: form.body, notice: Some(Notice::DoneMeanwhile), ..typed };
                    return show(visitor, &page, StatusCode::CONFLICT, typed);
                }
                Err(Error::OverBudget { until }) => TextError::OverBudget { until },
                Err(other) => return Err(other.into()),
            }
        }
    };
    let page = load(visitor, Some(&session), &key, None, "").await?;
    show_again(visitor, &page, error, Typed { reply_error: Some(error), ..typed })
}

/// `POST /requests/:key/transitions`
pub async fn take_transition(visitor: &Visitor, path: &Path) -> Result<Answer> {
    let session = session::customer(visitor).await?.ok_or_else(Failure::sign_in_first)?;
    let (key, form) = (forms::key(path)?, TransitionForm::parse(visitor)?);
    let mut fault = forms::text_error(&form.reason);
    if fault != Some(TextError::TooLong) {
        let db = database::default().await?;
        let command = TransitionAsContact { session: &session, key: &key, transition: &form.transition, reason: &form.reason };
        match command::run(&db, &visitor.call, &form.event(&key), &command).await {
            Ok(Some(_)) => return Ok(Answer::see_other(&format!("/requests/{key}")).wake_courier()),
            Ok(None) => {}
            Err(Error::OverBudget { until }) => fault = Some(TextError::OverBudget { until }),
            Err(other) => return Err(other.into()),
        }
    }
    let page = load(visitor, Some(&session), &key, None, "").await?;
    let offered = page.transitions.iter().any(|offered| offered.key == form.transition.as_str());
    match fault.filter(|_| offered) {
        Some(error) => {
            let typed = Typed {
                transition: form.transition.as_str().to_owned(),
                reason: form.reason,
                reason_error: Some(error),
                ..Typed::default()
            };
            show_again(visitor, &page, error, typed)
        }
        // What was written as a reason may now be said as a reply, or as the reason for another way on.
        None => {
            let typed = Typed { reply: form.reason.clone(), reason: form.reason, notice: Some(Notice::MovedOn), ..Typed::default() };
            show(visitor, &page, StatusCode::CONFLICT, typed)
        }
    }
}

fn visit<'a>(visitor: &Visitor, session: Option<&'a SessionId>) -> SessionCheck<'a> {
    SessionCheck { session, now: visitor.call.at }
}

async fn load(
    visitor: &Visitor,
    session: Option<&SessionId>,
    key: &RequestKey,
    before: Option<i64>,
    version: &str,
) -> Result<RequestDetail> {
    let db = database::default().await?;
    Ok(RequestDetail::load(&db, &visit(visitor, session), key, before, version).await?)
}

fn frame(visitor: &Visitor, page: &RequestDetail) -> Chrome {
    let portal = page.request.as_ref().map(|request| &request.portal);
    visitor.frame(page.site.as_ref(), page.viewer.as_ref(), portal)
}

/// The page with what was typed, which could not be taken as it is, or not yet.
fn show_again(visitor: &Visitor, page: &RequestDetail, error: TextError, typed: Typed) -> Result<Answer> {
    let answer = show(visitor, page, error.status(), typed)?;
    Ok(match error {
        TextError::OverBudget { until } => answer.retry_at(visitor.call.at, until),
        TextError::Empty | TextError::TooLong => answer,
    })
}

/// The page of a request, with what was typed; for others than its readers there is none.
fn show(visitor: &Visitor, page: &RequestDetail, status: StatusCode, typed: Typed) -> Result<Answer> {
    if page.viewer.is_none() {
        return Err(Failure::sign_in_first());
    }
    let chrome = frame(visitor, page);
    let Some(request) = &page.request else { return Err(Failure::not_found().within(chrome)) };
    let mut chrome = chrome.titled_by_customer(&request.title);
    chrome.toast = matches!(typed.notice, Some(Notice::Sent)).then(|| t!(chrome, "requests-sent"));
    let screen = Screen::of(&chrome, page, visitor.call.at, typed).ok_or_else(Failure::not_found)?;
    Ok(Answer::page_with(status, layout::customer(&chrome, pages::detail(&screen))))
}
