//! Handlers.

use http::StatusCode;
use portico::Error;
use portico::command;
use portico::ids::{EventId, RequestKey, SessionId, Slug};
use portico::page::SessionCheck;
use portico::portal::IntakeForm;
use portico::request::SubmitRequest;
use portico_web::html::Chrome;
use portico_web::{Answer, Failure, Path, Result, Visitor, database, session};

use crate::forms::{self, Filled, Question, Submission};
use crate::pages;

/// `GET /p/:portal/new/:type`
pub async fn form(visitor: &Visitor, path: &Path) -> Result<Answer> {
    let session = session::customer(visitor).await?;
    let follows = RequestKey::parse(&visitor.query(forms::FOLLOWS)?);
    let (chrome, question) = open(visitor, path, session.as_ref(), follows.as_ref()).await?;
    let typed = forms::prefilled(&visitor.query, &question)?;
    let filled = Filled { form_id: &EventId::generate(), typed: &typed, errors: &Vec::new(), over_until: None };
    Ok(Answer::page(pages::form(&chrome, &question, &filled)))
}

/// `POST /p/:portal/new/:type`
pub async fn submit(visitor: &Visitor, path: &Path) -> Result<Answer> {
    let session = session::customer(visitor).await?;
    let typed = visitor.form();
    let form_id = visitor.form_id()?;
    let follows = RequestKey::parse(typed.first(forms::FOLLOWS));
    let (chrome, question) = open(visitor, path, session.as_ref(), follows.as_ref()).await?;
    let session = session.ok_or_else(Failure::sign_in_first)?;
    let (errors, over_until) = match forms::judge(&chrome.locale, &question, &typed) {
        Err(errors) => (errors, None),
        Ok(submission) => match send(visitor, &session, &form_id, &question, &submission).await {
            Ok(Some(key)) => return Ok(Answer::see_other(&format!("/requests/{key}?submitted=1")).wake_courier()),
            Ok(None) => return Err(Failure::not_found().within(chrome)),
            Err(Error::OverBudget { until }) => (Vec::new(), Some(until)),
            Err(other) => return Err(other.into()),
        },
    };
    let page = pages::form(&chrome, &question, &Filled { form_id: &form_id, typed: &typed, errors: &errors, over_until });
    Ok(match over_until {
        Some(until) => Answer::page_with(StatusCode::TOO_MANY_REQUESTS, page).retry_at(visitor.call.at, until),
        None => Answer::page_with(StatusCode::UNPROCESSABLE_ENTITY, page),
    })
}

/// What the form asks, for those who may see it.
async fn open(visitor: &Visitor, path: &Path, session: Option<&SessionId>, follows: Option<&RequestKey>) -> Result<(Chrome, Question)> {
    let (portal, kind) = Slug::parse(path.get("portal")).zip(Slug::parse(path.get("type"))).ok_or_else(Failure::not_found)?;
    let db = database::default().await?;
    let page = IntakeForm::load(&db, &SessionCheck { session, now: visitor.call.at }, &portal, &kind, follows).await?;
    if page.site.is_some() && page.viewer.is_none() {
        return Err(Failure::sign_in_first());
    }
    let chrome = visitor.frame(page.site.as_ref(), page.viewer.as_ref(), page.portal.as_ref());
    match Question::of(portal, kind, page) {
        Some(question) => Ok((chrome, question)),
        None => Err(Failure::not_found().within(chrome)),
    }
}

/// Gives the key of the request.
async fn send(
    visitor: &Visitor,
    session: &SessionId,
    form_id: &EventId,
    question: &Question,
    submission: &Submission,
) -> portico::Result<Option<String>> {
    let follows = question.follows.as_ref().map(|followed| &followed.key);
    let command = SubmitRequest {
        session,
        portal: &question.portal_id,
        request_type: &question.kind_id,
        title: &submission.title,
        body: &submission.body,
        answers: &submission.answers,
        organisation: submission.organisation.as_ref(),
        follows,
    };
    let db = database::default().await?;
    let id = submission.event_id(form_id, question);
    let appended = command::run(&db, &visitor.call, &id, &command).await?;
    Ok(appended.and_then(|appended| appended.text("key").map(str::to_owned)))
}
