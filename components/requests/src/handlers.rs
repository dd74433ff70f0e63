//! Handlers.

use http::StatusCode;
use portico::Error;
use portico::command;
use portico::ids::{RequestKey, SessionId};
use portico::request::{ReplyAsContact, TransitionAsContact};
use portico::request::{RequestDetail, RequestList};
use portico_web::html::layout;
use portico_web::{AdmitCustomer, Path, RequestContext, Response, Result, database, session, t};

use crate::forms::{self, Filter, ReplyForm, TextError, TransitionForm};
use crate::pages::{self, Draft, Notice, Screen, Turn};

/// `GET /requests`
pub async fn list(context: &RequestContext, _: &Path) -> Result<Response> {
    let session = context.customer()?;
    let filter = Filter::parse(context)?;
    let db = database::default().await?;
    let check = context.session_check(Some(session));
    let page = match filter.search.as_str() {
        "" => RequestList::load(&db, &check, filter.state, filter.before).await?,
        typed => RequestList::search(&db, &check, context.call.network(), typed, filter.before).await?,
    };
    let page = page.admit(context)?;
    let title = t!(page.page_context, "requests-title");
    let page = page.framed(|page_context| page_context.titled(title));
    let markup = layout::customer(&page.page_context, pages::list(&page, &filter));
    if page.refused { Ok(Response::too_many_searches(markup)) } else { Ok(Response::page(markup)) }
}

/// `GET /requests/:key`
pub async fn detail(context: &RequestContext, path: &Path) -> Result<Response> {
    let session = context.customer()?;
    let (key, before) = (forms::key(path)?, forms::before(context)?);
    let page = load(context, Some(session), &key, before, "").await?;
    let notice = match (context.query("submitted")?.as_str(), context.query("sent")?.as_str()) {
        ("1", _) => Some(Notice::Submitted),
        (_, "1") => Some(Notice::Sent),
        _ => None,
    };
    show(context, page, StatusCode::OK, Draft { before, notice, ..Draft::default() })
}

/// `GET /requests/:key/live`
pub async fn live(context: &RequestContext, path: &Path) -> Result<Response> {
    let session = session::customer(context).await?;
    let (key, version) = (forms::key(path)?, context.query("version")?);
    let page = load(context, session.as_ref(), &key, None, &version).await?;
    if page.version.as_ref() == Some(&version) {
        // Of a session of this very host, which lives: its statement has told that the host shows a portal.
        context.note_proved_domain();
        return Ok(Response::nothing());
    }
    let page = match page.admit(context) {
        // Somebody who was signed out meanwhile may be typing: they hear of it when they send.
        Err(error) if error.asks_to_sign_in() => return Ok(Response::nothing()),
        page => page?,
    };
    let screen = Screen::of(&page, context.call.at, Draft::default());
    let turn = Turn::from_word(&context.query("turn")?);
    Ok(Response::page(pages::live_update(&screen, turn, &version)))
}

/// `POST /requests/:key/replies`
pub async fn post_reply(context: &RequestContext, path: &Path) -> Result<Response> {
    let session = context.customer()?;
    let (key, form) = (forms::key(path)?, ReplyForm::parse(context)?);
    let typed = Draft { reply: form.body.clone(), ..Draft::default() };
    let error = match forms::text_error(&form.body) {
        Some(error) => error,
        None => {
            let db = database::default().await?;
            let command = ReplyAsContact { session, key: &key, body: &form.body };
            match command::run(&db, &context.call, &form.event(&key), &command).await {
                Ok(Some(reply)) => return Ok(Response::redirect(&format!("/requests/{key}?sent=1#e{}", reply.seq)).wake_courier()),
                Ok(None) => {
                    let page = load(context, Some(session), &key, None, "").await?;
                    let typed = Draft { reason: form.body, notice: Some(Notice::DoneMeanwhile), ..typed };
                    return show(context, page, StatusCode::CONFLICT, typed);
                }
                Err(Error::OverBudget { until }) => TextError::OverBudget { until },
                Err(other) => return Err(other.into()),
            }
        }
    };
    let page = load(context, Some(session), &key, None, "").await?;
    show_again(context, page, error, Draft { reply_error: Some(error), ..typed })
}

/// `POST /requests/:key/transitions`
pub async fn take_transition(context: &RequestContext, path: &Path) -> Result<Response> {
    let session = context.customer()?;
    let (key, form) = (forms::key(path)?, TransitionForm::parse(context)?);
    let mut fault = forms::text_error(&form.reason);
    if fault != Some(TextError::TooLong) {
        let db = database::default().await?;
        let command = TransitionAsContact { session, key: &key, transition: &form.transition, reason: &form.reason };
        match command::run(&db, &context.call, &form.event(&key), &command).await {
            Ok(Some(_)) => return Ok(Response::redirect(&format!("/requests/{key}")).wake_courier()),
            Ok(None) => {}
            Err(Error::OverBudget { until }) => fault = Some(TextError::OverBudget { until }),
            Err(other) => return Err(other.into()),
        }
    }
    let page = load(context, Some(session), &key, None, "").await?;
    let offered = page.transitions.iter().any(|offered| offered.key == form.transition.as_str());
    match fault.filter(|_| offered) {
        Some(error) => {
            let typed = Draft {
                transition: form.transition.as_str().to_owned(),
                reason: form.reason,
                reason_error: Some(error),
                ..Draft::default()
            };
            show_again(context, page, error, typed)
        }
        // What was written as a reason may now be said as a reply, or as the reason for another way on.
        None => {
            let typed = Draft { reply: form.reason.clone(), reason: form.reason, notice: Some(Notice::MovedOn), ..Draft::default() };
            show(context, page, StatusCode::CONFLICT, typed)
        }
    }
}

async fn load(
    context: &RequestContext,
    session: Option<&SessionId>,
    key: &RequestKey,
    before: Option<i64>,
    version: &str,
) -> Result<RequestDetail> {
    let db = database::default().await?;
    Ok(RequestDetail::load(&db, &context.session_check(session), key, before, version).await?)
}

/// The page with what was typed, which could not be taken as it is, or not yet.
fn show_again(context: &RequestContext, page: RequestDetail, error: TextError, typed: Draft) -> Result<Response> {
    let response = show(context, page, error.status(), typed)?;
    Ok(match error {
        TextError::OverBudget { until } => response.retry_at(context.call.at, until),
        TextError::Empty | TextError::TooLong => response,
    })
}

/// The page of a request, with what was typed; for others than its readers there is none.
fn show(context: &RequestContext, page: RequestDetail, status: StatusCode, typed: Draft) -> Result<Response> {
    let page = page.admit(context)?;
    let title = page.subject.title.clone();
    let mut page = page.framed(|page_context| page_context.titled_by_customer(&title));
    page.page_context.toast = matches!(typed.notice, Some(Notice::Sent)).then(|| t!(page.page_context, "requests-sent"));
    let screen = Screen::of(&page, context.call.at, typed);
    Ok(Response::page_with(status, layout::customer(&page.page_context, pages::detail(&screen))))
}
